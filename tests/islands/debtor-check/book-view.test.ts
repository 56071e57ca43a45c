import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { LedgerDebtor } from '#/debtor-check/receivables.ts';
import { BookMachine, type BookState } from '#/islands/debtor-check/book-machine.ts';
import { BookView } from '#/islands/debtor-check/book-view.tsx';
import { BookDesk } from '#/islands/debtor-check/desk.ts';
import type { IslandData } from '#/islands/debtor-check/island-data.ts';
import { cents, euros } from '#/quote-engine/units.ts';

/** The page of a book of one customer, drawn at once. */
function pageOf(part: Partial<LedgerDebtor>): string {
  const debtor: LedgerDebtor = {
    ...{ key: 'k1', name: 'Klant', country: 'NL', isPerson: null, notInsurable: null, items: [], ageing: null },
    ...{ salesCents: null, averageDaysLate: null },
    ...part,
  };
  const report = new BookDesk(
    { format: 'csv', madeBy: null, asOf: null, salesDays: null, ledger: null, shortcomings: [], debtors: [debtor] },
    {},
    { limits: [], names: {} },
  ).report();
  const machine = new BookMachine({ postMessage: () => undefined }, () => undefined);
  const { rows, found } = report;
  const idle = { refused: null, mapping: null, margin: null, slid: null, costs: null, failed: false };
  const state: BookState = { ...idle, report, rows, found, parts: 5 };
  const data: IslandData = JSON.parse('{"names":{},"published":[]}') as IslandData;
  return render(h(BookView, { state, machine, data }));
}

it('says per customer how late it pays', () => {
  expect(pageOf({ salesCents: euros(1000), averageDaysLate: 12.6 })).toContain('betaalt gemiddeld 13 dagen te laat');
});

it('judges no book in which nothing is owed or sold', () => {
  const credit = { kind: 'credit-note', openCents: cents(-10_000), invoiceDate: null, dueDate: null, reference: 'C1' } as const;
  const page = pageOf({ items: [credit] });
  expect(page).toContain('geen risico om te beoordelen');
  expect(page).toContain('Geen bedrag om te verzekeren');
  expect(page).not.toMatch(/Risico van uw klantenbestand|even grote klanten|Leveren|zonder aanvraag/);
});
