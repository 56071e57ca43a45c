import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTransport } from '#/server/mail/files.ts';
import type { Delivery, MailTransport } from '#/server/mail/transport.ts';
import { MINUTE } from '../../helpers/clock.ts';
import { dueMail, storeLead } from '../../helpers/database.ts';
import { aMoment, TestOutbox } from '../../helpers/outbox.ts';

let outbox: TestOutbox;
beforeEach(async () => {
  outbox = await TestOutbox.open();
});
afterEach(() => outbox.close());

/** A transport that answers as told, and counts. */
function scripted(answers: readonly Delivery[]): MailTransport & { readonly tried: string[] } {
  const tried: string[] = [];
  return {
    tried,
    async deliver(mail) {
      tried.push(mail.messageId);
      return answers[tried.length - 1] ?? { kind: 'sent' };
    },
    forget: () => Promise.resolve(),
    kept: () => Promise.resolve([]),
    discard: () => Promise.resolve(),
  };
}

describe('the outbox worker', () => {
  const down: Delivery = { kind: 'retry', code: 'ESOCKET CONN', connection: true };

  it('rests five minutes after five failed connections in a row and then goes on', async () => {
    for (let count = 0; count < 6; count += 1) await outbox.stored();
    const transport = scripted([down, down, down, down, down]);
    const running = outbox.start(transport);
    await expect.poll(() => transport.tried.length).toBe(5);
    outbox.clock.pass(5 * MINUTE - 1);
    running.nudge();
    await aMoment();
    expect(transport.tried).toHaveLength(5);
    outbox.clock.pass(1);
    running.nudge();
    await expect.poll(() => transport.tried.length).toBe(11);
  });

  it('takes over a mail whose worker died, but only after its lease', async () => {
    const mail = await outbox.stored({ state: 'sending', attempts: 1, leasedUntil: '2026-11-21T12:02:00.000Z' });
    const transport = scripted([]);
    const running = outbox.start(transport);
    await aMoment();
    expect(transport.tried).toHaveLength(0);
    outbox.clock.pass(2 * MINUTE);
    running.nudge();
    expect(await outbox.settled(mail, 2)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(transport.tried).toEqual([mail.messageId]);
  });

  it('finishes the attempt under way when it is stopped, and takes no other', async () => {
    const first = await outbox.stored();
    const second = await outbox.stored();
    const under = Promise.withResolvers<Delivery>();
    const transport = { ...scripted([]), deliver: () => under.promise };
    const running = outbox.start(transport);
    await expect.poll(async () => (await outbox.database.mails.find(first.id))?.state).toBe('sending');
    const stopping = running.stop();
    under.resolve({ kind: 'sent' });
    await stopping;
    expect((await outbox.database.mails.find(first.id))?.state).toBe('sent');
    expect((await outbox.database.mails.find(second.id))?.state).toBe('due');
  });

  it('does not keep a server from ending when a mail server hangs; the mail stays to be taken up again', async () => {
    const mail = await outbox.stored();
    const never = Promise.withResolvers<Delivery>();
    const running = outbox.start({ ...scripted([]), deliver: () => never.promise }, 20);
    await expect.poll(async () => (await outbox.database.mails.find(mail.id))?.state).toBe('sending');
    await running.stop();
    expect(await outbox.database.mails.find(mail.id)).toMatchObject({ state: 'sending', leasedUntil: '2026-11-21T12:02:00.000Z' });
  });

  it('leaves no file when the lead is erased while its mail is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
    await outbox.keep(Promise.resolve({ stop: () => rm(folder, { recursive: true, force: true }) }));
    const files = fileTransport(folder);
    const { quote, lead } = await storeLead(outbox.database, outbox.clock.now());
    await outbox.database.mails.insert(dueMail(lead.id, outbox.clock.now()));
    const written = Promise.withResolvers<undefined>();
    outbox.start({
      ...files,
      async deliver(mail) {
        await outbox.database.quotes.erase(quote.id);
        const delivery = await files.deliver(mail);
        expect(await readdir(folder)).toHaveLength(1);
        written.resolve(undefined);
        return delivery;
      },
    });
    await written.promise;
    await expect.poll(() => readdir(folder)).toEqual([]);
  });

  it('logs ids and states, never an address or a name', async () => {
    const mail = await outbox.stored();
    outbox.start(scripted([{ kind: 'refused', code: 'EENVELOPE RCPT TO 550' }]));
    await outbox.settled(mail, 1);
    await expect.poll(() => outbox.lines.length).toBe(1);
    expect(outbox.lines[0]).toContain(mail.id);
    expect(outbox.lines.join()).not.toMatch(/anna/i);
  });
});
