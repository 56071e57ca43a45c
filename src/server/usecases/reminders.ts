import { addDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { premiumCheckMails } from '#/messages/premium-check-forms.ts';
import type { PremiumChecks } from '#/server/app.ts';
import { instantInAmsterdam } from '#/server/call-back/zone.ts';
import type { ReminderRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { daysFile } from '#/server/documents/ics.ts';
import { hashToken, isToken, newId, newToken } from '#/server/ids.ts';
import { confirmMail, reminderMail } from '#/server/mail/reminder-mails.ts';
import type { AppDeps } from './deps.ts';
import { dueMail, messageIdOf } from './due-mail.ts';
import type { RecipientCap } from './recipient-cap.ts';

/** How many days before the notice day a mail goes out, and when on that day in Amsterdam. */
const DAYS_BEFORE = [60, 14] as const;
const SEND_AT = '08:00';
/** A later day is a slip of the pen: policies run a year or two. */
const FURTHEST_DAYS = 1100;

type Reminders = Pick<PremiumChecks, 'askReminder' | 'reminderDays' | 'isTooFarToRemind' | 'reminder' | 'confirmReminder' | 'stopReminder'>;

const find = async (repositories: Pick<Repositories, 'reminders'>, token: string): Promise<ReminderRecord | null> =>
  isToken(token) ? repositories.reminders.findByTokenHash(hashToken(token)) : null;

/**
 * Name of the confirming mail: one per form, address and day, so that a form sent twice is one mail and a corrected address gets its own. It
 * tells nothing about the link inside: who typed the address knows the form key, and may not confirm with it.
 */
const confirmName = (formKey: string, address: string, day: PlainDate): string =>
  `reminder-confirm.${hashToken([formKey, address, day].join(' ')).slice(0, 32)}`;

const isTooFar = (day: PlainDate, today: PlainDate): boolean => day > addDays(today, FURTHEST_DAYS);

/** The days still ahead on which a mail is to go out. */
const sendDays = (day: PlainDate, today: PlainDate) => DAYS_BEFORE.filter((before) => addDays(day, -before) > today);

async function insertReminders(deps: AppDeps, inside: Repositories, reminder: ReminderRecord, token: string): Promise<void> {
  const page = `${deps.publicOrigin}/premie-check/herinnering/${token}/`;
  const { summary, description } = premiumCheckMails.calendar;
  const { hostname } = new URL(deps.publicOrigin);
  const uid = `opzegdatum-${reminder.id}@${hostname}`;
  const calendar = daysFile([{ uid, day: reminder.day, summary, description }], deps.clock.now());
  for (const before of sendDays(reminder.day, deps.clock.today())) {
    const rendered = reminderMail({ site: deps.site, publicOrigin: deps.publicOrigin, reminder, before, page, calendar });
    const mail = dueMail(deps, reminder.id, rendered, `${reminder.id}.${rendered.kind}`);
    await inside.mails.insert({ ...mail, nextAttemptAt: instantInAmsterdam(addDays(reminder.day, -before), SEND_AT) });
  }
}

function ask(deps: AppDeps, cap: RecipientCap): Reminders['askReminder'] {
  return async ({ address, day, formKey }) => {
    if (!isToken(formKey)) return 'not-found';
    const today = deps.clock.today();
    if (sendDays(day, today).length === 0) return 'too-late';
    if (isTooFar(day, today)) return 'too-far';
    const outcome = await deps.database.transaction(async (inside) => {
      const name = confirmName(formKey, address, day);
      if (await inside.mails.isKnown(messageIdOf(deps, name))) return 'done';
      if (!cap.admit(address)) return 'address-full';
      const token = newToken();
      const reminder = { id: newId(), tokenHash: hashToken(token), address, day, createdAt: deps.clock.now(), confirmedAt: null };
      await inside.reminders.insert(reminder);
      const page = `${deps.publicOrigin}/premie-check/herinnering/${token}/`;
      await inside.mails.insert(dueMail(deps, reminder.id, confirmMail({ site: deps.site, reminder, page }), name));
      return 'done';
    });
    if (outcome === 'done') deps.outbox.nudge();
    return outcome;
  };
}

/** Reminders of a notice day: asked for, confirmed by mail, laid ready in the outbox, stopped with one press. */
export function reminderUseCases(deps: AppDeps, cap: RecipientCap): Reminders {
  return {
    askReminder: ask(deps, cap),
    reminderDays: (day) => sendDays(day, deps.clock.today()),
    isTooFarToRemind: (day) => isTooFar(day, deps.clock.today()),
    async reminder(token) {
      const found = await find(deps.database, token);
      return found && { day: found.day, isConfirmed: found.confirmedAt !== null, before: sendDays(found.day, deps.clock.today()) };
    },
    confirmReminder: (token) =>
      deps.database.transaction(async (inside) => {
        const found = await find(inside, token);
        if (found === null) return false;
        if (found.confirmedAt !== null) return true;
        // The mail with the link waited too long: a promise to remind would be an empty one.
        if (sendDays(found.day, deps.clock.today()).length === 0) return false;
        await inside.reminders.confirm(found.id, deps.clock.now());
        await insertReminders(deps, inside, found, token);
        return true;
      }),
    async stopReminder(token) {
      const found = await find(deps.database, token);
      if (found === null || !(await deps.database.reminders.erase(found.id))) return false;
      await deps.mailCopies.forget(found.id);
      return true;
    },
  };
}
