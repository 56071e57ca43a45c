import type { App } from '#/server/app.ts';
import type { AppDeps } from './deps.ts';
import { quoteOfToken } from './stored.ts';

/** Erases a quote with everything that hangs on it, also the copies of mails; the register of erasures keeps only that it happened. */
export function eraseQuoteUseCase(deps: AppDeps): App['eraseQuote'] {
  return async (token) => {
    const erased = await deps.database.transaction(async (repositories) => {
      const quote = await quoteOfToken(repositories, token);
      if (quote === null) return null;
      const leads = await repositories.leads.ofQuote(quote.id);
      await repositories.quotes.erase(quote.id);
      return leads.map(({ id }) => id);
    });
    if (erased === null) return false;
    for (const leadId of erased) await deps.mailCopies.forget(leadId);
    return true;
  };
}
