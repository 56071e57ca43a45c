import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { takeTexts as texts } from '#/messages/debtor-check/take.ts';
import { savePdf } from '../save-pdf.ts';
import { namesByKey, type TakenBook } from './taken.ts';
import { Tick } from './tick.tsx';

/** Has the report made as PDF; the names go along only when the box is ticked. */
export function PdfButton({ take }: { readonly take: () => Promise<TakenBook | null> }): JSX.Element {
  const [withNames, setWithNames] = useState(false);
  const [state, setState] = useState<'resting' | 'asking' | 'saved'>('resting');
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    setState('asking');
    setFailure(null);
    const taken = await take();
    if (!navigator.onLine || taken === null) {
      setState('resting');
      setFailure(taken === null ? texts.refused : texts.offline);
      return;
    }
    const saved = await savePdf(taken.book, withNames ? namesByKey(taken.debtors) : null);
    setState(saved.kind === 'saved' ? 'saved' : 'resting');
    setFailure(saved.kind === 'failed' ? saved.text : null);
  };
  return (
    <>
      <Tick id="pdf-namen" label={texts.pdfNames} ticked={withNames} onTick={setWithNames} />
      <p class="soft">{texts.pdfHint}</p>
      <p>
        <button class="button" type="button" disabled={state === 'asking'} onClick={() => void save()}>
          {texts.pdf}
        </button>
      </p>
      <p role="status">{state === 'asking' ? texts.pdfBusy : state === 'saved' ? texts.pdfDone : ''}</p>
      {failure !== null && (
        <p class="field-fault" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
