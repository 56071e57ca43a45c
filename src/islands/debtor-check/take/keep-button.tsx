import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { takeTexts as texts } from '#/messages/debtor-check/take.ts';
import { newFormKey, postBook } from './post-book.ts';
import type { TakenBook } from './taken.ts';

const PATH = '/klantencheck/bewaren/';

/** Keeps the outcome on the server for a while, without names, and goes to it. */
export function KeepButton({ days, take }: { readonly days: number; readonly take: () => Promise<TakenBook | null> }): JSX.Element {
  const [state, setState] = useState<'resting' | 'asking'>('resting');
  const [failure, setFailure] = useState<string | null>(null);
  const keep = async () => {
    setState('asking');
    setFailure(null);
    const taken = await take();
    const posted = taken === null ? null : await postBook(PATH, { book: taken.book, formKey: newFormKey() });
    if (posted?.kind === 'done') {
      location.assign(posted.page);
      return;
    }
    setState('resting');
    setFailure(posted?.kind === 'failed' ? posted.text : texts.refused);
  };
  return (
    <>
      <p>{texts.keepHint}</p>
      <p>
        <button class="button button-quiet" type="button" disabled={state === 'asking'} onClick={() => void keep()}>
          {texts.keep(days)}
        </button>
      </p>
      <p role="status">{state === 'asking' ? texts.keepBusy : ''}</p>
      {failure !== null && (
        <p class="field-fault" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
