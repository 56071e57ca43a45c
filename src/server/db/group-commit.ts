import { CompiledQuery } from 'kysely';
import type { Executor } from './prepared.ts';

/** Runs one piece of work in a transaction and settles once that is committed or taken back. */
export type RunTransaction = <Result>(work: (executor: Executor) => Promise<Result>) => Promise<Result>;

/** Works that share a commit; more would make the first of them wait too long. */
const MAX_GROUP = 64;

interface Waiting {
  run(executor: Executor): Promise<unknown>;
  succeed(value: unknown): void;
  fail(error: unknown): void;
}

type Outcome = { readonly waiting: Waiting; readonly value: unknown } | { readonly waiting: Waiting; readonly error: unknown };

const SAVEPOINT = CompiledQuery.raw('savepoint work');
const RELEASE = CompiledQuery.raw('release work');
const ROLLBACK = CompiledQuery.raw('rollback to work');

async function runOne(executor: Executor, waiting: Waiting): Promise<Outcome> {
  await executor.executeQuery(SAVEPOINT);
  try {
    const value = await waiting.run(executor);
    await executor.executeQuery(RELEASE);
    return { waiting, value };
  } catch (error) {
    await executor.executeQuery(ROLLBACK);
    await executor.executeQuery(RELEASE);
    return { waiting, error };
  }
}

/** All in one transaction, each in a savepoint of its own; a fault of the whole (disk full) is a fault of each. */
async function runGroup(db: Executor, group: readonly Waiting[]): Promise<void> {
  let outcomes: Outcome[] = [];
  try {
    await db.transaction().execute(async (executor) => {
      for (const waiting of group) outcomes.push(await runOne(executor, waiting));
    });
  } catch (error) {
    outcomes = group.map((waiting) => ({ waiting, error }));
  }
  for (const outcome of outcomes) {
    if ('error' in outcome) outcome.waiting.fail(outcome.error);
    else outcome.waiting.succeed(outcome.value);
  }
}

/**
 * Commits the transactions that were asked for in one turn of the event loop together: a commit costs more than all the rows in it.
 * Nobody is told before the commit is durable, and what one of them throws is taken back alone. For a database with one writer,
 * where they would run one after the other anyway.
 */
export function groupCommit(db: Executor): RunTransaction {
  let queue: Waiting[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const group = queue.slice(0, MAX_GROUP);
      queue = queue.slice(MAX_GROUP);
      await runGroup(db, group);
    }
    running = false;
  };

  return <Result>(work: (executor: Executor) => Promise<Result>) =>
    new Promise<Result>((resolve, reject) => {
      queue.push({
        run: work,
        succeed: (value) => {
          resolve(value as Result);
        },
        fail: reject,
      });
      if (running) return;
      running = true;
      setImmediate(() => void drain());
    });
}
