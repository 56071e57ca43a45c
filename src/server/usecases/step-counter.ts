import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import type { Clock } from '#/server/clock.ts';
import type { StepCountRecord } from '#/server/db/records.ts';
import type { Database } from '#/server/db/repositories.ts';

export interface StepCounterDeps {
  readonly database: Pick<Database, 'transaction'>;
  readonly clock: Pick<Clock, 'today'>;
  readonly log: { error(fields: Readonly<Record<string, unknown>>, message: string): void };
}

export interface StepCounter {
  count(events: readonly StepEvent[]): void;
  /** Writes what was counted since the last time; after a fault it stays for the next. */
  flush(): Promise<void>;
  /** Stops the clock and writes the rest. */
  stop(): Promise<void>;
}

const FLUSH_MS = 60_000;

/** Adds up in memory and writes sums per day once a minute: a page view costs no write, and no row tells when someone was there. */
export function startStepCounter({ database, clock, log }: StepCounterDeps): StepCounter {
  let sums = new Map<string, StepCountRecord>();
  const add = (record: StepCountRecord): void => {
    const key = `${record.day} ${record.step} ${record.question} ${record.event}`;
    sums.set(key, { ...record, times: (sums.get(key)?.times ?? 0) + record.times });
  };
  const flush = async (): Promise<void> => {
    const due = [...sums.values()];
    if (due.length === 0) return;
    sums = new Map();
    try {
      await database.transaction((inside) => inside.stepCounts.add(due));
    } catch (error) {
      due.forEach(add);
      log.error({ err: error }, 'the step counts could not be written; they are tried again within a minute');
    }
  };
  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();
  return {
    count(events) {
      const day = clock.today();
      for (const event of events) add({ ...event, day, times: 1 });
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
