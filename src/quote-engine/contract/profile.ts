import * as v from 'valibot';
import { SECTORS } from './sectors.ts';

/**
 * What a visitor or a program tells about the receivables to be insured. Amounts are whole euro cents, shares decimal
 * text in percent with at most two decimals, times whole days. An honest "I do not know" is the word `unknown`.
 * This one schema serves island, plain form and API; every issue message is a permanent code (texts: src/messages/field-errors.ts).
 */
export const UNKNOWN = 'unknown';
export const MAX_AMOUNT_CENTS = 1_000_000_000_000;
export const MAX_BUYERS = 100_000;

const orUnknown = <Schema extends v.GenericSchema>(schema: Schema) => v.union([v.literal(UNKNOWN), schema], 'choice-or-unknown');

export const amountCents = v.pipe(
  v.number('amount-not-a-number'),
  v.safeInteger('amount-not-whole-cents'),
  v.minValue(0, 'amount-negative'),
  v.maxValue(MAX_AMOUNT_CENTS, 'amount-too-large'),
);

export const sharePct = v.pipe(
  v.string('share-not-text'),
  v.maxLength(7, 'share-notation'),
  v.regex(/^\d{1,3}(?:\.\d{1,2})?$/, 'share-notation'),
  v.check((text) => Number(text) <= 100, 'share-over-100'),
);

const wholeNumber = (min: number, max: number, code: string) =>
  v.pipe(
    v.number(`${code}-not-a-number`),
    v.safeInteger(`${code}-not-whole`),
    v.minValue(min, `${code}-too-small`),
    v.maxValue(max, `${code}-too-large`),
  );

/** ISO 3166 alpha-2, or one of the two groups of pricing-method 2.3. */
export const countryCode = v.pipe(v.string('country-notation'), v.regex(/^(?:[A-Z]{2}|EU-REST|HIGH-INCOME-REST)$/, 'country-notation'));

const sectorShares = v.pipe(
  v.array(v.strictObject({ sector: v.picklist(SECTORS, 'sector-not-known'), sharePct }, 'object-not-known'), 'list-expected'),
  v.minLength(1, 'list-empty'),
  v.maxLength(16, 'list-too-long'),
);

const countryShares = v.pipe(
  v.array(v.strictObject({ country: countryCode, sharePct }, 'object-not-known'), 'list-expected'),
  v.minLength(1, 'list-empty'),
  v.maxLength(10, 'list-too-long'),
);

export const DEDUCTIBLE_KINDS = ['annual-aggregate-first-loss', 'each-and-every-first-loss', 'non-qualifying-loss'] as const;

const deductible = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('none') }),
    v.strictObject({ kind: v.picklist(DEDUCTIBLE_KINDS), amountCents: v.pipe(amountCents, v.minValue(1, 'amount-must-be-positive')) }),
  ],
  'deductible-not-known',
);

export const SCOPES = ['whole-turnover', 'export-only', 'selected-buyers', 'single-buyer'] as const;
export const BUYER_TYPES = ['businesses', 'government', 'consumers'] as const;
export const INSURED_PERCENTAGES = ['50', '60', '70', '75', '80', '85', '90', '95', 'show-all'] as const;
export const EXTRAS = ['collection', 'pre-delivery-risk', 'political-risk', 'loss-payee', 'fast-limits'] as const;

const profileFields = v.strictObject(
  {
    /** Country in which the policyholder is established. */
    establishment: v.picklist(['NL', 'BE'], 'establishment-not-known'),
    /** Which receivables are to be insured; all amounts below are about these. */
    scope: v.picklist(SCOPES, 'scope-not-known'),
    /** Kinds of buyers on account. */
    buyerTypes: v.pipe(
      v.array(v.picklist(BUYER_TYPES, 'buyer-type-not-known'), 'list-expected'),
      v.minLength(1, 'list-empty'),
      v.maxLength(3, 'list-too-long'),
    ),
    /** Branch of the buyers, by share of turnover (total 100). */
    buyerSectors: orUnknown(sectorShares),
    /** Own branch; only gives a default mix of buyers when `buyerSectors` is unknown. */
    ownSector: v.optional(v.picklist(SECTORS, 'sector-not-known')),
    /** Yearly turnover excluding VAT of the scope. */
    turnoverCents: v.pipe(amountCents, v.minValue(1, 'amount-must-be-positive')),
    /** Whether the turnover is of a closed year or a forecast of a company without one. */
    turnoverBasis: v.picklist(['closed-year', 'forecast'], 'turnover-basis-not-known'),
    /** Share of that turnover that is cash, prepaid, government, consumers or own group. */
    excludedSharePct: orUnknown(sharePct),
    /** Number of buyers on account inside the scope. */
    numberOfBuyers: wholeNumber(1, MAX_BUYERS, 'buyers'),
    largestBuyerSharePct: orUnknown(sharePct),
    topFiveSharePct: orUnknown(sharePct),
    /** Highest amount one buyer owes at one time, excluding VAT. */
    largestOutstandingCents: orUnknown(amountCents),
    paymentTermDays: orUnknown(wholeNumber(1, 365, 'term')),
    /** Average days buyers pay after the due date. */
    averageDaysLate: orUnknown(wholeNumber(0, 180, 'days-late')),
    /** Where the buyers are established; what a list leaves below 100 % is the country of establishment. */
    buyerCountries: v.union([v.literal('domestic-only'), v.literal(UNKNOWN), countryShares], 'countries-not-known'),
    /** Unrecovered losses of the last `lossYears` years, excluding VAT, after collection. */
    lossesCents: orUnknown(amountCents),
    lossYears: wholeNumber(1, 3, 'loss-years'),
    numberOfLosses: v.optional(wholeNumber(1, MAX_BUYERS, 'losses')),
    largestLossCents: v.optional(amountCents),
    /** Receivables now more than 60 days past due. */
    overdueOver60DaysCents: orUnknown(amountCents),
    currentPolicy: v.picklist(['none', 'running', 'ended'], 'current-policy-not-known'),
    /** Wished insured percentage; `show-all` counts as 90 and lets each product show its own. */
    insuredPct: v.picklist(INSURED_PERCENTAGES, 'insured-pct-not-known'),
    deductible,
    extras: v.pipe(v.array(v.picklist(EXTRAS, 'extra-not-known'), 'list-expected'), v.maxLength(5, 'list-too-long')),
  },
  'object-not-known',
);

const sumOf = (shares: readonly { sharePct: string }[]) => shares.reduce((sum, entry) => sum + Math.round(Number(entry.sharePct) * 100), 0);
const isRepeated = (names: readonly string[]) => new Set(names).size !== names.length;
const sharesComplete = (shares: string | readonly { sharePct: string }[]) => typeof shares === 'string' || sumOf(shares) === 10_000;

type Fields = v.InferOutput<typeof profileFields>;
const rule = (path: keyof Fields, holds: (profile: Fields) => boolean, code: string) =>
  v.forward(v.check<Fields, string>(holds, code), [path]);

/** The profile with the rules that hold between its fields. Issues carry the field's path and a permanent code as message. */
export const profileSchema = v.pipe(
  profileFields,
  rule('buyerSectors', (p) => sharesComplete(p.buyerSectors), 'sector-shares-not-100'),
  rule('buyerSectors', (p) => p.buyerSectors === UNKNOWN || !isRepeated(p.buyerSectors.map((s) => s.sector)), 'sector-twice'),
  rule('buyerCountries', (p) => typeof p.buyerCountries === 'string' || sumOf(p.buyerCountries) <= 10_000, 'country-shares-over-100'),
  rule(
    'buyerCountries',
    (p) => typeof p.buyerCountries === 'string' || !isRepeated(p.buyerCountries.map((c) => c.country)),
    'country-twice',
  ),
  rule('buyerCountries', (p) => p.scope !== 'export-only' || p.buyerCountries !== 'domestic-only', 'export-without-countries'),
  rule(
    'buyerCountries',
    (p) =>
      p.scope !== 'export-only' ||
      typeof p.buyerCountries === 'string' ||
      (sumOf(p.buyerCountries) === 10_000 && !p.buyerCountries.some((c) => c.country === p.establishment)),
    'export-shares-not-100',
  ),
  rule(
    'topFiveSharePct',
    (p) =>
      p.topFiveSharePct === UNKNOWN || p.largestBuyerSharePct === UNKNOWN || Number(p.topFiveSharePct) >= Number(p.largestBuyerSharePct),
    'top-five-below-largest',
  ),
  rule(
    'largestLossCents',
    (p) => p.largestLossCents === undefined || p.lossesCents === UNKNOWN || p.largestLossCents <= p.lossesCents,
    'largest-loss-over-total',
  ),
  rule('numberOfBuyers', (p) => p.scope !== 'single-buyer' || p.numberOfBuyers === 1, 'single-buyer-needs-one'),
  rule(
    'largestOutstandingCents',
    (p) => p.largestOutstandingCents === UNKNOWN || p.largestOutstandingCents <= p.turnoverCents,
    'outstanding-over-turnover',
  ),
);

export type Profile = v.InferOutput<typeof profileSchema>;
/** Dotted path of a field inside the profile, as used in answers, trace and error texts. */
export type ProfileField = keyof Profile;
