import { resolve } from 'node:path';
import { LOG_LEVELS, RATE_LIMIT_NAMES, type LogLevel, type RateLimit, type RateLimits, type SmtpServer } from './config.ts';
import { isAddressOrNetwork, isLoopback } from './network.ts';
import { Unusable } from './reader.ts';
import { VARIABLES } from './variables.ts';

const quoted = (text: string) => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;

/** Whole number from `min` to `max`. Throws Unusable, as do all parsers here. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new Unusable(`${quoted(text)} is not a whole number from ${String(min)} to ${String(max)}.`);
  };
}

export function hostName(text: string): string {
  if (/^[A-Za-z0-9.:-]{1,253}$/.test(text)) return text;
  throw new Unusable(`${quoted(text)} is not an address or host name to listen on.`);
}

function urlOf(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new Unusable(`the value is not ${what}.`);
  return url;
}

/** An origin: scheme, host and perhaps a port, nothing after it. */
export function origin(text: string): string {
  const url = urlOf(text, 'an origin');
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!bare || !['http:', 'https:'].includes(url.protocol)) {
    throw new Unusable('the value must be http or https, a host and perhaps a port, with nothing after it.');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw new Unusable(`${quoted(url.origin)} must be https.`);
  return url.origin;
}

/** File of the embedded database out of `sqlite:<path>`. */
export function databaseFile(text: string): string {
  if (/^postgres(?:ql)?:/i.test(text)) {
    throw new Unusable('PostgreSQL is not built in yet; leave the variable out and the embedded database is used.');
  }
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(text)?.[1];
  if (path === undefined) throw new Unusable('the value is not sqlite: with the path of a file behind it.');
  return resolve(path);
}

/** One mail address without a name; it goes into headers, so nothing but an address may stand in it. */
export function mailAddress(text: string): string {
  if (text.length <= 254 && /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/.test(text)) return text;
  throw new Unusable(`${quoted(text)} is not one plain mail address.`);
}

/** Server out of `smtp://` (STARTTLS, port 587) or `smtps://` (TLS, port 465). Faults never repeat the value: it may hold a password. */
export function smtpServer(text: string): SmtpServer {
  const url = urlOf(text, 'a URL of a mail server');
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Unusable('the value must start with smtp:// or smtps://.');
  if (!['', '/'].includes(url.pathname) || url.search !== '') throw new Unusable('nothing may follow the host and port.');
  if ((url.username === '') !== (url.password === '')) throw new Unusable('a user needs a password and the other way round.');
  const implicit = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? 'implicit' : isLoopback(host) ? 'optional' : 'starttls',
    login: url.username === '' ? null : { user: percentDecoded(url.username), password: percentDecoded(url.password) },
  };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Unusable('user or password holds a % that is not followed by two hexadecimal digits; write % as %25.');
  }
}

export function proxies(text: string): readonly string[] {
  const list = text.split(',').map((entry) => entry.trim());
  const wrong = list.filter((entry) => !isAddressOrNetwork(entry));
  if (wrong.length === 0) return list;
  throw new Unusable(`${wrong.map(quoted).join(', ')} is no IP address or network; a number of hops cannot be trusted.`);
}

const WINDOWS: Readonly<Record<string, number>> = { s: 1000, min: 60_000, h: 3_600_000 };

function rateLimit(entry: string): readonly [string, RateLimit] {
  const match = /^([a-z]+)=(\d{1,7})\/(s|min|h)$/.exec(entry);
  const [, name = '', max = '', window = ''] = match ?? [];
  const windowMilliseconds = WINDOWS[window];
  if (windowMilliseconds === undefined || Number(max) === 0) {
    throw new Unusable(`${quoted(entry)} is not name=number/window with a number above 0 and s, min or h as window.`);
  }
  return [name, { max: Number(max), windowMilliseconds }];
}

/** `name=number/window` separated by commas; a name left out keeps its default. */
export function rateLimits(text: string): RateLimits {
  const limits = Object.fromEntries(VARIABLES.RATE_LIMITS.fallback.split(',').map(rateLimit));
  const seen = new Set<string>();
  for (const entry of text.split(',')) {
    const [name, limit] = rateLimit(entry.trim());
    if (!(RATE_LIMIT_NAMES as readonly string[]).includes(name)) {
      throw new Unusable(`${quoted(name)} is none of ${RATE_LIMIT_NAMES.join(', ')}.`);
    }
    if (seen.has(name)) throw new Unusable(`${quoted(name)} stands there twice.`);
    seen.add(name);
    limits[name] = limit;
  }
  const of = (name: (typeof RATE_LIMIT_NAMES)[number]): RateLimit => limits[name] ?? { max: 1, windowMilliseconds: 1000 };
  return { quotes: of('quotes'), indications: of('indications'), pages: of('pages') };
}

export function logLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level) return level;
  throw new Unusable(`${quoted(text)} is none of ${LOG_LEVELS.join(', ')}.`);
}
