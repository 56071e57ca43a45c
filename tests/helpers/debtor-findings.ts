import * as v from 'valibot';
import { registry } from '#/insurers/registry.ts';
import { readTwoMinutes } from '#/pages/klantencheck/_two-minutes.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { bookOf, debtorCheckBody } from '#/server/api/debtor-rows.ts';
import type { BookOutcome, KeptBook, KeptTwoMinutes } from '#/server/app.ts';
import { DebtorDesk } from '#/server/debtor-desk/desk.ts';
import { loadEditions } from '#/server/editions.ts';
import { newToken } from '#/server/ids.ts';
import { debtorCheckUseCases } from '#/server/usecases/debtor-check.ts';
import { findingsOfBook, findingsOfTwoMinutes } from '#/server/usecases/debtor-findings.ts';
import { testClock } from './clock.ts';

const MADE_ON = plainDateOf('2026-11-21');

export type PostedBook = v.InferInput<typeof debtorCheckBody>;

/** A book of so many customers, the first the largest: a person, a public body, one in credit and some very late among them. */
export function postedBook(number: number, more: Partial<PostedBook> = {}): PostedBook {
  const debtors = Array.from({ length: number }, (_, at) => {
    const key = `k${String(at + 1)}`;
    if (at === 5) return { key, ageing: {}, creditCents: 39_184_246 };
    return {
      ...{ key, country: at % 7 === 3 ? 'DE' : 'NL', averageDaysLate: (at * 13) % 40, salesCents: Math.round(400_000_000 / (at + 3)) },
      ...(at === 4 ? { isPerson: true } : {}),
      ...(at === 8 ? { notInsurable: 'government' as const } : {}),
      ageing: {
        notDueCents: Math.round(30_000_017 / (at + 3)),
        upTo30Cents: Math.round(9_000_000 / (at + 5)),
        ...(at === 2 ? { over90Cents: 1_200_000 } : {}),
      },
    };
  });
  return { establishment: 'NL', sector: 'construction', marginPct: '5', asOf: '2026-09-30', ...more, debtors: more.debtors ?? debtors };
}

/** Keeps a book at a running server and answers its token. */
export async function keepBook(origin: string, book: PostedBook): Promise<string> {
  const formKey = newToken();
  const headers = { origin, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/klantencheck/bewaren/`, { method: 'POST', headers, body: JSON.stringify({ book, formKey }) });
  if (answer.status !== 201) throw new Error(`the book was not kept: ${String(answer.status)} ${await answer.text()}`);
  return formKey;
}

/** What comes of a book, computed as the server does. */
export async function bookOutcome(posted: PostedBook): Promise<{ readonly outcome: BookOutcome; readonly findings: KeptBook }> {
  const desk = new DebtorDesk();
  const checks = debtorCheckUseCases({ insurers: registry, editions: loadEditions(registry), clock: testClock(), debtorDesk: desk });
  const { receivables, answers } = bookOf(v.parse(debtorCheckBody, posted));
  const answered = await checks.book(receivables, answers, 'alike');
  await desk.close();
  if (answered.kind === 'busy') throw new Error('one book is too many');
  return { outcome: answered.outcome, findings: findingsOfBook(answered.outcome, answers, MADE_ON) };
}

/** What comes of the form of two minutes. */
export async function twoMinuteFindings(typed: Readonly<Record<string, string>>): Promise<KeptTwoMinutes> {
  const desk = new DebtorDesk();
  const checks = debtorCheckUseCases({ insurers: registry, editions: loadEditions(registry), clock: testClock(), debtorDesk: desk });
  const read = readTwoMinutes(new URLSearchParams(typed));
  if (read.kind === 'faulty') throw new Error(`faults: ${read.faults.map(({ text }) => text).join(', ')}`);
  const answered = await checks.inTwoMinutes(read.answers, read.profile);
  await desk.close();
  if (answered.kind === 'busy') throw new Error('one form is too many');
  return findingsOfTwoMinutes(answered.outcome, { ...read, typed: Object.entries(typed) }, MADE_ON);
}
