import { plainDateOf } from '#/quote-engine/calendar.ts';
import { firstOrNull, type Context } from './context.ts';
import { eraseReminders } from './erase.ts';
import type { Repositories } from './repositories.ts';
import { toInstant, toInstantOrNull, toMillis, toMillisOrNull } from './values.ts';

const ADDRESS = 'reminder.address';

export function reminderRepository(context: Context): Repositories['reminders'] {
  const { executor, sealer } = context;
  return {
    insert: async (reminder) => {
      const row = {
        id: reminder.id,
        token_hash: reminder.tokenHash,
        key_id: sealer.keyId,
        address: sealer.seal(ADDRESS, reminder.id, reminder.address),
        day: reminder.day,
        created_at: toMillis(reminder.createdAt),
        confirmed_at: toMillisOrNull(reminder.confirmedAt),
      };
      await executor.insertInto('reminder').values(row).execute();
    },
    async findByTokenHash(tokenHash) {
      const row = firstOrNull(await executor.selectFrom('reminder').selectAll().where('token_hash', '=', tokenHash).execute());
      if (row === null) return null;
      return {
        id: row.id,
        tokenHash: row.token_hash,
        address: sealer.open(ADDRESS, row.id, row.address),
        day: plainDateOf(row.day),
        createdAt: toInstant(row.created_at),
        confirmedAt: toInstantOrNull(row.confirmed_at),
      };
    },
    confirm: async (id, at) => {
      await executor
        .updateTable('reminder')
        .set({ confirmed_at: toMillis(at) })
        .where('id', '=', id)
        .execute();
    },
    erase: async (id) => (await eraseReminders(context, [id], 'request')) === 1,
  };
}
