import type { App } from '#/server/app.ts';
import { addMilliseconds } from '#/server/clock.ts';
import type { AppDeps } from './deps.ts';
import { readComparison } from './comparison-text.ts';
import { isReplaced } from './replaced.ts';
import { keptUntil, quoteOfToken, stageOf } from './stored.ts';

/** Visits closer together than this count as one, so that reading a page does not write each time. */
const VISIT_MS = 60 * 60_000;

/** Reads a stored quote and counts as a visit: the day on which it is erased moves with it. */
export function readQuoteUseCase(deps: AppDeps): App['readQuote'] {
  return async (token) => {
    const quote = await quoteOfToken(deps.database, token);
    if (quote === null) return null;
    const leads = await deps.database.leads.ofQuote(quote.id);
    const now = deps.clock.now();
    const isNewVisit = addMilliseconds(quote.lastVisitedAt, VISIT_MS) <= now;
    if (isNewVisit) await deps.database.quotes.touch(quote.id, now);
    const visited = isNewVisit ? { ...quote, lastVisitedAt: now } : quote;
    const comparison = await readComparison(deps.database, quote.comparisonJson);
    return {
      comparison,
      createdAt: quote.createdAt,
      keptUntil: keptUntil(visited, leads, deps.retention),
      stage: stageOf(leads),
      isReplaced: isReplaced(deps, comparison),
    };
  };
}
