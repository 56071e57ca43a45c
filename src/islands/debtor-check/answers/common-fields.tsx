import type { JSX } from 'preact';
import type { DebtorAnswers } from '#/debtor-check/answers.ts';
import { answerTexts as texts, LATE_OPTIONS, RELATION_OPTIONS } from '#/messages/debtor-check/answers.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { SelectField, TextField } from './fields.tsx';
import type { Faults } from './read-answers.ts';
import { writtenAmount, writtenDays } from './written.ts';

export const SECTOR_OPTIONS = SECTORS.map((sector) => [sector, SECTOR_TEXTS[sector].label] as const);
const COUNTRY_OPTIONS = COUNTRIES.map(({ code, name }) => [code, name] as const);

interface Props {
  /** Before the name of every field. */
  readonly prefix: string;
  readonly said: DebtorAnswers;
  readonly faults: Faults;
  /** What the file says of the country, in words. */
  readonly readCountry?: string | undefined;
  /** What no choice means, for what may be said of all customers at once. */
  readonly empty?: string;
}

/** Questions about one customer that typed rows and the table have in common, apart from the signals. */
export function CommonFields({ prefix, said, faults, readCountry, empty = texts.notKnown }: Props): JSX.Element {
  const field = (name: string) => ({ id: `${prefix}${name}`, fault: faults[`${prefix}${name}`] });
  return (
    <>
      <SelectField
        {...field('land')}
        label={texts.country}
        hint={readCountry === undefined ? undefined : texts.asRead(readCountry)}
        empty={readCountry === undefined ? texts.notKnown : texts.keep}
        value={said.country}
        options={COUNTRY_OPTIONS}
      />
      <SelectField {...field('branche')} label={texts.sector} empty={empty} value={said.sector} options={SECTOR_OPTIONS} />
      <SelectField {...field('relatie')} label={texts.relation} empty={empty} value={said.relation} options={RELATION_OPTIONS} />
      <SelectField {...field('betaalt')} label={texts.late} empty={texts.notKnown} value={said.late} options={LATE_OPTIONS} />
      <TextField {...field('termijn')} label={texts.term} hint={texts.termHint} unit="dagen" value={writtenDays(said.termDays)} />
      <TextField {...field('limiet')} label={texts.limit} hint={texts.limitHint} unit="€" value={writtenAmount(said.wantedLimitCents)} />
    </>
  );
}
