import type { App } from '#/server/app.ts';
import type { LeadRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import type { AppDeps } from './deps.ts';
import { readComparison } from './comparison-text.ts';
import { keptUntil, quoteOfToken, stageOf } from './stored.ts';

const NOT_FILLED_IN_BY_A_VISITOR: ReadonlySet<string> = new Set(['id', 'createdAt']);

/** What is kept with one lead, without any contact detail itself: which are filled in, consents, mails, the call that was asked for. */
export async function keptOfLead(repositories: Repositories, lead: LeadRecord) {
  const { contacts, consents, mails, callBacks } = repositories;
  const fields = lead.contactId === null ? [] : await contacts.filledFields(lead.contactId);
  const callBack = await callBacks.find(lead.id);
  return {
    filledContactFields: fields.filter((field) => !NOT_FILLED_IN_BY_A_VISITOR.has(field)),
    consents: await consents.findByLeadId(lead.id),
    mails: await mails.ofLead(lead.id),
    callBack: callBack === null ? null : { day: callBack.day, from: callBack.from, to: callBack.to },
  };
}

/** What is kept of a visitor: the answers, and of the contact details only which are filled in. */
export function keptDataUseCase(deps: AppDeps): App['keptData'] {
  return async (token) => {
    const quote = await quoteOfToken(deps.database, token);
    if (quote === null) return null;
    const leads = await deps.database.leads.ofQuote(quote.id);
    const own = leads.find(({ type }) => type !== 'call-back');
    const kept = await Promise.all(leads.map((lead) => keptOfLead(deps.database, lead)));
    return {
      createdAt: quote.createdAt,
      keptUntil: keptUntil(quote, leads, deps.retention),
      profile: (await readComparison(deps.database, quote.comparisonJson)).profile,
      stage: stageOf(leads),
      insurers: leads.flatMap(({ insurers }) => insurers),
      filledContactFields: [...new Set(kept.flatMap(({ filledContactFields }) => filledContactFields))],
      consents: kept.flatMap(({ consents }) => consents),
      mails: kept.flatMap(({ mails }) => mails),
      callBack: kept.find(({ callBack }) => callBack !== null)?.callBack ?? null,
      source: own === undefined ? null : await deps.database.leadSources.find(own.id),
      isShared: (await deps.database.shares.findByQuoteId(quote.id)) !== null,
    };
  };
}
