import { LIMITS } from './limits.ts';
import { Refusal, type ByteSource, type ReadOptions } from './result.ts';

/** Lets other work of the thread (a message that cancels) have its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Refusal('cancelled');
}

/** The chunks of a source; a source that breaks off (a file that vanished, a lost connection) is a refusal. */
async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source) yield chunk;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable-source');
  }
}

/**
 * The bytes in small pieces, with progress told after each and a pause in between, so that a worker stays reachable.
 * Throws Refusal: `cancelled`, `too-large` beyond `maxBytes`, `unreadable-source`.
 */
export async function* slicesOf(source: ByteSource, options: ReadOptions, maxBytes: number = LIMITS.fileBytes): AsyncGenerator<Uint8Array> {
  let done = 0;
  let sincePause = 0;
  stopWhenCancelled(options.signal);
  for await (const chunk of chunksOf(source)) {
    for (let at = 0; at < chunk.length; at += LIMITS.sliceBytes) {
      const slice = chunk.subarray(at, at + LIMITS.sliceBytes);
      done += slice.length;
      sincePause += slice.length;
      if (done > maxBytes) throw new Refusal('too-large', { limit: maxBytes });
      yield slice;
      options.onProgress?.(done, options.totalBytes ?? null);
      if (sincePause >= LIMITS.turnBytes) {
        sincePause = 0;
        await pause();
      }
      stopWhenCancelled(options.signal);
    }
  }
}

/** All bytes in one piece. Throws what `slicesOf` throws. */
export async function allBytes(source: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    parts.push(part);
    size += part.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first bytes of a source, enough to tell what it is, and the whole of it again. */
export async function peeked(
  slices: AsyncGenerator<Uint8Array>,
  enough = 4096,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncGenerator<Uint8Array> }> {
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < enough) {
    const next = await slices.next();
    if (next.done === true) break;
    taken.push(next.value);
    size += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* taken;
    yield* slices;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const part of taken) {
    head.set(part, at);
    at += part.length;
  }
  return { head: head.subarray(0, enough), whole: whole() };
}
