import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import type { Costs } from '#/islands/debtor-check/ask-costs.ts';
import { BookDesk } from '#/islands/debtor-check/desk.ts';
import { writeWorkbook } from '#/ledger-files/write-workbook.ts';
import { ADVICE, outcomeTexts, stressName } from '#/messages/debtor-check/outcome.ts';
import { workbookTexts as texts } from '#/messages/debtor-check/workbook.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { cents, rateFromPct } from '#/quote-engine/units.ts';

const NOTHING = {
  notDueCents: cents(0),
  upTo30Cents: cents(0),
  upTo60Cents: cents(0),
  upTo90Cents: cents(0),
  over90Cents: cents(0),
  unknownCents: cents(0),
};

const debtor = (at: number, name: string, more: Partial<LedgerDebtor> = {}): LedgerDebtor => ({
  ...{ key: `k${String(at)}`, name, country: 'NL', isPerson: false, notInsurable: null, items: [], averageDaysLate: at % 50 },
  ageing: { ...NOTHING, notDueCents: cents(Math.round(9_000_050 / at)), over90Cents: cents(at === 2 ? 77_777 : 0) },
  salesCents: cents(Math.round(88_000_000 / at)),
  ...more,
});

const book = (debtors: readonly LedgerDebtor[]): Receivables => ({
  ...{ format: 'csv', madeBy: null, asOf: plainDateOf('2026-09-30'), salesDays: null, ledger: null, shortcomings: [] },
  debtors,
});

const deskOf = (debtors: readonly LedgerDebtor[]) =>
  new BookDesk(book(debtors), { establishment: 'NL', margin: rateFromPct('5') }, { limits: [], names: {} });

const spread = { lowCents: cents(100_000), middleCents: cents(200_050), highCents: cents(300_000) };
const COSTS: Extract<Costs, { kind: 'costs' }> = {
  kind: 'costs',
  cost: {
    ...{
      expectedLossCents: cents(50_000),
      badLossCents: cents(500_000),
      gapFactor: 1.5,
      names: { coface: 'Coface', easyliner: 'EasyLiner' },
    },
    policies: [
      {
        ...{
          insurer: 'coface',
          product: 'easyliner',
          firstYear: spread,
          expectedPayoutCents: cents(45_000),
          expectedRetainedCents: cents(5_000),
        },
        expectedCost: spread,
        badYear: { lossCents: cents(500_000), payoutCents: cents(450_000), retainedCents: cents(50_000) },
        maximum: null,
      },
    ],
  },
  unpriced: [{ insurer: 'credendo', product: 'excess-of-loss', why: 'Omdat het zo is.' }],
};

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

const rowsOf = (workbook: ExcelJS.Workbook, name: string): readonly (readonly unknown[])[] => {
  const rows: (readonly unknown[])[] = [];
  workbook.getWorksheet(name)?.eachRow((row) => rows.push((row.values as readonly unknown[]).slice(1)));
  return rows;
};

const CUSTOMERS = [
  debtor(1, '=HYPERLINK("http://elders.example")'),
  debtor(2, 'Groot & Zn. <b>"1"</b>\u0000\u{1F600}'),
  debtor(3, 'Slager Piet', { isPerson: true }),
  debtor(4, 'Gemeente', { notInsurable: 'government' }),
];

describe('the workbook of a book', () => {
  it('opens in another program with what the page says, numbers as numbers', async () => {
    const desk = deskOf(CUSTOMERS);
    const { loss, stress, check } = desk.report();
    const workbook = await opened(desk.workbook(COSTS));
    const { summary, customers, ageing, concentration, costs } = texts;
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      [summary, customers, ageing, concentration, costs].map(({ sheet }) => sheet),
    );
    const said = rowsOf(workbook, summary.sheet);
    expect(said).toContainEqual([outcomeTexts.oneInTwenty, loss.oneInTwentyCents / 100]);
    expect(said).toContainEqual([outcomeTexts.expected, loss.expectedCents / 100]);
    for (const line of stress) expect(said.some(([name, value]) => name === stressName(line) && value === line.lossCents / 100)).toBe(true);
    expect(said.flat()).toContain(outcomeTexts.noDecision);
    const [notDue] = check.ageing.bands;
    expect(rowsOf(workbook, ageing.sheet)[1]).toEqual([
      'Nog niet vervallen',
      (notDue?.amountCents ?? 0) / 100,
      notDue?.share,
      notDue?.norm,
    ]);
    expect(rowsOf(workbook, concentration.sheet)[1]?.slice(0, 2)).toEqual([1, 'k1']);
    const policies = rowsOf(workbook, costs.sheet);
    expect(policies[2]?.slice(0, 10)).toEqual(['Coface', 'EasyLiner', 1000, 2000.5, 3000, 50, 1000, 2000.5, 3000, 500]);
    expect(policies[3]?.filter((value) => value !== undefined)).toEqual(['credendo', 'excess-of-loss', 'Omdat het zo is.']);
  });

  it('has every customer with class and limit, marks persons, and rates nobody who cannot be insured', async () => {
    const desk = deskOf(CUSTOMERS);
    const rows = rowsOf(await opened(desk.workbook(null)), texts.customers.sheet);
    const head = [...texts.customers.head];
    expect(rows[0]).toEqual(head);
    const by = new Map(
      rows
        .slice(1)
        .map((row) => [row[0], Object.fromEntries(head.map((name, at) => [name, row[at]] as const)) as Readonly<Record<string, unknown>>]),
    );
    expect([...by.keys()]).toEqual(['k1', 'k2', 'k3', 'k4']);
    for (const { finding } of desk.rows(0)) {
      const row = by.get(finding.key) ?? {};
      expect(row['Open']).toBe(finding.balance.openCents / 100);
      expect(row['Op de hoogste dag']).toBe(finding.exposure.peakCents / 100);
      expect(row['Advies']).toBe(finding.advice === null ? undefined : ADVICE[finding.advice]);
      if (finding.notInsurable === null) {
        expect([row['Van'], row['Tot']]).toEqual([finding.score.best.class, finding.score.worst.class]);
        expect(row['Tekort']).toBe(finding.limit.gapCents / 100);
      }
    }
    expect(by.get('k3')?.['Soort']).toBe(texts.customers.person);
    expect([by.get('k4')?.['Klasse'], by.get('k4')?.['Limiet die past']]).toEqual(['geen klasse', undefined]);
  });

  it('runs nothing that a name holds, and keeps what XML allows of it', async () => {
    const workbook = await opened(deskOf(CUSTOMERS).workbook(COSTS));
    const names = rowsOf(workbook, texts.customers.sheet).map((row) => row[1]);
    expect(names.slice(1, 3)).toEqual([`'=HYPERLINK("http://elders.example")`, 'Groot & Zn. <b>"1"</b> \u{1F600}']);
    for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });

  it('is the same to the byte each time, and holds 5,000 customers', () => {
    const desk = deskOf(Array.from({ length: 5_000 }, (_, at) => debtor(at + 1, `Klant ${String(at)}`)));
    const bytes = desk.workbook(null);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(Buffer.compare(desk.workbook(null), bytes)).toBe(0);
  }, 20_000);
});

describe('a workbook', () => {
  it('writes no number that is none, cuts what a cell cannot hold and goes past column Z', async () => {
    const row = Array.from({ length: 30 }, (_, at) => ({ value: at, as: 'number' as const }));
    const sheet = { name: 'Blad', widths: [10], head: null, rows: [[{ value: Number.NaN, as: 'euro' as const }, 'x'.repeat(40_000)], row] };
    const workbook = await opened(writeWorkbook([sheet]));
    const [first, second] = rowsOf(workbook, 'Blad');
    expect([first?.[0], String(first?.[1]).length]).toEqual([undefined, 32_000]);
    expect(second).toEqual(row.map(({ value }) => value));
  });
});
