import type { App, CallBackSlot } from '#/server/app.ts';
import { instantInAmsterdam } from '#/server/call-back/zone.ts';
import { slotsFrom } from '#/server/call-back/slots.ts';
import type { CallBackRecord, ContactRecord, LeadRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { calendarFile } from '#/server/documents/ics.ts';
import { hashToken, isToken, newId } from '#/server/ids.ts';
import { callBackMails } from '#/server/mail/call-back-mails.ts';
import { CALL_CONSENT } from '#/messages/call-back.ts';
import type { CallBackRequest } from '#/quote-engine/contract/call-back.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { readComparison } from './comparison-text.ts';
import type { AppDeps } from './deps.ts';
import { dueMail } from './due-mail.ts';
import { keptOfLead } from './kept-data.ts';
import { leadKeptUntil, quoteOfToken } from './stored.ts';

type Ask = App['callBacks']['ask'];
type Outcome = Awaited<ReturnType<Ask>>;

/** Where a request hangs: on a quote, or on its own token. */
interface Place {
  readonly token: string;
  readonly quoteId: string | null;
  readonly comparison: Comparison | null;
  readonly lead: LeadRecord | null;
  /** Where the visitor came in; null when that is not known. */
  readonly source: LeadSource | null;
}

const idOf = ({ day, from, to }: CallBackSlot) => `${day}T${from}/${to}`;

async function placeOf(inside: Repositories, place: Parameters<Ask>[1]): Promise<Place | null> {
  if ('quoteToken' in place) {
    const quote = await quoteOfToken(inside, place.quoteToken);
    if (quote === null) return null;
    const leads = await inside.leads.ofQuote(quote.id);
    const lead = leads.find(({ type }) => type === 'call-back') ?? null;
    const own = leads.find(({ type }) => type !== 'call-back');
    const source = own === undefined ? null : await inside.leadSources.find(own.id);
    return { token: place.quoteToken, quoteId: quote.id, comparison: await readComparison(inside, quote.comparisonJson), lead, source };
  }
  const known = await inside.callBacks.findByTokenHash(hashToken(place.formKey));
  const lead = known === null ? null : await inside.leads.find(known.leadId);
  return { token: place.formKey, quoteId: null, comparison: null, lead, source: place.source ?? null };
}

const contactOf = (id: string, request: CallBackRequest, createdAt: string): ContactRecord => ({
  id,
  companyName: request.companyName,
  registrationNumber: null,
  personName: request.personName,
  email: request.email,
  phone: request.phone,
  remarks: request.remarks === undefined || request.remarks === '' ? null : request.remarks,
  createdAt,
});

const isSame = <Row extends object>(one: Row, other: Row): boolean =>
  (Object.keys(one) as (keyof Row)[]).every((key) => one[key] === other[key]);

async function writeMails(
  deps: AppDeps,
  inside: Repositories,
  request: CallBackRequest,
  place: Place,
  wish: CallBackRecord,
): Promise<void> {
  const { site, publicOrigin, mail } = deps;
  const texts = deps.texts.requestedMails;
  const createdAt = deps.clock.now();
  const { hostname } = new URL(publicOrigin);
  const calendar = calendarFile({
    uid: `${wish.leadId}@${hostname}`,
    sequence: wish.revision,
    stampedAt: createdAt,
    startsAt: instantInAmsterdam(wish.day, wish.from),
    endsAt: instantInAmsterdam(wish.day, wish.to),
    summary: texts.callBackVisitor.calendarTitle({ operator: site.operator }),
    description: texts.callBackVisitor.calendarText({ operator: site.operator }),
    organizer: mail.broker,
  });
  const ownPage =
    place.quoteId === null ? `${publicOrigin}/terugbellen/${place.token}/` : `${publicOrigin}/indicatie/${place.token}/mijn-gegevens/`;
  const mails = callBackMails({
    ...{ site, texts, broker: mail.broker, leadId: wish.leadId, createdAt, request, slot: wish, ownPage, calendar },
    isPart: (site.openingTimes ?? null) === null,
    comparison: place.comparison,
    isChange: wish.revision > 0,
  });
  for (const one of mails) {
    const revision = wish.revision === 0 ? '' : `.${String(wish.revision)}`;
    await inside.mails.insert(dueMail(deps, wish.leadId, one, `${wish.leadId}.${one.kind}${revision}`));
  }
}

/** Sent again with the same details nothing is written; with others the same lead is updated and both sides are told. */
async function store(deps: AppDeps, inside: Repositories, request: CallBackRequest, slot: CallBackSlot, place: Place): Promise<boolean> {
  const now = deps.clock.now();
  const { lead, quoteId } = place;
  const known = lead?.contactId == null ? null : await inside.contacts.find(lead.contactId);
  const before = lead === null ? null : await inside.callBacks.find(lead.id);
  const contact = contactOf(known?.id ?? newId(), request, known?.createdAt ?? now);
  const leadId = lead?.id ?? newId();
  const wish: CallBackRecord = {
    leadId,
    tokenHash: quoteId === null ? hashToken(place.token) : null,
    day: slot.day,
    from: slot.from,
    to: slot.to,
    revision: before === null ? 0 : before.revision + 1,
  };
  if (known !== null && before !== null && isSame(contact, known) && isSame({ ...wish, revision: before.revision }, before)) return false;
  await (known === null ? inside.contacts.insert(contact) : inside.contacts.update(contact));
  const next: LeadRecord = {
    ...{ id: leadId, type: 'call-back', stage: 'call-back-requested', quoteId, contactId: contact.id },
    ...{ createdAt: lead?.createdAt ?? now, lastContactAt: now, insurers: [] },
  };
  await (lead === null ? inside.leads.insert(next) : inside.leads.update(next));
  if (lead === null && place.source !== null) await inside.leadSources.insert(leadId, place.source);
  await (before === null ? inside.callBacks.insert(wish) : inside.callBacks.update(wish));
  const { version: textVersion } = CALL_CONSENT;
  await inside.consents.insert({ id: newId(), leadId, purpose: 'call-back', textVersion, givenAt: now, insurers: [] });
  await writeMails(deps, inside, request, place, wish);
  return true;
}

async function ask(deps: AppDeps, request: CallBackRequest, place: Parameters<Ask>[1]): Promise<Outcome> {
  if ('formKey' in place && !isToken(place.formKey)) return 'not-found';
  const slot = slotsFrom(deps.clock.now(), deps.site.openingTimes ?? null).find((one) => idOf(one) === request.slot);
  if (slot === undefined) return 'slot-gone';
  const wasWritten = await deps.database.transaction(async (inside) => {
    const found = await placeOf(inside, place);
    return found === null ? null : store(deps, inside, request, slot, found);
  });
  if (wasWritten === null) return 'not-found';
  if (wasWritten) deps.outbox.nudge();
  return 'done';
}

/** The lead of a request that hangs on no quote, by its own token. */
async function looseLead(repositories: Repositories, token: string): Promise<LeadRecord | null> {
  const known = isToken(token) ? await repositories.callBacks.findByTokenHash(hashToken(token)) : null;
  return known === null ? null : repositories.leads.find(known.leadId);
}

/** Everything around a call that someone asks for. */
export function callBackUseCases(deps: AppDeps): App['callBacks'] {
  return {
    slots: () => slotsFrom(deps.clock.now(), deps.site.openingTimes ?? null),
    ask: (request, place) => ask(deps, request, place),
    async kept(token) {
      const lead = await looseLead(deps.database, token);
      if (lead === null) return null;
      const { callBack, ...kept } = await keptOfLead(deps.database, lead);
      const source = await deps.database.leadSources.find(lead.id);
      return callBack && { ...kept, callBack, source, createdAt: lead.createdAt, keptUntil: leadKeptUntil(lead, deps.retention) };
    },
    async erase(token) {
      const lead = await looseLead(deps.database, token);
      if (lead === null || !(await deps.database.leads.erase(lead.id))) return false;
      await deps.mailCopies.forget(lead.id);
      return true;
    },
  };
}
