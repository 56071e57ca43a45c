import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { personsTexts } from '#/messages/debtor-check/persons.ts';
import { takeTexts as texts } from '#/messages/debtor-check/take.ts';
import type { IslandData } from '../island-data.ts';
import { BrokerForm } from './broker-form.tsx';
import { KeepButton } from './keep-button.tsx';
import { PdfButton } from './pdf-button.tsx';
import type { TakenBook } from './taken.ts';

interface Props {
  readonly data: IslandData;
  /** The book as it now stands. */
  readonly take: () => Promise<TakenBook | null>;
  readonly onSheet: () => void;
}

const focusOnce = (element: HTMLElement | null) => element?.focus();

/** Letting the broker look along; the form opens on the book of that moment. */
function Broker({ data, take }: Pick<Props, 'data' | 'take'>): JSX.Element {
  const [taken, setTaken] = useState<TakenBook | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  if (taken !== null) return <BrokerForm first={taken} take={take} data={data} onClose={() => setTaken(null)} />;
  const open = () => {
    setWasOpen(true);
    void take().then(setTaken);
  };
  return (
    <>
      <p>{texts.brokerHint}</p>
      <p>
        <button class="button button-quiet" type="button" ref={wasOpen ? focusOnce : null} onClick={open}>
          {texts.broker}
        </button>
      </p>
    </>
  );
}

/** Everything that can be done with the report: on this device, kept for a while, or sent to the broker. */
export function TakeView({ data, take, onSheet }: Props): JSX.Element {
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
      <KeepButton days={data.keptDays} take={take} />
      <h3>{texts.brokerTitle}</h3>
      <Broker data={data} take={take} />
    </section>
  );
}
