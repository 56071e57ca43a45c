import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fileTexts as texts } from '#/messages/debtor-check/island.ts';
import type { TypedBook } from './report.ts';

interface Props {
  /** Part read in percent; null while nothing is being read. */
  readonly done: number | null;
  readonly said: string | null;
  readonly onFile: (file: Blob) => void;
  readonly onText: (text: string) => void;
  readonly onTyped: (typed: TypedBook) => void;
  readonly onCancel: () => void;
}

/** Read out at every quarter, not at every step. */
const spoken = (done: number): string => (done < 25 ? texts.reading : texts.progress(Math.floor(done / 25) * 25));

function Reading({ done, onCancel }: { readonly done: number; readonly onCancel: () => void }): JSX.Element {
  return (
    <div class="file-reading">
      <p>
        <label for="lees-voortgang">{texts.reading}</label>
      </p>
      <progress id="lees-voortgang" max={100} value={done} />
      <p aria-hidden="true">{texts.progress(done)}</p>
      <p>
        <button class="button button-quiet" type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    </div>
  );
}

type Entry = ComponentType<Pick<Props, 'onTyped'>>;

/** Typing customers; its form comes when it is opened. */
function Typing({ onTyped }: Pick<Props, 'onTyped'>): JSX.Element {
  const [Rows, setRows] = useState<Entry | null>(null);
  const [isFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    import('./typed/typed-entry.tsx').then(
      ({ TypedEntry }) => setRows(() => TypedEntry),
      () => setFailed(true),
    );
  };
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && Rows === null && load()}>
      <summary>{texts.typed}</summary>
      {Rows !== null && <Rows onTyped={onTyped} />}
      <p role="status">{isFailed ? texts.notLoaded : ''}</p>
    </details>
  );
}

function Choosing({ onFile, onText, onTyped }: Pick<Props, 'onFile' | 'onText' | 'onTyped'>): JSX.Element {
  const take = (files: FileList | null | undefined) => {
    const file = files?.item(0);
    if (file) onFile(file);
  };
  return (
    <div
      class="file-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <input
        class="visually-hidden file-input"
        type="file"
        id="bestand"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <label class="button" for="bestand">
        {texts.choose}
      </label>
      <p class="soft">{texts.drop}</p>
      <details>
        <summary>{texts.paste}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const area = event.currentTarget.elements.namedItem('plakken');
            if (area instanceof HTMLTextAreaElement && area.value.trim() !== '') onText(area.value);
          }}
        >
          <label class="field-label" for="plakken">
            {texts.pasteLabel}
          </label>
          <textarea class="field-input field-input-text" id="plakken" name="plakken" rows={8} spellcheck={false} autocomplete="off" />
          <p>
            <button class="button button-quiet" type="submit">
              {texts.pasteButton}
            </button>
          </p>
        </form>
      </details>
      <Typing onTyped={onTyped} />
    </div>
  );
}

/** Choosing, dropping, pasting or typing a book, and how far the reading is. What was pasted or typed stays while something is read. */
export function FileEntry({ done, said, onFile, onText, onTyped, onCancel }: Props): JSX.Element {
  return (
    <div>
      <p role="status" class={said === null ? 'visually-hidden' : ''}>
        {said ?? (done === null ? '' : spoken(done))}
      </p>
      <div hidden={done !== null}>
        <Choosing onFile={onFile} onText={onText} onTyped={onTyped} />
      </div>
      {done !== null && <Reading done={done} onCancel={onCancel} />}
    </div>
  );
}
