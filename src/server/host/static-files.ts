import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chosenEncoding, type Encoding } from './encoding.ts';
import { pathOf } from './guards.ts';

/** Public files by the path under which they are served. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** Where Astro puts files with a hash in their name: such a path never gets other bytes. */
const HASHED = '/_astro/';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

interface Variant {
  readonly body: Buffer;
  readonly etag: string;
}

export interface StaticFile {
  /** Path under which it is served, with a slash in front. */
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly variants: Readonly<Partial<Record<Encoding, Variant>>> & { readonly identity: Variant };
}

function variant(body: Buffer): Variant {
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Reads every public file of the build with its compressed neighbours (`.br`, `.gz`) into memory. Files of an unknown type are left out. */
export function readStaticFiles(folder: string): readonly StaticFile[] {
  return globSync('**/*', { cwd: folder }).flatMap((name) => {
    const contentType = TYPES[extname(name)];
    if (contentType === undefined) return [];
    const file = join(folder, name);
    const path = `/${name.replaceAll('\\', '/')}`;
    const variants = {
      identity: variant(readFileSync(file)),
      ...(existsSync(`${file}.br`) ? { br: variant(readFileSync(`${file}.br`)) } : {}),
      ...(existsSync(`${file}.gz`) ? { gzip: variant(readFileSync(`${file}.gz`)) } : {}),
    };
    const cacheControl = path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return [{ path, contentType, cacheControl, variants }];
  });
}

/** True when the visitor's copy is still the one the server would send. */
export function isFresh(request: FastifyRequest, etag: string): boolean {
  const given = request.headers['if-none-match'];
  return given !== undefined && given.split(',').some((entry) => entry.trim().replace(/^W\//, '') === etag || entry.trim() === '*');
}

function send(file: StaticFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const encoding = chosenEncoding(request.headers['accept-encoding'], (name) => file.variants[name] !== undefined);
  const { body, etag } = file.variants[encoding] ?? file.variants.identity;
  reply.header('cache-control', file.cacheControl).header('vary', 'accept-encoding').header('etag', etag);
  if (isFresh(request, etag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(file.contentType).send(body);
}

/** Files of a build, and under them the hashed files of earlier ones, for pages that visitors still have open. */
export function filesOf(files: readonly StaticFile[], earlier: Iterable<StaticFile>): StaticFiles {
  const hashed = [...earlier].filter(({ path }) => path.startsWith(HASHED));
  return new Map([...hashed, ...files].map((file) => [file.path, file]));
}

/**
 * Answers requests for public files. A hook and not routes: the set changes with every build that is taken over, and routes cannot.
 * Nothing outside the set is reachable.
 * @param current the files of this moment.
 */
export function serveStaticFiles(server: FastifyInstance, current: () => StaticFiles): void {
  server.addHook('onRequest', (request, reply, done) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? current().get(pathOf(request.url)) : undefined;
    if (file === undefined) {
      done();
      return;
    }
    request.routePattern = file.path;
    void send(file, request, reply);
  });
}
