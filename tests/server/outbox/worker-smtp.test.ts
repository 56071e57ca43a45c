import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smtpTransport, SMTP_TIMEOUTS, type SmtpServer } from '#/server/mail/smtp.ts';
import { HOUR, MINUTE } from '../../helpers/clock.ts';
import { aMoment, TestOutbox } from '../../helpers/outbox.ts';
import { closedPort, startCutAfterData, startSilent, startSmtp } from '../../helpers/smtp.ts';

let outbox: TestOutbox;
beforeEach(async () => {
  outbox = await TestOutbox.open();
});
afterEach(() => outbox.close());

const SHORT = { ...SMTP_TIMEOUTS, connectMs: 1000, greetingMs: 300, socketMs: 500, attemptMs: 2000 };
const smtpAt = (port: number, login: SmtpServer['login'] = null) =>
  smtpTransport({ host: '127.0.0.1', port, tls: 'optional', login }, SHORT);

describe('the outbox worker against a real mail server', () => {
  it('sends what is due and counts the attempt', async () => {
    const smtp = await outbox.keep(startSmtp());
    const mail = await outbox.stored();
    outbox.start(smtpAt(smtp.port));
    expect(await outbox.settled(mail, 1)).toMatchObject({ state: 'sent', attempts: 1, sentAt: outbox.clock.now(), lastError: null });
    expect(smtp.received).toHaveLength(1);
  });

  it('keeps a mail while the server is down and sends it when it is back, with the same Message-ID', async () => {
    const port = await closedPort();
    const mail = await outbox.stored();
    const running = outbox.start(smtpAt(port));
    expect(await outbox.settled(mail, 1)).toMatchObject({ state: 'due', nextAttemptAt: '2026-11-21T12:01:00.000Z' });
    const smtp = await outbox.keep(startSmtp({ port }));
    running.nudge();
    await aMoment();
    expect(smtp.received).toHaveLength(0);
    outbox.clock.pass(MINUTE);
    running.nudge();
    expect(await outbox.settled(mail, 2)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(smtp.received[0]?.raw.replace(/\r\n /g, ' ')).toContain(mail.messageId);
  });

  it.each([
    ['refused for now', { atRecipient: 451 }, 'due'],
    ['refused for good', { atRecipient: 550 }, 'failed'],
    ['text refused for now', { atEnd: 451 }, 'due'],
    ['text refused for good', { atEnd: 550 }, 'failed'],
  ])('%s', async (_name, script, state) => {
    const smtp = await outbox.keep(startSmtp(script));
    const mail = await outbox.stored();
    outbox.start(smtpAt(smtp.port));
    const row = await outbox.settled(mail, 1);
    expect(row.state).toBe(state);
    expect(row.lastError).not.toContain('anna');
  });

  it('tries a silent server again later', async () => {
    const silent = await outbox.keep(startSilent());
    const mail = await outbox.stored();
    outbox.start(smtpAt(silent.port));
    expect(await outbox.settled(mail, 1)).toMatchObject({ state: 'due' });
  });

  it('marks a cut after the text as unknown, sends it once more four hours later, then leaves it', async () => {
    const smtp = await outbox.keep(startSmtp());
    const proxy = await outbox.keep(startCutAfterData(smtp.port));
    const mail = await outbox.stored();
    const running = outbox.start(smtpAt(proxy.port));
    expect(await outbox.settled(mail, 1)).toMatchObject({ state: 'unknown', attempts: 1 });
    outbox.clock.pass(4 * HOUR - 1);
    running.nudge();
    await aMoment();
    expect((await outbox.database.mails.find(mail.id))?.attempts).toBe(1);
    outbox.clock.pass(1);
    running.nudge();
    expect(await outbox.settled(mail, 2)).toMatchObject({ state: 'failed', attempts: 2 });
    const ids = smtp.received.map(({ raw }) => /Message-ID:\s+(<[^>]+>)/.exec(raw)?.[1]);
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });

  it('stops the whole queue at a wrong login, keeps every row due and probes an hour later', async () => {
    const smtp = await outbox.keep(startSmtp({ login: { user: 'u', password: 'goed' } }));
    const first = await outbox.stored();
    const second = await outbox.stored();
    const running = outbox.start(smtpAt(smtp.port, { user: 'u', password: 'fout' }));
    expect(await outbox.settled(first, 1)).toMatchObject({ state: 'due' });
    running.nudge();
    await aMoment();
    expect(await outbox.database.mails.find(second.id)).toMatchObject({ state: 'due', attempts: 0 });
    expect(outbox.lines.join('\n')).toContain('a mail needs the eye of the operator');
    outbox.clock.pass(HOUR);
    running.nudge();
    expect(await outbox.settled(second, 1)).toMatchObject({ state: 'due' });
  });
});
