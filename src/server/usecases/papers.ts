import type { App, Site } from '#/server/app.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import type { PremiumCheck } from '#/premium-check/check.ts';
import { comparisonPaper } from '#/server/documents/papers/comparison.ts';
import { premiumCheckPaper } from '#/server/documents/papers/premium-check.ts';
import type { Press } from '#/server/documents/pdf/press.ts';
import type { PapersByMail } from '#/server/outbox/worker.ts';
import { comparisonPaperTexts, premiumCheckPaperTexts } from '#/messages/papers.ts';
import { readComparison } from './comparison-text.ts';
import { debtorPaperUseCases } from './debtor-papers.ts';
import type { AppDeps } from './deps.ts';
import { printed } from './printed.ts';
import { readPremiumCheckUseCase } from './premium-check.ts';
import { readQuoteUseCase } from './read-quote.ts';

/** Papers for a visitor who holds the link to what they show. */
export function paperUseCases(deps: AppDeps): App['papers'] {
  const readQuote = readQuoteUseCase(deps);
  const readCheck = readPremiumCheckUseCase(deps);
  return {
    ...debtorPaperUseCases(deps),
    async comparison(token) {
      const quote = await readQuote(token);
      if (quote === null) return { kind: 'not-found' };
      const { comparison, createdAt } = quote;
      return printed(deps.press, comparisonPaper(comparison, createdAt, deps), comparisonPaperTexts.fileName(comparison.asOf));
    },
    async premiumCheck(token) {
      const stored = await readCheck(token);
      if (stored === null) return { kind: 'not-found' };
      const { check, createdAt } = stored;
      return printed(deps.press, premiumCheckPaper(check, createdAt, deps), premiumCheckPaperTexts.fileName(check.asOf));
    },
  };
}

/** Makes the paper of a mail out of what the mail itself carries, so that both always show the same figures. */
export function papersByMail(deps: {
  readonly database: Pick<Repositories, 'comparisonParts'>;
  readonly press: Press;
  readonly site: Site;
  readonly publicOrigin: string;
}): PapersByMail {
  return {
    async attachmentOf({ kind, text, madeAt }) {
      if (kind === 'premium-check') {
        // Written by the use case that wrote the mail, and sealed since: what opens has this shape.
        const check = JSON.parse(text) as PremiumCheck;
        return {
          fileName: premiumCheckPaperTexts.fileName(check.asOf),
          bytes: await deps.press.make(premiumCheckPaper(check, madeAt, deps)),
        };
      }
      const comparison = await readComparison(deps.database, text);
      const bytes = await deps.press.make(comparisonPaper(comparison, madeAt, deps));
      return { fileName: comparisonPaperTexts.fileName(comparison.asOf), bytes };
    },
  };
}
