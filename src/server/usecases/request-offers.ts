import type { App } from '#/server/app.ts';
import type { AppDeps } from './deps.ts';
import { storeOfferRequest } from './offer-request.ts';
import { readComparison } from './comparison-text.ts';
import { quoteOfToken } from './stored.ts';

/** Turns a stored quote into a request for firm offers; sending it twice leaves one lead and one pair of mails. */
export function requestOffersUseCase(deps: AppDeps): App['requestOffers'] {
  return async (token, contact) => {
    const hasMail = await deps.database.transaction(async (repositories) => {
      const quote = await quoteOfToken(repositories, token);
      const lead = quote === null ? null : await repositories.leads.findByQuoteId(quote.id);
      if (quote === null || lead === null) return null;
      return storeOfferRequest(deps, repositories, {
        lead,
        contact,
        comparison: await readComparison(repositories, quote.comparisonJson),
        token,
        source: await repositories.leadSources.find(lead.id),
      });
    });
    if (hasMail === null) return { kind: 'not-found' };
    if (hasMail) deps.outbox.nudge();
    return { kind: 'done', insurers: contact.insurers };
  };
}
