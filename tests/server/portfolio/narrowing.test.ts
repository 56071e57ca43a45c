import { beforeAll, describe, expect, it } from 'vitest';
import { NARROWING_COLUMNS } from '#/server/portfolios.ts';
import { COLUMNS, headerOf, NEEDED_COLUMNS, type ColumnKey } from '#/server/portfolio/columns.ts';
import { bytes, rowsOf } from '../../helpers/portfolio.ts';

/** Answers that real companies give, per column that may stay open. */
const ANSWERS: Partial<Record<ColumnKey, readonly string[]>> = {
  paymentTerm: ['14', '30', '30', '45', '60'],
  daysLate: ['0', '5', '8', '15', '25'],
  export: ['nee', 'nee', 'ja'],
  losses: ['0', '0', '500', '2500'],
  excludedShare: ['0', '5%', '10%'],
  buyerSector: ['groothandel', 'bouw', 'horeca', 'metaal', 'transport', 'ict', 'voeding', 'diensten'],
  largestBuyerShare: ['12%', '18%', '25%'],
  topFiveShare: ['40%', '50%', '60%'],
  overdue: ['0', '4000'],
  policyTurnover: ['2000000'],
  waitingMonths: ['6'],
  notificationDays: ['30'],
  noticeMonths: ['2'],
  renewsOn: ['1-7-2027'],
  claimsCount: ['0'],
  policyProduct: ['Modula'],
};
const OPEN = Object.keys(ANSWERS) as ColumnKey[];
const POLICIES = 160;

/** The `turn`th of the values for the `at`th policy: the same every time, and without order. */
const pick = <Value>(values: readonly Value[], at: number, turn: number): Value | undefined =>
  values[(at * 7_919 + turn * 104_729 + at * at * turn) % values.length];

const answer = (key: ColumnKey, at: number) => pick(ANSWERS[key] ?? [''], at, OPEN.indexOf(key) + 1) ?? '';
/** Filled in about half of the policies, another half for every column. */
const isFilled = (key: ColumnKey, at: number) => ((at + 1) * (OPEN.indexOf(key) * 2 + 3) * 2_654_435) % 1_009 < 504;

function policyOf(at: number): readonly string[] {
  const size = [
    pick(['NL', 'BE'], at, 21),
    pick(['400000', '900000', '2350000', '8000000', '25000000'], at, 22),
    pick(['8', '15', '25', '60'], at, 23),
  ];
  return ['P', ...size, 'Atradius', 'omzet', '0,28%', '90', 'geen'].map((cell) => cell ?? '');
}
const HEAD = [
  'label',
  'establishment',
  'turnover',
  'numberOfBuyers',
  'policyInsurer',
  'premiumBasis',
  'premiumRate',
  'policyPct',
  'policyDeductible',
];

/** Highest ÷ lowest of the market per policy, with one column more filled in than stands there; null where there is no market. */
async function widths(added?: ColumnKey): Promise<readonly (number | null)[]> {
  const lines = Array.from({ length: POLICIES }, (_, at) =>
    [...policyOf(at), ...OPEN.map((key) => (key === added || isFilled(key, at) ? answer(key, at) : ''))].join(';'),
  );
  const rows = await rowsOf(bytes([[...HEAD, ...OPEN].join(';'), ...lines].join('\n')));
  expect(rows.filter(({ verdict }) => verdict === 'fault').flatMap(({ faults }) => faults)).toEqual([]);
  return rows.map(({ lowCents, highCents }) => (lowCents === null || highCents === null ? null : highCents / lowCents));
}

/** What is left of the width when a column is filled in where it was empty: geometric mean over the policies. */
async function leftBy(key: ColumnKey, before: readonly (number | null)[]): Promise<number> {
  const after = await widths(key);
  const logs = before.flatMap((width, at) => {
    const other = after[at];
    return isFilled(key, at) || width === null || other === null || other === undefined ? [] : [Math.log(other / width)];
  });
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length));
}

describe('columns that narrow the range, measured', () => {
  const left = new Map<ColumnKey, number>();

  beforeAll(async () => {
    const before = await widths();
    for (const key of OPEN) left.set(key, await leftBy(key, before));
  });

  it('do so, each of them', () => {
    for (const key of NARROWING_COLUMNS) expect(left.get(key), headerOf(key)).toBeLessThan(0.995);
  });

  it('stand in the order in which they do', () => {
    // Neighbours that differ by less than this change places with the policies that are measured.
    const ALIKE = 0.06;
    NARROWING_COLUMNS.forEach((key, at) => {
      for (const later of NARROWING_COLUMNS.slice(at + 1))
        expect((left.get(key) ?? 1) - (left.get(later) ?? 1), `${headerOf(key)} before ${headerOf(later)}`).toBeLessThan(ALIKE);
    });
    expect(left.get('paymentTerm')).toBeLessThan((left.get('daysLate') ?? 0) - ALIKE);
  });

  it('are all of them: no other column changes its width', () => {
    const rest = OPEN.filter((key) => !new Set<ColumnKey>(NARROWING_COLUMNS).has(key));
    for (const key of rest) expect(left.get(key), headerOf(key)).toBeCloseTo(1, 10);
    expect(NARROWING_COLUMNS.some((key) => new Set<ColumnKey>(NEEDED_COLUMNS).has(key))).toBe(false);
    expect(new Set(COLUMNS.map(({ key }) => key)).size).toBe(COLUMNS.length);
  });
});
