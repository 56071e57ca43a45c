import { describe, expect, it } from 'vitest';
import { classify } from '#/server/mail/classify.ts';
import { outcomeOf } from '#/server/outbox/outcome.ts';
import { lateAttempt, nextAttempt } from '#/server/outbox/schedule.ts';

const CREATED = '2026-11-21T10:00:00.000Z';
const mail = (change: { attempts?: number; lastError?: string | null } = {}) => ({
  attempts: 1,
  createdAt: CREATED,
  lastError: null,
  ...change,
});
const never = () => 0;

const fault = (code: string, command: string, responseCode?: number, transmissionBegun = false) => ({
  code,
  command,
  responseCode,
  transmissionBegun,
});

describe('what a failed attempt means', () => {
  it.each([
    ['refused connection', fault('ESOCKET', 'CONN'), 'retry', true],
    ['no greeting', fault('ETIMEDOUT', 'CONN'), 'retry', true],
    ['no address for the name', fault('EDNS', 'CONN'), 'retry', true],
    ['421 while a recipient is named', fault('ECONNECTION', 'CONN', 421), 'retry', true],
    ['451 at the recipient', fault('EENVELOPE', 'RCPT TO', 451), 'retry', false],
    ['550 at the recipient', fault('EENVELOPE', 'RCPT TO', 550), 'refused', undefined],
    ['554 after the text', fault('EMESSAGE', 'DATA', 554, true), 'refused', undefined],
    ['452 after the text', fault('EMESSAGE', 'DATA', 452, true), 'retry', false],
    ['554 as greeting, which says nothing of this mail', fault('EPROTOCOL', 'CONN', 554), 'retry', true],
    ['cut after the text', fault('ECONNECTION', 'CONN', undefined, true), 'unknown', undefined],
    ['silence after the text', fault('ETIMEDOUT', 'CONN', undefined, true), 'unknown', undefined],
    ['wrong login', fault('EAUTH', 'AUTH PLAIN', 535), 'blocked', undefined],
    ['login refused for now', fault('EAUTH', 'AUTH PLAIN', 454), 'retry', true],
    ['no login given', fault('ENOAUTH', 'CONN'), 'blocked', undefined],
    ['failed encryption', fault('ETLS', 'STARTTLS'), 'blocked', undefined],
    ['an address that cannot be used', fault('EENVELOPE', 'API'), 'refused', undefined],
  ])('%s', (_name, given, kind, connection) => {
    const delivery = classify(given);
    expect(delivery.kind).toBe(kind);
    expect(delivery.kind === 'retry' ? delivery.connection : undefined).toBe(connection);
  });
});

describe('when the next attempt is', () => {
  it.each([
    [1, '2026-11-21T10:01:00.000Z'],
    [2, '2026-11-21T10:05:00.000Z'],
    [3, '2026-11-21T10:15:00.000Z'],
    [4, '2026-11-21T11:00:00.000Z'],
    [5, '2026-11-21T14:00:00.000Z'],
    [40, '2026-11-21T14:00:00.000Z'],
  ])('after %i attempts %s', (attempts, expected) => {
    expect(nextAttempt({ attempts, createdAt: CREATED }, CREATED, never)).toBe(expected);
  });

  it('spreads by at most a fifth of the wait', () => {
    expect(nextAttempt({ attempts: 4, createdAt: CREATED }, CREATED, () => 0.9999)).toBe('2026-11-21T11:11:59.928Z');
  });

  it('ends after 72 hours', () => {
    expect(nextAttempt({ attempts: 20, createdAt: CREATED }, '2026-11-24T09:59:59.999Z', never)).not.toBeNull();
    expect(nextAttempt({ attempts: 20, createdAt: CREATED }, '2026-11-24T10:00:00.000Z', never)).toBeNull();
  });
});

describe('what becomes of the row', () => {
  const now = '2026-11-21T12:00:00.000Z';

  it('is sent', () => {
    expect(outcomeOf(mail(), { kind: 'sent' }, now, never)).toEqual({ state: 'sent', nextAttemptAt: now, lastError: null, sentAt: now });
  });

  it('fails at a final refusal and after 72 hours', () => {
    expect(outcomeOf(mail(), { kind: 'refused', code: 'X 550' }, now, never)).toMatchObject({
      state: 'failed',
      lastError: 'refused: X 550',
    });
    const late = outcomeOf(mail({ attempts: 9 }), { kind: 'retry', code: 'X', connection: true }, '2026-11-25T00:00:00.000Z', never);
    expect(late).toMatchObject({ state: 'failed', lastError: 'given up after 72 hours: X' });
  });

  it('stays due while login or encryption fail, however long that takes', () => {
    const outcome = outcomeOf(mail({ attempts: 99 }), { kind: 'blocked', code: 'EAUTH' }, '2026-12-21T12:00:00.000Z', never);
    expect(outcome).toMatchObject({ state: 'due', nextAttemptAt: '2026-12-21T13:00:00.000Z' });
  });

  it('is unknown after a cut, is tried once more four hours later, and fails at the second cut', () => {
    const first = outcomeOf(mail(), { kind: 'unknown', code: 'CUT' }, now, never);
    expect(first).toMatchObject({ state: 'unknown', nextAttemptAt: lateAttempt(now, never), sentAt: null });
    expect(first.nextAttemptAt).toBe('2026-11-21T16:00:00.000Z');
    const between = outcomeOf(
      mail({ attempts: 2, lastError: first.lastError }),
      { kind: 'retry', code: 'DOWN', connection: true },
      now,
      never,
    );
    expect(between.state).toBe('due');
    const second = outcomeOf(mail({ attempts: 3, lastError: between.lastError }), { kind: 'unknown', code: 'CUT' }, now, never);
    expect(second).toMatchObject({ state: 'failed', lastError: 'outcome unknown twice: CUT; it may have arrived' });
  });
});
