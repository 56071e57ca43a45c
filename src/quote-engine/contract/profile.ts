import * as v from 'valibot';
import { COUNTRY_CODES } from './country-codes.ts';
import { PROFILE_RULES } from './profile-rules.ts';
import {
  BUYER_TYPES,
  COUNTRY_PATTERN,
  DEDUCTIBLE_KINDS,
  EXTRAS,
  INSURED_PERCENTAGES,
  LEAST_TURNOVER_CENTS,
  MAX_AMOUNT_CENTS,
  MAX_BUYERS,
  NARROWING_FIELDS,
  SCOPES,
  UNKNOWN,
} from './profile-values.ts';
import { SECTORS } from './sectors.ts';

/**
 * What a visitor or a program tells about the receivables to be insured. Amounts are whole euro cents, shares decimal
 * text in percent with at most two decimals, times whole days. An honest "I do not know" is the word `unknown`.
 * This one schema serves island, plain form and API; every issue message is a permanent code (texts: src/messages/field-errors.ts).
 */
export * from './profile-values.ts';

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

export const countryCode = v.pipe(
  v.string('country-notation'),
  v.regex(COUNTRY_PATTERN, 'country-notation'),
  v.check((code) => COUNTRY_CODES.has(code), 'country-not-known'),
);

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

const deductible = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('none') }),
    v.strictObject({ kind: v.picklist(DEDUCTIBLE_KINDS), amountCents: v.pipe(amountCents, v.minValue(1, 'amount-must-be-positive')) }),
  ],
  'deductible-not-known',
);

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
    /** Yearly turnover excluding VAT of the scope; below € 1.000 a share of it says nothing. */
    turnoverCents: v.pipe(amountCents, v.minValue(LEAST_TURNOVER_CENTS, 'turnover-too-small')),
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
    /** Number of buyers, the largest first, for whom a limit is asked; without it the number follows from the debtor book. */
    numberOfLimits: v.optional(wholeNumber(0, MAX_BUYERS, 'limits')),
    /** Questions that were `unknown` in an earlier indication and have been answered since, in the order of answering. */
    unknownBefore: v.optional(
      v.pipe(
        v.array(v.picklist(NARROWING_FIELDS, 'question-not-known'), 'list-expected'),
        v.maxLength(NARROWING_FIELDS.length, 'list-too-long'),
      ),
    ),
  },
  'object-not-known',
);

/** The profile with the rules that hold between its fields. Issues carry the field's path and a permanent code as message. */
export const profileSchema = v.pipe(
  profileFields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    for (const { field, holds, code } of PROFILE_RULES) {
      if (!holds(input)) addIssue({ message: code, path: [{ type: 'object', origin: 'value', input, key: field, value: input[field] }] });
    }
  }),
);

export type Profile = v.InferOutput<typeof profileFields>;
/** Dotted path of a field inside the profile, as used in answers, trace and error texts. */
export type ProfileField = keyof Profile;
