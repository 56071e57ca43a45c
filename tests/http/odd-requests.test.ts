import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../helpers/raw-http.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const host = () => `127.0.0.1:${String(server.port)}`;
const get = (target: string, extra = '') => `GET ${target} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n${extra}\r\n`;
const post = (extra: string, body = '') =>
  `POST /api/v1/quotes HTTP/1.1\r\nHost: ${host()}\r\nContent-Type: application/json\r\n${extra}\r\n${body}`;

describe('an odd request is answered and does not end the server', () => {
  const cases: readonly (readonly [string, () => string, number])[] = [
    ['TRACE', () => `TRACE / HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`, 405],
    ['PUT', () => `PUT / HTTP/1.1\r\nHost: ${host()}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, 405],
    ['OPTIONS *', () => `OPTIONS * HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`, 405],
    ['an invented method', () => `BREW / HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`, 400],
    ['Host a@b', () => 'GET / HTTP/1.1\r\nHost: a@b\r\nConnection: close\r\n\r\n', 400],
    ['a foreign Host', () => 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 400],
    ['an empty Host', () => 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 400],
    ['HTTP/1.1 without Host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['an expectation nobody can meet', () => get('/', 'Expect: tea\r\n'), 417],
    ['HTTP/1.0 without Host', () => 'GET / HTTP/1.0\r\n\r\n', 400],
    ['absolute-form', () => get('http://evil.example/'), 400],
    ['two slashes', () => get('//evil.example/'), 400],
    ['two slashes inside', () => get('/contact//'), 400],
    ['a backslash', () => get('/\\evil.example/'), 400],
    ['an encoded backslash', () => get('/%5cevil.example/'), 400],
    ['an encoded NUL', () => get('/contact%00/'), 400],
    ['a NUL', () => get('/contact\0/'), 400],
    ['half an encoding', () => get('/%'), 400],
    ['bytes that are no UTF-8', () => get('/%ff%fe/'), 400],
    ['an overlong encoding', () => get('/%c0%af/'), 400],
    ['dots', () => get('/_astro/../../package.json'), 400],
    ['encoded dots', () => get('/_astro/%2e%2e/%2e%2e/package.json'), 400],
    ['a very long path', () => get(`/${'a'.repeat(12_000)}/`), 404],
    ['a very long token', () => get(`/api/v1/quotes/${'a'.repeat(5000)}`), 404],
    ['headers above 16 KiB', () => get('/', `X-Long: ${'a'.repeat(20_000)}\r\n`), 431],
    ['hundreds of headers', () => get('/', Array.from({ length: 900 }, (_, i) => `x${String(i)}: 1\r\n`).join('')), 200],
    ['a header without a name', () => get('/', ': x\r\n'), 400],
    ['a bare line feed', () => `GET / HTTP/1.1\nHost: ${host()}\n\n`, 400],
    ['two different lengths', () => post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}'), 400],
    ['length and chunks', () => post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'), 400],
    ['a length that is no number', () => post('Content-Length: 1e3\r\n', '{}'), 400],
    ['a negative length', () => post('Content-Length: -1\r\n', '{}'), 400],
    ['a length above the limit', () => post('Content-Length: 100000000\r\n', '{'), 413],
    ['a broken chunk', () => post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n'), 400],
    ['an unknown transfer encoding', () => post('Transfer-Encoding: gzip\r\n', '{}'), 400],
    ['no HTTP at all', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['Astro’s image route', () => get('/_image?href=/etc/passwd'), 404],
    ['Astro’s island route', () => get('/_server-islands/x'), 404],
    ['a compressed file by its own name', () => get('/favicon.svg.br'), 404],
  ];

  it.each(cases)('%s', async (_name, bytes, status) => {
    const answer = await sendRaw(server.port, bytes());
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy') ?? '').toMatch(/default-src 'none'/);
    expect(answer.text).not.toMatch(/ at .*\.(?:ts|js|mjs):\d/);
  });

  it('answers a body that is too large after its last byte: who still sends does not see why it is refused', async () => {
    const half = 'x'.repeat(1024 * 1024);
    let status = 0;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 2 * half.length, origin: server.origin };
    const sent = request({ host: '127.0.0.1', port: server.port, path: '/premie-check/', method: 'POST', headers });
    const answered = once(sent, 'response').then(([response]) => {
      status = (response as IncomingMessage).statusCode ?? 0;
      (response as IncomingMessage).resume();
    });
    sent.write(half);
    await wait(200);
    expect(status).toBe(0);
    sent.end(half);
    await answered;
    expect(status).toBe(413);
  });

  it('ends a connection that sends nothing useful for too long, and lives on', async () => {
    const answers = await Promise.all(cases.map(([, bytes]) => sendRaw(server.port, bytes(), 200)));
    expect(answers).toHaveLength(cases.length);
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
    expect(server.process.exitCode).toBeNull();
  });
});
