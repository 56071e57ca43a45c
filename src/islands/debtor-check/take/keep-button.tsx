import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { takeTexts as texts } from '#/messages/debtor-check/take.ts';
import { postBook, type KeyOf } from './post-book.ts';
import type { TakenBook } from './taken.ts';

const PATH = '/klantencheck/bewaren/';

interface Props {
  readonly days: number;
  readonly take: () => Promise<TakenBook | null>;
  readonly keyOf: KeyOf;
}

/** Keeps the outcome on the server for a while, without names. Its link is shown here: the report stays on the screen. */
export function KeepButton({ days, take, keyOf }: Props): JSX.Element {
  const [state, setState] = useState<'resting' | 'asking'>('resting');
  const [failure, setFailure] = useState<string | null>(null);
  const [page, setPage] = useState<string | null>(null);
  const keep = async () => {
    setState('asking');
    setFailure(null);
    const taken = await take();
    const posted = taken === null ? null : await postBook(PATH, { book: taken.book, formKey: keyOf(taken.book) });
    setState('resting');
    if (posted?.kind === 'done') setPage(posted.page);
    else setFailure(posted?.kind === 'failed' ? posted.text : texts.refused);
  };
  return (
    <>
      <p>{texts.keepHint}</p>
      <p>
        <button class="button button-quiet" type="button" disabled={state === 'asking'} onClick={() => void keep()}>
          {texts.keep(days)}
        </button>
      </p>
      <p role="status">{state === 'asking' ? texts.keepBusy : page === null ? '' : texts.kept(days)}</p>
      {page !== null && (
        <p>
          <a href={page} target="_blank" rel="noopener">
            {texts.keptLink}
          </a>
        </p>
      )}
      {failure !== null && (
        <p class="field-fault" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
