import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { mappingTexts as texts } from '#/messages/debtor-check/book.ts';
import { date } from '#/messages/format.ts';
import { MEANING_LABELS, SHIFTED_HEADERS } from '#/messages/ledger-files.ts';
import { MEANINGS, type ColumnMapping, type Meaning } from '#/ledger-files/table.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import type { Mapping } from './book-machine.ts';
import { SheetChoice } from './sheet-choice.tsx';

interface Props {
  readonly mapping: Mapping;
  readonly onConfirm: (mapping: ColumnMapping, asOf: PlainDate | null) => void;
  readonly onSheet: (at: number) => void;
}

const EXAMPLES = 3;

/** Moves the focus to the question when it comes, not when it is drawn again. */
const focusOnce = (element: HTMLElement | null) => element?.focus();

interface ColumnProps {
  readonly at: number;
  readonly name: string;
  readonly examples: string;
  readonly meaning: Meaning;
  readonly sure: boolean;
}

function Column({ at, name, examples, meaning, sure }: ColumnProps): JSX.Element {
  const id = `kolom-${String(at)}`;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {texts.column(name, at)} {!sure && <span class="field-optional">({texts.notSure.toLowerCase()})</span>}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {texts.example}: {examples}
      </p>
      <select class="field-select" id={id} name={id} aria-describedby={`${id}-hint`}>
        {MEANINGS.map((option) => (
          <option key={option} value={option} selected={option === meaning}>
            {MEANING_LABELS[option]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A day as someone types it. */
const written = (day: PlainDate): string => day.split('-').toReversed().map(Number).join('-');

function AsOf({ isFaulty, read }: { readonly isFaulty: boolean; readonly read: PlainDate | null }): JSX.Element {
  return (
    <div class={isFaulty ? 'field field-with-fault' : 'field'}>
      <label class="field-label" for="peildatum">
        {texts.asOf}
      </label>
      <p class="field-hint" id="peildatum-hint">
        {read === null ? texts.asOfHint : texts.asOfRead(date(read))}
      </p>
      {isFaulty && (
        <p class="field-fault" id="peildatum-fault" role="alert">
          {texts.notDate}
        </p>
      )}
      <input
        class="field-input field-input-long"
        id="peildatum"
        name="peildatum"
        type="text"
        autocomplete="off"
        defaultValue={read === null ? '' : written(read)}
        aria-invalid={isFaulty ? 'true' : undefined}
        aria-describedby={isFaulty ? 'peildatum-hint peildatum-fault' : 'peildatum-hint'}
      />
    </div>
  );
}

/** What each column of a list means, proposed and confirmed. */
export function MappingView({ mapping, onConfirm, onSheet }: Props): JSX.Element {
  const { headers, sample, proposal, remembered, asOf, worksheets } = mapping;
  const [isFaulty, setFaulty] = useState(false);
  const columns = proposal.columns.map(({ column, meaning, sure }) => ({
    at: column,
    name: headers[column] ?? '',
    examples: sample
      .slice(0, EXAMPLES)
      .map((row) => String(row[column] ?? ''))
      .filter((text) => text !== '')
      .join(' · '),
    meaning: remembered?.[column] ?? meaning,
    sure: remembered !== null || sure,
  }));
  const confirm = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = form.get('peildatum');
    const text = typeof typed === 'string' ? typed.trim() : '';
    const parsed = text === '' ? null : parseDate(text);
    if (parsed !== null && parsed.kind !== 'date') {
      setFaulty(true);
      return;
    }
    const chosen = headers.map((_, at) => MEANINGS.find((meaning) => meaning === form.get(`kolom-${String(at)}`)) ?? 'ignore');
    onConfirm(chosen, parsed?.date ?? null);
  };
  return (
    <form class="mapping-form" onSubmit={confirm} autocomplete="off">
      <h2 tabIndex={-1} ref={focusOnce}>
        {texts.title}
      </h2>
      {worksheets !== null && worksheets.filled.length > 1 && <SheetChoice worksheets={worksheets} onSheet={onSheet} />}
      <p>{texts.intro}</p>
      {remembered !== null && <p class="soft">{texts.remembered}</p>}
      {proposal.shifted && <p class="risk-sentence">{SHIFTED_HEADERS}</p>}
      <div class="mapping-columns">
        {columns.map((column) => (
          <Column key={column.at} {...column} />
        ))}
      </div>
      <AsOf isFaulty={isFaulty} read={asOf} />
      <p>
        <button class="button" type="submit">
          {texts.confirm}
        </button>
      </p>
    </form>
  );
}
