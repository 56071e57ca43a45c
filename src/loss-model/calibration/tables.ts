import { cents, rate } from '#/quote-engine/units.ts';
import { plainStructure, type PolicyStructure } from '#/policy/structure.ts';
import { momentsOf } from '../aggregate/distribution.ts';
import { distributionOf } from '../payout.ts';
import { claimsOf } from '../portfolio/claims.ts';
import { technicalPremium } from '../technical-premium.ts';
import { COUNTRY_RELATIVITY, SECTOR_RELATIVITY } from '../portfolio/relativities.ts';
import { portfolioOfProfile, REFERENCE, technicalOf, type ModelProfile } from './profile.ts';
import { curveAt, slicePremium, spreadFactor, type TariffCurve, type TariffTables } from './tariff.ts';

/** One line of a table: what the loss model says, and what the tariff says. */
export interface TableRow {
  readonly label: string;
  readonly model: number;
  /** Null when the tariff has no such row. */
  readonly tariff: number | null;
}

export interface ModelTable {
  readonly id: string;
  readonly unit: 'euro' | 'factor';
  readonly rows: readonly TableRow[];
  /** Technical slope of a factor table: change of the premium per unit of the quantity behind it. */
  readonly slope?: number;
}

/** Tariff over model, less one; null without a tariff row. */
export function distanceOf({ model, tariff }: TableRow): number | null {
  return tariff === null ? null : tariff / model - 1;
}

const premiumOf = (changes: Partial<ModelProfile>, terms: Partial<PolicyStructure> = {}) =>
  technicalOf({ ...REFERENCE, ...changes }, terms).premium;
const referencePremium = premiumOf({});

/** Least-squares slope through the reference point of (x, model factor). */
function slopeThrough(points: readonly { readonly x: number; readonly factor: number }[], origin: number): number {
  let cross = 0;
  let squares = 0;
  for (const { x, factor } of points) {
    cross += (x - origin) * (factor - 1);
    squares += (x - origin) ** 2;
  }
  return cross / squares;
}

const MILLION = 1e6;
const TURNOVERS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** Technical premium of the reference profile over turnover, against the sum of the slices. */
export function baseTable(tariff: TariffTables): ModelTable {
  const rows = TURNOVERS.map((millions) => ({
    label: `€ ${millions}m`,
    model: premiumOf({ turnoverEur: millions * MILLION }),
    tariff: slicePremium(tariff, millions * MILLION),
  }));
  return { id: 'base', unit: 'euro', rows };
}

/** Rate that each slice would have if the tariff followed the model from one breakpoint to the next, for a next edition. */
export function modelSliceRates(): readonly { readonly upTo: number; readonly rate: number }[] {
  let below = { turnover: 0, premium: 0 };
  return TURNOVERS.map((millions) => {
    const turnover = millions * MILLION;
    const premium = premiumOf({ turnoverEur: turnover });
    const rate = (premium - below.premium) / (turnover - below.turnover);
    below = { turnover, premium };
    return { upTo: turnover, rate };
  });
}

type Field = 'sectors' | 'countries';

function relativityTable(
  field: Field,
  relativities: Readonly<Record<string, number>>,
  factors: Readonly<Record<string, number>>,
): ModelTable {
  const rows: TableRow[] = [];
  const points: { readonly x: number; readonly factor: number }[] = [];
  for (const [key, relativity] of Object.entries(relativities)) {
    const model = premiumOf({ [field]: { [key]: 1 } }) / referencePremium;
    rows.push({ label: `${key} (r ${relativity.toFixed(2)})`, model, tariff: factors[key] ?? null });
    points.push({ x: relativity, factor: model });
  }
  return { id: field, unit: 'factor', rows, slope: slopeThrough(points, 1) };
}

export const sectorTable = (tariff: TariffTables): ModelTable => relativityTable('sectors', SECTOR_RELATIVITY, tariff.sectors);
export const countryTable = (tariff: TariffTables): ModelTable => relativityTable('countries', COUNTRY_RELATIVITY, tariff.countries);

const DAYS = [14, 30, 38, 45, 60, 75, 90, 120, 180];

/** Premium over payment term plus days late; the slope is per 45 days. */
export function daysTable({ days }: TariffTables): ModelTable {
  const rows = DAYS.map((count) => ({
    label: `${count} days`,
    model: premiumOf({ termDays: count, daysLate: 0 }) / referencePremium,
    tariff: days.base + (days.slope * count) / days.reference,
  }));
  const points = DAYS.map((count, index) => ({ x: count / 45, factor: rows[index]?.model ?? 1 }));
  return { id: 'days', unit: 'factor', rows, slope: slopeThrough(points, 1) };
}

const BOOKS: readonly (readonly [number, number, number])[] = [
  [2, 0.5, 1],
  [2, 0.8, 1],
  [4, 0.4, 1],
  [8, 0.3, 0.8],
  [15, 0.2, 0.6],
  [40, 0.05, 0.2],
  [40, 0.15, 0.4],
  [40, 0.15, 0.55],
  [40, 0.3, 0.5],
  [40, 0.5, 0.7],
  [60, 0.12, 0.33],
  [120, 0.06, 0.2],
  [250, 0.06, 0.16],
  [1000, 0.02, 0.07],
];

/** Premium over the shape of the debtor book. */
export function spreadTable(tariff: TariffTables): ModelTable {
  const rows = BOOKS.map(([debtors, topOne, topFive]) => ({
    label: `${debtors} debtors, ${Math.round(topOne * 100)}/${Math.round(topFive * 100)} %`,
    model: premiumOf({ debtors, topOne, topFive }) / referencePremium,
    tariff: spreadFactor(tariff, debtors, topOne, topFive),
  }));
  return { id: 'spread', unit: 'factor', rows };
}

const COVERS = [50, 60, 70, 75, 80, 85, 90, 95];

/** Premium over the insured percentage. */
export function coverTable({ cover }: TariffTables): ModelTable {
  const rows = COVERS.map((insuredPct) => ({
    label: `${insuredPct} %`,
    model: premiumOf({ insuredPct }) / referencePremium,
    tariff: cover[String(insuredPct)] ?? null,
  }));
  return { id: 'cover', unit: 'factor', rows };
}

const AVERAGE_OUTSTANDING = (REFERENCE.turnoverEur * (REFERENCE.termDays + REFERENCE.daysLate)) / 365 / REFERENCE.debtors;
const SHAPES: readonly Partial<ModelProfile>[] = [{ topOne: 0.03, topFive: 0.14 }, {}, { topOne: 0.5, topFive: 0.8 }];
const SHAPE_LABELS = ['even', 'reference', 'concentrated'];

type Deduction = (ratio: number) => Partial<PolicyStructure>;
const amount = (euros: number) => cents(Math.round(euros * 100));

const eachAndEvery: Deduction = (ratio) => ({ perClaim: { kind: 'before-percentage', amount: amount(ratio * AVERAGE_OUTSTANDING) } });
const threshold: Deduction = (ratio) => ({ threshold: { amount: amount(ratio * AVERAGE_OUTSTANDING), lossOfExactlyThis: 'not-paid' } });

/** Premium at a ratio of the deductible over the premium without, for one book. */
type Priced = (ratio: number) => number;

/** A deductible per claim: the premium needs no distribution of the year. */
const perClaimPrice =
  (deduct: Deduction) =>
  (shape: Partial<ModelProfile>): Priced => {
    const before = premiumOf(shape);
    return (ratio) => premiumOf(shape, deduct(ratio)) / before;
  };

/** A first loss of the year, set against the indemnities: one distribution serves every ratio. */
function aggregatePrice(shape: Partial<ModelProfile>): Priced {
  const profile = { ...REFERENCE, ...shape };
  const before = technicalOf(profile).premium;
  const distribution = distributionOf(claimsOf(portfolioOfProfile(profile), plainStructure(rate(`${profile.insuredPct}%`))).risks);
  return (ratio) => technicalPremium(momentsOf(distribution, (sum) => Math.max(0, sum - ratio * before))) / before;
}

type Pricing = (shape: Partial<ModelProfile>) => Priced;

function deductibleTable(id: string, ratios: readonly number[], pricing: Pricing, curve: TariffCurve): ModelTable {
  const priced = SHAPES.map(pricing);
  const rows = ratios.flatMap((ratio) =>
    priced.map((priceAt, index) => ({
      label: `ratio ${ratio}, ${SHAPE_LABELS[index] ?? ''} book`,
      model: priceAt(ratio),
      tariff: curveAt(curve, ratio),
    })),
  );
  return { id, unit: 'factor', rows };
}

/** Premium with a deductible over the premium without, for an even, a usual and a concentrated book. */
export function deductibleTables(tariff: TariffTables): readonly ModelTable[] {
  return [
    deductibleTable('each-and-every-first-loss', [0.1, 0.25, 0.5, 1, 2, 3], perClaimPrice(eachAndEvery), tariff.eachAndEvery),
    deductibleTable('annual-aggregate-first-loss', [0.1, 0.25, 0.5, 1, 2, 3], aggregatePrice, tariff.aggregate),
    deductibleTable('non-qualifying-loss', [0.1, 0.25, 0.5, 1, 2], perClaimPrice(threshold), tariff.threshold),
  ];
}

/** Expected losses over buyers graded good (1–6), middling (7) and refused (8–10): our estimate (method 6.2). */
const LOSSES_BY_GRADE = { good: 0.35, middling: 0.35 };
/** Payout of cover by grade over that of a 90 % policy that refuses the same worst buyers. */
const BY_GRADE_PAYOUT =
  (LOSSES_BY_GRADE.good * 0.9 + LOSSES_BY_GRADE.middling * 0.6) / ((LOSSES_BY_GRADE.good + LOSSES_BY_GRADE.middling) * 0.9);

function bandPremium(turnoverEur: number, byGrade: boolean): number {
  const { premium, payout } = technicalOf({ ...REFERENCE, turnoverEur });
  if (!byGrade) return premium;
  return technicalPremium({ mean: payout.mean * BY_GRADE_PAYOUT, standardDeviation: payout.standardDeviation * BY_GRADE_PAYOUT });
}

/** Technical premium at the middle of each price band, against its price. */
export function bandTables({ bands }: TariffTables): readonly ModelTable[] {
  return bands.map(({ product, byGrade, rows }) => ({
    id: `bands of ${product}`,
    unit: 'euro',
    rows: rows.map(({ upTo, premium }, index) => {
      const turnoverEur = ((rows[index - 1]?.upTo ?? upTo / 2) + upTo) / 2;
      return { label: `to € ${upTo / MILLION}m`, model: bandPremium(turnoverEur, byGrade), tariff: premium };
    }),
  }));
}

/** Every tariff table recomputed. */
export function allTables(tariff: TariffTables): readonly ModelTable[] {
  return [
    baseTable(tariff),
    sectorTable(tariff),
    countryTable(tariff),
    daysTable(tariff),
    spreadTable(tariff),
    coverTable(tariff),
    ...deductibleTables(tariff),
    ...bandTables(tariff),
  ];
}
