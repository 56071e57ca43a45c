import { premiumCheckMails } from '#/messages/premium-check-forms.ts';
import type { Site } from '#/server/app.ts';
import type { ReminderRecord } from '#/server/db/records.ts';
import type { Block } from './document.ts';
import { rendered, type RenderedMail } from './offer-mails.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The link that confirms a reminder, to the address that was given for it. */
export function confirmMail(input: { readonly site: Site; readonly reminder: ReminderRecord; readonly page: string }): RenderedMail {
  const words = premiumCheckMails.confirm;
  const blocks = [
    paragraph(words.text(input.reminder.day)),
    { kind: 'link', text: words.link, url: input.page } as const,
    paragraph(words.notYou),
  ];
  const to = { name: '', address: input.reminder.address };
  const draft = { subject: words.subject, title: words.title, blocks };
  return { kind: 'reminder-confirm', to, replyTo: null, ...rendered(input.site, draft) };
}

/**
 * A reminder so many days before the notice day, with the day as a file for the calendar, a link to stop and a button of the mail program.
 * It names the day, not how many are left: it may have waited for a server that was down.
 */
export function reminderMail(input: {
  readonly site: Site;
  readonly publicOrigin: string;
  readonly reminder: ReminderRecord;
  readonly before: 60 | 14;
  readonly page: string;
  readonly calendar: string;
}): RenderedMail {
  const { site, publicOrigin, reminder, before, page, calendar } = input;
  const words = premiumCheckMails.reminder;
  const blocks = [
    paragraph(words.text(reminder.day)),
    paragraph(words.how),
    paragraph(words.calendar),
    { kind: 'link', text: words.check, url: `${publicOrigin}/premie-check/` } as const,
    { kind: 'link', text: words.stop, url: `${page}#stoppen` } as const,
  ];
  const to = { name: '', address: reminder.address };
  const draft = { subject: words.subject(reminder.day), title: words.title(reminder.day), blocks };
  const kind = before === 60 ? 'reminder-60' : 'reminder-14';
  return { kind, to, replyTo: null, calendar, unsubscribe: page, ...rendered(site, draft) };
}
