import { createHash } from 'node:crypto';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { canonicalJson, compare, parseEditions, traceHolds } from '#/quote-engine/index.ts';

/** Comparisons per second of processor time, so that busy neighbours do not count: fully answered profiles, each its own debtor book, all products, full trace, three sides. */
export interface ModelBench {
  readonly comparisonsPerSecond: number;
  readonly comparisons: number;
  /** Share of answers that were re-proved line by line. */
  readonly checked: number;
}

const AS_OF = plainDateOf('2026-11-21');
const PROFILES = 512;
const SECONDS = 3;

/** A fully answered profile; `seed` varies turnover, buyers, shares, days and losses so that no two books are alike. */
function profileOf(seed: number): Profile {
  const numberOfBuyers = 12 + ((seed * 37) % 300);
  const largest = Math.min(45, 4 + ((seed * 13) % 22) + Math.ceil(100 / numberOfBuyers));
  return {
    establishment: 'NL',
    scope: 'whole-turnover',
    buyerTypes: ['businesses'],
    buyerSectors: [
      { sector: 'wholesale', sharePct: '70' },
      { sector: 'construction', sharePct: '30' },
    ],
    turnoverCents: 40_000_000 + seed * 1_234_500,
    turnoverBasis: 'closed-year',
    excludedSharePct: '4',
    numberOfBuyers,
    largestBuyerSharePct: String(largest),
    topFiveSharePct: String(Math.min(95, largest + 22)),
    largestOutstandingCents: 2_500_000,
    paymentTermDays: 30,
    averageDaysLate: 5 + (seed % 20),
    buyerCountries: [
      { country: 'DE', sharePct: '20' },
      { country: 'FR', sharePct: '10' },
    ],
    lossesCents: (seed % 4) * 300_000,
    lossYears: 3,
    overdueOver60DaysCents: 100_000,
    currentPolicy: 'none',
    insuredPct: '90',
    deductible: { kind: 'none' },
    extras: [],
  };
}

/** Processor time of the whole process, collecting garbage included. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Runs the model for about three seconds after warming up; throws when an answer does not hold. */
export function benchModel(): ModelBench {
  const editions = parseEditions(registry, (book) => createHash('sha256').update(canonicalJson(book)).digest('hex'));
  const profiles = Array.from({ length: PROFILES }, (_, seed) => profileOf(seed));
  let checked = 0;
  for (const profile of profiles) {
    const { appraisals } = compare(registry, editions, profile, AS_OF);
    const figures = appraisals.filter((appraisal) => appraisal.kind === 'indication');
    if (figures.length < 4) throw new Error('the bench needs profiles with figures of four products');
    if (!figures.every(({ trace }) => traceHolds(trace))) throw new Error('a worksheet of the bench does not hold');
    checked += 1;
  }
  for (let round = 0; round < 20; round += 1) for (const profile of profiles) compare(registry, editions, profile, AS_OF);
  let comparisons = 0;
  let products = 0;
  const start = process.cpuUsage();
  while (secondsSince(start) < SECONDS) {
    for (const profile of profiles) products += compare(registry, editions, profile, AS_OF).appraisals.length;
    comparisons += PROFILES;
  }
  const seconds = secondsSince(start);
  if (products !== comparisons * 9) throw new Error('a comparison of the bench lacks a product');
  return { comparisonsPerSecond: Math.round(comparisons / seconds), comparisons, checked };
}

if (import.meta.main) {
  const { comparisonsPerSecond, comparisons, checked } = benchModel();
  process.stdout.write(`model: ${comparisonsPerSecond} comparisons/s on one core (${comparisons} timed, ${checked} answers re-proved)\n`);
}
