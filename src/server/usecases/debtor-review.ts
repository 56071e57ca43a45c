import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';
import { CONSENTS } from '#/messages/consents.ts';
import { DEBTOR_REVIEW_CONSENT } from '#/messages/debtor-check/keeping.ts';
import { chosenRows, reviewBody } from '#/server/api/debtor-requests.ts';
import type { ChosenRow, DebtorCheckKeeping, KeptDebtor, KeptFindings, ReviewAnswer } from '#/server/debtor-checks.ts';
import type { ContactRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { isToken, newId } from '#/server/ids.ts';
import { debtorReviewMails } from '#/server/mail/debtor-check-mails.ts';
import { keptDebtor } from './debtor-findings.ts';
import { findDebtorCheck, keepInside, openDebtorCheck, type ChosenDebtor, type FoundDebtorCheck } from './debtor-kept.ts';
import { read, readPosted, type findingsBy } from './debtor-posted.ts';
import type { AppDeps } from './deps.ts';
import { dueMail } from './due-mail.ts';
import { contactRecord } from './offer-request.ts';
import { tokenOfKey } from './spent-keys.ts';
import { debtorCheckKeptUntil } from './stored.ts';

const isSame = (one: ContactRecord, other: ContactRecord): boolean =>
  (Object.keys(one) as (keyof ContactRecord)[]).every((key) => one[key] === other[key]);

/** The chosen customers in the order in which they were chosen; null when one of them is not in the book. */
function chosenOf(rows: readonly ChosenRow[], debtorOf: (key: string) => KeptDebtor | undefined): readonly ChosenDebtor[] | null {
  const chosen = rows.flatMap(({ key, name }) => {
    const debtor = debtorOf(key);
    return debtor === undefined ? [] : [{ ...(name !== undefined && { name }), debtor }];
  });
  return chosen.length === rows.length ? chosen : null;
}

const keptIn = (findings: KeptFindings) => {
  const debtors = new Map(findings.kind === 'book' ? findings.debtors.map((debtor) => [debtor.key, debtor] as const) : []);
  return (key: string) => debtors.get(key);
};

function foundIn(debtors: readonly DebtorFinding[]) {
  const byKey = new Map(debtors.map((finding) => [finding.key, finding] as const));
  return (key: string) => {
    const finding = byKey.get(key);
    return finding && keptDebtor(finding);
  };
}

/** All that the broker was ever sent of this check: what was mailed before is not taken back by asking again with less. */
function everSent(before: readonly ChosenDebtor[], now: readonly ChosenDebtor[]): readonly ChosenDebtor[] {
  const sent = new Map(before.map((one) => [one.debtor.key, one] as const));
  for (const one of now) {
    const name = one.name ?? sent.get(one.debtor.key)?.name;
    sent.set(one.debtor.key, { ...(name !== undefined && { name }), debtor: one.debtor });
  }
  return [...sent.values()];
}

interface Asked {
  readonly contact: Contact;
  readonly chosen: readonly ChosenDebtor[];
  readonly findings: KeptFindings;
}

/**
 * Writes what the broker may see, contact, consents and both mails, inside the caller's transaction. Sent again with nothing new nothing
 * is written; otherwise the same lead is updated and both sides are told. True when mails were written.
 */
async function store(deps: AppDeps, inside: Repositories, found: FoundDebtorCheck, asked: Asked): Promise<boolean> {
  const { lead, token } = found;
  const { contact, chosen, findings } = asked;
  const now = deps.clock.now();
  const known = lead.contactId === null ? null : await inside.contacts.find(lead.contactId);
  const record = contactRecord(known?.id ?? newId(), contact, known?.createdAt ?? now);
  const next = { ...found.record, findingsJson: JSON.stringify(findings), chosenJson: JSON.stringify(everSent(found.chosen, chosen)) };
  const isNew = next.findingsJson !== found.record.findingsJson || next.chosenJson !== found.record.chosenJson;
  if (known !== null && isSame(record, known) && !isNew) return false;
  await inside.debtorChecks.update(next);
  await (known === null ? inside.contacts.insert(record) : inside.contacts.update(record));
  await inside.leads.update({ ...lead, stage: 'review-requested', contactId: record.id, lastContactAt: now });
  const given = { leadId: lead.id, givenAt: now, insurers: [] };
  await inside.consents.insert({ ...given, id: newId(), purpose: 'broker-review', textVersion: DEBTOR_REVIEW_CONSENT.version });
  if (contact.tipsConsent) await inside.consents.insert({ ...given, id: newId(), purpose: 'tips', textVersion: CONSENTS.version });
  const earlier = (await inside.mails.ofLead(lead.id)).filter(({ kind }) => kind === 'debtor-check-visitor').length;
  const mails = debtorReviewMails({
    ...{ site: deps.site, broker: deps.mail.broker, leadId: lead.id, createdAt: now, contact, chosen, findings },
    ...{ page: `${deps.publicOrigin}/klantencheck/${token}/`, isChange: known !== null },
    keptUntil: debtorCheckKeptUntil(found.record.createdAt, deps.retention),
  });
  for (const mail of mails) {
    const revision = earlier === 0 ? '' : `.${String(earlier)}`;
    await inside.mails.insert(dueMail(deps, lead.id, mail, `${lead.id}.${mail.kind}${revision}`));
  }
  return true;
}

const notInBook: ReviewAnswer = {
  kind: 'faults',
  faults: [{ path: 'rows', code: 'debtor-not-in-book', text: fieldErrorText('debtor-not-in-book') }],
};

type Reviewing = Pick<DebtorCheckKeeping, 'review' | 'reviewPosted'>;

/** Letting the broker look along, from a kept check, from the form of two minutes and from a book in the browser. */
export function debtorReviewUseCases(deps: AppDeps, by: ReturnType<typeof findingsBy>): Reviewing {
  const storing = async (work: (inside: Repositories) => Promise<{ answer: ReviewAnswer; hasMail: boolean }>): Promise<ReviewAnswer> => {
    const { answer, hasMail } = await deps.database.transaction(work);
    if (hasMail) deps.outbox.nudge();
    return answer;
  };
  const done = async (inside: Repositories, found: FoundDebtorCheck, asked: Asked) => ({
    answer: { kind: 'kept', token: found.token } as const,
    hasMail: await store(deps, inside, found, asked),
  });
  const refused = (answer: ReviewAnswer) => ({ answer, hasMail: false });
  const newly = (formKey: string, findings: KeptFindings, asked: Omit<Asked, 'findings'>) =>
    storing(async (inside) => {
      const token = await tokenOfKey(deps, inside, formKey);
      const found = (await findDebtorCheck(inside, token)) ?? (await keepInside(deps, inside, findings, token));
      return done(inside, found, { ...asked, findings });
    });
  return {
    async review(place, { contact, rows: given }) {
      const checked = read(chosenRows, given);
      if ('faults' in checked) return checked;
      const rows = checked.body;
      if ('token' in place)
        return storing(async (inside) => {
          const found = await openDebtorCheck(deps, inside, place.token);
          if (found?.findings == null) return refused({ kind: 'not-found' });
          const chosen = chosenOf(rows, keptIn(found.findings));
          return chosen === null ? refused(notInBook) : done(inside, found, { contact, chosen, findings: found.findings });
        });
      if (!isToken(place.formKey)) return { kind: 'no-key' };
      const findings = await by.twoMinutes(place.input);
      return findings === null ? { kind: 'busy' } : newly(place.formKey, findings, { contact, chosen: [] });
    },
    async reviewPosted(json) {
      const posted = readPosted(reviewBody, json);
      if ('faults' in posted) return posted;
      const { book, formKey, rows, contact } = posted.body;
      if (!isToken(formKey)) return { kind: 'no-key' };
      const made = await by.book(book);
      if (made === null) return { kind: 'busy' };
      const chosen = chosenOf(rows, foundIn(made.debtors));
      return chosen === null ? notInBook : newly(formKey, made.findings, { contact, chosen });
    },
  };
}
