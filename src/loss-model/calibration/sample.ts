import { seeded, type Seeded } from '../numeric/seeded.ts';
import { SECTOR_RELATIVITY } from '../portfolio/relativities.ts';
import { REFERENCE, type ModelProfile } from './profile.ts';

const SEED = 20_261_001;
/** Firms in the sample behind K08 and K09. */
export const SAMPLE_SIZE = 1000;
const SECTORS = Object.keys(SECTOR_RELATIVITY);

const between = (random: Seeded, low: number, high: number) => low + random.uniform() * (high - low);

function firm(random: Seeded, turnover: (random: Seeded) => number): ModelProfile {
  const debtors = Math.round(between(random, 15, 100));
  const topOne = between(random, 0.08, 0.35);
  const sector = SECTORS[Math.floor(random.uniform() * SECTORS.length)] ?? 'mixed';
  return {
    ...REFERENCE,
    turnoverEur: Math.round(turnover(random)),
    termDays: [14, 30, 30, 45, 60][Math.floor(random.uniform() * 5)] ?? 30,
    daysLate: Math.round(between(random, 5, 25)),
    debtors,
    topOne,
    topFive: Math.min(0.95, topOne * between(random, 1.8, 3.2)),
    sectors: { [sector]: 1 },
  };
}

/** Firms of € 0.5–5 million of any sector, term and spread, the same every time; or all of one turnover. */
export function sampleOfFirms(count: number, turnoverEur: number | null): readonly ModelProfile[] {
  const random = seeded(SEED);
  const turnover = turnoverEur === null ? (draw: Seeded) => 500_000 * Math.pow(10, draw.uniform()) : () => turnoverEur;
  return Array.from({ length: count }, () => firm(random, turnover));
}

/** Value under which a share of the numbers lies. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}
