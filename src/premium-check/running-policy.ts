import * as v from 'valibot';
import { INSURER_IDS } from '#/quote-engine/contract/contact.ts';
import { amountCents, DEDUCTIBLE_KINDS, MAX_BUYERS, sharePct } from '#/quote-engine/contract/profile.ts';

/**
 * A policy that runs now, as its owner reads it from the papers. Amounts in cents without tax and VAT. What is left out is not known; nothing is
 * filled in for the owner. Every issue message is a permanent code.
 */
export const PREMIUM_BASES = ['turnover', 'balances', 'yearly-amount', 'unknown'] as const;
export const DEDUCTIBLE_ORDERS = ['percentage-first', 'deductible-first', 'minimum-retention'] as const;
export const POLICY_INSURERS = [...INSURER_IDS, 'other'] as const;
export const POLICY_PERCENTAGES = ['50', '60', '70', '75', '80', '85', '90', '95'] as const;
export const NOTICE_MONTHS = [1, 2, 3] as const;

/** Percent of the base with at most four decimals: three in percent, or as many in per mille. */
const ratePct = v.pipe(
  v.string('rate-notation'),
  v.maxLength(8, 'rate-notation'),
  v.regex(/^\d{1,3}(?:\.\d{1,4})?$/, 'rate-notation'),
  v.check((text) => Number(text) > 0, 'rate-not-positive'),
  v.check((text) => Number(text) <= 10, 'rate-too-high'),
);

const whole = (max: number, code: string) =>
  v.pipe(
    v.number(`${code}-not-a-number`),
    v.safeInteger(`${code}-not-whole`),
    v.minValue(0, `${code}-too-small`),
    v.maxValue(max, `${code}-too-large`),
  );

const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';
const isDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
};

export const policyDay = v.pipe(
  v.string('day-notation'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'day-notation'),
  v.check(isDay, 'day-not-known'),
  v.check((text) => text >= FIRST_DAY && text <= LAST_DAY, 'day-too-far'),
);

/** No limit costs more than € 100.000 a year; a slip of the pen does. */
const MAX_FEE_CENTS = 10_000_000;

const positive = v.pipe(amountCents, v.minValue(1, 'amount-must-be-positive'));

const premium = v.variant(
  'basis',
  [
    v.strictObject({ basis: v.literal('turnover'), ratePct }),
    /** A month's premium is a share of what the buyers owe at its end. Without the balance it follows from turnover and days. */
    v.strictObject({ basis: v.literal('balances'), ratePct, averageBalanceCents: v.optional(positive) }),
    v.strictObject({ basis: v.literal('yearly-amount'), premiumCents: positive }),
    v.strictObject({ basis: v.literal('unknown') }),
  ],
  'premium-basis-not-known',
);

const deductible = v.variant(
  'kind',
  [v.strictObject({ kind: v.literal('none') }), v.strictObject({ kind: v.picklist(DEDUCTIBLE_KINDS), amountCents: positive })],
  'deductible-not-known',
);

const maximum = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('times-premium'), times: v.pipe(whole(1000, 'times'), v.minValue(1, 'times-too-small')) }),
    v.strictObject({ kind: v.literal('amount'), amountCents: positive }),
  ],
  'maximum-not-known',
);

const policyFields = v.strictObject(
  {
    insurer: v.picklist(POLICY_INSURERS, 'insurer-not-known'),
    product: v.optional(v.pipe(v.string('product-not-text'), v.trim(), v.maxLength(80, 'product-too-long'))),
    startedOn: v.optional(policyDay),
    /** First day of the next term. */
    renewsOn: v.optional(policyDay),
    noticeMonths: v.optional(v.picklist(NOTICE_MONTHS, 'notice-not-known')),
    premium,
    minimumPremiumCents: v.optional(amountCents),
    /** Insured turnover that the policy or the last declaration names. */
    insuredTurnoverCents: v.optional(positive),
    numberOfLimits: v.optional(whole(MAX_BUYERS, 'limits')),
    feePerLimitCents: v.optional(v.pipe(amountCents, v.maxValue(MAX_FEE_CENTS, 'fee-too-large'))),
    otherCostsCents: v.optional(amountCents),
    /** Share of the premium that came back last year. */
    bonusPct: v.optional(sharePct),
    insuredPct: v.picklist(POLICY_PERCENTAGES, 'insured-pct-not-known'),
    deductible,
    deductibleOrder: v.optional(v.picklist(DEDUCTIBLE_ORDERS, 'order-not-known')),
    maximum: v.optional(maximum),
    waitingMonths: v.optional(whole(36, 'waiting')),
    notificationDays: v.optional(whole(365, 'notification')),
    /** Claims paid over the last three years. */
    claims: v.optional(v.strictObject({ count: whole(MAX_BUYERS, 'claims'), paidCents: amountCents })),
  },
  'object-not-known',
);

type Fields = v.InferOutput<typeof policyFields>;

/** Rules between the answers, each with the answer it is told at. */
const RULES = [
  {
    key: 'renewsOn',
    code: 'renewal-before-start',
    holds: ({ startedOn, renewsOn }: Fields) => startedOn === undefined || renewsOn === undefined || startedOn < renewsOn,
  },
  {
    key: 'claims',
    code: 'claims-without-number',
    holds: ({ claims }: Fields) => claims === undefined || claims.count > 0 || claims.paidCents === 0,
  },
] as const;

/** A running policy with the rules that hold between its answers. */
export const runningPolicySchema = v.pipe(
  policyFields,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues !== undefined) return;
    const input = dataset.value;
    for (const { key, code, holds } of RULES) {
      if (!holds(input)) addIssue({ message: code, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] });
    }
  }),
);

export type RunningPolicy = Fields;
