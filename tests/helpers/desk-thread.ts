import { parentPort } from 'node:worker_threads';

const port = parentPort;

/** Stands in for the thread that computes debtor books: what is asked says what becomes of it. */
port?.on('message', ({ asked }: { readonly asked: string }) => {
  if (asked === 'hangs') for (;;) Math.random();
  if (asked === 'dies') process.exit(1);
  if (asked === 'throws') throw new Error('not caught');
  if (asked === 'fails') port.postMessage({ fault: 'as it was told' });
  else port.postMessage({ answer: asked });
});
