import { parentPort } from 'node:worker_threads';
import { WORK, type WorkKind } from './work.ts';

/** A piece of work as it is handed to the thread. */
export interface Handed {
  readonly kind: WorkKind;
  readonly asked: unknown;
}

/** What the thread answers: an outcome, or why there is none. */
export type Worked = { readonly answer: unknown } | { readonly fault: string };

const port = parentPort;
port?.on('message', ({ kind, asked }: Handed) => {
  try {
    const work = WORK[kind] as (asked: unknown) => unknown;
    const worked: Worked = { answer: work(asked) };
    port.postMessage(worked);
  } catch (error) {
    const worked: Worked = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    port.postMessage(worked);
  }
});
