import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { Made } from './worker.ts';

/** No paper now: too many are waiting, or the server is ending. Worth another try in a few seconds. */
export class PressBusy extends Error {}

export interface Press {
  /**
   * The paper as PDF, made in a worker thread. Rejects with PressBusy when the queue is full, when its turn did not come in time or
   * when the press is closed, and with Error when the paper cannot be made.
   */
  make(paper: Paper): Promise<Uint8Array<ArrayBuffer>>;
  /** Takes nothing new, turns away what waits, finishes what is under way for at most a few seconds, and ends the threads. */
  close(): Promise<void>;
}

export interface PressOptions {
  readonly threads?: number;
  /** Papers that may wait beside those being made. */
  readonly mostWaiting?: number;
  /** From asking to having, in milliseconds; a thread that takes longer is ended and replaced. */
  readonly timeoutMs?: number;
  /** What the threads run. */
  readonly program?: URL;
}

interface Job {
  readonly paper: Paper;
  readonly timer: NodeJS.Timeout;
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(error: Error): void;
}

const MEGABYTES = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 };
const CLOSE_MS = 3000;

/** One thread and the paper it is making. */
class Station {
  job: Job | null = null;
  #worker: Worker | null = null;
  readonly #program: URL;
  readonly #free: () => void;

  constructor(program: URL, free: () => void) {
    this.#program = program;
    this.#free = free;
  }

  take(job: Job): void {
    this.job = job;
    this.#worker ??= this.#start();
    this.#worker.postMessage(job.paper);
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { resourceLimits: MEGABYTES });
    // Alone it does not keep the process: what waits for it does.
    worker.unref();
    worker.on('message', (made: Made) => {
      this.#finish((job) =>
        'bytes' in made ? job.resolve(made.bytes) : job.reject(new Error(`the paper could not be made: ${made.fault}`)),
      );
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the thread that makes papers has ended')));
    return worker;
  }

  #finish(tell: (job: Job) => void): void {
    const { job } = this;
    this.job = null;
    if (job !== null) {
      clearTimeout(job.timer);
      tell(job);
    }
    this.#free();
  }

  #lose(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#finish((job) => job.reject(cause instanceof Error ? cause : new Error(String(cause))));
  }

  /** Ends the thread; the next paper starts a new one. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

class Queue implements Press {
  readonly #stations: readonly Station[];
  readonly #waiting: Job[] = [];
  readonly #options: Required<PressOptions>;
  #idle: (() => void) | null = null;
  #isClosed = false;

  constructor(options: PressOptions) {
    this.#options = { threads: 1, mostWaiting: 20, timeoutMs: 10_000, program: new URL('./worker.ts', import.meta.url), ...options };
    this.#stations = Array.from({ length: this.#options.threads }, () => new Station(this.#options.program, () => this.#next()));
  }

  make(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#isClosed) return Promise.reject(new PressBusy('no papers are made any more'));
    if (this.#waiting.length >= this.#options.mostWaiting) return Promise.reject(new PressBusy('too many papers are waiting'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(job), this.#options.timeoutMs);
      const job: Job = { paper, timer, resolve, reject };
      this.#waiting.push(job);
      this.#next();
    });
  }

  #next(): void {
    const station = this.#stations.find(({ job }) => job === null);
    const job = station && this.#waiting.shift();
    if (station && job) station.take(job);
    if (this.#stations.every((one) => one.job === null)) this.#idle?.();
  }

  /** Its time is up: out of the queue, or the thread that hangs on it is ended. */
  #giveUp(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    const station = this.#stations.find((one) => one.job === job);
    if (station === undefined) {
      job.reject(new PressBusy('the turn of this paper did not come in time'));
      return;
    }
    station.job = null;
    job.reject(new Error('a paper took too long and was given up'));
    void station.stop().then(() => this.#next());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) {
      clearTimeout(job.timer);
      job.reject(new PressBusy('the server is ending'));
    }
    if (this.#stations.some(({ job }) => job !== null)) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#idle = () => resolve(undefined);
      const patience = setTimeout(() => resolve(undefined), CLOSE_MS);
      await promise;
      clearTimeout(patience);
    }
    await Promise.all(this.#stations.map((station) => station.stop()));
  }
}

/** A press that starts its threads at the first paper. */
export const openPress = (options: PressOptions = {}): Press => new Queue(options);
