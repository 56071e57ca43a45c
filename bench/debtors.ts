import { lossOf } from '#/debtor-check/loss.ts';
import { expectedLossOf, portfolioFrom, type RiskyDebtor } from '#/debtor-check/loss-book.ts';
import { compoundNegativeBinomial } from '#/loss-model/aggregate/compound.ts';
import { momentsOf, quantile, type Distribution } from '#/loss-model/aggregate/distribution.ts';
import { simulate } from '#/loss-model/aggregate/simulation.ts';
import { lossesOf } from '#/loss-model/portfolio/claims.ts';
import { seeded } from '#/loss-model/numeric/seeded.ts';
import { plainStructure } from '#/policy/structure.ts';
import { cents, euros, rate } from '#/quote-engine/units.ts';
import { WORK } from '#/server/debtor-desk/work.ts';
import { median, type Row } from './report.ts';

const SMALL = 1000;
const MIDDLE = 10_000;
const LARGE = 100_000;
const SMALL_GOAL_MS = 50;
const LARGE_GOAL_MS = 2000;
const FASTER_GOAL = 100;
const RARE = 0.01;

/** A book in which every debtor differs in balance and rate, the same every time: balances fall as a power of the rank. */
function bookOf(count: number): readonly RiskyDebtor[] {
  const random = seeded(count);
  return Array.from({ length: count }, (_, at) => ({
    ...{ key: `k${at}`, class: null, sector: null, days: 45 },
    exposureCents: cents(Math.round((5_000_000 * (0.5 + random.uniform())) / Math.pow(at + 1, 0.7)) + 1000),
    defaultRate: 0.005 + 0.02 * random.uniform(),
    rateWhenLater: 0.03,
  }));
}

const distributionFor = (debtors: readonly RiskyDebtor[], size?: number): Distribution =>
  compoundNegativeBinomial(lossesOf(portfolioFrom(debtors)), size === undefined ? {} : { size });

function timesOf(runs: number, run: () => unknown): readonly number[] {
  run();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

const millisecondsOf = (runs: number, run: () => unknown): number => median(timesOf(runs, run));

/** The distribution keeps mass and mean; throws when it does not. */
function proven(debtors: readonly RiskyDebtor[], distribution: Distribution): void {
  const mass = distribution.mass.reduce((sum, probability) => sum + probability, 0);
  const mean = momentsOf(distribution).mean * 100;
  const expected = expectedLossOf(debtors);
  if (Math.abs(mass - 1) > 1e-9) throw new Error(`the probabilities of the bench add up to ${String(mass)}`);
  if (Math.abs(mean / expected - 1) > 1e-6) throw new Error(`the mean of the bench is ${mean.toFixed(2)}, not ${expected.toFixed(2)}`);
}

/** How many times longer n log n takes. */
const allowedGrowth = (from: number, to: number) => (to * Math.log2(to)) / (from * Math.log2(from));

/** The median, and the shortest: the one that busy neighbours touch least, from which growth is taken. */
function timed(count: number, runs: number): { readonly usual: number; readonly shortest: number } {
  const debtors = bookOf(count);
  proven(debtors, distributionFor(debtors));
  const times = timesOf(runs, () => distributionFor(debtors));
  return { usual: median(times), shortest: Math.min(...times) };
}

const beyond = ({ step, mass }: Distribution, loss: number): number =>
  mass.reduce((sum, probability, index) => (index * step > loss ? sum + probability : sum), 0);

interface Race {
  readonly times: number;
  readonly years: number;
  readonly accuracy: number;
}

const FINER = 1 << 18;
const TIMED_YEARS = 400;
const CHECKED_YEARS = 3000;

/**
 * How many times longer a plain simulation takes for the chance of the loss of 1 in 100 years, as accurate as the lattice is measured to
 * be against one sixteen times finer, and at best to a thousandth. Checks that simulation and distribution agree.
 */
function race(): Race {
  const debtors = bookOf(SMALL);
  const coarse = distributionFor(debtors);
  const loss = quantile(coarse, 1 - RARE);
  const chance = beyond(distributionFor(debtors, FINER), loss);
  const accuracy = Math.max(Math.abs(beyond(coarse, loss) - chance), chance / 1000);
  const years = (chance * (1 - chance)) / (accuracy * accuracy);
  const portfolio = portfolioFrom(debtors);
  const total = (losses: readonly number[]) => (losses.reduce((sum, one) => sum + one, 0) > loss ? 1 : 0);
  const exact = millisecondsOf(9, () => distributionFor(debtors));
  const perYear = millisecondsOf(3, () => simulate(portfolio, { seed: 5, years: TIMED_YEARS }, total)) / TIMED_YEARS;
  const check = simulate(portfolio, { seed: 17, years: CHECKED_YEARS }, total);
  if (Math.abs(check.mean - chance) > 4 * Math.sqrt((chance * (1 - chance)) / CHECKED_YEARS)) {
    throw new Error(`simulation says ${check.mean.toFixed(4)} where the distribution says ${chance.toFixed(4)}`);
  }
  return { times: (years * perYear) / exact, years, accuracy: accuracy / chance };
}

const TWO_MINUTES_GOAL_MS = 1000;

/** Everything that the page without JavaScript computes for one visitor, in the thread that computes it: risk, stress test and policies. */
function twoMinutes(): Row {
  const policy = (insurer: string, insured: '60%' | '90%') => {
    const cost = euros(5000);
    const firstYear = { lowCents: cost, middleCents: cost, highCents: cost };
    return { insurer, product: insurer, firstYear, structure: { ...plainStructure(rate(insured)), maximumLiability: euros(100_000) } };
  };
  const policies = [policy('one', '60%'), policy('other', '90%')];
  const asked = { ...ASKED, turnoverCents: euros(5_000_000), countries: [{ key: 'NL', share: 1 }] };
  const times = [60, 400].map((debtors) => millisecondsOf(5, () => WORK['two-minutes']({ answers: { ...asked, debtors }, policies })));
  const longest = Math.max(...times);
  return {
    ...{ name: 'two minutes without a file, as the page computes it', goal: '≤ 1 s', figure: milliseconds(longest) },
    ...{ met: longest <= TWO_MINUTES_GOAL_MS, detail: 'the slower of 60 and 400 customers: losses, stress test, policies; median of 5' },
  };
}

const POLICIES_GOAL_MS = 1000;

/** Seven policies, each with its own maximum, on a book of which a twentieth is hardly insured: the dearest comparison. */
function sevenPolicies(): Row {
  const policies = Array.from({ length: 7 }, (_, at) => {
    const cost = euros(4000 + 500 * at);
    const firstYear = { lowCents: cost, middleCents: cost, highCents: cost };
    const structure = { ...plainStructure(rate(at === 0 ? '60%' : '90%')), maximumLiability: euros(80_000 + 10_000 * at) };
    return { insurer: `insurer ${at}`, product: 'policy', firstYear, structure };
  });
  const times = [60, 400, SMALL].map((count) => {
    const debtors = bookOf(count).map((debtor, at) => (at % 20 === 0 ? { ...debtor, defaultRate: 0.12, hardly: true as const } : debtor));
    return millisecondsOf(3, () => WORK.costs({ book: { debtors, basis: 'balance', turnoverCents: euros(5_000_000) }, policies }));
  });
  const longest = Math.max(...times);
  return {
    ...{ name: 'seven policies on a book that is partly uninsured', goal: '≤ 1 s', figure: milliseconds(longest) },
    ...{ met: longest <= POLICIES_GOAL_MS, detail: 'the slowest of 60, 400 and 1,000 customers; median of 3' },
  };
}

const ASKED = { topOne: 0.2, topFive: 0.45, termDays: 30, daysLate: 15, ageing: null, lossesCents: null };

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

/** Distribution of a debtor book's losses: time at two sizes, growth between them, and beside a simulation of equal accuracy. */
export function benchDebtors(): readonly Row[] {
  const sizes = [timed(SMALL, 15), timed(MIDDLE, 9), timed(LARGE, 5)] as const;
  const [small, , large] = sizes;
  const [first, second, third] = [sizes[0].shortest, sizes[1].shortest, sizes[2].shortest];
  // Both tens, as a slow growth at the start could hide a fast one at the end.
  const growth = Math.max(second / first / allowedGrowth(SMALL, MIDDLE), third / second / allowedGrowth(MIDDLE, LARGE));
  const { times, years, accuracy } = race();
  const mixture = bookOf(400);
  const exact = millisecondsOf(3, () => lossOf({ debtors: mixture }));
  return [
    {
      ...{
        name: 'loss distribution of 1,000 debtors (algorithm P)',
        goal: '≤ 50 ms',
        figure: milliseconds(small.usual),
        met: small.usual <= SMALL_GOAL_MS,
      },
      detail: 'median of 15, every debtor different; mass and mean checked',
    },
    {
      ...{
        name: 'loss distribution of 100,000 debtors (algorithm P)',
        goal: '≤ 2 s',
        figure: milliseconds(large.usual),
        met: large.usual <= LARGE_GOAL_MS,
      },
      detail: 'median of 5; mass and mean checked',
    },
    {
      ...{
        name: 'growth from 1,000 over 10,000 to 100,000 debtors',
        goal: '≤ 1 × n log n',
        figure: `${growth.toFixed(2)} × n log n`,
        met: growth <= 1,
      },
      detail: `shortest runs ${milliseconds(first)}, ${milliseconds(second)}, ${milliseconds(third)}; the worse of both steps`,
    },
    {
      ...{
        name: 'against a plain simulation of equal accuracy',
        goal: '≥ 100 × faster',
        figure: `${times.toFixed(0)} ×`,
        met: times >= FASTER_GOAL,
      },
      detail: `1,000 debtors, 1 in 100 years to ${(accuracy * 100).toFixed(2)} %: ${years.toExponential(1)} years; they agree`,
    },
    {
      ...{ name: 'exact mixture of 400 debtors (algorithm B)', goal: '≤ 1 s', figure: milliseconds(exact), met: exact <= 1000 },
      detail: 'all figures and the curve, as in the browser worker',
    },
    twoMinutes(),
    sevenPolicies(),
  ];
}
