import * as v from 'valibot';
import { centsInterval, centsValue, factorText, rateText, sourced } from '../book-values.ts';
import { headerEntries } from '../book-header.ts';

const strength = sourced({ strength: v.picklist(['full', 'half', 'ignored'], 'strength-not-known') });
const scope = v.picklist(['whole-turnover', 'export-only', 'selected-buyers', 'single-buyer']);

/** What every policy over the whole turnover states, whatever the form of its price (pricing-method 6.1–6.5). */
export const wholeTurnoverEntries = {
  ...headerEntries,
  strengths: v.strictObject({ sector: strength, country: strength, days: strength, spread: strength, lossHistory: strength }),
  minimum: centsInterval,
  /** How far the real price level may lie from the middle. */
  width: sourced({ low: factorText, high: factorText }),
  scopes: sourced({ offered: v.array(scope) }),
  /** Own factor of a scope the insurer sells in its own right; otherwise the market's. */
  scopeFactors: v.strictObject({ 'export-only': v.optional(sourced({ factor: factorText })) }),
  maximumTurnover: v.nullable(sourced({ cents: centsValue })),
  buyerCountries: v.nullable(sourced({ countries: v.array(v.string()) })),
  acceptsRunningPolicy: sourced({ accepted: v.boolean() }),
  /** Own referral point below the market's. */
  rateLimit: v.nullable(sourced({ rate: rateText })),
  fees: sourced({ kind: v.picklist(['billed', 'none', 'included'], 'fees-not-known') }),
  taxInPrice: sourced({ included: v.boolean() }),
  collection: sourced({ included: v.boolean() }),
  /** Product of the same insurer without this product's own gates, and the one for a single buyer. */
  alternative: v.nullable(v.string()),
  singleBuyerAlternative: v.nullable(v.string()),
} as const;

export const percentageBookSchema = v.strictObject(wholeTurnoverEntries);
export type PercentageBook = v.InferOutput<typeof percentageBookSchema>;
/** What every form of price can rely on; a percentage needs nothing more. */
export type WholeTurnoverBook = PercentageBook;

const bands = v.pipe(
  sourced({
    billing: v.picklist(['quarterly', 'yearly'], 'billing-not-known'),
    rows: v.pipe(v.array(v.strictObject({ upToCents: centsValue, premiumCents: centsValue })), v.minLength(1, 'bands-empty')),
  }),
  v.check(({ rows }) => rows.every((row, at) => at === 0 || row.upToCents > (rows[at - 1]?.upToCents ?? 0)), 'bands-order'),
  v.check(({ rows }) => rows.every((row, at) => at === 0 || row.premiumCents >= (rows[at - 1]?.premiumCents ?? 0)), 'bands-fall'),
);

export const bandBookSchema = v.strictObject({
  ...wholeTurnoverEntries,
  bands,
  /** The product's own insured percentage, which its price is for. */
  cover: sourced({ share: rateText }),
});
export type BandBook = v.InferOutput<typeof bandBookSchema>;
