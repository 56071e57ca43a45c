import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payClaim, payYear, startOfYear, type Claim } from '#/policy/claim/payment.ts';
import { payGraded } from '#/policy/claim/graded-cover.ts';
import { shareRecovery } from '#/policy/claim/allocation.ts';
import { payLayer } from '#/policy/claim/layer.ts';
import { balancesOverTime, highestBalance } from '#/policy/limit/need.ts';
import { instalmentsOf, settleTurnoverPremium } from '#/policy/premium/turnover.ts';
import { linesHold } from '#/policy/worksheet.ts';
import type { PerClaimDeduction, PolicyStructure } from '#/policy/structure.ts';
import { cents, factor, rate, rateOf, type Cents } from '#/quote-engine/units.ts';

const amount = fc.integer({ min: 0, max: 50_000_000 }).map(cents);
const perClaim: fc.Arbitrary<PerClaimDeduction> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constantFrom('after-percentage' as const, 'before-percentage' as const, 'minimum-retention' as const), amount }),
);
const structures: fc.Arbitrary<PolicyStructure> = fc.record({
  insuredPercentage: fc.integer({ min: 50_000_000, max: 95_000_000 }).map(rateOf),
  threshold: fc.option(fc.record({ amount, lossOfExactlyThis: fc.constantFrom('paid' as const, 'not-paid' as const) })),
  perClaim,
  aggregate: fc.option(fc.record({ amount, against: fc.constantFrom('indemnity' as const, 'loss' as const) })),
  maximumLiability: fc.option(amount),
});
const claims: fc.Arbitrary<readonly Claim[]> = fc.array(fc.record({ debt: amount, limit: fc.option(amount) }), { maxLength: 6 });

const paidFor = (structure: PolicyStructure, list: readonly Claim[]) => payYear(structure, list).map(({ paid }) => paid);
const total = (amounts: readonly number[]) => amounts.reduce((sum, value) => sum + value, 0);
const half = (value: Cents) => cents(Math.floor(value / 2));
const runs = { numRuns: 1500 };

describe('a policy never pays more than', () => {
  it('the loss, the limit of the buyer, or the maximum of the year', () => {
    fc.assert(
      fc.property(structures, claims, (structure, list) => {
        const paid = paidFor(structure, list);
        const within = list.every(({ debt, limit }, at) => (paid[at] ?? 0) <= Math.min(debt, limit ?? debt) && (paid[at] ?? 0) >= 0);
        return within && total(paid) <= (structure.maximumLiability ?? Number.MAX_SAFE_INTEGER);
      }),
      runs,
    );
  });

  it('what the layer has room for, or what the losses are', () => {
    fc.assert(
      fc.property(amount, amount, fc.array(amount, { maxLength: 6 }), (attachment, limit, losses) => {
        const { paid, lines } = payLayer({ attachment, limit }, losses);
        return paid === Math.min(limit, Math.max(0, total(losses) - attachment)) && linesHold(lines);
      }),
      runs,
    );
  });

  it('the debt or what is left of the year, at any grade', () => {
    const cover = { basePercentage: rate('60%'), goodPercentage: rate('90%'), goodUpTo: 6, goodMultiple: factor('4'), noneFrom: 8 };
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 10 }), (maximumPerCustomer, debt, yearLeft, grade) => {
        const paid = (given: number | null) => payGraded({ ...cover, maximumPerCustomer }, debt, given, yearLeft).paid;
        const good = grade <= 6;
        const share = good ? 9 : 6;
        // Shares of a tenth: halves away from nought, as everywhere.
        const due = grade >= 8 ? 0 : Math.min(Math.floor((debt * share + 5) / 10), maximumPerCustomer * (good ? 4 : 1), yearLeft);
        return paid(grade) === due && paid(grade) <= Math.min(debt, yearLeft) && paid(null) === paid(7);
      }),
      runs,
    );
  });
});

describe('more cover never pays less', () => {
  /** Each way to make the cover better, one at a time. */
  const BETTER: Readonly<Record<string, (structure: PolicyStructure) => PolicyStructure>> = {
    'a higher percentage': (s) => ({ ...s, insuredPercentage: rateOf(s.insuredPercentage + 5_000_000) }),
    'a lower threshold': (s) => ({ ...s, threshold: s.threshold && { ...s.threshold, amount: half(s.threshold.amount) } }),
    'a smaller deduction per claim': (s) =>
      s.perClaim.kind === 'none' ? s : { ...s, perClaim: { kind: s.perClaim.kind, amount: half(s.perClaim.amount) } },
    'no deduction per claim': (s) => ({ ...s, perClaim: { kind: 'none' } }),
    'a smaller first loss of the year': (s) => ({ ...s, aggregate: s.aggregate && { ...s.aggregate, amount: half(s.aggregate.amount) } }),
    'a higher maximum': (s) => ({ ...s, maximumLiability: s.maximumLiability && cents(s.maximumLiability * 2) }),
    'no maximum': (s) => ({ ...s, maximumLiability: null }),
  };

  it.each(Object.entries(BETTER))('%s', (_, better) => {
    fc.assert(
      fc.property(structures, claims, (structure, list) => total(paidFor(better(structure), list)) >= total(paidFor(structure, list))),
      runs,
    );
  });

  it('a higher limit on every buyer', () => {
    const raised = (list: readonly Claim[]) => list.map(({ debt, limit }) => ({ debt, limit: limit && cents(limit * 2) }));
    fc.assert(
      fc.property(structures, claims, (structure, list) => total(paidFor(structure, raised(list))) >= total(paidFor(structure, list))),
      runs,
    );
  });
});

/** The wording of domain 5.5 once more, claim by claim, in whole numbers and apart from the code it is held against. */
function asWorded(structure: PolicyStructure, list: readonly Claim[]): readonly number[] {
  const { insuredPercentage, threshold, perClaim, aggregate } = structure;
  const share = (of: number) => Number((BigInt(of) * BigInt(insuredPercentage) * 2n + 100_000_000n) / 200_000_000n);
  const ownShare = (of: number) => Number((BigInt(of) * BigInt(100_000_000 - insuredPercentage) * 2n + 100_000_000n) / 200_000_000n);
  let firstLoss: number = aggregate?.amount ?? 0;
  let maximum: number = structure.maximumLiability ?? Number.MAX_SAFE_INTEGER;
  return list.map(({ debt, limit }) => {
    let loss: number = Math.min(debt, limit ?? debt);
    if (threshold !== null && (loss < threshold.amount || (loss === threshold.amount && threshold.lossOfExactlyThis === 'not-paid')))
      loss = 0;
    if (perClaim.kind === 'before-percentage') loss = Math.max(0, loss - perClaim.amount);
    if (aggregate?.against === 'loss') {
      const borne = Math.min(loss, firstLoss);
      firstLoss -= borne;
      loss -= borne;
    }
    let due = perClaim.kind === 'minimum-retention' ? Math.max(0, loss - Math.max(perClaim.amount, ownShare(loss))) : share(loss);
    if (perClaim.kind === 'after-percentage') due = Math.max(0, due - perClaim.amount);
    if (aggregate?.against === 'indemnity') {
      const borne = Math.min(due, firstLoss);
      firstLoss -= borne;
      due -= borne;
    }
    const paid = Math.min(due, maximum);
    maximum -= paid;
    return paid;
  });
}

/** Claims that meet the threshold, the limit and the deduction exactly are as likely as all others together. */
const edges = fc.tuple(structures, claims).map(([structure, list]): readonly [PolicyStructure, readonly Claim[]] => {
  const { threshold, perClaim } = structure;
  const exact = [threshold?.amount, perClaim.kind === 'none' ? undefined : perClaim.amount].filter((one) => one !== undefined);
  return [
    structure,
    [...list, ...exact.map((debt) => ({ debt, limit: null })), ...exact.map((limit) => ({ debt: cents(limit + 1), limit }))],
  ];
});

it('pays what the wording says, to the cent, also where a claim meets a bound exactly', () => {
  fc.assert(
    fc.property(edges, ([structure, list]) => {
      expect(paidFor(structure, list)).toEqual(asWorded(structure, list));
    }),
    runs,
  );
});

it('never pays less for a greater loss', () => {
  fc.assert(
    fc.property(structures, claims, fc.nat(), amount, (structure, list, which, more) => {
      const greater = list.map((claim, at) => (at === which % list.length ? { ...claim, debt: cents(claim.debt + more) } : claim));
      return total(paidFor(structure, greater)) >= total(paidFor(structure, list));
    }),
    runs,
  );
});

describe('the order of the claims', () => {
  const shuffled = claims.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })));

  it('does not matter to any claim when nothing is shared by the year', () => {
    fc.assert(
      fc.property(structures, claims, (structure, list) => {
        const alone = { ...structure, aggregate: null, maximumLiability: null };
        const each = list.map((claim) => payClaim(alone, claim, startOfYear(alone)).paid);
        return paidFor(alone, list).every((paid, at) => paid === each[at]);
      }),
      runs,
    );
  });

  it('never moves the sum when nothing but the maximum is shared: it is the claims alone, up to the maximum', () => {
    fc.assert(
      fc.property(structures, shuffled, (structure, [list, other]) => {
        const year = { ...structure, aggregate: null };
        const alone = { ...year, maximumLiability: null };
        const due = total(list.map((claim) => payClaim(alone, claim, startOfYear(alone)).paid));
        const paid = Math.min(due, year.maximumLiability ?? due);
        return total(paidFor(year, list)) === paid && total(paidFor(year, other)) === paid;
      }),
      runs,
    );
  });

  it('moves what each claim is paid, never the sum, when the first loss is set against indemnities', () => {
    fc.assert(
      fc.property(structures, shuffled, amount, (structure, [list, other], firstLoss) => {
        const alone: PolicyStructure = { ...structure, aggregate: null, maximumLiability: null };
        const year: PolicyStructure = { ...structure, aggregate: { amount: firstLoss, against: 'indemnity' } };
        const due = Math.max(0, total(paidFor(alone, list)) - firstLoss);
        const paid = Math.min(due, year.maximumLiability ?? due);
        return total(paidFor(year, list)) === paid && total(paidFor(year, other)) === paid;
      }),
      runs,
    );
  });

  it('reaches a claim only through what the earlier ones left of first loss and maximum', () => {
    fc.assert(
      fc.property(structures, shuffled, fc.record({ debt: amount, limit: fc.option(amount) }), (structure, [list, other], last) => {
        const left = (earlier: readonly Claim[]) => payYear(structure, earlier).at(-1)?.left ?? startOfYear(structure);
        const after = (earlier: readonly Claim[]) => paidFor(structure, [...earlier, last]).at(-1);
        const [one, two] = [left(list), left(other)];
        const isSame = one.aggregateLeft === two.aggregateLeft && one.maximumLeft === two.maximumLeft;
        return (!isSame || after(list) === after(other)) && after(list) === payClaim(structure, last, one).paid;
      }),
      runs,
    );
  });

  it('moves the sum by rounding alone when a first loss on losses is the only thing shared and nothing else is deducted', () => {
    fc.assert(
      fc.property(structures, shuffled, amount, (structure, [list, other], firstLoss) => {
        const year: PolicyStructure = {
          ...structure,
          perClaim: { kind: 'none' },
          aggregate: { amount: firstLoss, against: 'loss' },
          maximumLiability: null,
        };
        return Math.abs(total(paidFor(year, list)) - total(paidFor(year, other))) <= list.length;
      }),
      runs,
    );
  });

  it('does move a single claim when there is a first loss of the year', () => {
    const structure: PolicyStructure = {
      insuredPercentage: rate('100%'),
      threshold: null,
      perClaim: { kind: 'none' },
      aggregate: { amount: cents(100), against: 'indemnity' },
      maximumLiability: null,
    };
    const list = [100, 50].map((debt) => ({ debt: cents(debt), limit: null }));
    expect([paidFor(structure, list), paidFor(structure, list.toReversed())]).toEqual([
      [0, 50],
      [0, 50],
    ]);
    expect(paidFor(structure, [...list, { debt: cents(20), limit: null }])).toEqual([0, 50, 20]);
    expect(paidFor(structure, [{ debt: cents(20), limit: null }, ...list])).toEqual([0, 20, 50]);
  });
});

describe('premium and limits', () => {
  const turnover = fc.integer({ min: 0, max: 10_000_000_000 }).map(cents);
  const share = fc.integer({ min: 1, max: 100_000_000 }).map(rateOf);

  it('a year costs at least its minimum and what is settled makes the advance the final premium', () => {
    fc.assert(
      fc.property(
        turnover,
        turnover,
        share,
        share,
        fc.constantFrom('refund' as const, 'upward-only' as const),
        (expected, actual, by, minimum, model) => {
          const year = settleTurnoverPremium({
            expectedTurnover: expected,
            actualTurnover: actual,
            premiumRate: by,
            minimumShare: minimum,
            model,
          });
          const never = model === 'refund' || year.toSettle >= 0;
          return year.final >= year.minimum && year.advance + year.toSettle === year.final && never && linesHold(year.lines);
        },
      ),
      runs,
    );
  });

  it('instalments are together the advance and differ by a cent at most', () => {
    fc.assert(
      fc.property(turnover, fc.integer({ min: 1, max: 12 }), (advance, parts) => {
        const instalments = instalmentsOf(advance, parts);
        return total(instalments) === advance && Math.max(...instalments) - Math.min(...instalments) <= 1;
      }),
      runs,
    );
  });

  const deliveries = fc.array(fc.record({ day: fc.integer({ min: 0, max: 365 }), amount }), { minLength: 1, maxLength: 12 });

  it('what is owed ends at nothing, is never below nought, and is highest at a delivery', () => {
    fc.assert(
      fc.property(deliveries, fc.integer({ min: 1, max: 180 }), (list, daysUntilPaid) => {
        const points = balancesOverTime(list, daysUntilPaid);
        const { need, rounded } = highestBalance(list, daysUntilPaid);
        const atDelivery = points.some(({ day, balance }) => balance === need && list.some((delivery) => delivery.day === day));
        const all = total(list.map((delivery) => delivery.amount));
        return points.at(-1)?.balance === 0 && points.every(({ balance }) => balance >= 0) && atDelivery && need <= all && rounded >= need;
      }),
      runs,
    );
  });

  it('waiting longer for the money never needs less limit', () => {
    fc.assert(
      fc.property(
        deliveries,
        fc.integer({ min: 1, max: 180 }),
        (list, days) => highestBalance(list, days + 1).need >= highestBalance(list, days).need,
      ),
      runs,
    );
  });
});

describe('a recovery', () => {
  it('is shared whole: nobody gets more than there is, the insurer never more than it paid', () => {
    const debts = fc.array(fc.record({ amount, covered: fc.boolean() }), { maxLength: 5 });
    fc.assert(
      fc.property(debts, amount, amount, (list, recovered, indemnity) => {
        const recovery = cents(Math.min(recovered, total(list.map((debt) => debt.amount))));
        const split = shareRecovery(list, recovery, rate('90%'), indemnity);
        const shares = [split.toInsurer, split.toClientOnCovered, split.toClientOnUncovered];
        return total(shares) === recovery && shares.every((share) => share >= 0) && split.toInsurer <= indemnity && linesHold(split.lines);
      }),
      runs,
    );
  });
});
