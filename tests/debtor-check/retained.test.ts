import { describe, expect, it } from 'vitest';
import { costOfRisk, type BadYear } from '#/debtor-check/cost-of-risk.ts';
import type { RiskyDebtor } from '#/debtor-check/loss-book.ts';
import { simulatedYears } from '#/loss-model/aggregate/simulation.ts';
import { payYear } from '#/policy/claim/payment.ts';
import { plainStructure, type PolicyStructure } from '#/policy/structure.ts';
import { cents, euros, NO_CENTS, rate } from '#/quote-engine/units.ts';

type Kind = readonly [count: number, exposureEuro: number, defaultRate: number, spread?: number];

/** Debtors of one kind; `spread` is how much each owes above the one before, in euro. */
const debtors = (kinds: readonly Kind[], hardly: boolean): readonly RiskyDebtor[] =>
  kinds.flatMap(([count, exposureEuro, defaultRate, spread = 0], kind) =>
    Array.from({ length: count }, (_, at) => ({
      ...{
        key: `${String(hardly)}-${kind}-${at}`,
        exposureCents: euros(exposureEuro + at * spread),
        defaultRate,
        rateWhenLater: defaultRate,
      },
      ...{ class: null, sector: null, days: 45 },
      ...(hardly ? { hardly } : {}),
    })),
  );

interface Book {
  readonly insured: readonly Kind[];
  readonly uninsured: readonly Kind[];
}

/** Bad years of one book under policies, in the order of the structures. */
function badYears({ insured, uninsured }: Book, structures: readonly PolicyStructure[]): readonly BadYear[] {
  const firstYear = { lowCents: NO_CENTS, middleCents: NO_CENTS, highCents: NO_CENTS };
  const book = { debtors: [...debtors(uninsured, true), ...debtors(insured, false)] };
  const policies = structures.map((structure, at) => ({ insurer: 'x', product: `policy ${at}`, firstYear, structure }));
  return costOfRisk(book, policies).policies.map(({ badYear }) => badYear);
}

const NONE: BadYear = { lossCents: NO_CENTS, payoutCents: NO_CENTS, retainedCents: NO_CENTS };
const badYearOf = (book: Book, structure: PolicyStructure): BadYear => badYears(book, [structure])[0] ?? NONE;
const retainedUnder = (book: Book, structure: PolicyStructure): number => badYearOf(book, structure).retainedCents / 100;

/** What stays of each of a number of simulated years, paid by the policy in whole cents; drawn apart from what is tested. */
function simulated({ insured, uninsured }: Book, structure: PolicyStructure, years: number): Float64Array {
  const each = (kinds: readonly Kind[]) =>
    kinds.flatMap(([count, exposure, defaultRate, spread = 0]) =>
      Array.from({ length: count }, (_, at) => ({ count: 1, exposure: exposure + at * spread, defaultRate })),
    );
  const uninsuredDebtors = each(uninsured);
  return simulatedYears([...uninsuredDebtors, ...each(insured)], { seed: 77, years }, (losses) => {
    const claims = losses.filter(({ group }) => group >= uninsuredDebtors.length);
    const paid = payYear(
      structure,
      claims.map(({ loss }) => ({ debt: cents(Math.round(loss * 100)), limit: null })),
    );
    return losses.reduce((sum, { loss }) => sum + loss, 0) - paid.reduce((sum, one) => sum + one.paid, 0) / 100;
  });
}

const NINETY = plainStructure(rate('90%'));
const FIRST_LOSS: PolicyStructure = { ...NINETY, aggregate: { amount: euros(20_000), against: 'indemnity' } };
const ON_LOSSES: PolicyStructure = { ...NINETY, aggregate: { amount: euros(20_000), against: 'loss' } };
const MAXIMUM: PolicyStructure = { ...NINETY, maximumLiability: euros(30_000) };
const EACH: PolicyStructure = { ...NINETY, perClaim: { kind: 'after-percentage', amount: euros(5000) } };
const THRESHOLD: PolicyStructure = {
  ...NINETY,
  threshold: { amount: euros(12_000), lossOfExactlyThis: 'not-paid' },
  maximumLiability: euros(30_000),
};

/** Books of one or two customers that are hardly insured beside many that are, class C at 2.13 %. */
const BOOKS = {
  'one of 60,000': { uninsured: [[1, 60_000, 0.1]], insured: [[60, 25_000, 0.0213]] },
  'two of 50,000': { uninsured: [[2, 50_000, 0.1]], insured: [[40, 50_000, 0.0213]] },
  'one of 30,000': { uninsured: [[1, 30_000, 0.1]], insured: [[100, 10_000, 0.0213]] },
  'one of 100,000': { uninsured: [[1, 100_000, 0.1]], insured: [[60, 25_000, 0.0213]] },
  nobody: { uninsured: [], insured: [[60, 20_000, 0.0213, 200]] },
} satisfies Record<string, Book>;

/** Part of what is owed within which a quantile of the lattice is kept: four steps of 16,384. */
const LATTICE = 4 / 16_384;

/** Chance of 1 in 20 beside simulated years: exceeded in at most, and above a little less in at least, as many as chance allows. */
function expectOneInTwenty(retained: number, years: Float64Array, slack: number): void {
  const share = (above: number) => years.reduce((sum, kept) => (kept > above ? sum + 1 : sum), 0) / years.length;
  const allowed = 4 * Math.sqrt((0.05 * 0.95) / years.length);
  expect(share(retained + slack)).toBeLessThan(0.05 + allowed);
  expect(share(retained - slack)).toBeGreaterThan(0.05 - allowed);
}

const exposed = ({ insured, uninsured }: Book) =>
  [...insured, ...uninsured].reduce((sum, [count, exposure, , spread = 0]) => sum + count * (exposure + (spread * count) / 2), 0);

describe('what stays in a bad year beside simulated years', () => {
  it.each([
    ['one of 60,000', 56_250],
    ['two of 50,000', 53_500],
    ['one of 30,000', 28_500],
    ['one of 100,000', 92_250],
  ] as const)('a tenth and %s: about %d', (name, about) => {
    const book = BOOKS[name];
    const retained = retainedUnder(book, NINETY);
    expect(Math.abs(retained / about - 1)).toBeLessThan(0.005);
    expectOneInTwenty(retained, simulated(book, NINETY, 50_000), LATTICE * exposed(book));
  });

  it.each([
    ['a first loss of the year', FIRST_LOSS, 'one of 60,000'],
    ['a first loss on losses', ON_LOSSES, 'one of 30,000'],
    ['a maximum that bites', MAXIMUM, 'two of 50,000'],
    ['a maximum that bites, nobody uninsured', MAXIMUM, 'nobody'],
    ['a part of each claim', EACH, 'one of 60,000'],
    ['a part of each claim, nobody uninsured', EACH, 'nobody'],
    ['a threshold and a maximum', THRESHOLD, 'one of 30,000'],
    ['a threshold and a maximum, nobody uninsured', THRESHOLD, 'nobody'],
  ] as const)('%s', (_name, structure, name) => {
    const book: Book = BOOKS[name];
    expectOneInTwenty(retainedUnder(book, structure), simulated(book, structure, 50_000), LATTICE * exposed(book));
  });

  it('a book of more than 400 different customers', () => {
    const book: Book = { uninsured: [[3, 60_000, 0.12, 1000]], insured: [[450, 4000, 0.0213, 7]] };
    const retained = retainedUnder(book, MAXIMUM);
    expectOneInTwenty(retained, simulated(book, MAXIMUM, 10_000), LATTICE * exposed(book));
  });
});

describe('what stays in a bad year', () => {
  it('and what the policy takes away are the loss without one together', () => {
    const { lossCents, payoutCents, retainedCents } = badYearOf(BOOKS['one of 60,000'], NINETY);
    expect(retainedCents).toBeGreaterThan(5_000_000);
    expect(payoutCents + retainedCents).toBe(lossCents);
  });

  it.each(['one of 30,000', 'nobody'] as const)('grows with what a policy leaves, and never passes the loss without one: %s', (name) => {
    const [ninety = NONE, ...others] = badYears(BOOKS[name], [NINETY, FIRST_LOSS, ON_LOSSES, MAXIMUM]);
    expect(others).toHaveLength(3);
    for (const { retainedCents, lossCents } of others) {
      expect(retainedCents).toBeGreaterThanOrEqual(ninety.retainedCents);
      expect(retainedCents).toBeLessThanOrEqual(lossCents);
    }
  });

  it('is a tenth of the loss at 90 % where nobody is uninsured, and all above the maximum', () => {
    const [ninety = NONE, maximum = NONE] = badYears(BOOKS['nobody'], [NINETY, MAXIMUM]);
    expect(Math.abs(ninety.retainedCents * 10 - ninety.lossCents)).toBeLessThan(11);
    expect(Math.abs(maximum.lossCents - maximum.retainedCents - 3_000_000)).toBeLessThan(2);
  });
});
