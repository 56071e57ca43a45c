import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { brokerTexts as texts } from '#/messages/debtor-check/take.ts';
import { MOST_CHOSEN, type Chosen, type TakenDebtor } from './taken.ts';
import { Tick } from './tick.tsx';

const PART = 20;

interface Props {
  readonly debtors: readonly TakenDebtor[];
  readonly chosen: Chosen;
  readonly fault: string | null;
  readonly onChoose: (chosen: Chosen) => void;
}

interface RowProps {
  readonly debtor: TakenDebtor;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function Row({ debtor: { key, name, openCents }, chosen, onChoose }: RowProps): JSX.Element {
  const change = (edit: (next: Map<string, boolean>) => void) => {
    const next = new Map(chosen);
    edit(next);
    onChoose(next);
  };
  const isChosen = chosen.has(key);
  return (
    <li>
      <Tick
        id={`stuur-${key}`}
        label={texts.row(name, openCents)}
        ticked={isChosen}
        onTick={(ticked) => change((next) => (ticked ? next.set(key, false) : next.delete(key)))}
      />
      {isChosen && (
        <div class="row-name">
          <Tick
            id={`naam-${key}`}
            label={texts.withName}
            spoken={texts.withNameOf(name)}
            ticked={chosen.get(key) === true}
            onTick={(ticked) => change((next) => next.set(key, ticked))}
          />
        </div>
      )}
    </li>
  );
}

/** Customers to show the broker: none ticked at first, and per customer whether the name goes along. */
export function RowChoice({ debtors, chosen, fault, onChoose }: Props): JSX.Element {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(PART);
  const wanted = search.trim().toLowerCase();
  const found = debtors.filter(({ key, name }) => chosen.has(key) || name.toLowerCase().includes(wanted));
  const names = [...chosen.values()].filter(Boolean).length;
  return (
    <div class={fault === null ? 'field' : 'field field-with-fault'}>
      <fieldset aria-describedby="meesturen-hint">
        <legend class="field-label">{texts.rowsTitle}</legend>
        <p class="field-hint" id="meesturen-hint">
          {texts.rowsHint(MOST_CHOSEN)}
        </p>
        {fault !== null && (
          <p class="field-fault" id="meesturen" tabIndex={-1}>
            {fault}
          </p>
        )}
        {debtors.length > PART && (
          <>
            <label class="field-label" for="zoek-klant">
              {texts.search}
            </label>
            <input
              class="field-input field-input-text"
              id="zoek-klant"
              type="search"
              autocomplete="off"
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          </>
        )}
        <ul class="row-list">
          {found.slice(0, shown).map((debtor) => (
            <Row key={debtor.key} debtor={debtor} chosen={chosen} onChoose={onChoose} />
          ))}
        </ul>
        {found.length === 0 && <p>{texts.nothingFound}</p>}
        {found.length > shown && (
          <p>
            <button class="button button-quiet" type="button" onClick={() => setShown(shown + PART)}>
              {texts.more(found.length - shown)}
            </button>
          </p>
        )}
        <p role="status">{texts.chosen(chosen.size, names)}</p>
      </fieldset>
    </div>
  );
}
