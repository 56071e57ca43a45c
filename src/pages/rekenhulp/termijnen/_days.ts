import type { DeadlineRow, DeadlinesOutcome, ProductTerms } from '#/calculators/deadlines.ts';
import type { App, Figures } from '#/server/app.ts';
import { BASIS_TEXTS, deadlineTexts } from '#/messages/calculators/deadlines.ts';
import { DEADLINE_LABELS, periodText } from '#/messages/deadlines.ts';
import { provenanceText } from '#/messages/sources.ts';
import { termText } from '#/messages/terms.ts';

export const PATH = '/rekenhulp/termijnen/';

/** Every product in use with its terms. */
export const productsOf = (figures: Figures): readonly ProductTerms[] =>
  figures.insurers.flatMap(({ products }) => products.map(({ id, book }) => ({ id, terms: book.terms })));

/** Insurer and product in one name. */
export function productName(figures: Figures, id: string): string {
  const insurer = figures.insurers.find(({ products }) => products.some((product) => product.id === id));
  const product = insurer?.products.find((candidate) => candidate.id === id);
  return insurer && product ? `${insurer.name} ${product.name}` : id;
}

/** The rule behind a row in words: the term, where it comes from, and how the day was counted. */
export function ruleOf({ code, basis, line, term }: DeadlineRow): {
  readonly rule: string | null;
  readonly source: string | null;
  readonly counted: string | null;
} {
  const fromDue = basis !== 'agreed' && (code === 'payment' || code === 'payment-from') ? ` ${deadlineTexts.fromDue}` : '';
  const counted = line && `${deadlineTexts.counted(line.from, periodText(line.period))}.${fromDue}`;
  if (term === null) return { rule: basis === 'agreed' ? BASIS_TEXTS.agreed : null, source: null, counted };
  const source = term.kind === 'stated' ? provenanceText(term.provenance) : null;
  return { rule: termText(term), source, counted };
}

/** The days of the answer as the text of a calendar file. */
export function calendarOf(app: App, { product, invoicedOn, rows }: DeadlinesOutcome): string {
  const figures = app.figures();
  const name = productName(figures, product);
  const host = new URL(app.publicOrigin).hostname;
  return app.daysFile(
    rows.flatMap((row) => {
      if (row.line === null) return [];
      const { rule, source } = ruleOf(row);
      return [
        {
          uid: `${row.code}-${product}-${invoicedOn}-${row.line.result}@${host}`,
          day: row.line.result,
          summary: deadlineTexts.calendarName(DEADLINE_LABELS[row.code], name, row.basis),
          description: [rule, source, deadlineTexts.calendarNote].filter((part) => part !== null).join(' '),
        },
      ];
    }),
  );
}
