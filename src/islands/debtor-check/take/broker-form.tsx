import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DEBTOR_REVIEW_CONSENT } from '#/messages/debtor-check/keeping.ts';
import { brokerTexts as texts, takeTexts } from '#/messages/debtor-check/take.ts';
import { contactTexts } from '#/messages/pages/contact-form.ts';
import type { IslandData } from '../island-data.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactBody, missingIn, NOTHING_TYPED, serverFaults, type FieldFault, type TypedContact } from './contact.ts';
import { postBook, type KeyOf } from './post-book.ts';
import { RowChoice } from './row-choice.tsx';
import { SentSummary } from './sent-summary.tsx';
import { rowsOf, type Chosen, type TakenBook } from './taken.ts';

const PATH = '/klantencheck/meekijken/';

interface Props {
  /** The book at the moment of opening, and as it then stands. */
  readonly first: TakenBook;
  readonly take: () => Promise<TakenBook | null>;
  readonly data: IslandData;
  readonly keyOf: KeyOf;
  readonly onClose: () => void;
  /** With the address of what is kept. */
  readonly onSent: (page: string) => void;
}

const focusOnce = (element: HTMLElement | null) => element?.focus();

function Faults({ faults }: { readonly faults: readonly FieldFault[] }): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <div class="fault-summary" role="alert" tabIndex={-1} ref={focusOnce} aria-labelledby="fouten-meekijken">
      <h4 id="fouten-meekijken">{contactTexts.faultsTitle}</h4>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field === 'rows' ? 'meesturen' : field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Lets the broker look along: rows, names and contact are chosen, shown once more as they go, and then sent. Nothing typed gets lost. */
export function BrokerForm({ first, take, data, keyOf, onClose, onSent }: Props): JSX.Element {
  const [taken, setTaken] = useState(first);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [typed, setTyped] = useState<TypedContact>(NOTHING_TYPED);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [step, setStep] = useState<'choose' | 'summary' | 'sending'>('choose');
  const [failure, setFailure] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const look = async () => {
    const missing = missingIn(typed, chosen);
    setFaults(missing);
    setFailure(null);
    setTries(tries + 1);
    if (missing.length > 0) return;
    // What is shown is what goes: the book may have been added to since the form was opened.
    setTaken((await take()) ?? taken);
    setStep('summary');
  };
  const send = async () => {
    setStep('sending');
    setFailure(null);
    const rows = rowsOf(chosen, taken.debtors);
    const posted = await postBook(PATH, { book: taken.book, formKey: keyOf(taken.book), rows, contact: contactBody(typed) });
    if (posted.kind === 'done') {
      onSent(posted.page);
      return;
    }
    const found = posted.kind === 'faults' ? serverFaults(posted.faults) : { faults: [], other: posted.text };
    setFaults(found.faults);
    setFailure(found.other);
    setStep(found.faults.length > 0 ? 'choose' : 'summary');
  };
  return (
    <>
      {step === 'choose' ? (
        <form
          class="contact-form"
          novalidate
          tabIndex={-1}
          ref={faults.length === 0 ? focusOnce : null}
          aria-label={takeTexts.brokerTitle}
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <Faults key={tries} faults={faults} />
          <RowChoice
            debtors={taken.debtors}
            chosen={chosen}
            fault={faults.find(({ field }) => field === 'rows')?.text ?? null}
            onChoose={setChosen}
          />
          <h4>{texts.who}</h4>
          <p class="form-required">{contactTexts.required}</p>
          <ContactFields
            typed={typed}
            faults={faults}
            consent={DEBTOR_REVIEW_CONSENT.text(data.operator)}
            onType={(change) => setTyped({ ...typed, ...change })}
          />
          <p class="form-buttons">
            <button class="button" type="submit">
              {texts.toSummary}
            </button>
            <button class="button button-quiet" type="button" onClick={onClose}>
              {texts.close}
            </button>
          </p>
        </form>
      ) : (
        <SentSummary
          {...{ taken, chosen, typed, data }}
          isSending={step === 'sending'}
          onSend={() => void send()}
          onBack={() => setStep('choose')}
        />
      )}
      <p role="status">{step === 'sending' ? texts.sending : ''}</p>
      {failure !== null && (
        <p class="field-fault" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
