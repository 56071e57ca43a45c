import * as v from 'valibot';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import { DEDUCTIBLE_KINDS } from '#/quote-engine/contract/profile-values.ts';
import { parseRate } from './parse-rate.ts';
import type { RunningPolicy } from './running-policy.ts';
import { DEDUCTIBLE_ORDERS, POLICY_INSURERS, POLICY_PERCENTAGES, PREMIUM_BASES, runningPolicySchema } from './running-policy.ts';

/** The questions about the policy, in the order of the form. Each is one control; `word` is a choice. */
export const POLICY_FIELDS = [
  { key: 'policyInsurer', kind: 'word', needed: true, options: POLICY_INSURERS },
  { key: 'policyProduct', kind: 'text', needed: false },
  { key: 'premiumBasis', kind: 'word', needed: true, options: PREMIUM_BASES },
  { key: 'premiumRate', kind: 'rate', needed: false },
  { key: 'averageBalance', kind: 'amount', needed: false },
  { key: 'yearlyPremium', kind: 'amount', needed: false },
  { key: 'minimumPremium', kind: 'amount', needed: false },
  { key: 'policyTurnover', kind: 'amount', needed: false },
  { key: 'policyLimits', kind: 'count', needed: false },
  { key: 'limitFee', kind: 'amount', needed: false },
  { key: 'otherCosts', kind: 'amount', needed: false },
  { key: 'bonus', kind: 'share', needed: false },
  { key: 'policyPct', kind: 'word', needed: true, options: POLICY_PERCENTAGES },
  { key: 'policyDeductible', kind: 'word', needed: true, options: ['none', ...DEDUCTIBLE_KINDS] },
  { key: 'policyDeductibleAmount', kind: 'amount', needed: false },
  { key: 'deductibleOrder', kind: 'word', needed: false, options: DEDUCTIBLE_ORDERS },
  { key: 'maximumTimes', kind: 'count', needed: false },
  { key: 'maximumAmount', kind: 'amount', needed: false },
  { key: 'waitingMonths', kind: 'count', needed: false },
  { key: 'notificationDays', kind: 'count', needed: false },
  { key: 'claimsCount', kind: 'count', needed: false },
  { key: 'claimsPaid', kind: 'amount', needed: false },
  { key: 'policyStart', kind: 'day', needed: false },
  { key: 'renewsOn', kind: 'day', needed: false },
  { key: 'noticeMonths', kind: 'word', needed: false, options: ['1', '2', '3'] },
] as const satisfies readonly {
  readonly key: string;
  readonly kind: string;
  readonly needed: boolean;
  readonly options?: readonly string[];
}[];

export type PolicyField = (typeof POLICY_FIELDS)[number];
export type PolicyKey = PolicyField['key'];

/** Everything typed and chosen about the policy, exactly as typed. */
export type PolicyTyped = { readonly [Key in PolicyKey]?: string };

/** What is wrong at a question: a permanent code; for an amount with two readings both, in cents. */
export interface PolicyIssue {
  readonly key: PolicyKey;
  readonly code: string;
  readonly options?: readonly number[];
}

export type PolicyReading =
  { readonly kind: 'policy'; readonly policy: RunningPolicy } | { readonly kind: 'issues'; readonly issues: readonly PolicyIssue[] };

const MAX_TYPED = 100;

/** Answers out of form entries; unknown names are left out, long texts cut. */
export function policyFromEntries(entries: Iterable<readonly [string, unknown]>): PolicyTyped {
  const typed: { [Key in PolicyKey]?: string } = {};
  for (const [name, value] of entries) {
    const field = POLICY_FIELDS.find(({ key }) => key === name);
    if (field && typeof value === 'string' && value.trim() !== '') typed[field.key] = value.slice(0, MAX_TYPED);
  }
  return typed;
}

type Value = string | number;
type Read = { readonly value: Value } | { readonly code: string; readonly options?: readonly number[] };

function readAmount(text: string): Read {
  const parsed = parseAmount(text);
  if (parsed.kind === 'amount') return { value: parsed.cents };
  return parsed.kind === 'ambiguous' ? { code: 'amount-ambiguous', options: parsed.options } : { code: 'amount-unreadable' };
}

function readTyped(field: PolicyField, text: string): Read {
  switch (field.kind) {
    case 'word':
      return (field.options as readonly string[]).includes(text) ? { value: text } : { code: 'missing' };
    case 'text':
      return { value: text };
    case 'amount':
      return readAmount(text);
    case 'count': {
      const parsed = parseCount(text);
      return parsed.kind === 'count' ? { value: parsed.count } : { code: `count-${parsed.kind}` };
    }
    case 'share': {
      const parsed = parseShare(text);
      return parsed.kind === 'share' ? { value: parsed.pct } : { code: `share-${parsed.kind}` };
    }
    case 'rate': {
      const parsed = parseRate(text);
      return parsed.kind === 'rate' ? { value: parsed.pct } : { code: `rate-${parsed.kind}` };
    }
    case 'day': {
      // Which years a policy can run in is for its schema to say.
      const parsed = parseDate(text, [0, 9999]);
      if (parsed.kind === 'date') return { value: parsed.date };
      return { code: parsed.kind === 'unreadable' ? 'day-notation' : 'day-not-known' };
    }
  }
}

type Values = { [Key in PolicyKey]?: Value };

/** Needed because of another answer. */
function missingBeside(values: Values): readonly PolicyKey[] {
  const basis = values.premiumBasis;
  const missing = (key: PolicyKey, isNeeded: boolean) => (isNeeded && values[key] === undefined ? [key] : []);
  return [
    ...missing('premiumRate', basis === 'turnover' || basis === 'balances'),
    ...missing('yearlyPremium', basis === 'yearly-amount'),
    ...missing('policyDeductibleAmount', values.policyDeductible !== undefined && values.policyDeductible !== 'none'),
    ...missing('claimsCount', values.claimsPaid !== undefined && values.claimsPaid !== 0),
    ...missing('claimsPaid', values.claimsCount !== undefined && values.claimsCount !== 0),
  ];
}

function premiumOf({ premiumBasis: basis, premiumRate: ratePct, averageBalance, yearlyPremium: premiumCents }: Values): object {
  if (basis === 'turnover') return { basis, ratePct };
  if (basis === 'balances') return { basis, ratePct, averageBalanceCents: averageBalance };
  return basis === 'yearly-amount' ? { basis, premiumCents } : { basis };
}

function maximumOf({ maximumTimes: times, maximumAmount: amountCents }: Values): object | undefined {
  if (times !== undefined) return { kind: 'times-premium', times };
  return amountCents === undefined ? undefined : { kind: 'amount', amountCents };
}

function draftOf(values: Values): Record<string, unknown> {
  const { policyDeductible: kind, claimsCount, claimsPaid } = values;
  const draft: Record<string, unknown> = {
    insurer: values.policyInsurer,
    product: values.policyProduct,
    startedOn: values.policyStart,
    renewsOn: values.renewsOn,
    noticeMonths: values.noticeMonths === undefined ? undefined : Number(values.noticeMonths),
    premium: premiumOf(values),
    minimumPremiumCents: values.minimumPremium,
    insuredTurnoverCents: values.policyTurnover,
    numberOfLimits: values.policyLimits,
    feePerLimitCents: values.limitFee,
    otherCostsCents: values.otherCosts,
    bonusPct: values.bonus,
    insuredPct: values.policyPct,
    deductible: kind === 'none' ? { kind } : { kind, amountCents: values.policyDeductibleAmount },
    deductibleOrder: values.deductibleOrder,
    maximum: maximumOf(values),
    waitingMonths: values.waitingMonths,
    notificationDays: values.notificationDays,
    claims: claimsCount === undefined && claimsPaid === undefined ? undefined : { count: claimsCount ?? 0, paidCents: claimsPaid ?? 0 },
  };
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** Question behind a field of the policy, for faults of its schema. */
const QUESTION_OF: Readonly<Record<string, PolicyKey>> = {
  insurer: 'policyInsurer',
  product: 'policyProduct',
  startedOn: 'policyStart',
  renewsOn: 'renewsOn',
  noticeMonths: 'noticeMonths',
  premium: 'premiumRate',
  'premium.premiumCents': 'yearlyPremium',
  'premium.averageBalanceCents': 'averageBalance',
  minimumPremiumCents: 'minimumPremium',
  insuredTurnoverCents: 'policyTurnover',
  numberOfLimits: 'policyLimits',
  feePerLimitCents: 'limitFee',
  otherCostsCents: 'otherCosts',
  bonusPct: 'bonus',
  insuredPct: 'policyPct',
  deductible: 'policyDeductibleAmount',
  deductibleOrder: 'deductibleOrder',
  maximum: 'maximumTimes',
  'maximum.amountCents': 'maximumAmount',
  waitingMonths: 'waitingMonths',
  notificationDays: 'notificationDays',
  claims: 'claimsCount',
  'claims.paidCents': 'claimsPaid',
};

function schemaIssues(issues: readonly v.BaseIssue<unknown>[]): readonly PolicyIssue[] {
  return issues.flatMap((issue) => {
    const path = v.getDotPath(issue) ?? '';
    const key = QUESTION_OF[path] ?? QUESTION_OF[path.split('.')[0] ?? ''];
    return key === undefined ? [] : [{ key, code: issue.message }];
  });
}

const inOrder = (issues: readonly PolicyIssue[]): readonly PolicyIssue[] =>
  POLICY_FIELDS.flatMap(({ key }) => issues.filter((issue) => issue.key === key).slice(0, 1));

/** The policy these answers make, or everything that stands in the way, first fault per question, in the order of the form. */
export function readPolicy(typed: PolicyTyped): PolicyReading {
  const values: Values = {};
  const issues: PolicyIssue[] = [];
  for (const field of POLICY_FIELDS) {
    const text = (typed[field.key] ?? '').trim();
    if (text === '') {
      if (field.needed) issues.push({ key: field.key, code: 'missing' });
      continue;
    }
    const read = readTyped(field, text);
    if ('value' in read) values[field.key] = read.value;
    else issues.push({ key: field.key, ...read });
  }
  const faulty = new Set(issues.map(({ key }) => key));
  for (const key of missingBeside(values)) if (!faulty.has(key)) issues.push({ key, code: 'missing' });
  if (values.maximumTimes !== undefined && values.maximumAmount !== undefined) issues.push({ key: 'maximumAmount', code: 'maximum-twice' });
  if (issues.length > 0) return { kind: 'issues', issues: inOrder(issues) };
  const result = v.safeParse(runningPolicySchema, draftOf(values));
  return result.success ? { kind: 'policy', policy: result.output } : { kind: 'issues', issues: inOrder(schemaIssues(result.issues)) };
}
