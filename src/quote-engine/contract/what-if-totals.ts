/** What the picture of a change needs of one insurer: the product shown first, with its total of the first year when there is one. */
export interface InsurerTotal {
  readonly insurer: string;
  readonly product: string;
  readonly lowCents: number | null;
  readonly middleCents: number | null;
  readonly highCents: number | null;
  /** Insured percentage of the product, null without a figure; and what it cannot follow because its price is fixed. */
  readonly insuredPct: string | null;
  readonly ignoresPercentage: boolean;
  readonly ignoresDeductible: boolean;
  /** In words why there is no figure, as the result page says it; empty with a figure. */
  readonly reasons: readonly string[];
}

/** A product whose turnover limit is passed, with the turnover at which it is not. */
export interface OverLimit {
  readonly insurer: string;
  readonly product: string;
  readonly limitCents: number;
}

export interface Totals {
  readonly rows: readonly InsurerTotal[];
  readonly over: readonly OverLimit[];
  /** What was asked: a product with a fixed price does not follow it. */
  readonly asked: { readonly insuredPct: string; readonly deductible: string };
}

/** One insurer before and after a change; differences are null where one of both has no figure. */
export interface TotalChange {
  readonly before: InsurerTotal;
  readonly after: InsurerTotal;
  readonly differenceCents: number | null;
  /** Share of the total before, 0.12 for 12 %. */
  readonly differenceShare: number | null;
  /** Products of this insurer whose limit is passed by the change. */
  readonly crossed: readonly OverLimit[];
  /** What of the change this product does not follow, because its price is fixed. */
  readonly fixed: { readonly percentage: boolean; readonly deductible: boolean };
}

type Bag = Readonly<Record<string, unknown>>;
const TURNOVER_LIMITS = ['turnover-above-maximum', 'turnover-above-calibration'];

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const bags = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value.filter(isBag) : []);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown) => (typeof value === 'number' ? value : null);

/** Sentences of a reason, as the API and the pages write them; one about turnover is told apart, with the limit of the product. */
function reasonOf({ code, words }: Bag): readonly string[] {
  if (TURNOVER_LIMITS.includes(textOf(code)) || !isBag(words)) return [];
  return [[words['what'], words['change'], words['next']].filter((part) => textOf(part) !== '').join(' ')];
}

function totalOf(appraisal: Bag): InsurerTotal {
  const shown = isBag(appraisal['shownTotal']) ? appraisal['shownTotal'] : {};
  const total = isBag(appraisal['totalFirstYear']) ? appraisal['totalFirstYear'] : {};
  return {
    insurer: textOf(appraisal['insurer']),
    product: textOf(appraisal['product']),
    lowCents: numberOf(shown['lowCents']),
    middleCents: numberOf(total['middleCents']),
    highCents: numberOf(shown['highCents']),
    insuredPct: typeof appraisal['insuredPct'] === 'string' ? appraisal['insuredPct'] : null,
    ignoresPercentage: appraisal['insuredPctDiffers'] === true,
    ignoresDeductible: appraisal['deductibleDiffers'] === true,
    reasons: bags(appraisal['reasons']).flatMap(reasonOf),
  };
}

/** Limits as the engine (`limit`) and the API (`limitCents`) write them. */
function overOf(appraisal: Bag): readonly OverLimit[] {
  const reason = bags(appraisal['reasons']).find(({ code }) => TURNOVER_LIMITS.includes(textOf(code)));
  const limitCents = numberOf(reason?.['limitCents'] ?? reason?.['limit']);
  return limitCents === null ? [] : [{ insurer: textOf(appraisal['insurer']), product: textOf(appraisal['product']), limitCents }];
}

/** Totals and passed limits out of a comparison, of the engine or as the API answers it; null for anything else. */
export function totalsOf(comparison: unknown): Totals | null {
  if (!isBag(comparison) || !Array.isArray(comparison['appraisals'])) return null;
  const appraisals = bags(comparison['appraisals']);
  const profile = isBag(comparison['profile']) ? comparison['profile'] : {};
  return {
    rows: appraisals.filter(({ lead }) => lead === true).map(totalOf),
    over: appraisals.flatMap(overOf),
    asked: { insuredPct: textOf(profile['insuredPct']), deductible: JSON.stringify(profile['deductible'] ?? null) },
  };
}

/** Every insurer before and after, in the order of before. */
export function changesBetween(before: Totals, after: Totals): readonly TotalChange[] {
  return before.rows.map((row) => {
    const now = after.rows.find(({ insurer }) => insurer === row.insurer) ?? row;
    const differenceCents = row.middleCents === null || now.middleCents === null ? null : now.middleCents - row.middleCents;
    const differenceShare = differenceCents === null || !row.middleCents ? null : differenceCents / row.middleCents;
    const isNew = ({ product }: OverLimit) => !before.over.some((over) => over.product === product);
    const crossed = after.over.filter((over) => over.insurer === row.insurer && isNew(over));
    const fixed = {
      percentage: now.ignoresPercentage && (before.asked.insuredPct !== after.asked.insuredPct || !row.ignoresPercentage),
      deductible: now.ignoresDeductible && (before.asked.deductible !== after.asked.deductible || !row.ignoresDeductible),
    };
    return { before: row, after: now, differenceCents, differenceShare, crossed, fixed };
  });
}
