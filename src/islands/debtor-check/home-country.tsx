import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HOME_OPTIONS, homeTexts as texts } from '#/messages/debtor-check/answers.ts';
import type { BookMachine } from './book-machine.ts';
import type { Report } from './report.ts';

const focusOnce = (element: HTMLElement | null) => element?.focus();

/**
 * Where the company is established: policies and the quote form need it. Asked where the file does not say and nobody answered; otherwise
 * said, with where it comes from and where it is changed.
 */
export function HomeCountry({ report, machine }: { readonly report: Report; readonly machine: BookMachine }): JSX.Element {
  const [isAnswered, setAnswered] = useState(false);
  const { establishment, ...others } = report.answers;
  const country = HOME_OPTIONS.find(([code]) => code === establishment)?.[1];
  if (country !== undefined) {
    return (
      <p class="soft" tabIndex={-1} ref={isAnswered ? focusOnce : null}>
        {texts.is(country)} {report.homeFromFile && texts.fromFile} <a href="#bestand-vestiging">{texts.change}</a>
      </p>
    );
  }
  return (
    <section aria-labelledby="vestiging-bestand">
      <h2 id="vestiging-bestand">{texts.title}</h2>
      <p>{texts.why}</p>
      <p class="form-buttons">
        {HOME_OPTIONS.map(([code, name]) => (
          <button
            key={code}
            class="button button-quiet"
            type="button"
            onClick={() => {
              setAnswered(true);
              machine.complete({ ...others, establishment: code });
            }}
          >
            {name}
          </button>
        ))}
      </p>
    </section>
  );
}
