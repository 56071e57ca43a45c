import type { JSX } from 'preact';
import type { DebtorAnswers } from '#/debtor-check/answers.ts';
import { answerTexts as texts, LATE_OPTIONS, RELATION_OPTIONS } from '#/messages/debtor-check/answers.ts';
import { COUNTRIES, countryName } from '#/messages/countries.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { SelectField, TextField } from './fields.tsx';
import type { Faults } from './read-answers.ts';
import { writtenAmount, writtenDays } from './written.ts';

export const SECTOR_OPTIONS = SECTORS.map((sector) => [sector, SECTOR_TEXTS[sector].label] as const);

interface Props {
  /** Before the name of every field. */
  readonly prefix: string;
  readonly said: DebtorAnswers;
  readonly faults: Faults;
  /** What the file says of the country, in words. */
  readonly countryHint?: string | undefined;
  /** Id of the list of countries. */
  readonly countryList: string;
  /** What no choice means, for what may be said of all customers at once. */
  readonly empty?: string;
}

/** Countries to choose from while typing one, once for a form however many customers it holds. */
export function CountryList({ id }: { readonly id: string }): JSX.Element {
  return (
    <datalist id={id}>
      {COUNTRIES.map(({ code, name }) => (
        <option key={code} value={name} />
      ))}
    </datalist>
  );
}

/** Questions about one customer that typed rows and the table have in common, apart from the signals. */
export function CommonFields({ prefix, said, faults, countryHint, countryList, empty = texts.notKnown }: Props): JSX.Element {
  const field = (name: string) => ({ id: `${prefix}${name}`, fault: faults[`${prefix}${name}`] });
  return (
    <>
      <TextField
        {...field('land')}
        label={texts.country}
        hint={countryHint}
        value={said.country === undefined ? undefined : countryName(said.country)}
        list={countryList}
      />
      <SelectField {...field('branche')} label={texts.sector} empty={empty} value={said.sector} options={SECTOR_OPTIONS} />
      <SelectField {...field('relatie')} label={texts.relation} empty={empty} value={said.relation} options={RELATION_OPTIONS} />
      <SelectField {...field('betaalt')} label={texts.late} empty={texts.notKnown} value={said.late} options={LATE_OPTIONS} />
      <TextField {...field('termijn')} label={texts.term} hint={texts.termHint} unit="dagen" value={writtenDays(said.termDays)} />
      <TextField {...field('limiet')} label={texts.limit} hint={texts.limitHint} unit="€" value={writtenAmount(said.wantedLimitCents)} />
    </>
  );
}
