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

/**
 * The product shown first for one insurer (pricing-method 6.3): in the insurer's own order the first that gives a figure for all
 * receivables asked about and can reach the wished percentage; then the first with such a figure; then the first referral; else the first.
 */
export function leadOf<Item extends Candidate>(candidates: readonly Item[], risk: Risk | null): Item | undefined {
  const ordered = [...candidates].sort((a, b) => a.rank - b.rank);
  return (
    ordered.find((item) => coversAll(item, risk) && attainsWish(item, risk)) ??
    ordered.find((item) => coversAll(item, risk)) ??
    ordered.find((item) => item.verdict.kind === 'referral') ??
    ordered[0]
  );
}
