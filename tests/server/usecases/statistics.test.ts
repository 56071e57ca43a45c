import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import { listFeedback } from '#/server/cli/list-feedback.ts';
import { listLeads } from '#/server/cli/list-leads.ts';
import type { Command } from '#/server/cli/operator.ts';
import { showFunnel } from '#/server/cli/show-funnel.ts';
import { sweep } from '#/server/usecases/retention.ts';
import { startStepCounter } from '#/server/usecases/step-counter.ts';
import { CONTACT, createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { DAY } from '../../helpers/clock.ts';

let test: TestApp;
let lines: string[] = [];
let command: Command;
beforeEach(async () => {
  test = await openTestApp();
  lines = [];
  command = { database: test.database, clock: test.clock, say: (line) => void lines.push(line) };
});
afterEach(() => test.close());

const RETENTION = { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24 };
const sweepNow = () => sweep({ database: test.database, clock: test.clock, retention: RETENTION, mailCopies: test.transport });
const quote = async () => createdToken(await test.app.createQuote({ profile: PROFILE }));
const output = () => lines.join('\n');

describe('feedback on a result', () => {
  it('knows day, engine and editions, and neither quote nor moment', async () => {
    const token = await quote();
    expect(await test.app.giveFeedback(token, { answer: 'higher', remark: null })).toBe(true);
    const [given, ...others] = await test.database.feedback.list({ limit: 9 });
    expect(others).toEqual([]);
    expect(given).toMatchObject({ givenOn: '2026-11-21', answer: 'higher', remark: null });
    expect(given?.editions.length).toBeGreaterThan(5);
    for (const edition of given?.editions ?? []) expect(edition).toMatch(/^[a-z-]+ 20\d\d-\d+ [0-9a-f]{64}$/);
    expect(given?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(given?.engineVersion).toBe((await test.app.readQuote(token))?.comparison.engineVersion);
  });

  it('stays when the quote is erased, and goes after its own period', async () => {
    const token = await quote();
    await test.app.giveFeedback(token, { answer: 'yes', remark: null });
    await test.app.eraseQuote(token);
    expect(await test.app.giveFeedback(token, { answer: 'yes', remark: null })).toBe(false);
    expect(await test.app.giveFeedback('geen-token', { answer: 'yes', remark: null })).toBe(false);
    test.clock.pass(731 * DAY);
    expect(await sweepNow()).toMatchObject({ feedback: 0 });
    test.clock.pass(DAY);
    expect(await sweepNow()).toMatchObject({ feedback: 1 });
    expect(await test.database.feedback.list({ limit: 9 })).toEqual([]);
  });

  it('is read by the operator: taps per engine version, then remarks, without control characters', async () => {
    for (const answer of ['yes', 'higher', 'higher'] as const) await test.app.giveFeedback(await quote(), { answer, remark: null });
    await test.app.giveFeedback(await quote(), { answer: 'higher', remark: 'Twee keer\nzo hoog\u001b[2J' });
    expect(await listFeedback(command, [])).toBe(0);
    expect(output()).toMatch(/^engine \S+: yes 1, higher 2, lower 0\n2026-11-21 {2}higher {2}engine \S+ {2}Twee keer zo hoog \[2J$/);
    lines = [];
    await listFeedback(command, ['--json', '--limit', '1']);
    expect(JSON.parse(output())).toHaveLength(1);
  });

  it('counts one answer and one remark of a result, however often they are sent', async () => {
    const token = await quote();
    const give = (answer: 'yes' | 'lower', remark: string | null) => test.app.giveFeedback(token, { answer, remark });
    expect(await give('yes', null)).toBe(true);
    expect(await give('lower', null)).toBe(true);
    await Promise.all([give('yes', 'Netjes uitgelegd'), give('yes', 'Netjes uitgelegd')]);
    const given = await test.database.feedback.list({ limit: 9 });
    expect(given.map(({ answer, remark }) => [answer, remark]).toSorted()).toEqual([
      ['yes', null],
      ['yes', 'Netjes uitgelegd'],
    ]);
    await test.app.eraseQuote(token);
    expect(await test.database.feedback.list({ limit: 9 })).toHaveLength(2);
  });

  it('says when there is none', async () => {
    await listFeedback(command, []);
    expect(lines).toEqual(['No feedback yet.']);
  });
});

describe('the source of a lead', () => {
  const source = { entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief', utm_campaign: 'najaar' } };

  it('is kept with the lead, shown to its owner and to the operator, mailed to the broker, and erased with it', async () => {
    const token = createdToken(await test.app.createQuote({ profile: PROFILE, source }));
    expect((await test.app.keptData(token))?.source).toEqual(source);
    await test.app.requestOffers(token, CONTACT);
    const broker = await test.database.mails.list({ states: ['due'], limit: 9 });
    expect(broker.filter(({ text }) => text.includes('nieuwsbrief')).map(({ kind }) => kind)).toEqual(['offer-request-broker']);
    await listLeads(command, []);
    expect(output()).toContain('came in at /verzekeraars/ (utm_source=nieuwsbrief, utm_campaign=najaar)');
    await test.app.eraseQuote(token);
    expect(await test.database.leads.list({ limit: 9, withContact: false })).toEqual([]);
  });

  it('stands in the broker’s mail too when contact came along at once', async () => {
    await test.app.createQuote({ profile: PROFILE, contact: CONTACT, source });
    const texts = (await test.database.mails.list({ states: ['due'], limit: 9 })).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Campagne: naam: najaar'))).toHaveLength(1);
  });

  it('may be unknown', async () => {
    expect((await test.app.keptData(await quote()))?.source).toBeNull();
  });
});

describe('step counts', () => {
  const shown: StepEvent = { step: 'omzet', question: '', event: 'shown' };
  const answered: StepEvent = { step: 'omzet', question: 'turnover', event: 'answered' };
  const counter = (database = test.database) =>
    startStepCounter({ database, clock: test.clock, log: { error: (_fields, message) => void lines.push(message) } });
  const sums = () => test.database.stepCounts.sums(plainDateOf('2020-01-01'), plainDateOf('2030-01-01'));

  it('are added up in memory and written as sums of the day', async () => {
    const counting = counter();
    counting.count([shown, answered]);
    counting.count([shown]);
    expect(await sums()).toEqual([]);
    await counting.flush();
    counting.count([shown]);
    test.clock.pass(DAY);
    counting.count([shown]);
    await counting.stop();
    expect(await sums()).toEqual([
      { ...shown, day: '2026-11-22', times: 4 },
      { ...answered, day: '2026-11-21', times: 1 },
    ]);
    const today = await test.database.stepCounts.sums(plainDateOf('2026-11-22'), plainDateOf('2026-11-22'));
    expect(today).toEqual([{ ...shown, day: '2026-11-22', times: 1 }]);
  });

  it('are kept for the next time when the database fails, and the log says so', async () => {
    let broken = true;
    const database: typeof test.database = {
      ...test.database,
      transaction: (work) => (broken ? Promise.reject(new Error('disk full')) : test.database.transaction(work)),
    };
    const counting = counter(database);
    counting.count([shown]);
    await counting.flush();
    expect(lines).toEqual(['the step counts could not be written; they are tried again within a minute']);
    counting.count([shown]);
    broken = false;
    await counting.stop();
    expect(await sums()).toEqual([{ ...shown, day: '2026-11-21', times: 2 }]);
  });

  it('go after their period', async () => {
    const counting = counter();
    counting.count([shown]);
    await counting.stop();
    test.clock.pass(732 * DAY);
    expect(await sweepNow()).toMatchObject({ stepCounts: 1 });
    expect(await sums()).toEqual([]);
  });

  it('are shown as a funnel in the order of the form, with shares of what was begun', async () => {
    const counting = counter();
    const begun: StepEvent = { step: 'bedrijf', question: '', event: 'shown' };
    counting.count([begun, begun, { ...begun, event: 'answered' }, shown, { ...answered, event: 'fault:amount-unreadable' }, answered]);
    await counting.stop();
    expect(await showFunnel(command, ['--days', '1'])).toBe(0);
    expect(lines).toEqual([
      'From 2026-11-21 to 2026-11-21. Counts are of page views and presses, not of people.',
      'bedrijf                 shown 2 (100%), answered 1 (50%)',
      'omzet                   shown 1 (50%)',
      '  turnover              answered 1, fault:amount-unreadable 1',
    ]);
    lines = [];
    test.clock.pass(DAY);
    await showFunnel(command, ['--days', '1']);
    expect(lines.at(-1)).toBe('Nothing was counted.');
    await expect(showFunnel(command, ['--days', '0'])).rejects.toThrow('--days');
  });
});
