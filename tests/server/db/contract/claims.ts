import { expect, it } from 'vitest';
import type { MailRecord } from '#/server/db/records.ts';
import type { Opened } from './opened.ts';
import { insertIndication, mail, NOON } from './rows.ts';

const LATER = '2026-11-21T12:05:00.000Z';
const MUCH_LATER = '2026-11-21T13:00:00.000Z';

export function claimsContract(opened: () => Opened): void {
  const letters = async (replaced: readonly Partial<MailRecord>[]): Promise<readonly MailRecord[]> => {
    const { lead } = await insertIndication(opened().database);
    const all = replaced.map((changes) => mail(lead.id, changes));
    for (const letter of all) await opened().database.mails.insert(letter);
    return all;
  };

  it('claims what is due, the longest waiting first, and counts the attempt', async () => {
    const { database } = opened();
    const [early, late, future] = await letters([{}, { nextAttemptAt: '2026-11-21T11:00:00.000Z' }, { nextAttemptAt: MUCH_LATER }]);
    const claimed = await database.mails.claim(NOON, LATER, 10);
    expect(claimed).toStrictEqual([
      { ...late, state: 'sending', attempts: 1, leasedUntil: LATER },
      { ...early, state: 'sending', attempts: 1, leasedUntil: LATER },
    ]);
    expect(await database.mails.claim(NOON, LATER, 10)).toStrictEqual([]);
    expect((await database.mails.find(future?.id ?? ''))?.state).toBe('due');
  });

  it('keeps to the limit', async () => {
    await letters([{}, {}, {}]);
    expect(await opened().database.mails.claim(NOON, LATER, 2)).toHaveLength(2);
  });

  it('claims a mail of unknown outcome when its time has come, and never one that was sent or failed', async () => {
    const { database } = opened();
    const [unknown] = await letters([{ state: 'unknown', nextAttemptAt: LATER }, { state: 'sent', sentAt: NOON }, { state: 'failed' }]);
    expect(await database.mails.claim(NOON, LATER, 10)).toStrictEqual([]);
    expect((await database.mails.claim(LATER, MUCH_LATER, 10)).map(({ id }) => id)).toStrictEqual([unknown?.id]);
  });

  it('gives a mail to another worker only after the lease of the first has ended', async () => {
    const { database } = opened();
    const [letter] = await letters([{}]);
    await database.mails.claim(NOON, LATER, 1);
    expect(await database.mails.claim('2026-11-21T12:04:59.999Z', MUCH_LATER, 1)).toStrictEqual([]);
    const [again] = await database.mails.claim(LATER, MUCH_LATER, 1);
    expect(again).toStrictEqual({ ...letter, state: 'sending', attempts: 2, leasedUntil: MUCH_LATER });
  });

  it('shares the mails out between two workers without giving one twice', async () => {
    const { database, store } = opened();
    const all = await letters(Array.from({ length: 24 }, () => ({})));
    const other = store.open();
    const claims = await Promise.all(
      [database, other, database, other, database, other].map((worker) => worker.mails.claim(NOON, LATER, 5)),
    );
    const claimed = claims.flat().map(({ id }) => id);
    expect(new Set(claimed).size).toBe(claimed.length);
    claimed.push(...(await other.mails.claim(NOON, LATER, 50)).map(({ id }) => id));
    expect(claimed.toSorted()).toStrictEqual(all.map(({ id }) => id).toSorted());
    await other.close();
  });

  it('records the outcome and ends the lease', async () => {
    const { database } = opened();
    const [letter] = await letters([{}]);
    const [claimed] = await database.mails.claim(NOON, LATER, 1);
    const id = claimed?.id ?? '';
    await database.mails.finish(id, { state: 'due', nextAttemptAt: MUCH_LATER, lastError: '451 come back later', sentAt: null });
    const waiting = { ...letter, attempts: 1, nextAttemptAt: MUCH_LATER, lastError: '451 come back later' };
    expect(await database.mails.find(id)).toStrictEqual(waiting);
    await database.mails.finish(id, { state: 'sent', nextAttemptAt: MUCH_LATER, lastError: null, sentAt: LATER });
    expect(await database.mails.find(id)).toStrictEqual({ ...waiting, state: 'sent', lastError: null, sentAt: LATER });
  });
}
