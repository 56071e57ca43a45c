import type { IncomingHttpHeaders } from 'node:http';
import type { ProblemCode } from '#/messages/problems.ts';

/** Methods any route of this server knows. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE']);
const UNSAFE = new Set(['POST', 'DELETE']);
/** Routes Astro brings along in every app and this site never uses. */
const CLOSED = ['/_image', '/_server-islands', '/_actions'];

/** The site's own origins: the public one, and the loopback names under the port that is listened on. */
export interface Origins {
  readonly publicOrigin: string;
  /** Host header value → origin; null for a host that is not ours. */
  originOf(host: string | undefined): string | null;
}

/**
 * @param publicOrigin origin in the form of `URL.origin`.
 * @param port the port listened on, asked late because it is known only after listening.
 */
export function originsOf(publicOrigin: string, port: () => number): Origins {
  const publicHost = new URL(publicOrigin).host;
  return {
    publicOrigin,
    originOf(host) {
      const name = host?.toLowerCase();
      if (name === publicHost) return publicOrigin;
      const suffix = `:${String(port())}`;
      const isLocal = name === `127.0.0.1${suffix}` || name === `localhost${suffix}` || name === `[::1]${suffix}`;
      return isLocal ? `http://${name}` : null;
    },
  };
}

export interface RequestLine {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as sent: Node keeps the first of two Host headers only. */
  readonly rawHeaders?: readonly string[];
}

/** Path of a request target, without the query. */
export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

function isPlainPath(path: string): boolean {
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\') || /%(?:5c|00|2f)/i.test(path)) return false;
  try {
    decodeURIComponent(path);
    return new URL(path, 'http://path.invalid').pathname === path;
  } catch {
    return false;
  }
}

/** Where a mail program posts for a reader who presses "Unsubscribe" (RFC 8058): without origin, without cookie, with a token no other site knows. */
const ONE_CLICK = /^\/premie-check\/herinnering\/[\w-]{22}\/$/;

function isFromElsewhere({ method, headers }: RequestLine, path: string, origin: string): boolean {
  if (!UNSAFE.has(method)) return false;
  if (headers['sec-fetch-site'] === 'same-origin') return false;
  if (headers['sec-fetch-site'] === undefined && headers.origin === undefined) {
    // Browsers send at least one of the two with every unsafe request; without cookies there is nothing to ride on either.
    return !((path.startsWith('/api/v1/') || ONE_CLICK.test(path)) && headers.cookie === undefined);
  }
  return headers.origin !== origin;
}

function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}

/** Bodies are read as they are; one that says it is packed is refused rather than taken for what it is not. */
const isPacked = (encoding: string | undefined) => encoding !== undefined && encoding.toLowerCase() !== 'identity';

/** Why a request may not go further, decided on its first line and headers alone; null when it may. */
export function refusalOf(line: RequestLine, origins: Origins): ProblemCode | null {
  if (!METHODS.has(line.method)) return 'method-not-allowed';
  if (line.rawHeaders !== undefined && hasTwoHosts(line.rawHeaders)) return 'request-malformed';
  const origin = origins.originOf(line.headers.host);
  if (origin === null) return 'host-not-known';
  const path = pathOf(line.url);
  if (!isPlainPath(path)) return 'address-not-valid';
  if (CLOSED.some((prefix) => path.startsWith(prefix))) return 'not-found';
  if (isPacked(line.headers['content-encoding'])) return 'media-type-not-supported';
  if (line.method === 'DELETE' && !path.startsWith('/api/')) return 'method-not-allowed';
  return isFromElsewhere(line, path, origin) ? 'origin-not-allowed' : null;
}
