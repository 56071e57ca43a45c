import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { tableToolTexts as texts } from '#/messages/debtor-check/answers.ts';
import { SORTS, WHOLE_LIST, type ListView } from './debtor-list.ts';

/** Searches and sorts the table; the worker does the work, as it has every name. */
export function TableTools({ onList }: { readonly onList: (list: ListView) => void }): JSX.Element {
  const [list, setList] = useState(WHOLE_LIST);
  const ask = (change: Partial<ListView>) => {
    const next = { ...list, ...change };
    setList(next);
    onList(next);
  };
  return (
    <search class="table-tools">
      <div class="field">
        <label class="field-label" for="zoek-klant">
          {texts.search}
        </label>
        <input
          class="field-input"
          id="zoek-klant"
          type="search"
          autocomplete="off"
          spellcheck={false}
          defaultValue={list.search}
          onInput={(event) => ask({ search: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label class="field-label" for="volgorde-klanten">
          {texts.sort}
        </label>
        <select
          class="field-select"
          id="volgorde-klanten"
          onChange={(event) => {
            const sort = SORTS.find((known) => known === event.currentTarget.value);
            if (sort) ask({ sort });
          }}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort} selected={sort === list.sort}>
              {texts.sorts[sort]}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}
