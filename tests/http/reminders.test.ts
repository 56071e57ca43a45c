import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#/quote-engine/calendar.ts';
import { instantInAmsterdam } from '#/server/call-back/zone.ts';
import { dayInAmsterdam } from '#/server/clock.ts';
import { newToken } from '#/server/ids.ts';
import { readCalendar } from '../helpers/calendar-file.ts';
import { movedClock } from '../helpers/moved-clock.ts';
import { mailsTo, type ReadMail } from '../helpers/read-mail.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

const DAY = addDays(dayInAmsterdam(new Date().toISOString()), 64);
const STAYS = 'blijft@voorbeeld.example';
const STOPS = 'stopt@voorbeeld.example';
const ADDRESSES = [STAYS, STOPS] as const;

let dataDir: string;
const servers: RunningServer[] = [];
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kv-reminders-'));
});
const endAll = async () => {
  await Promise.all(servers.splice(0).map((server) => server.end('SIGKILL')));
};
afterEach(endAll);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A server on the same data at this moment, or now. */
async function serverAt(moment: string | null = null): Promise<RunningServer> {
  const moved = moment === null ? {} : movedClock(Date.parse(moment) - Date.now());
  const server = await startServer({ DATA_DIR: dataDir, ...moved });
  servers.push(server);
  return server;
}

const sentTo = (address: string, kind: RegExp): readonly ReadMail[] =>
  mailsTo(join(dataDir, 'mail'), address).filter(({ headers }) => kind.test(headers['message-id'] ?? ''));
const counts = (kind: RegExp) => ADDRESSES.map((address) => sentTo(address, kind).length);
const pagePath = (mail: ReadMail | undefined) => /\/premie-check\/herinnering\/[\w-]{22}\//.exec(mail?.text ?? '')?.[0] ?? 'no link';

const post = (server: RunningServer, path: string, fields: Readonly<Record<string, string>>) =>
  fetch(server.origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
    redirect: 'manual',
  });
const pageOf = async (server: RunningServer, path: string) => {
  const response = await fetch(server.origin + path);
  return { status: response.status, text: (await response.text()).replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ') };
};
const at = (before: number, time: string) => instantInAmsterdam(addDays(DAY, -before), time);
/** The mail has one file, with the notice day as a whole day. */
function expectTheDay(mail: ReadMail | undefined): void {
  const [file, ...more] = mail?.parts.filter(({ fileName }) => fileName !== null) ?? [];
  expect([file?.fileName, more]).toEqual(['agenda.ics', []]);
  const { events, properties } = readCalendar(file?.bytes.toString('utf8') ?? '');
  expect(events.map((event) => [event.value('DTSTART'), event.value('DTEND')])).toEqual([
    [DAY.replaceAll('-', ''), addDays(DAY, 1).replaceAll('-', '')],
  ]);
  // RFC 6047: the method in the type of the part is the one in the file, or in neither.
  expect(file?.type).toMatch(/^text\/calendar; charset=utf-8(?:; name=agenda\.ics)?$/);
  expect(properties.some(({ name }) => name === 'METHOD')).toBe(false);
}

/** A mail goes out after the server is ready, and a busy machine is slow. */
const PATIENCE = { timeout: 10_000, interval: 50 };
/** Long enough for a worker to do what it must not do: it looks at its start, before the server answers that it is ready. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('reminders of a notice day, over restarts of the server and months of its clock', () => {
  it('asked for twice with one form, it is one mail to confirm', async () => {
    const server = await serverAt();
    for (const email of ADDRESSES) {
      const form = { day: DAY, email, key: newToken() };
      for (let times = 0; times < 2; times += 1) {
        const answer = await post(server, '/premie-check/herinnering/', form);
        expect([answer.status, answer.headers.get('location')]).toEqual([303, '/premie-check/herinnering/verstuurd/']);
      }
    }
    await expect.poll(() => counts(/reminder-confirm/), PATIENCE).toEqual([1, 1]);
  });

  it('opening the link confirms nothing, the button does, once, and nothing is mailed before its day', async () => {
    const server = await serverAt(at(61, '12:00'));
    for (const address of ADDRESSES) {
      const path = pagePath(sentTo(address, /reminder-confirm/)[0]);
      for (let times = 0; times < 2; times += 1) expect((await pageOf(server, path)).text).toContain('Ja, herinner mij');
      for (let times = 0; times < 2; times += 1) expect((await post(server, path, { action: 'confirm' })).status).toBe(303);
      expect((await pageOf(server, path)).text).toContain('Uw herinnering staat. Wij mailen u 60 en 14 dagen voor');
    }
    expect([counts(/reminder-confirm/), counts(/reminder-(?:60|14)/)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('sixty days before it mails once, by two servers at a time, with the day for the calendar; one press stops it', async () => {
    const [server] = await Promise.all([serverAt(at(60, '08:05')), serverAt(at(60, '08:05'))]);
    await expect.poll(() => counts(/reminder-60/), PATIENCE).toEqual([1, 1]);
    await aWhile();
    expect([counts(/reminder-60/), counts(/reminder-14/)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expectTheDay(sentTo(STAYS, /reminder-60/)[0]);
    const [mail] = sentTo(STOPS, /reminder-60/);
    const path = pagePath(mail);
    expect(mail?.headers['list-unsubscribe']).toMatch(new RegExp(`^<http://[\\d.]+:\\d+${path}>$`));
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    // RFC 8058: what a mail program sends when its reader presses "Unsubscribe" has no origin and no cookie.
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const oneClick = await fetch(server.origin + path, { method: 'POST', body, redirect: 'manual' });
    expect(oneClick.status).toBe(200);
    expect((await pageOf(server, path)).status).toBe(404);
    expect(sentTo(STOPS, /./)).toEqual([]);
  });

  it('fourteen days before it mails once more, to who did not stop, and a press on the page erases all of it', async () => {
    const server = await serverAt(at(14, '08:05'));
    await expect.poll(() => counts(/reminder-14/), PATIENCE).toEqual([1, 0]);
    await aWhile();
    // The copy of the first mail is past its thirty days, and no other was made.
    expect([counts(/reminder-14/), counts(/reminder-60/)]).toEqual([
      [1, 0],
      [0, 0],
    ]);
    const [mail] = sentTo(STAYS, /reminder-14/);
    expectTheDay(mail);
    const path = pagePath(mail);
    expect((await pageOf(server, path)).text).toContain('U heeft alle herinneringen gehad');
    const stopped = await post(server, path, { action: 'stop' });
    expect([stopped.status, stopped.headers.get('location')]).toEqual([303, '/gegevens-gewist/']);
    expect((await pageOf(server, path)).status).toBe(404);
    expect(sentTo(STAYS, /./)).toEqual([]);
  });
});
