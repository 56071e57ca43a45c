import type { JSX } from 'preact';
import { textFields } from '#/messages/pages/contact-form.ts';
import { debtorName, debtorReviewTexts } from '#/messages/debtor-check/keeping.ts';
import { brokerTexts as texts } from '#/messages/debtor-check/take.ts';
import type { IslandData } from '../island-data.ts';
import type { TypedContact } from './contact.ts';
import { rowsOf, type Chosen, type TakenBook } from './taken.ts';

interface Props {
  readonly taken: TakenBook;
  readonly chosen: Chosen;
  readonly typed: TypedContact;
  readonly data: IslandData;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

const focusOnce = (element: HTMLElement | null) => element?.focus();

/** Everything that is about to be sent, before it is. */
export function SentSummary({ taken, chosen, typed, data, isSending, onSend, onBack }: Props): JSX.Element {
  const rows = rowsOf(chosen, taken.debtors);
  const nameOf = (wanted: string) => taken.debtors.find(({ key }) => key === wanted)?.name ?? '';
  const filled = textFields.filter(({ name }) => typed[name].trim() !== '');
  return (
    <div class="sent-summary">
      <h4 tabIndex={-1} ref={focusOnce}>
        {texts.summaryTitle}
      </h4>
      <p>{texts.summaryBook(taken.book.debtors.length, taken.openCents)}</p>
      <p>{rows.length === 0 ? texts.summaryNoRows : texts.summaryRows}</p>
      {rows.length > 0 && (
        <ul>
          {rows.map(({ key, name }) => (
            <li key={key}>
              {name === undefined ? texts.summaryUnnamed(debtorName(key), nameOf(key)) : texts.summaryNamed(debtorName(key), name)}
            </li>
          ))}
        </ul>
      )}
      {taken.hasPersons && <p>{texts.summaryPersons}</p>}
      <p>{texts.summaryContact}</p>
      <ul>
        {filled.map(({ name, label }) => (
          <li key={name}>
            {label}: {typed[name].trim()}
          </li>
        ))}
        {typed.remarks.trim() !== '' && <li>{texts.summaryRemarks(typed.remarks.trim())}</li>}
        {typed.tipsConsent && <li>{texts.summaryTips}</li>}
      </ul>
      <p class="soft">
        {texts.summaryTo(data.operator)} {debtorReviewTexts.kept(data.keptDays, data.contactMonths)}
      </p>
      <p class="form-buttons">
        <button class="button" type="button" disabled={isSending} onClick={onSend}>
          {texts.send}
        </button>
        <button class="button button-quiet" type="button" disabled={isSending} onClick={onBack}>
          {texts.back}
        </button>
      </p>
    </div>
  );
}
