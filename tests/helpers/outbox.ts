import type { MailRecord } from '#/server/db/records.ts';
import type { Database } from '#/server/db/repositories.ts';
import type { MailTransport } from '#/server/mail/transport.ts';
import { startOutboxWorker, type OutboxWorker } from '#/server/outbox/worker.ts';
import { testClock, type TestClock } from './clock.ts';
import { dueMail, storeLead, testDatabase } from './database.ts';

/** A worker on a real database with a clock that stands still; looks for mails at its start and when it is nudged. */
export class TestOutbox {
  readonly clock: TestClock = testClock();
  readonly lines: string[] = [];
  readonly database: Database;
  readonly #stops: (() => Promise<void>)[] = [];

  private constructor(database: Database) {
    this.database = database;
  }

  static async open(): Promise<TestOutbox> {
    return new TestOutbox(await testDatabase(testClock()));
  }

  /** Something that is stopped at the end, last first. */
  async keep<Thing extends { stop(): Promise<unknown> }>(starting: Promise<Thing>): Promise<Thing> {
    const thing = await starting;
    this.#stops.push(async () => {
      await thing.stop();
    });
    return thing;
  }

  start(transport: MailTransport, graceMs = 5000): OutboxWorker {
    const note = (fields: Readonly<Record<string, unknown>>, message: string) =>
      void this.lines.push(`${message} ${JSON.stringify(fields)}`);
    const { database, clock } = this;
    const from = { name: 'Voorbeeld B.V.', address: 'van@example.invalid' };
    const log = { info: note, error: note };
    const papers = { attachmentOf: () => Promise.resolve({ fileName: 'papier.pdf', bytes: Buffer.from('%PDF') }) };
    const worker = startOutboxWorker({ database, transport, papers, from, clock, jitter: () => 0, log, pollMs: 3_600_000, graceMs });
    this.#stops.push(() => worker.stop());
    return worker;
  }

  async stored(change: Partial<MailRecord> = {}): Promise<MailRecord> {
    const { lead } = await storeLead(this.database, this.clock.now());
    const mail = dueMail(lead.id, this.clock.now(), change);
    await this.database.mails.insert(mail);
    return mail;
  }

  /** The row of a mail once it has been attempted so often and is not under way. Throws when that takes four seconds. */
  async settled(mail: MailRecord, attempts: number): Promise<MailRecord> {
    for (let turn = 0; turn < 400; turn += 1) {
      const row = await this.database.mails.find(mail.id);
      if (row !== null && row.attempts >= attempts && row.state !== 'sending') return row;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`the mail was not attempted ${String(attempts)} times`);
  }

  async close(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop();
    await this.database.close();
  }
}

/** Time for a worker to do something that it must not do. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
