import type { PlainDate } from './calendar.ts';
import { compare } from './compare.ts';
import type { Profile } from './contract/profile.ts';
import { INSURED_PERCENTAGES, UNKNOWN } from './contract/profile-values.ts';
import type { Comparison } from './outcome.ts';
import type { Editions, Insurer } from './product.ts';
import type { Cents } from './units.ts';

/** One change that a visitor can make, with the values before and after. */
export type Lowering =
  | { readonly kind: 'insured-percentage'; readonly from: string; readonly to: string }
  | { readonly kind: 'yearly-deductible'; readonly amountCents: Cents }
  | { readonly kind: 'payment-term'; readonly fromDays: number; readonly toDays: number }
  | { readonly kind: 'days-late'; readonly fromDays: number; readonly toDays: number }
  | { readonly kind: 'fewer-limits'; readonly from: number; readonly to: number }
  | { readonly kind: 'extra'; readonly extra: Profile['extras'][number] };

/** What a change does to the middle of the total of one product that is shown first; amounts in cents. */
export interface Saving {
  readonly insurer: string;
  readonly product: string;
  readonly beforeCents: number;
  readonly afterCents: number;
}

export interface LowerPremium {
  readonly change: Lowering;
  /** Only products that become cheaper, the largest saving first. */
  readonly savings: readonly Saving[];
}

interface Candidate {
  readonly change: Lowering;
  readonly profile: Profile;
}

const ANSWERS = 3;
/** Terms that are agreed in practice, longest first. */
const TERMS = [90, 60, 45, 30, 14];
const STEP_CENTS = 50_000;
/** Less than a euro a year is no answer. */
const WORTH_SAYING_CENTS = 100;

function lowerPercentage(profile: Profile): readonly Candidate[] {
  const from = profile.insuredPct === 'show-all' ? '90' : profile.insuredPct;
  const to = INSURED_PERCENTAGES[INSURED_PERCENTAGES.indexOf(from) - 1];
  return to === undefined ? [] : [{ change: { kind: 'insured-percentage', from, to }, profile: { ...profile, insuredPct: to } }];
}

/** A first loss of about the premium a year: what is usual, in whole steps of € 500. */
function yearlyDeductible(profile: Profile, before: Comparison): readonly Candidate[] {
  if (profile.deductible.kind !== 'none') return [];
  const premiums = before.appraisals.flatMap((row) => (row.lead && row.kind === 'indication' ? [row.premium.middleCents] : []));
  if (premiums.length === 0) return [];
  const mean = premiums.reduce((sum, premium) => sum + premium, 0) / premiums.length;
  const amountCents = (Math.max(1, Math.round(mean / STEP_CENTS)) * STEP_CENTS) as Cents;
  const deductible = { kind: 'annual-aggregate-first-loss' as const, amountCents };
  return [{ change: { kind: 'yearly-deductible', amountCents }, profile: { ...profile, deductible } }];
}

function shorterTerm(profile: Profile): readonly Candidate[] {
  const { paymentTermDays: fromDays } = profile;
  const toDays = fromDays === UNKNOWN ? undefined : TERMS.find((days) => days < fromDays);
  if (fromDays === UNKNOWN || toDays === undefined) return [];
  return [{ change: { kind: 'payment-term', fromDays, toDays }, profile: { ...profile, paymentTermDays: toDays } }];
}

function onTime(profile: Profile): readonly Candidate[] {
  const { averageDaysLate: fromDays } = profile;
  if (fromDays === UNKNOWN || fromDays === 0) return [];
  const toDays = Math.floor(fromDays / 2);
  return [{ change: { kind: 'days-late', fromDays, toDays }, profile: { ...profile, averageDaysLate: toDays } }];
}

function fewerLimits(profile: Profile, before: Comparison): readonly Candidate[] {
  const counts = before.appraisals.flatMap((row) => (row.lead && row.kind === 'indication' ? [row.fullLimits + row.simpleChecks] : []));
  const from = Math.max(0, ...counts);
  const to = Math.floor(from / 2);
  return from < 2 ? [] : [{ change: { kind: 'fewer-limits', from, to }, profile: { ...profile, numberOfLimits: to } }];
}

function withoutExtras(profile: Profile): readonly Candidate[] {
  return profile.extras.map((extra) => ({
    change: { kind: 'extra', extra },
    profile: { ...profile, extras: profile.extras.filter((other) => other !== extra) },
  }));
}

/** Savings on the products that are shown first now; a product that loses its figure is no saving. */
function savingsOf(before: Comparison, after: Comparison): readonly Saving[] {
  const savings = before.appraisals.flatMap((row): Saving[] => {
    const now = after.appraisals.find(({ product }) => product === row.product);
    if (!row.lead || row.kind !== 'indication' || now?.kind !== 'indication') return [];
    const [beforeCents, afterCents] = [row.totalFirstYear.middleCents, now.totalFirstYear.middleCents];
    if (beforeCents - afterCents < WORTH_SAYING_CENTS) return [];
    return [{ insurer: row.insurer, product: row.product, beforeCents, afterCents }];
  });
  return savings.sort((a, b) => b.beforeCents - b.afterCents - (a.beforeCents - a.afterCents));
}

const largest = ({ savings }: LowerPremium) => savings.reduce((sum, { beforeCents, afterCents }) => sum + beforeCents - afterCents, 0);

/**
 * What lowers the total of the first year, computed: the three changes of a visitor's own answers that save most over the products shown
 * first, each with its saving per product. Fewer than three, or none, where nothing helps (say when the minimum premium rules). Pure.
 * In: as for `compare`, and the comparison of the profile itself.
 */
export function lowerPremium(insurers: readonly Insurer[], editions: Editions, profile: Profile, asOf: PlainDate): readonly LowerPremium[] {
  const before = compare(insurers, editions, profile, asOf);
  const candidates = [
    ...lowerPercentage(profile),
    ...yearlyDeductible(profile, before),
    ...shorterTerm(profile),
    ...onTime(profile),
    ...fewerLimits(profile, before),
    ...withoutExtras(profile),
  ];
  const found = candidates.map(({ change, profile: changed }) => ({
    change,
    savings: savingsOf(before, compare(insurers, editions, changed, asOf)),
  }));
  return found
    .filter(({ savings }) => savings.length > 0)
    .sort((a, b) => largest(b) - largest(a))
    .slice(0, ANSWERS);
}
