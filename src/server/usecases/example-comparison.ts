import type { App } from '#/server/app.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { Editions } from '#/quote-engine/product.ts';
import { compareNow } from './compare-now.ts';
import type { AppDeps } from './deps.ts';

interface Made {
  readonly editions: Editions;
  readonly asOf: PlainDate;
  readonly comparisons: Map<string, Comparison>;
}

/** Comparisons of example profiles, each computed once for the editions in use and the day. Only profiles of content/ may come here: each stays in memory. */
export function exampleComparisonUseCase(deps: Pick<AppDeps, 'insurers' | 'editions' | 'clock'>): App['exampleComparison'] {
  let made: Made | null = null;
  return (profile) => {
    const [editions, asOf] = [deps.editions.current(), deps.clock.today()];
    if (made?.editions !== editions || made.asOf !== asOf) made = { editions, asOf, comparisons: new Map() };
    const key = JSON.stringify(profile);
    const known = made.comparisons.get(key);
    if (known !== undefined) return known;
    const comparison = compareNow(deps, profile);
    made.comparisons.set(key, comparison);
    return comparison;
  };
}
