import { checkPremium } from '#/premium-check/check.ts';
import type { PremiumCheck } from '#/premium-check/check.ts';
import { premiumCheckMails } from '#/messages/premium-check-forms.ts';
import type { App, CheckPlace, MailOutcome, PremiumCheckInput, PremiumChecks } from '#/server/app.ts';
import { addMilliseconds } from '#/server/clock.ts';
import type { LeadRecord, PremiumCheckRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { daysFile } from '#/server/documents/ics.ts';
import { hashToken, idOfToken, isToken, newId } from '#/server/ids.ts';
import { checkCopy } from '#/server/mail/premium-check-mails.ts';
import { RESULT_MAIL_CONSENT } from '#/messages/save-share.ts';
import type { AppDeps } from './deps.ts';
import { dueMail, messageIdOf } from './due-mail.ts';
import { storeReview } from './premium-check-review.ts';
import type { RecipientCap } from './recipient-cap.ts';
import { reminderUseCases } from './reminders.ts';
import { isReplaced } from './replaced.ts';
import { tokenOfKey } from './spent-keys.ts';
import { keptUntil } from './stored.ts';

/** Visits closer together than this count as one, so that reading a page does not write each time. */
const VISIT_MS = 60 * 60_000;
/** So that an outcome cannot be used to fill a mailbox. */
const MAX_COPIES = 5;

/** A kept check with its lead and the token it was found under. */
export interface FoundCheck {
  readonly token: string;
  readonly record: PremiumCheckRecord;
  readonly check: PremiumCheck;
  readonly lead: LeadRecord;
}

async function find(repositories: Repositories, token: string): Promise<FoundCheck | null> {
  const record = isToken(token) ? await repositories.premiumChecks.findByTokenHash(hashToken(token)) : null;
  const lead = record === null ? null : await repositories.leads.findByPremiumCheckId(record.id);
  // Written by `keepInside` and proved by its hash: what is read has this shape.
  return record === null || lead === null ? null : { token, record, lead, check: JSON.parse(record.checkJson) as PremiumCheck };
}

/** Keeps the check with a lead of its own, unless the token was used before. */
async function keepInside(deps: AppDeps, inside: Repositories, check: PremiumCheck, token: string): Promise<FoundCheck> {
  const known = await find(inside, token);
  if (known !== null) return known;
  const now = deps.clock.now();
  const record = {
    id: idOfToken(token),
    tokenHash: hashToken(token),
    createdAt: now,
    lastVisitedAt: now,
    checkJson: JSON.stringify(check),
  };
  await inside.premiumChecks.insert(record);
  const lead: LeadRecord = {
    ...{ id: newId(), type: 'premium-check', stage: 'indication', quoteId: null, premiumCheckId: record.id },
    ...{ contactId: null, createdAt: now, lastContactAt: now, insurers: [] },
  };
  await inside.leads.insert(lead);
  return { token, record, lead, check };
}

type Check = PremiumChecks['check'];

/** The kept check of a place, kept now when it was not yet. */
async function atPlace(deps: AppDeps, inside: Repositories, place: CheckPlace, check: Check): Promise<FoundCheck | null> {
  if ('token' in place) return find(inside, place.token);
  if (!isToken(place.formKey)) return null;
  return keepInside(deps, inside, check(place.input), await tokenOfKey(deps, inside, place.formKey));
}

async function mailCopy(
  deps: AppDeps,
  cap: RecipientCap,
  inside: Repositories,
  found: FoundCheck,
  { address, mailKey }: Parameters<PremiumChecks['mail']>[1],
): Promise<Exclude<MailOutcome, 'not-found'>> {
  // With the address: a form sent again with another one, as after a slip, is another mail.
  const name = `${found.lead.id}.premium-check-copy.${hashToken(`${mailKey} ${address}`).slice(0, 16)}`;
  if (await inside.mails.isKnown(messageIdOf(deps, name))) return 'done';
  const earlier = (await inside.mails.ofLead(found.lead.id)).filter(({ kind }) => kind === 'premium-check-copy');
  if (earlier.length >= MAX_COPIES) return 'too-many';
  if (!cap.admit(address)) return 'address-full';
  const page = `${deps.publicOrigin}/premie-check/${found.token}/`;
  const paper = { kind: 'premium-check', text: found.record.checkJson, madeAt: found.record.createdAt } as const;
  const copy = { ...checkCopy({ site: deps.site, check: found.check, address, page }), paper };
  await inside.mails.insert(dueMail(deps, found.lead.id, copy, name));
  const { version: textVersion } = RESULT_MAIL_CONSENT;
  const givenAt = deps.clock.now();
  await inside.consents.insert({ id: newId(), leadId: found.lead.id, purpose: 'result-by-mail', textVersion, givenAt, insurers: [] });
  return 'done';
}

/** Reads a kept check and counts as a visit: the day on which it is erased moves with it. */
export function readPremiumCheckUseCase(deps: AppDeps): PremiumChecks['read'] {
  return async (token) => {
    const found = await find(deps.database, token);
    if (found === null) return null;
    const now = deps.clock.now();
    const isNewVisit = addMilliseconds(found.record.lastVisitedAt, VISIT_MS) <= now;
    if (isNewVisit) await deps.database.premiumChecks.touch(found.record.id, now);
    const lastVisitedAt = isNewVisit ? now : found.record.lastVisitedAt;
    return {
      check: found.check,
      createdAt: found.record.createdAt,
      keptUntil: keptUntil({ lastVisitedAt }, [found.lead], deps.retention),
      isReplaced: isReplaced(deps, found.check),
    };
  };
}

function keepingOf(deps: AppDeps, cap: RecipientCap, check: Check): Pick<PremiumChecks, 'keep' | 'review' | 'mail' | 'erase'> {
  return {
    keep: (input, formKey) =>
      deps.database.transaction(async (inside) => (await atPlace(deps, inside, { input, formKey }, check))?.token ?? null),
    async review(place, contact) {
      const outcome = await deps.database.transaction(async (inside) => {
        const found = await atPlace(deps, inside, place, check);
        return found === null ? null : { token: found.token, hasMail: await storeReview(deps, inside, found, contact) };
      });
      if (outcome?.hasMail === true) deps.outbox.nudge();
      return outcome?.token ?? null;
    },
    async mail(place, mail) {
      const outcome = await deps.database.transaction(async (inside) => {
        const found = isToken(mail.mailKey) ? await atPlace(deps, inside, place, check) : null;
        return found === null ? 'not-found' : mailCopy(deps, cap, inside, found, mail);
      });
      if (outcome === 'done') deps.outbox.nudge();
      return outcome;
    },
    async erase(token) {
      const found = await find(deps.database, token);
      if (found === null || !(await deps.database.premiumChecks.erase(found.record.id))) return false;
      await deps.mailCopies.forget(found.lead.id);
      return true;
    },
  };
}

/** Everything around the Premie-Check. */
export function premiumCheckUseCases(deps: AppDeps, figures: App['figures'], cap: RecipientCap): PremiumChecks {
  const check = ({ profile, policy }: PremiumCheckInput): PremiumCheck =>
    checkPremium({
      insurers: deps.insurers,
      editions: deps.editions.current(),
      market: figures().market.book,
      profile,
      policy,
      asOf: deps.clock.today(),
    });
  return {
    check,
    mark: (made) => hashToken(JSON.stringify(made)).slice(0, 16),
    read: readPremiumCheckUseCase(deps),
    ...keepingOf(deps, cap, check),
    ...reminderUseCases(deps, cap),
    calendar: (day) => {
      const { summary, description } = premiumCheckMails.calendar;
      const { hostname } = new URL(deps.publicOrigin);
      return daysFile([{ uid: `opzegdatum-${day}@${hostname}`, day, summary, description }], `${deps.clock.today()}T00:00:00Z`);
    },
  };
}
