import { describe, expect, it } from 'vitest';
import { originsOf, refusalOf } from '#/server/host/guards.ts';

const origins = originsOf('https://www.example.nl', () => 4321);
const refusal = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalOf({ method, url, headers: { host: 'www.example.nl', ...headers } }, origins);

describe('the first line of a request', () => {
  it.each([
    ['GET', '/', null],
    ['GET', '/verzekeraars/atradius/?a=%2F%00', null],
    ['TRACE', '/', 'method-not-allowed'],
    ['PUT', '/', 'method-not-allowed'],
    ['CONNECT', 'evil:443', 'method-not-allowed'],
    ['DELETE', '/indicatie/', 'method-not-allowed'],
    ['GET', '//evil.example/', 'address-not-valid'],
    ['GET', '/a//b', 'address-not-valid'],
    ['GET', 'http://evil.example/', 'address-not-valid'],
    ['GET', '*', 'address-not-valid'],
    ['GET', '/a\\b', 'address-not-valid'],
    ['GET', '/a%5Cb', 'address-not-valid'],
    ['GET', '/a%00b', 'address-not-valid'],
    ['GET', '/a%2fb', 'address-not-valid'],
    ['GET', '/%ff', 'address-not-valid'],
    ['GET', '/%', 'address-not-valid'],
    ['GET', '/a/../b', 'address-not-valid'],
    ['GET', '/\u00e9', 'address-not-valid'],
    ['GET', '/_image?href=x', 'not-found'],
    ['GET', '/_server-islands/x', 'not-found'],
  ] as const)('%s %s', (method, url, expected) => {
    expect(refusal(method, url)).toBe(expected);
  });
});

describe('the host', () => {
  it.each([
    ['www.example.nl', null],
    ['WWW.EXAMPLE.NL', null],
    ['127.0.0.1:4321', null],
    ['localhost:4321', null],
    ['127.0.0.1:80', 'host-not-known'],
    ['evil.example', 'host-not-known'],
    ['www.example.nl:443', 'host-not-known'],
    ['www.example.nl@evil', 'host-not-known'],
    ['', 'host-not-known'],
  ] as const)('%s', (host, expected) => {
    expect(refusal('GET', '/', { host })).toBe(expected);
  });
});

describe('what cannot be read in one way only', () => {
  const host = 'www.example.nl';
  const refusalOfRaw = (rawHeaders: readonly string[], headers = {}) =>
    refusalOf({ method: 'POST', url: '/api/v1/indications', headers: { host, ...headers }, rawHeaders }, origins);

  it('is refused: two hosts', () => {
    expect(refusalOfRaw(['Host', host])).toBeNull();
    expect(refusalOfRaw(['Host', host, 'accept', 'a', 'hOST', 'evil.example'])).toBe('request-malformed');
    expect(refusalOfRaw(['Host', host, 'Host', host])).toBe('request-malformed');
  });

  it('is refused: a packed body', () => {
    expect(refusalOfRaw([], { 'content-encoding': 'identity' })).toBeNull();
    for (const encoding of ['gzip', 'br', 'identity, gzip', '']) {
      expect(refusalOfRaw([], { 'content-encoding': encoding }), encoding).toBe('media-type-not-supported');
    }
  });
});

describe('where an unsafe request comes from', () => {
  it.each([
    ['the same origin, said by the browser', '/x/', { 'sec-fetch-site': 'same-origin' }, null],
    ['the same origin, by its name', '/x/', { origin: 'https://www.example.nl' }, null],
    ['another site', '/x/', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 'origin-not-allowed'],
    ['an opaque origin', '/x/', { origin: 'null' }, 'origin-not-allowed'],
    ['a neighbour domain', '/x/', { 'sec-fetch-site': 'same-site' }, 'origin-not-allowed'],
    ['a form without any origin', '/x/', {}, 'origin-not-allowed'],
    ['a program at the API', '/api/v1/quotes', {}, null],
    ['a program with a cookie at the API', '/api/v1/quotes', { cookie: 'a=b' }, 'origin-not-allowed'],
    ['another site at the API', '/api/v1/quotes', { origin: 'https://evil.example' }, 'origin-not-allowed'],
    ['a mail program that stops reminders', '/premie-check/herinnering/AAAAAAAAAAAAAAAAAAAAAA/', {}, null],
    [
      'another site that stops them',
      '/premie-check/herinnering/AAAAAAAAAAAAAAAAAAAAAA/',
      { origin: 'https://evil.example' },
      'origin-not-allowed',
    ],
    ['a mail program anywhere else', '/premie-check/AAAAAAAAAAAAAAAAAAAAAA/', {}, 'origin-not-allowed'],
  ] as const)('%s', (_name, url, headers, expected) => {
    expect(refusal('POST', url, headers)).toBe(expected);
  });

  it('asks nothing of a safe request', () => {
    expect(refusal('GET', '/x/', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBeNull();
  });
});
