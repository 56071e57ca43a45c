import { afterEach, describe, expect, it } from 'vitest';
import { smtpTransport, SMTP_TIMEOUTS, type SmtpServer } from '#/server/mail/smtp.ts';
import { LEAD, outgoing } from '../../helpers/mail.ts';
import { closedPort, startCutAfterData, startDripping, startHangingUp, startSilent, startSmtp } from '../../helpers/smtp.ts';

const stops: (() => Promise<void>)[] = [];
const kept = async <Thing extends { stop(): Promise<void> }>(starting: Promise<Thing>): Promise<Thing> => {
  const thing = await starting;
  stops.push(() => thing.stop());
  return thing;
};
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const SHORT = { ...SMTP_TIMEOUTS, connectMs: 1000, greetingMs: 300, socketMs: 500, attemptMs: 3000 };
const at = (port: number, login: SmtpServer['login'] = null, tls: SmtpServer['tls'] = 'optional') =>
  smtpTransport({ host: '127.0.0.1', port, tls, login }, SHORT);

describe('sending over SMTP', () => {
  it('delivers text and HTML with the fixed Message-ID and the headers of an automatic mail', async () => {
    const smtp = await kept(startSmtp());
    expect(await at(smtp.port).deliver(outgoing())).toEqual({ kind: 'sent' });
    const [mail] = smtp.received;
    expect(mail?.to).toEqual(['anna@example.invalid']);
    expect(mail?.raw.replace(/\r\n /g, ' ')).toContain(`Message-ID: <${LEAD}.offer-request-visitor@example.invalid>`);
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
    expect(mail?.raw).toMatch(/Reply-To: "?Makelaar"? <makelaar@example\.invalid>/);
    expect(mail?.raw).toContain('Content-Type: text/plain');
    expect(mail?.raw).toContain('Content-Type: text/html');
  });

  it('logs in where a login is given', async () => {
    const smtp = await kept(startSmtp({ login: { user: 'u', password: 'goed' } }));
    expect(await at(smtp.port, { user: 'u', password: 'goed' }).deliver(outgoing())).toEqual({ kind: 'sent' });
  });

  it.each([
    ['a recipient refused for now', { atRecipient: 451 }, { kind: 'retry', connection: false }],
    ['a recipient refused for good', { atRecipient: 550 }, { kind: 'refused' }],
    ['the text refused for now', { atEnd: 452 }, { kind: 'retry', connection: false }],
    ['the text refused for good', { atEnd: 554 }, { kind: 'refused' }],
  ])('tells %s by the reply code', async (_name, script, expected) => {
    const smtp = await kept(startSmtp(script));
    expect(await at(smtp.port).deliver(outgoing())).toMatchObject(expected);
    expect(smtp.received).toEqual([]);
  });

  it('stops at a wrong login and names neither user nor password', async () => {
    const smtp = await kept(startSmtp({ login: { user: 'gebruiker', password: 'goed' } }));
    const delivery = await at(smtp.port, { user: 'gebruiker', password: 'geheim' }).deliver(outgoing());
    expect(delivery).toMatchObject({ kind: 'blocked' });
    expect(JSON.stringify(delivery)).not.toMatch(/gebruiker|geheim/);
  });

  it('stops where encryption is required and not offered', async () => {
    const smtp = await kept(startSmtp());
    expect(await at(smtp.port, null, 'starttls').deliver(outgoing())).toMatchObject({ kind: 'blocked' });
    expect(smtp.received).toEqual([]);
  });

  it.each([
    ['nobody listens', async () => ({ port: await closedPort(), stop: () => Promise.resolve() })],
    ['the server hangs up before it greets', startHangingUp],
    ['the server never greets', startSilent],
    ['the server drips bytes for ever', () => startDripping(50)],
  ])('tries again later when %s', async (_name, start) => {
    const server = await kept(start());
    expect(await at(server.port).deliver(outgoing())).toMatchObject({ kind: 'retry', connection: true });
  });

  it.each(['after-end', 'before-end'] as const)('does not know the outcome when the connection is cut %s of the text', async (cut) => {
    const smtp = await kept(startSmtp());
    const proxy = await kept(startCutAfterData(smtp.port, cut));
    expect(await at(proxy.port).deliver(outgoing())).toMatchObject({ kind: 'unknown' });
    expect(smtp.received.length).toBe(cut === 'after-end' ? 1 : 0);
  });
});

describe('text of a visitor in a mail', () => {
  const evil = 'x\r\nBcc: evil@example.invalid\r\n\r\nInhoud';

  it.each([
    ['the name of the recipient', { to: { name: evil, address: 'anna@example.invalid' } }],
    ['the name to reply to', { replyTo: { name: evil, address: 'anna@example.invalid' } }],
    ['the address to reply to', { replyTo: { name: 'Anna', address: `a@example.invalid${evil}` } }],
    ['the subject', { subject: evil }],
  ])('cannot add a header or a recipient by %s', async (_name, change) => {
    const smtp = await kept(startSmtp());
    await at(smtp.port).deliver(outgoing(change));
    for (const mail of smtp.received) {
      expect(mail.to).toEqual(['anna@example.invalid']);
      expect(mail.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    }
  });

  it.each([`anna@example.invalid${evil}`, 'anna@example.invalid, evil@example.invalid', 'anna@example.invalid> <evil@example.invalid'])(
    'cannot redirect the mail by the address %j',
    async (address) => {
      const smtp = await kept(startSmtp());
      await at(smtp.port).deliver(outgoing({ to: { name: 'Anna', address } }));
      expect(smtp.received.flatMap(({ to }) => to)).not.toContain('evil@example.invalid');
    },
  );
});
