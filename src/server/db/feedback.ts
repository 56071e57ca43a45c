import { plainDateOf } from '#/quote-engine/calendar.ts';
import { FEEDBACK_ANSWERS } from '#/quote-engine/contract/feedback.ts';
import type { Context } from './context.ts';
import type { Repositories } from './repositories.ts';
import { toWord, toWords } from './values.ts';

export function feedbackRepository({ executor, noteErasure }: Context): Repositories['feedback'] {
  return {
    insert: async ({ id, givenOn, answer, remark, engineVersion, editions }) => {
      const row = { id, given_on: givenOn, answer, remark, engine_version: engineVersion, editions: JSON.stringify(editions) };
      await executor.insertInto('feedback').values(row).execute();
    },
    async markGiven(quoteId, kind) {
      const noted = await executor
        .insertInto('feedback_given')
        .values({ quote_id: quoteId, kind })
        .onConflict((conflict) => conflict.doNothing())
        .returning('kind')
        .execute();
      return noted.length > 0;
    },
    async list({ limit }) {
      const rows = await executor.selectFrom('feedback').selectAll().orderBy('given_on', 'desc').orderBy('id').limit(limit).execute();
      return rows.map((row) => ({
        id: row.id,
        givenOn: plainDateOf(row.given_on),
        answer: toWord(FEEDBACK_ANSWERS, row.answer),
        remark: row.remark,
        engineVersion: row.engine_version,
        editions: toWords(row.editions),
      }));
    },
    async eraseBefore(day) {
      const erased = await executor.deleteFrom('feedback').where('given_on', '<', day).returning('id').execute();
      if (erased.length > 0) noteErasure();
      return erased.length;
    },
  };
}
