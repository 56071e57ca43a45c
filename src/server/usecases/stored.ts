import type { QuoteRecord, LeadRecord } from '#/server/db/records.ts';
import { addMilliseconds, dayInAmsterdam } from '#/server/clock.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { RetentionPeriods } from './deps.ts';
import { hashToken, isToken } from '#/server/ids.ts';
import type { Repositories } from '#/server/db/repositories.ts';

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

/** Day on which the data of a quote are erased when nothing happens: by the last visit, or with contact details by the last contact. */
export function keptUntil(quote: Pick<QuoteRecord, 'lastVisitedAt'>, lead: LeadRecord | null, periods: RetentionPeriods): PlainDate {
  const hasContact = lead !== null && lead.contactId !== null;
  return dayInAmsterdam(
    hasContact
      ? monthsAfter(lead.lastContactAt, periods.leadMonths)
      : addMilliseconds(quote.lastVisitedAt, periods.indicationDays * DAY_MS),
  );
}

/** Limits of a retention sweep at the instant `now`. */
export function retentionLimits(now: string, periods: RetentionPeriods) {
  return {
    indicationsBefore: addMilliseconds(now, -periods.indicationDays * DAY_MS),
    leadsBefore: monthsBefore(now, periods.leadMonths),
    mailBodiesBefore: addMilliseconds(now, -periods.mailBodyDays * DAY_MS),
    idempotencyBefore: addMilliseconds(now, -DAY_MS),
  };
}

/** The quote of an owner token; null for text that is no token and for a quote that is unknown or erased. */
export async function quoteOfToken(repositories: Pick<Repositories, 'quotes'>, token: string): Promise<QuoteRecord | null> {
  return isToken(token) ? repositories.quotes.findByTokenHash(hashToken(token)) : null;
}
