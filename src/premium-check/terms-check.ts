import { USUAL_MULTIPLE } from './equal-cover.ts';
import type { RunningPolicy } from './running-policy.ts';

/** Against what is usual: in the owner's favour, the same, or not in it. */
export type Standing = 'better' | 'same' | 'worse' | 'unknown';

/** One term of the policy beside what is usual, with the sources of that; `usual` is a range from low to high in the unit of the row. */
export interface TermStanding {
  readonly term: 'insured-percentage' | 'maximum-liability' | 'waiting-period' | 'notification-period' | 'notice-period';
  readonly unit: 'percent' | 'times' | 'months' | 'days';
  readonly theirs: number | null;
  readonly usual: { readonly low: number; readonly high: number };
  readonly standing: Standing;
  readonly sources: readonly string[];
}

interface Usual {
  readonly unit: TermStanding['unit'];
  readonly low: number;
  readonly high: number;
  readonly isMoreBetter: boolean;
  readonly sources: readonly string[];
}

/** What is usual, with where that was read: research/domain.md section 5 and the terms of the rate books. */
const USUAL: Readonly<Record<TermStanding['term'], Usual>> = {
  'insured-percentage': { unit: 'percent', low: 90, high: 90, isMoreBetter: true, sources: ['B15', 'S2'] },
  'maximum-liability': { unit: 'times', low: USUAL_MULTIPLE, high: 30, isMoreBetter: true, sources: ['B15', 'B14'] },
  'waiting-period': { unit: 'months', low: 2, high: 6, isMoreBetter: false, sources: ['E9', 'S2'] },
  'notification-period': { unit: 'days', low: 30, high: 60, isMoreBetter: true, sources: ['C1', 'S1'] },
  'notice-period': { unit: 'months', low: 2, high: 2, isMoreBetter: false, sources: ['A6'] },
};

function standingOf(theirs: number | null, { low, high, isMoreBetter }: Usual): Standing {
  if (theirs === null) return 'unknown';
  if (theirs >= low && theirs <= high) return 'same';
  return theirs > high === isMoreBetter ? 'better' : 'worse';
}

/** The maximum as a multiple of the premium, one decimal down; null when it is not known or nothing is paid. */
function timesPremium({ maximum }: RunningPolicy, premiumCents: number | null): number | null {
  if (maximum === undefined) return null;
  if (maximum.kind === 'times-premium') return maximum.times;
  return premiumCents === null || premiumCents <= 0 ? null : Math.floor((maximum.amountCents * 10) / premiumCents) / 10;
}

/** The policy's terms beside what is usual; waiting, notice and notification periods carry no euros (pricing-method 12.1). */
export function termsCheck(policy: RunningPolicy, premiumCents: number | null): readonly TermStanding[] {
  const theirs: Readonly<Record<TermStanding['term'], number | null>> = {
    'insured-percentage': Number(policy.insuredPct),
    'maximum-liability': timesPremium(policy, premiumCents),
    'waiting-period': policy.waitingMonths ?? null,
    'notification-period': policy.notificationDays ?? null,
    'notice-period': policy.noticeMonths ?? null,
  };
  return (Object.keys(USUAL) as TermStanding['term'][]).map((term) => {
    const usual = USUAL[term];
    return {
      term,
      unit: usual.unit,
      theirs: theirs[term],
      usual: { low: usual.low, high: usual.high },
      standing: standingOf(theirs[term], usual),
      sources: usual.sources,
    };
  });
}
