import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Context } from './context.ts';
import type { Repositories } from './repositories.ts';

/** Rows per statement: databases bound the number of values in one. */
const BATCH = 100;

export function stepCountRepository({ executor }: Context): Repositories['stepCounts'] {
  return {
    async add(counts) {
      for (let start = 0; start < counts.length; start += BATCH) {
        await executor
          .insertInto('step_count')
          .values(
            counts.slice(start, start + BATCH).map(({ day, step, question, event, times }) => ({ day, step, question, event, times })),
          )
          .onConflict((conflict) =>
            conflict
              .columns(['day', 'step', 'question', 'event'])
              .doUpdateSet((builder) => ({ times: builder('step_count.times', '+', builder.ref('excluded.times')) })),
          )
          .execute();
      }
    },
    async sums(from, to) {
      const rows = await executor
        .selectFrom('step_count')
        .select((builder) => ['step', 'question', 'event', builder.fn.max('day').as('day'), builder.fn.sum('times').as('times')])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['step', 'question', 'event'])
        .orderBy('step')
        .orderBy('question')
        .orderBy('event')
        .execute();
      return rows.map((row) => ({ ...row, day: plainDateOf(row.day), times: Number(row.times) }));
    },
    async eraseBefore(day) {
      return (await executor.deleteFrom('step_count').where('day', '<', day).returning('step').execute()).length;
    },
  };
}
