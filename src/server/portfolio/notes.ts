import { confidenceNames, noteTexts } from '#/messages/portfolio-notes.ts';
import type { PremiumCheck } from '#/premium-check/check.ts';
import {
  NARROWING_COLUMNS,
  PORTFOLIO_REMARKS,
  type NarrowingColumn,
  type PortfolioFigures,
  type PortfolioNotes,
  type PortfolioObstacle,
  type PortfolioRemark,
  type PortfolioRow,
} from '../portfolios.ts';
import { headerOf } from './columns.ts';

/** More than these are not filled in at once. */
const MOST_COLUMNS = 3;
/** So many customers are the five largest themselves. */
const FIVE = 5;

/** With one customer there is no share to tell, with five the five largest are all. */
function isTold(column: NarrowingColumn, numberOfBuyers: number): boolean {
  if (column === 'topFiveShare') return numberOfBuyers > FIVE;
  return column !== 'largestBuyerShare' || numberOfBuyers > 1;
}

/**
 * Empty columns of a row that would narrow the range most, at most three, in the fixed order of `NARROWING_COLUMNS`: the engine is not asked again.
 * The order is measured, not reasoned: over policies of every size each column was filled in where it stood empty, among others that were filled or
 * not, and the columns were ranked by what was left of highest ÷ lowest (geometric mean: payment term 0.64, days late 0.83, export 0.87, losses 0.88,
 * not insurable 0.93, branch 0.94, largest customer 0.97, five largest 0.98). What is more than 60 days late, and every column about the policy itself,
 * left the range as wide as it was. `tests/server/portfolio/narrowing.test.ts` measures it again.
 */
export function narrowingOf(numberOfBuyers: number, isEmpty: (column: NarrowingColumn) => boolean): readonly NarrowingColumn[] {
  return NARROWING_COLUMNS.filter((column) => isEmpty(column) && isTold(column, numberOfBuyers)).slice(0, MOST_COLUMNS);
}

function remarksOf({ findings, notice }: PremiumCheck): readonly PortfolioRemark[] {
  const kinds = new Set<string>(findings.map(({ kind }) => kind));
  if (notice !== null && notice.missed !== null) kinds.add('notice-day-missed');
  if (notice?.monthsAssumed === true) kinds.add('notice-months-assumed');
  return PORTFOLIO_REMARKS.filter((remark) => kinds.has(remark));
}

/** What belongs beside the verdict of one policy, out of a check that was made and the cells of its row. */
export function notesOf(check: PremiumCheck, isEmpty: (column: NarrowingColumn) => boolean): PortfolioNotes {
  const { verdict, profile } = check;
  const reason = verdict.kind === 'not-assessable' ? verdict.reason : null;
  return {
    confidence: verdict.kind === 'not-assessable' ? null : verdict.confidence,
    reason,
    narrowing: reason === 'range-too-wide' ? narrowingOf(profile.numberOfBuyers, isEmpty) : [],
    remarks: remarksOf(check),
  };
}

/** The notes of one policy in words. */
export const notesInWords = (notes: PortfolioNotes): Pick<PortfolioRow, 'confidenceText' | 'explanation'> => ({
  confidenceText: notes.confidence === null ? null : confidenceNames[notes.confidence],
  explanation: noteTexts(notes, notes.narrowing.map(headerOf)),
});

/** How often each thing occurs, the most frequent first, equals as they come. */
function tally<Thing>(things: readonly Thing[]): readonly (readonly [Thing, number])[] {
  const counts = new Map<Thing, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

/** Why policies of a portfolio cannot be assessed, and what stands empty in them. */
export function obstaclesOf(figures: readonly PortfolioFigures[]): readonly PortfolioObstacle[] {
  const reasons = tally(figures.flatMap(({ reason }) => (reason === null ? [] : [reason])));
  return reasons.map(([reason, rows]) => {
    const columns = tally(figures.flatMap((one) => (one.reason === reason ? one.narrowing : [])));
    return { reason, rows, columns: columns.map(([column, lacking]) => ({ header: headerOf(column), rows: lacking })) };
  });
}
