import { h, render } from 'preact';
import { fileTexts as texts } from '#/messages/debtor-check/island.ts';
import { FileEntry } from './file-entry.tsx';
import { islandDataOf, type IslandData } from './island-data.ts';
import { CHECK_ROOT, READ_TITLE } from './places.ts';
import type { Asked, Told, TypedBook } from './report.ts';
import { startWorker } from './start-worker.ts';

/** Keeps page and worker together: one file at a time, and a worker that is ended is gone with everything it knew. */
class FileCheck {
  readonly #place: HTMLElement;
  readonly #views: HTMLElement;
  readonly #data: IslandData;
  #worker: Worker | null = null;
  #stop: (() => void) | null = null;
  /** The worker holds rows that were typed. */
  #isTyped = false;
  /** The next report takes the focus: it answers a button far above it. */
  #toOutcome = false;

  constructor(root: HTMLElement) {
    this.#place = document.createElement('div');
    this.#views = document.createElement('div');
    this.#data = islandDataOf(root);
    root.replaceChildren(this.#place, this.#views);
    this.#draw(null, null);
  }

  #draw(done: number | null, said: string | null): void {
    const onFile = (file: Blob) => this.#begin({ kind: 'file', file });
    const onText = (text: string) => this.#begin({ kind: 'text', text });
    const onTyped = (typed: TypedBook) => this.#takeTyped(typed);
    render(h(FileEntry, { done, said, onFile, onText, onTyped, onCancel: () => this.#end(texts.cancelled) }), this.#place);
  }

  /** Typed rows go to the worker that has them already, so that what was added elsewhere on the page stays. */
  #takeTyped(typed: TypedBook): void {
    const asked: Asked = { kind: 'typed', typed };
    if (this.#isTyped) this.#worker?.postMessage(asked);
    else this.#begin(asked);
    this.#toOutcome = true;
  }

  #begin(asked: Asked): void {
    this.#end(null);
    this.#isTyped = asked.kind === 'typed';
    const worker = startWorker();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') this.#draw(Math.floor((100 * data.done) / Math.max(1, data.total)), null);
      else void this.#show(worker, data);
    });
    worker.addEventListener('error', () => this.#end(texts.failed));
    this.#draw(this.#isTyped ? null : 0, null);
    const { limits, names } = this.#data;
    worker.postMessage({ kind: 'limits', data: { limits, names } } satisfies Asked);
    worker.postMessage(asked);
  }

  async #show(worker: Worker, told: Told): Promise<void> {
    const views = await import('./views.tsx');
    if (this.#worker !== worker) return;
    this.#draw(null, null);
    this.#stop ??= views.showBook(this.#views, worker, this.#data);
    views.told(this.#views, told);
    if (told.kind === 'report' && this.#toOutcome) {
      this.#toOutcome = false;
      document.getElementById(READ_TITLE)?.focus();
    }
  }

  #end(said: string | null): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isTyped = false;
    this.#stop?.();
    this.#stop = null;
    this.#draw(null, said);
  }
}

const root = document.getElementById(CHECK_ROOT);
if (root) new FileCheck(root);
