import * as v from 'valibot';
import type { BookAnswers } from '#/debtor-check/answers.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { amountCents, countryCode } from '#/quote-engine/contract/profile.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';

export const MOST_ROWS = 20_000;
export const MOST_BYTES = 2 * 1024 * 1024;

const asCents = v.pipe(
  amountCents,
  v.transform((value): Cents => cents(value)),
);
const days = (most: number) =>
  v.pipe(v.number('days-not-known'), v.safeInteger('days-not-known'), v.minValue(0, 'days-not-known'), v.maxValue(most, 'days-not-known'));

/** A band that is left out holds nothing. */
const band = v.optional(asCents, 0);

const ageing = v.strictObject(
  { notDueCents: band, upTo30Cents: band, upTo60Cents: band, upTo90Cents: band, over90Cents: band, unknownCents: band },
  'object-not-known',
);

/** A debtor without a name: a key of at most twelve letters and digits, so that no name can hide in it. */
const row = v.strictObject(
  {
    key: v.pipe(v.string('debtor-key-not-known'), v.regex(/^[a-z]{1,2}\d{1,10}$/, 'debtor-key-not-known')),
    country: v.optional(v.nullable(countryCode), null),
    isPerson: v.optional(v.nullable(v.boolean('choice-or-unknown')), null),
    notInsurable: v.optional(v.nullable(v.picklist(['consumer', 'government', 'related-party'], 'choice-or-unknown')), null),
    /** What is owed by age, payments and credit notes taken off. */
    ageing,
    /** Sales of a year. */
    salesCents: v.optional(v.nullable(asCents), null),
    averageDaysLate: v.optional(v.nullable(days(1_000)), null),
  },
  'object-not-known',
);

export const debtorCheckBody = v.strictObject(
  {
    establishment: v.picklist(['NL', 'BE'], 'establishment-not-known'),
    turnoverCents: v.optional(asCents),
    termDays: v.optional(days(365)),
    sector: v.optional(v.picklist(SECTORS, 'sector-not-known')),
    lossesCents: v.optional(asCents),
    debtors: v.pipe(
      v.array(row, 'list-expected'),
      v.minLength(1, 'list-empty'),
      v.maxLength(MOST_ROWS, 'list-too-long'),
      v.check((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'debtor-key-twice'),
    ),
  },
  'object-not-known',
);

/** Body of the request as the analysis takes it. */
export function bookOf(body: v.InferOutput<typeof debtorCheckBody>): { readonly receivables: Receivables; readonly answers: BookAnswers } {
  const { establishment, turnoverCents, termDays, sector, lossesCents, debtors } = body;
  const forAll = { ...(sector !== undefined && { sector }), ...(termDays !== undefined && { termDays }) };
  return {
    receivables: {
      ...{ format: 'typed', madeBy: null, asOf: null, salesDays: null, ledger: null, shortcomings: [] },
      debtors: debtors.map((debtor) => ({ ...debtor, name: null, items: [] })),
    },
    answers: {
      establishment,
      forAll,
      ...(turnoverCents !== undefined && { turnoverCents }),
      ...(lossesCents !== undefined && { lossesCents }),
    },
  };
}
