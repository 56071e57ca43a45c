import * as v from 'valibot';
import { LATE_CLASSES, RELATIONS, SIGNALS, type BookAnswers, type DebtorAnswers } from '#/debtor-check/answers.ts';
import type { LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import { SHORTCOMING_CODES } from '#/ledger-files/shortcomings.ts';
import { plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';
import { amountCents, countryCode, MAX_AMOUNT_CENTS, sharePct } from '#/quote-engine/contract/profile.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { cents, factor, rateFromPct, type Cents } from '#/quote-engine/units.ts';

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

const signedCents = v.pipe(
  v.number('amount-not-a-number'),
  v.safeInteger('amount-not-whole-cents'),
  v.minValue(-MAX_AMOUNT_CENTS, 'amount-too-large'),
  v.maxValue(MAX_AMOUNT_CENTS, 'amount-too-large'),
  v.transform((value): Cents => cents(value)),
);

const MOST_DAYS = 36_525;
const daysLate = v.pipe(
  v.number('days-late-not-known'),
  v.minValue(-MOST_DAYS, 'days-late-not-known'),
  v.maxValue(MOST_DAYS, 'days-late-not-known'),
);

const HIGHEST_PEAK = 12;
const peak = v.pipe(
  v.string('peak-not-known'),
  v.regex(/^\d{1,2}(?:\.\d{1,8})?$/, 'peak-not-known'),
  v.check((text) => Number(text) >= 1 && Number(text) <= HIGHEST_PEAK, 'peak-not-known'),
  v.transform(factor),
);

function isDay(text: string): boolean {
  try {
    return plainDateOf(text) === text;
  } catch {
    return false;
  }
}

const day = v.pipe(
  v.string('day-not-known'),
  v.check(isDay, 'day-not-known'),
  v.transform((text): PlainDate => plainDateOf(text)),
);

const sector = v.exactOptional(v.picklist(SECTORS, 'sector-not-known'));
const relation = v.exactOptional(v.picklist(RELATIONS, 'choice-not-known'));
const signals = v.exactOptional(
  v.pipe(v.array(v.picklist(SIGNALS, 'choice-not-known'), 'list-expected'), v.maxLength(SIGNALS.length, 'list-too-long')),
);
const termDays = v.exactOptional(days(365));

/** A debtor without a name: a key of at most twelve letters and digits, so that no name can hide in it. */
const row = v.strictObject(
  {
    key: v.pipe(v.string('debtor-key-not-known'), v.regex(/^[a-z]{1,2}\d{1,10}$/, 'debtor-key-not-known')),
    country: v.optional(v.nullable(countryCode), null),
    /** The bookkeeping names a country that could not be read: the customers are then not taken to be in one country. */
    countryUnread: v.optional(v.boolean('choice-not-known'), false),
    isPerson: v.optional(v.nullable(v.boolean('choice-or-unknown')), null),
    notInsurable: v.optional(v.nullable(v.picklist(['consumer', 'government', 'related-party'], 'choice-or-unknown')), null),
    /** What is owed by age, payments and credit notes taken off. */
    ageing,
    /** Received or credited beyond what was invoiced. */
    creditCents: v.optional(asCents, 0),
    /** Sales of a year, or of `salesDays` days where the book says so. */
    salesCents: v.optional(v.nullable(asCents), null),
    averageDaysLate: v.optional(v.nullable(daysLate), null),
    /** What the owner says of this debtor alone; it goes before what holds for all. */
    ...{ sector, relation, signals, termDays },
    late: v.exactOptional(v.picklist(LATE_CLASSES, 'choice-not-known')),
    wantedLimitCents: v.exactOptional(asCents),
    insolvent: v.exactOptional(v.boolean('choice-not-known')),
  },
  'object-not-known',
);

/** Balance of the debtors' account in the general ledger. */
const ledger = v.strictObject(
  {
    account: v.pipe(v.string('account-not-known'), v.regex(/^[\d.]{1,20}$/, 'account-not-known')),
    balanceCents: signedCents,
  },
  'object-not-known',
);

/** What the reader of the file told of it: a code with a count and an amount, no words in which a name could stand. */
const noted = v.strictObject(
  {
    code: v.picklist(SHORTCOMING_CODES, 'choice-not-known'),
    count: v.exactOptional(v.pipe(v.number('choice-not-known'), v.safeInteger('choice-not-known'), v.minValue(0, 'choice-not-known'))),
    amountCents: v.exactOptional(signedCents),
  },
  'object-not-known',
);

export const debtorCheckBody = v.strictObject(
  {
    establishment: v.picklist(['NL', 'BE'], 'establishment-not-known'),
    turnoverCents: v.exactOptional(asCents),
    salesDays: v.exactOptional(days(MOST_DAYS)),
    asOf: v.exactOptional(day),
    ledger: v.exactOptional(ledger),
    /** What holds for every debtor that has no answer of its own. */
    ...{ sector, relation, signals, termDays },
    lossesCents: v.exactOptional(asCents),
    marginPct: v.exactOptional(sharePct),
    peak: v.exactOptional(peak),
    noted: v.exactOptional(v.pipe(v.array(noted, 'list-expected'), v.maxLength(2 * SHORTCOMING_CODES.length, 'list-too-long'))),
    debtors: v.pipe(
      v.array(row, 'list-expected'),
      v.minLength(1, 'list-empty'),
      v.maxLength(MOST_ROWS, 'list-too-long'),
      v.check((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'debtor-key-twice'),
    ),
  },
  'object-not-known',
);

type Body = v.InferOutput<typeof debtorCheckBody>;
type Row = Body['debtors'][number];

/** What a debtor has too much received counts down from its debts, of which no age is known. */
function debtorOf({
  key,
  country,
  countryUnread,
  isPerson,
  notInsurable,
  ageing: owed,
  creditCents,
  salesCents,
  averageDaysLate,
}: Row): LedgerDebtor {
  const unknownCents = cents(owed.unknownCents - creditCents);
  return {
    ...{ key, name: null, country, isPerson, notInsurable, items: [], salesCents, averageDaysLate },
    ageing: { ...owed, unknownCents },
    ...(countryUnread && { unreadCountry: '' }),
  };
}

function answersOf(row: Row): DebtorAnswers {
  const { sector, relation, signals, termDays, late, wantedLimitCents, insolvent } = row;
  return {
    ...(sector !== undefined && { sector }),
    ...(relation !== undefined && { relation }),
    ...(signals !== undefined && { signals }),
    ...(termDays !== undefined && { termDays }),
    ...(late !== undefined && { late }),
    ...(wantedLimitCents !== undefined && { wantedLimitCents }),
    ...(insolvent !== undefined && { insolvent }),
  };
}

function ownAnswers(rows: readonly Row[]): Readonly<Record<string, DebtorAnswers>> {
  const said = rows.map((row) => [row.key, answersOf(row)] as const);
  return Object.fromEntries(said.filter(([, answers]) => Object.keys(answers).length > 0));
}

/** Body of the request as the analysis takes it. */
export function bookOf(body: Body): { readonly receivables: Receivables; readonly answers: BookAnswers } {
  const { establishment, turnoverCents, sector, relation, signals, termDays, lossesCents, marginPct, debtors } = body;
  return {
    receivables: {
      ...{ format: 'typed', madeBy: null, asOf: body.asOf ?? null, salesDays: body.salesDays ?? null },
      ...{ ledger: body.ledger ?? null, shortcomings: body.noted ?? [] },
      debtors: debtors.map(debtorOf),
    },
    answers: {
      establishment,
      forAll: {
        ...(sector !== undefined && { sector }),
        ...(relation !== undefined && { relation }),
        ...(signals !== undefined && { signals }),
        ...(termDays !== undefined && { termDays }),
      },
      debtors: ownAnswers(debtors),
      ...(turnoverCents !== undefined && { turnoverCents }),
      ...(lossesCents !== undefined && { lossesCents }),
      ...(marginPct !== undefined && { margin: rateFromPct(marginPct) }),
      ...(body.peak !== undefined && { peak: body.peak }),
    },
  };
}
