import type { QuoteRecord, LeadRecord } from '#/server/db/records.ts';
import { addMilliseconds, dayInAmsterdam } from '#/server/clock.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { RetentionPeriods } from './deps.ts';
import { hashToken, isToken } from '#/server/ids.ts';
import type { Repositories } from '#/server/db/repositories.ts';

/** How long answers wait for whoever had their link mailed. */
export const SAVED_ANSWERS_DAYS = 30;

/** How long a reminder waits for the link in its first mail to be used. */
export const UNCONFIRMED_REMINDER_DAYS = 7;

const DAY_MS = 24 * 60 * 60_000;

/** The instant `months` earlier; in a shorter month its last day. */
export function monthsBefore(instant: string, months: number): string {
  return monthsAfter(instant, -months);
}

function monthsAfter(instant: string, months: number): string {
  const year = Number(instant.slice(0, 4));
  const month = Number(instant.slice(5, 7)) - 1 + months;
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(instant.slice(8, 10)), daysInMonth);
  return `${new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)}${instant.slice(10)}`;
}

/** Day on which a lead with contact details is erased when nothing happens. */
export function leadKeptUntil({ lastContactAt }: Pick<LeadRecord, 'lastContactAt'>, periods: RetentionPeriods): PlainDate {
  return dayInAmsterdam(monthsAfter(lastContactAt, periods.leadMonths));
}

/** Day on which the data of a quote are erased when nothing happens: by the last visit, or with contact details by the last contact. */
export function keptUntil(quote: Pick<QuoteRecord, 'lastVisitedAt'>, leads: readonly LeadRecord[], periods: RetentionPeriods): PlainDate {
  const last = leads.filter(({ contactId }) => contactId !== null).toSorted((a, b) => (a.lastContactAt < b.lastContactAt ? 1 : -1))[0];
  return last === undefined
    ? dayInAmsterdam(addMilliseconds(quote.lastVisitedAt, periods.indicationDays * DAY_MS))
    : leadKeptUntil(last, periods);
}

/** Day on which a kept Klantencheck is erased, whoever visits it. */
export function debtorCheckKeptUntil(createdAt: string, { debtorCheckDays }: RetentionPeriods): PlainDate {
  return dayInAmsterdam(addMilliseconds(createdAt, debtorCheckDays * DAY_MS));
}

/** Limits of a retention sweep at the instant `now`. */
export function retentionLimits(now: string, periods: RetentionPeriods) {
  return {
    indicationsBefore: addMilliseconds(now, -periods.indicationDays * DAY_MS),
    leadsBefore: monthsBefore(now, periods.leadMonths),
    mailBodiesBefore: addMilliseconds(now, -periods.mailBodyDays * DAY_MS),
    debtorChecksBefore: addMilliseconds(now, -periods.debtorCheckDays * DAY_MS),
    idempotencyBefore: addMilliseconds(now, -DAY_MS),
    savedAnswersBefore: addMilliseconds(now, -SAVED_ANSWERS_DAYS * DAY_MS),
    unconfirmedRemindersBefore: addMilliseconds(now, -UNCONFIRMED_REMINDER_DAYS * DAY_MS),
    remindersBefore: dayInAmsterdam(now),
  };
}

/** What the visitor did with the quote itself; a call that was asked for beside it does not count. */
export function stageOf(leads: readonly LeadRecord[]): 'indication' | 'offer-requested' {
  return leads.some(({ stage }) => stage === 'offer-requested') ? 'offer-requested' : 'indication';
}

/** The quote of an owner token; null for text that is no token and for a quote that is unknown or erased. */
export async function quoteOfToken(repositories: Pick<Repositories, 'quotes'>, token: string): Promise<QuoteRecord | null> {
  return isToken(token) ? repositories.quotes.findByTokenHash(hashToken(token)) : null;
}
