import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { answerTexts as texts, typedTexts } from '#/messages/debtor-check/answers.ts';
import { CommonFields } from '../answers/common-fields.tsx';
import { SignalField, TextField } from '../answers/fields.tsx';
import type { Faults } from '../answers/read-answers.ts';
import { rowPrefix } from './read-rows.ts';

/** Id of the list of countries that all rows share. */
export const COUNTRY_LIST = 'landen-getypt';

const NOTHING = {};

interface Props {
  readonly id: number;
  /** Counted from 1. */
  readonly place: number;
  readonly faults: Faults;
  readonly isOnly: boolean;
  readonly onRemove: (id: number) => void;
}

function drawn({ id, place, faults, isOnly, onRemove }: Props): JSX.Element {
  const prefix = rowPrefix(id);
  const field = (name: string) => ({ id: `${prefix}${name}`, fault: faults[`${prefix}${name}`] });
  return (
    <fieldset class="typed-row">
      <legend>{typedTexts.customer(place)}</legend>
      <div class="answer-fields">
        <TextField {...field('naam')} label={texts.name} hint={texts.nameHint} />
        <TextField {...field('omzet')} label={texts.sales} hint={texts.salesHint} unit="€" />
        <TextField {...field('open')} label={texts.open} hint={texts.openHint} unit="€" />
        <TextField {...field('telaat')} label={texts.overdue} hint={texts.overdueHint} unit="€" />
        <TextField {...field('dagen')} label={texts.overdueDays} unit="dagen" />
        <CommonFields {...{ prefix, faults }} said={NOTHING} countryList={COUNTRY_LIST} />
      </div>
      <SignalField id={`${prefix}signalen`} value={undefined} />
      {!isOnly && (
        <p>
          <button class="button button-quiet" type="button" onClick={() => onRemove(id)}>
            {typedTexts.remove(place)}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** One customer. Its fields keep what was typed, and are drawn again only when something of the row itself changes. */
export function RowFields(props: Props): JSX.Element {
  const { id, place, faults, isOnly, onRemove } = props;
  return useMemo(() => drawn(props), [id, place, faults, isOnly, onRemove]);
}
