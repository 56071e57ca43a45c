import type { ComparisonCodec } from './comparison-codec.ts';
import type { Executor } from './prepared.ts';
import type { Instant } from './records.ts';
import type { Sealer } from './sealer.ts';
import type { Traits } from './traits.ts';

/** What every repository of one connection or transaction works with. */
export interface Context {
  readonly executor: Executor;
  readonly sealer: Sealer;
  readonly traits: Traits;
  readonly codec: ComparisonCodec;
  readonly now: () => Instant;
  /** Called when text was erased, so that after the commit the files of the database are rid of it too. */
  readonly noteErasure: () => void;
}

export const firstOrNull = <Row>(rows: readonly Row[]): Row | null => rows[0] ?? null;
