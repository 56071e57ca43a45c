import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

const body = JSON.stringify({ profile: EXAMPLE_PROFILE });

async function halfSentQuote(server: RunningServer): Promise<{ readonly socket: Socket; readonly answer: Promise<string> }> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  socket.on('error', () => undefined);
  const answer = once(socket, 'close').then(() => text);
  const head = `POST /api/v1/quotes HTTP/1.1\r\nHost: 127.0.0.1:${String(server.port)}\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body.slice(0, 50)}`);
  await wait(100);
  return { socket, answer };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('answers what is under way, takes nothing new, and ends with 0', async () => {
    const server = await startServer();
    const idle = connect(server.port, '127.0.0.1');
    idle.on('error', () => undefined);
    await once(idle, 'connect');
    const { socket, answer } = await halfSentQuote(server);
    const ended = server.end(signal);
    await wait(300);
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
    socket.write(body.slice(50));
    expect(await answer).toMatch(/^HTTP\/1\.1 (?:201|503) /);
    expect(await ended).toBe(0);
    await server.close();
  });
});

it('answers a debtor book that is being computed, and its thread does not keep the process', async () => {
  const server = await startServer();
  const fields = { vestiging: 'NL', omzet: '2 mln', klanten: '400', grootste: '20', topvijf: '60', termijn: '30' };
  const asked = fetch(`${server.origin}/klantencheck/`, {
    ...{ method: 'POST', headers: { origin: server.origin, connection: 'close' }, body: new URLSearchParams(fields) },
  });
  await wait(100);
  expect(await server.end('SIGTERM')).toBe(0);
  const answer = await asked;
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Zonder verzekering');
  await server.close();
});

it('cuts a request that never ends, and still ends with 0', async () => {
  const server = await startServer();
  const { answer } = await halfSentQuote(server);
  const begin = performance.now();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(performance.now() - begin).toBeLessThan(9000);
  expect(await answer).not.toMatch(/ 201 /);
  await server.close();
});
