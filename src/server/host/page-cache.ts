import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding.ts';

/** A page sets this header to `editions` when it depends on nothing but its path, the site file and the active editions. */
export const PAGE_CACHE_HEADER = 'x-page-cache';
const MAX_PAGES = 500;

export interface CachedPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Brotli for a page that is sent once: fast setting, off the main thread. */
export function brotliOnce(body: Buffer): Promise<Buffer> {
  return compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** Strong tag of a body in one encoding: each representation has its own. */
export function tagFor(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`;
}

async function cachedPage(headers: Readonly<Record<string, string>>, body: Buffer): Promise<CachedPage> {
  const [br, gz] = await Promise.all([
    compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    compressGzip(body, { level: 9 }),
  ]);
  return { headers, etag: createHash('sha256').update(body).digest('base64url').slice(0, 22), bodies: { br, gzip: gz, identity: body } };
}

/** Rendered pages by path for one state of the editions; a new state empties it. */
export class PageCache {
  #editions = '';
  readonly #pages = new Map<string, CachedPage>();

  get(path: string, editionsHash: string): CachedPage | undefined {
    return editionsHash === this.#editions ? this.#pages.get(path) : undefined;
  }

  /** Compresses and keeps a page; forgets the oldest when there are too many. */
  async put(path: string, editionsHash: string, headers: Readonly<Record<string, string>>, body: Buffer): Promise<CachedPage> {
    const page = await cachedPage(headers, body);
    if (editionsHash !== this.#editions) {
      this.#pages.clear();
      this.#editions = editionsHash;
    }
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size >= MAX_PAGES && oldest !== undefined) this.#pages.delete(oldest);
    this.#pages.set(path, page);
    return page;
  }
}
