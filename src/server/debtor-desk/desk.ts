import { Worker } from 'node:worker_threads';
import type { Work, WorkKind } from './work.ts';
import type { Handed, Worked } from './worker.ts';

/** Too many books are waiting. Worth another try in a few seconds. */
export class DeskBusy extends Error {}

interface Job {
  readonly handed: Handed;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const MOST_WAITING = 10;
const TIMEOUT_MS = 20_000;
const MEGABYTES = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * Computes the risk of debtor books in one thread, one after the other, so that no book holds up the pages of others. The thread starts at
 * the first book, does not keep the process, and is replaced when it fails or takes longer than `TIMEOUT_MS`.
 */
export class DebtorDesk {
  readonly #waiting: Job[] = [];
  #worker: Worker | null = null;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** Rejects with DeskBusy when the queue is full, and with Error when the work fails. */
  async do<Kind extends WorkKind>(kind: Kind, asked: Work[Kind]['asked']): Promise<Work[Kind]['answer']> {
    if (this.#waiting.length >= MOST_WAITING) throw new DeskBusy('too many debtor books are waiting');
    const answer = await new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ handed: { kind, asked }, resolve, reject });
      this.#next();
    });
    // The thread runs WORK[kind] alone.
    return answer as Work[Kind]['answer'];
  }

  #next(): void {
    if (this.#current !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#current = job;
    this.#timer = setTimeout(() => this.#lose(this.#worker, new Error('a debtor book took too long and was given up')), TIMEOUT_MS);
    this.#worker ??= this.#start();
    this.#worker.postMessage(job.handed);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: MEGABYTES });
    worker.unref();
    worker.on('message', (worked: Worked) => {
      this.#finish((job) =>
        'answer' in worked ? job.resolve(worked.answer) : job.reject(new Error(`the book could not be computed: ${worked.fault}`)),
      );
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the thread that computes debtor books has ended')));
    return worker;
  }

  #finish(tell: (job: Job) => void): void {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = null;
    if (job !== null) tell(job);
    this.#next();
  }

  #lose(worker: Worker | null, cause: unknown): void {
    if (worker === null || this.#worker !== worker) return;
    this.#worker = null;
    void worker.terminate();
    this.#finish((job) => job.reject(cause instanceof Error ? cause : new Error(String(cause))));
  }
}
