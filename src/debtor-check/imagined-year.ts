import type { Sector } from '#/quote-engine/contract/sectors.ts';
import type { Cents } from '#/quote-engine/units.ts';
import { expectedLossOf, type RiskyDebtor } from './loss-book.ts';
import { lossOf } from './loss.ts';
import { atLevel, lossWhenFailing, paidLater, sectorWorse } from './stress.ts';

/** A year as the owner imagines it. */
export interface Imagined {
  /** Level of bankruptcies; 1 is the mean of the cycle (pricing-method 2.5). */
  readonly level: number;
  /** Days that everyone pays later. */
  readonly days: number;
  /** Sector that does worse, and how many times. */
  readonly sector: Sector | null;
  readonly sectorTimes: number;
  /** Key of a customer that fails for certain. */
  readonly failing: string | null;
}

/** A year like any other: the mean of the cycle, nobody later. */
export const USUAL_YEAR: Imagined = { level: 1, days: 0, sector: null, sectorTimes: 1, failing: null };

export interface ImaginedYear {
  readonly expectedCents: Cents;
  /** Exceeded in one of twenty of such years. */
  readonly oneInTwentyCents: Cents;
  /** The sector as a whole failing; null without a sector or without customers in it. */
  readonly sectorFalls: { readonly debtors: number; readonly lossCents: Cents } | null;
  /** What the one customer takes along when it fails and pays nothing; null when none was chosen. */
  readonly failingCents: Cents | null;
}

/**
 * Losses of an imagined year (pricing-method 11). Its level of bankruptcies is known, so the common factor has no spread: at 1.76 the
 * amounts are those of the scenario of 2013. A failing customer pays nothing back; it stands apart from the chance of the others.
 */
export function imagine(debtors: readonly RiskyDebtor[], { level, days, sector, sectorTimes, failing }: Imagined): ImaginedYear {
  const later = paidLater(debtors, days);
  const levelled = atLevel(later, level);
  const then = sector === null ? levelled : sectorWorse(levelled, sector, sectorTimes);
  const inSector = sector === null ? [] : later.filter((debtor) => debtor.sector === sector);
  const falling = later.filter(({ key }) => key === failing);
  return {
    expectedCents: expectedLossOf(then),
    oneInTwentyCents: lossOf({ debtors: then }, { variance: 0 }).oneInTwentyCents,
    sectorFalls: inSector.length === 0 ? null : { debtors: inSector.length, lossCents: lossWhenFailing(inSector) },
    failingCents: falling.length === 0 ? null : lossWhenFailing(falling),
  };
}
