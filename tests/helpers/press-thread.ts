import { parentPort } from 'node:worker_threads';

const port = parentPort;

/** Stands in for the thread that makes papers: the title says what becomes of one. */
port?.on('message', ({ title }: { readonly title: string }) => {
  if (title === 'hangs') for (;;) Math.random();
  if (title === 'dies') process.exit(1);
  if (title === 'fails') port.postMessage({ fault: 'as it was told' });
  else port.postMessage({ bytes: new TextEncoder().encode(title) });
});
