import { afterEach, expect, it } from 'vitest';
import { smtpTransport, SMTP_TIMEOUTS } from '#/server/mail/smtp.ts';
import { CONTACT, createdToken, openTestApp, PROFILE, type TestApp } from '../../helpers/app.ts';
import { MINUTE } from '../../helpers/clock.ts';
import { closedPort, startSmtp, type TestSmtp } from '../../helpers/smtp.ts';

let test: TestApp | null = null;
let smtp: TestSmtp | null = null;
afterEach(async () => {
  await test?.close();
  await smtp?.stop();
});

it('a request made while the mail server is down is stored and answered, and both mails go out when it is back', async () => {
  const port = await closedPort();
  test = await openTestApp({ transport: smtpTransport({ host: '127.0.0.1', port, tls: 'optional', login: null }, SMTP_TIMEOUTS) });
  const token = createdToken(await test.app.createQuote({ profile: PROFILE }));
  expect(await test.app.requestOffers(token, CONTACT)).toEqual({ kind: 'done', insurers: CONTACT.insurers });
  await test.sendMails();
  expect((await test.app.keptData(token))?.mails.map(({ state }) => state)).toEqual(['due', 'due']);

  smtp = await startSmtp({ port });
  test.clock.pass(MINUTE);
  await test.sendMails();
  expect((await test.app.keptData(token))?.mails.map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(smtp.received.map(({ to }) => to)).toEqual([[CONTACT.email], ['makelaar@example.invalid']]);
  const [toVisitor, toBroker] = smtp.received.map(({ raw }) => raw.replaceAll('=\r\n', ''));
  expect(toVisitor).toContain(token);
  expect(toBroker).not.toContain(token);
});
