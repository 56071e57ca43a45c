import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { typedTexts as texts } from '#/messages/debtor-check/answers.ts';
import { CountryList } from '../answers/common-fields.tsx';
import { typedIn, type Faults } from '../answers/read-answers.ts';
import type { TypedBook } from '../report.ts';
import { MOST_TYPED, readRows, rowPrefix, type RowFault } from './read-rows.ts';
import { COUNTRY_LIST, RowFields } from './row-fields.tsx';

interface Rows {
  readonly ids: readonly number[];
  /** Of the row to come; a number is not used again, so that no answer of a row that went stays with another. */
  readonly next: number;
  /** What happened last, for who does not see it, and where the focus goes. */
  readonly said: string;
  readonly focus: string | null;
}

const nameField = (id: number) => `${rowPrefix(id)}naam`;

function added({ ids, next: id }: Rows): Rows {
  return { ids: [...ids, id], next: id + 1, said: texts.added(ids.length + 1), focus: nameField(id) };
}

function removed({ ids, next }: Rows, id: number): Rows {
  const at = ids.indexOf(id);
  const left = ids.filter((other) => other !== id);
  const nearest = left[Math.min(at, left.length - 1)] ?? 1;
  return { ids: left, next, said: texts.removed(at + 1, left.length), focus: nameField(nearest) };
}

const focusOnce = (element: HTMLElement | null) => element?.focus();

function FaultList({ faults }: { readonly faults: readonly RowFault[] }): JSX.Element {
  return (
    <div class="fault-summary" tabIndex={-1} ref={focusOnce} aria-labelledby="getypte-fouten">
      <h3 id="getypte-fouten">{texts.faultsTitle(faults.length)}</h3>
      <ul>
        {faults.map(({ customer, field, label, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{texts.fault(customer, label, text)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Customers typed by hand, 1 to 25. What was typed stays, also with faults and after the outcome. */
export function TypedEntry({ onTyped }: { readonly onTyped: (typed: TypedBook) => void }): JSX.Element {
  const [rows, setRows] = useState<Rows>({ ids: [1], next: 2, said: '', focus: null });
  const [faults, setFaults] = useState<readonly RowFault[]>([]);
  useLayoutEffect(() => {
    if (rows.focus !== null) document.getElementById(rows.focus)?.focus();
  }, [rows]);
  const byField: Faults = useMemo(() => Object.fromEntries(faults.map(({ field, text }) => [field, text])), [faults]);
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const read = readRows(typedIn(new FormData(event.currentTarget)), rows.ids);
    setFaults(read.kind === 'faulty' ? read.faults : []);
    if (read.kind === 'book') onTyped(read.typed);
  };
  const remove = useCallback((id: number) => {
    setFaults((before) => (before.length === 0 ? before : []));
    setRows((before) => removed(before, id));
  }, []);
  return (
    <form class="typed-form" onSubmit={onSubmit} autocomplete="off" novalidate>
      <p>
        {texts.intro} {texts.privacy}
      </p>
      <CountryList id={COUNTRY_LIST} />
      {faults.length > 0 && <FaultList key={faults.map(({ field }) => field).join()} faults={faults} />}
      {rows.ids.map((id, at) => (
        <RowFields key={id} id={id} place={at + 1} faults={byField} isOnly={rows.ids.length === 1} onRemove={remove} />
      ))}
      <p role="status" class="visually-hidden">
        {rows.said}
      </p>
      {rows.ids.length < MOST_TYPED ? (
        <p>
          <button class="button button-quiet" type="button" onClick={() => setRows(added(rows))}>
            {texts.add}
          </button>
        </p>
      ) : (
        <p>{texts.full}</p>
      )}
      <p>
        <button class="button" type="submit">
          {texts.submit}
        </button>
      </p>
    </form>
  );
}
