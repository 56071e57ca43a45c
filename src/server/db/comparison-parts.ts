import { firstOrNull, type Context } from './context.ts';
import type { Repositories } from './repositories.ts';

/** Parts are written once and never changed or removed: old comparisons need them. They hold no answer of anybody. */
export function comparisonPartsRepository({ executor }: Context): Repositories['comparisonParts'] {
  return {
    async keep(hash, content) {
      await executor
        .insertInto('comparison_parts')
        .values({ hash, content })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .execute();
    },
    async find(hash) {
      const row = firstOrNull(await executor.selectFrom('comparison_parts').select('content').where('hash', '=', hash).execute());
      return row?.content ?? null;
    },
  };
}
