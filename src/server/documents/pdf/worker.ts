import { parentPort } from 'node:worker_threads';
import { makePdf } from './make.ts';
import type { Paper } from './paper.ts';

/** What the thread answers to one paper: its bytes, or why there are none. */
export type Made = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: string };

const port = parentPort;
port?.on('message', (paper: Paper) => {
  makePdf(paper).then(
    (pdf) => {
      const bytes = new Uint8Array(pdf);
      const made: Made = { bytes };
      port.postMessage(made, [bytes.buffer]);
    },
    (error: unknown) => {
      const made: Made = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      port.postMessage(made);
    },
  );
});
