import type { JSX } from 'preact';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { ANSWER_WORDS } from '#/messages/form-questions.ts';
import { questionText } from '#/messages/form-words.ts';
import { entriesOf, FIELDS, type FieldKey } from '#/quote-engine/contract/answers.ts';
import { answerText } from '../answer-text.ts';
import { CardTable } from './card-table.tsx';
import type { Report } from './report.ts';

/** What the quote form takes over, each answer with where it comes from. */
export function QuoteView({ report, onGo }: { readonly report: Report; readonly onGo: () => void }): JSX.Element {
  const { answers, readFromFile, roundedTermDays } = report.quote;
  const from = (key: FieldKey) =>
    key === 'paymentTerm' && roundedTermDays !== null
      ? texts.termRounded(roundedTermDays)
      : readFromFile.includes(key)
        ? texts.fromFile
        : texts.fromYou;
  const given = new Set(entriesOf(answers).map(([name]) => (name === 'country' || name === 'countryShare' ? 'countries' : name)));
  const rows = FIELDS.filter(({ key }) => given.has(key)).map((field) => ({
    key: field.key,
    cells: [questionText(ANSWER_WORDS, field.key, answers).short, answerText(ANSWER_WORDS, field, answers), from(field.key)],
  }));
  return (
    <section aria-labelledby="naar-premie">
      <h2 id="naar-premie">{texts.quoteTitle}</h2>
      <p>{texts.quoteIntro}</p>
      <CardTable head={texts.quoteHead} rows={rows} />
      <p>
        <button class="button" type="button" onClick={onGo}>
          {texts.toQuote}
        </button>
      </p>
      <p class="soft">
        {texts.newFile} <a href="/klantencheck/">{texts.withoutFile}</a>.
      </p>
    </section>
  );
}
