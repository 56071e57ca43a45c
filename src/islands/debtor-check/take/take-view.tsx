import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { personsTexts } from '#/messages/debtor-check/persons.ts';
import { debtorReviewTexts } from '#/messages/debtor-check/keeping.ts';
import { brokerTexts, takeTexts as texts } from '#/messages/debtor-check/take.ts';
import type { IslandData } from '../island-data.ts';
import { BrokerForm } from './broker-form.tsx';
import { KeepButton } from './keep-button.tsx';
import { PdfButton } from './pdf-button.tsx';
import { bookKeys, type KeyOf } from './post-book.ts';
import type { TakenBook } from './taken.ts';

interface Props {
  readonly data: IslandData;
  /** The book as it now stands. */
  readonly take: () => Promise<TakenBook | null>;
  readonly onSheet: () => void;
}

const focusOnce = (element: HTMLElement | null) => element?.focus();

/** That it was sent, with the way to what is kept of it: the report stays on the screen. */
function Sent({ page }: { readonly page: string }): JSX.Element {
  return (
    <div class="sent-summary">
      <h4 tabIndex={-1} ref={focusOnce}>
        {debtorReviewTexts.doneTitle}
      </h4>
      <p>{debtorReviewTexts.done}</p>
      <p>{brokerTexts.sent}</p>
      <p>
        <a href={page} target="_blank" rel="noopener">
          {texts.keptLink}
        </a>
      </p>
    </div>
  );
}

/** Letting the broker look along; the form opens on the book of that moment. */
function Broker({ data, take, keyOf }: Pick<Props, 'data' | 'take'> & { readonly keyOf: KeyOf }): JSX.Element {
  const [taken, setTaken] = useState<TakenBook | null>(null);
  const [sentPage, setSentPage] = useState<string | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const close = () => setTaken(null);
  const sent = (page: string) => {
    setSentPage(page);
    close();
  };
  if (taken !== null) return <BrokerForm {...{ first: taken, take, data, keyOf }} onClose={close} onSent={sent} />;
  const open = () => {
    setWasOpen(true);
    setSentPage(null);
    void take().then(setTaken);
  };
  return (
    <>
      {sentPage === null ? <p>{texts.brokerHint}</p> : <Sent page={sentPage} />}
      <p>
        <button class="button button-quiet" type="button" ref={wasOpen && sentPage === null ? focusOnce : null} onClick={open}>
          {sentPage === null ? texts.broker : brokerTexts.again}
        </button>
      </p>
    </>
  );
}

/** Everything that can be done with the report: on this device, kept for a while, or sent to the broker. */
export function TakeView({ data, take, onSheet }: Props): JSX.Element {
  const [keyOf] = useState(bookKeys);
  return (
    <section aria-labelledby="meenemen">
      <h2 id="meenemen">{texts.title}</h2>
      <p>{personsTexts.ahead}</p>
      <h3>{texts.deviceTitle}</h3>
      <PdfButton take={take} />
      <p>{texts.sheetHint}</p>
      <p>
        <button class="button button-quiet" type="button" onClick={onSheet}>
          {texts.sheet}
        </button>
      </p>
      <h3>{texts.keepTitle(data.keptDays)}</h3>
      <KeepButton days={data.keptDays} take={take} keyOf={keyOf} />
      <h3>{texts.brokerTitle}</h3>
      <Broker data={data} take={take} keyOf={keyOf} />
    </section>
  );
}
