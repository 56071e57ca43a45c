import type { Verdict } from './outcome.ts';
import type { BookHeader } from './product.ts';
import type { Risk } from './risk.ts';

export interface Candidate {
  readonly verdict: Verdict;
  readonly rank: number;
  readonly book: BookHeader | null;
}

/** An indication for all of the receivables asked about; single risk beside a refused whole turnover is for one buyer only. */
function coversAll({ verdict }: Candidate, risk: Risk | null): boolean {
  return verdict.kind === 'indication' && risk !== null && verdict.insuredTurnoverCents === risk.insuredTurnover.middle;
}

function attainsWish({ book }: Candidate, risk: Risk | null): boolean {
  return risk !== null && book?.attainableCover != null && book.attainableCover.share >= risk.wishedShare;
}

const FIGURE_AND_COVER = 0;
const FIGURE = 1;
const REFERRAL = 2;
const OTHER = 3;

function classOf(item: Candidate, risk: Risk | null): number {
  if (coversAll(item, risk)) return attainsWish(item, risk) ? FIGURE_AND_COVER : FIGURE;
  return item.verdict.kind === 'referral' ? REFERRAL : OTHER;
}

/**
 * The product shown first for one insurer (pricing-method 6.3): in the insurer's own order the first that gives a figure for all
 * receivables asked about and can reach the wished percentage; then the first with such a figure; then the first referral; else the first.
 */
export function leadOf<Item extends Candidate>(candidates: readonly Item[], risk: Risk | null): Item | undefined {
  let lead: Item | undefined;
  let best = OTHER;
  for (const item of candidates) {
    const found = classOf(item, risk);
    if (lead !== undefined && (found > best || (found === best && item.rank > lead.rank))) continue;
    lead = item;
    best = found;
  }
  return lead;
}
