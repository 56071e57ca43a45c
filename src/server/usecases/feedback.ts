import type { App } from '#/server/app.ts';
import { randomOctets } from '#/server/ids.ts';
import { readComparison } from './comparison-text.ts';
import type { AppDeps } from './deps.ts';
import { quoteOfToken } from './stored.ts';

/**
 * Keeps what someone thought of a result with the day, the engine and the editions that gave it, and nothing that leads back to it.
 * Of one result the first answer counts, and the first remark; what comes after is thanked for and not kept.
 */
export function giveFeedbackUseCase(deps: AppDeps): App['giveFeedback'] {
  return async (token, { answer, remark }) => {
    const quote = await quoteOfToken(deps.database, token);
    if (quote === null) return false;
    const { books, engineVersion } = await readComparison(deps.database, quote.comparisonJson);
    const editions = books.map(({ product, edition, sha256 }) => `${product} ${edition} ${sha256}`);
    // No UUIDv7: that would tell the moment, and the moment leads to the visit.
    const id = randomOctets(16).toString('hex');
    await deps.database.transaction(async ({ feedback }) => {
      if (!(await feedback.markGiven(quote.id, remark === null ? 'answer' : 'remark'))) return;
      await feedback.insert({ id, givenOn: deps.clock.today(), answer, remark, engineVersion, editions });
    });
    return true;
  };
}
