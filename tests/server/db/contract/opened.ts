import type { Database } from '#/server/db/repositories.ts';
import type { TestClock } from '../../../helpers/clock.ts';
import type { Store } from '../../../helpers/engines.ts';

/** What each test of the contract gets: an empty, migrated store of its own. */
export interface Opened {
  readonly store: Store;
  readonly database: Database;
  readonly clock: TestClock;
}
