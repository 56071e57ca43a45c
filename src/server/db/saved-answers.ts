import { firstOrNull, type Context } from './context.ts';
import { eraseSavedAnswers } from './erase.ts';
import type { Repositories } from './repositories.ts';
import { toInstant, toMillis } from './values.ts';

const ANSWERS = 'saved_answers.answers';

export function savedAnswersRepository(context: Context): Repositories['savedAnswers'] {
  const { executor, sealer } = context;
  return {
    insert: async (saved) => {
      const row = {
        id: saved.id,
        token_hash: saved.tokenHash,
        key_id: sealer.keyId,
        answers: sealer.seal(ANSWERS, saved.id, saved.answersJson),
        created_at: toMillis(saved.createdAt),
      };
      await executor.insertInto('saved_answers').values(row).execute();
    },
    async findByTokenHash(tokenHash) {
      const row = firstOrNull(await executor.selectFrom('saved_answers').selectAll().where('token_hash', '=', tokenHash).execute());
      if (row === null) return null;
      const { id, token_hash, answers, created_at } = row;
      return { id, tokenHash: token_hash, answersJson: sealer.open(ANSWERS, id, answers), createdAt: toInstant(created_at) };
    },
    erase: async (id) => (await eraseSavedAnswers(context, [id], 'request')) === 1,
  };
}
