import { describe, expect, it } from 'vitest';
import { NARROWING_COLUMNS, type PortfolioRow } from '#/server/portfolios.ts';
import { headerOf } from '#/server/portfolio/columns.ts';
import { narrowingOf } from '#/server/portfolio/notes.ts';
import { bytes, resultsOf, rowsOf, testPortfolio } from '../../helpers/portfolio.ts';

/** Only what is always needed. */
const NEEDED = {
  Polis: 'A',
  Land: 'NL',
  Jaaromzet: '2350000',
  'Aantal klanten': '60',
  Verzekeraar: 'Atradius',
  'Premie over': 'omzet',
  Tarief: '0,28%',
  'Dekking %': '85',
  'Eigen risico': 'geen',
};
type Cells = Readonly<Record<string, string>>;

const fileOf = (...rows: readonly Cells[]) => {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers.join(';'), ...rows.map((row) => headers.map((header) => row[header] ?? '').join(';'))].join('\n');
};

async function rowOf(more: Cells): Promise<PortfolioRow> {
  const [row] = await rowsOf(bytes(fileOf({ ...NEEDED, ...more })));
  if (row === undefined) throw new Error('no row');
  expect(row.faults).toEqual([]);
  return row;
}

/** What narrows the range, filled in as a healthy company would. */
const NARROW = {
  'Betaaltermijn dagen': '30',
  'Dagen te laat': '8',
  Export: 'nee',
  'Verliezen 3 jaar': '0',
  'Niet verzekerbaar %': '0',
  'Branche klanten': 'groothandel',
  'Grootste klant %': '12%',
  'Vijf grootste klanten %': '35%',
};

describe('a policy that cannot be assessed', () => {
  it('names the three empty columns that narrow the range most, by the headers of the template', async () => {
    const row = await rowOf({});
    expect(row).toMatchObject({ verdict: 'not-assessable', reason: 'range-too-wide', confidence: null, confidenceText: null });
    expect(row.narrowing).toEqual(['paymentTerm', 'daysLate', 'export']);
    expect(row.explanation[0]).toBe(
      'De marge van de markt is te breed. Zij wordt smaller als u dit invult: Betaaltermijn dagen, Dagen te laat en Export.',
    );
  });

  it('names others where those are filled, and counts a word for nothing as empty', async () => {
    expect((await rowOf({ 'Dagen te laat': '20', Export: 'ja' })).narrowing).toEqual(['paymentTerm', 'losses', 'excludedShare']);
    expect((await rowOf({ 'Dagen te laat': 'onbekend', 'Betaaltermijn dagen': '-' })).narrowing).toEqual([
      'paymentTerm',
      'daysLate',
      'export',
    ]);
  });

  it('can be assessed with what is named filled in, round after round', async () => {
    const headers = new Map<string, string>(NARROWING_COLUMNS.map((column) => [column, headerOf(column)]));
    let cells: Cells = {};
    for (let round = 1; round <= 3; round += 1) {
      const { verdict, narrowing } = await rowOf(cells);
      if (verdict !== 'not-assessable') break;
      expect(narrowing.length).toBeGreaterThan(0);
      const named = narrowing.map((column) => headers.get(column) ?? '');
      cells = { ...cells, ...Object.fromEntries(Object.entries(NARROW).filter(([header]) => named.includes(header))) };
    }
    expect((await rowOf(cells)).verdict).not.toBe('not-assessable');
  });

  it('says that nothing is left to fill in', async () => {
    const slow = { 'Dekking %': '90', 'Betaaltermijn dagen': '90', 'Dagen te laat': '40', Export: 'ja', 'Branche klanten': 'bouw' };
    const row = await rowOf({ ...NARROW, ...slow });
    expect(row).toMatchObject({ reason: 'range-too-wide', narrowing: [] });
    expect(row.explanation[0]).toBe('De marge van de markt is te breed, ook nu alle kolommen zijn gevuld die haar smaller maken.');
  });

  it('knows that few customers have no largest five', () => {
    expect(narrowingOf(5, () => true)).toEqual(['paymentTerm', 'daysLate', 'export']);
    const last = (column: string) => column === 'largestBuyerShare' || column === 'topFiveShare';
    expect(narrowingOf(6, last)).toEqual(['largestBuyerShare', 'topFiveShare']);
    expect(narrowingOf(5, last)).toEqual(['largestBuyerShare']);
    expect(narrowingOf(1, last)).toEqual([]);
  });

  it('says that what is paid is not known, or that there is no market', async () => {
    const unpaid = await rowOf({ 'Premie over': 'onbekend', Tarief: '' });
    expect(unpaid).toMatchObject({ verdict: 'not-assessable', reason: 'premium-basis-unknown', narrowing: [] });
    expect(unpaid.explanation).toEqual([expect.stringContaining('Premie over')]);
    const alone = await rowOf({ ...NARROW, 'Betaaltermijn dagen': '120', 'Dagen te laat': '90' });
    expect(alone).toMatchObject({ verdict: 'not-assessable', reason: 'too-few-insurers', narrowing: [] });
    expect(alone.explanation[0]).toContain('Minder dan twee verzekeraars');
  });
});

describe('what is told beside a verdict', () => {
  it('is its confidence, in a key and in a word', async () => {
    expect(await rowOf({ ...NARROW })).toMatchObject({ confidence: 'high', confidenceText: 'hoog', reason: null, narrowing: [] });
    expect(await rowOf({ ...NARROW, Export: '' })).toMatchObject({ confidence: 'medium', confidenceText: 'middel' });
    expect(await rowOf({ ...NARROW, Export: '', 'Verliezen 3 jaar': '' })).toMatchObject({ confidence: 'low', confidenceText: 'laag' });
  });

  it('tells of a deductible that the policy can never reach', async () => {
    const row = await rowOf({ ...NARROW, 'Eigen risico': 'per jaar', 'Bedrag eigen risico': '100 mln' });
    expect(row.remarks).toContain('deductible-never-met');
    expect(row.explanation.join(' ')).toContain('zo betaalt de polis nooit');
  });

  it('is that limit costs are not known', async () => {
    expect((await rowOf({ ...NARROW })).remarks).toContain('limit-costs-unknown');
    expect((await rowOf({ ...NARROW, 'Aantal limieten': '11', 'Kosten per limiet': '30' })).remarks).not.toContain('limit-costs-unknown');
  });

  it('is a maximum that is low or not known, below the market', async () => {
    const cheap = { ...NARROW, Tarief: '0,05%' };
    expect(await rowOf(cheap)).toMatchObject({ verdict: 'below-market', remarks: ['limit-costs-unknown', 'low-price-unknown-maximum'] });
    expect((await rowOf({ ...cheap, 'Maximum keer premie': '10' })).remarks).toEqual(['limit-costs-unknown', 'low-price-low-maximum']);
    expect((await rowOf({ ...cheap, 'Maximum bedrag': '900000' })).remarks).toEqual(['limit-costs-unknown']);
  });

  it('is a notice day that has passed, and a notice period that was assumed', async () => {
    const notice = (more: Cells) => rowOf({ ...NARROW, ...more }).then(({ remarks }) => remarks.filter((one) => one.startsWith('notice')));
    expect(await notice({ Verlengdatum: '1-7-2027' })).toEqual(['notice-months-assumed']);
    expect(await notice({ Verlengdatum: '1-7-2027', 'Opzegtermijn maanden': '3' })).toEqual([]);
    expect(await notice({ Verlengdatum: '1-1-2027', 'Opzegtermijn maanden': '2' })).toEqual(['notice-day-missed']);
    expect(await notice({ Verlengdatum: '1-1-2027' })).toEqual(['notice-day-missed', 'notice-months-assumed']);
    expect(await notice({ 'Opzegtermijn maanden': '2' })).toEqual([]);
  });

  it('stands in both files, in columns of its own', async () => {
    const results = await resultsOf(fileOf(NEEDED, { ...NEEDED, ...NARROW }));
    const csv = new TextDecoder().decode(await testPortfolio().exported(results, 'csv'));
    const [head = '', wide = '', narrow = ''] = csv.split('\r\n');
    expect(head).toContain(';Zekerheid;Toelichting;Fouten');
    expect(wide).toContain(';;De marge van de markt is te breed. Zij wordt smaller als u dit invult: Betaaltermijn dagen,');
    expect(narrow).toContain(';hoog;De limietkosten zijn niet ingevuld');
  });

  it('is counted over a portfolio per reason, with the columns that stand empty most often', async () => {
    const { obstacles } = await resultsOf(
      fileOf(NEEDED, { ...NEEDED, 'Dagen te laat': '20' }, { ...NEEDED, 'Premie over': 'onbekend' }, { ...NEEDED, ...NARROW }),
    );
    expect(obstacles).toEqual([
      {
        reason: 'range-too-wide',
        rows: 2,
        columns: [
          { header: 'Betaaltermijn dagen', rows: 2 },
          { header: 'Export', rows: 2 },
          { header: 'Dagen te laat', rows: 1 },
          { header: 'Verliezen 3 jaar', rows: 1 },
        ],
      },
      { reason: 'premium-basis-unknown', rows: 1, columns: [] },
    ]);
  });
});
