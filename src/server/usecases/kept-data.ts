import type { App } from '#/server/app.ts';
import type { AppDeps } from './deps.ts';
import { readComparison } from './comparison-text.ts';
import { keptUntil, quoteOfToken } from './stored.ts';

const NOT_FILLED_IN_BY_A_VISITOR: ReadonlySet<string> = new Set(['id', 'createdAt']);

/** What is kept of a visitor: the answers, and of the contact details only which are filled in. */
export function keptDataUseCase(deps: AppDeps): App['keptData'] {
  return async (token) => {
    const quote = await quoteOfToken(deps.database, token);
    if (quote === null) return null;
    const { leads, contacts, consents, mails, leadSources } = deps.database;
    const lead = await leads.findByQuoteId(quote.id);
    const fields = lead?.contactId == null ? [] : await contacts.filledFields(lead.contactId);
    return {
      createdAt: quote.createdAt,
      keptUntil: keptUntil(quote, lead, deps.retention),
      profile: (await readComparison(deps.database, quote.comparisonJson)).profile,
      stage: lead?.stage ?? 'indication',
      insurers: lead?.insurers ?? [],
      filledContactFields: fields.filter((field) => !NOT_FILLED_IN_BY_A_VISITOR.has(field)),
      consents: lead === null ? [] : await consents.findByLeadId(lead.id),
      mails: lead === null ? [] : await mails.ofLead(lead.id),
      source: lead === null ? null : await leadSources.find(lead.id),
    };
  };
}
