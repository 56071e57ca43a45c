import { Worker } from 'node:worker_threads';
import type { Work, WorkKind } from './work.ts';
import type { Handed, Worked } from './worker.ts';

/** No book now: too many are waiting, this one took too long, or the server is ending. Worth another try in a few seconds. */
export class DeskBusy extends Error {}

export interface DeskOptions {
  /** Books that may wait beside the one that is being computed. */
  readonly mostWaiting?: number;
  /** From its turn to its answer, in milliseconds; a thread that takes longer is ended and replaced. */
  readonly timeoutMs?: number;
  /** How long closing waits for the book under way, in milliseconds. */
  readonly closeMs?: number;
  /** What the thread runs. */
  readonly program?: URL;
}

interface Job {
  readonly handed: Handed;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const MEGABYTES = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/**
 * Computes the risk of debtor books in one thread, one after the other, so that no book holds up the pages of others. The thread starts at
 * the first book, does not keep the process, and is replaced when it fails or takes too long; what waits behind it goes on.
 */
export class DebtorDesk {
  readonly #options: Required<DeskOptions>;
  readonly #waiting: Job[] = [];
  #worker: Worker | null = null;
  #current: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #idle: (() => void) | null = null;

  constructor(options: DeskOptions = {}) {
    this.#options = { mostWaiting: 10, timeoutMs: 20_000, closeMs: 3000, program: new URL('./worker.ts', import.meta.url), ...options };
  }

  /** Rejects with DeskBusy when the queue is full, the work takes too long or the desk is closed, and with Error when the work fails. */
  async do<Kind extends WorkKind>(kind: Kind, asked: Work[Kind]['asked']): Promise<Work[Kind]['answer']> {
    if (this.#isClosed) throw new DeskBusy('no debtor books are computed any more');
    if (this.#waiting.length >= this.#options.mostWaiting) throw new DeskBusy('too many debtor books are waiting');
    const answer = await new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ handed: { kind, asked }, resolve, reject });
      this.#next();
    });
    // The thread runs WORK[kind] alone.
    return answer as Work[Kind]['answer'];
  }

  /** Takes nothing new, turns away what waits, finishes the book under way for at most `closeMs`, and ends the thread. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new DeskBusy('the server is ending'));
    if (this.#current !== null) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#idle = () => resolve(undefined);
      const patience = setTimeout(() => resolve(undefined), this.#options.closeMs);
      await promise;
      clearTimeout(patience);
    }
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
    this.#finish((job) => job.reject(new DeskBusy('the server is ending')));
  }

  #next(): void {
    if (this.#current !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#idle?.();
      return;
    }
    this.#current = job;
    const late = () => this.#lose(this.#worker, new DeskBusy('a debtor book took too long and was given up'));
    this.#timer = setTimeout(late, this.#options.timeoutMs);
    this.#worker ??= this.#start();
    this.#worker.postMessage(job.handed);
  }

  #start(): Worker {
    const worker = new Worker(this.#options.program, { resourceLimits: MEGABYTES });
    worker.unref();
    worker.on('message', (worked: Worked) => {
      // A thread that was given up may still have had its answer under way.
      if (this.#worker !== worker) return;
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
