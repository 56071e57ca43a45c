import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_MS = 3_000;

/**
 * Lets a sender finish a body that is refused, and throws away what comes: most clients read no answer before they have sent all, and
 * would tell of a broken connection instead. A body that announces more than `MOST_BYTES`, or no length, gets its answer at once.
 * Resolves when the sender is done, gone, or slower than `MOST_MS`. Never rejects.
 */
export async function letFinish(body: IncomingMessage): Promise<void> {
  const announced = Number(body.headers['content-length']);
  if (!(announced <= MOST_BYTES) || body.readableEnded || body.destroyed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, MOST_MS);
    finished(body, { writable: false }, () => {
      clearTimeout(timer);
      resolve();
    });
    body.resume();
  });
}
