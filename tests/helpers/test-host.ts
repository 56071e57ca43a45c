import type { FastifyInstance, InjectOptions } from 'fastify';
import { createHost, type HostOptions } from '#/server/host/host.ts';
import { fakeApp } from './fake-app.ts';

export const TEST_ORIGIN = 'http://127.0.0.1:45000';
const PLENTY = { max: 100_000, windowMilliseconds: 60_000 };

/** The real host on a fake app, without listening. Collects what it logs. */
export async function openTestHost(replaced: Partial<HostOptions> = {}) {
  const logged: string[] = [];
  const host = await createHost({
    app: fakeApp(),
    config: {
      trustProxy: [],
      rateLimits: { quotes: PLENTY, indications: PLENTY, pages: PLENTY },
      logLevel: 'info',
      publicOrigin: TEST_ORIGIN,
    },
    site: null,
    logSink: { write: (line) => void logged.push(line) },
    isReady: () => Promise.resolve(true),
    // None: on a busy machine a stalled worker measures no delay at all, which counts as endless. Shedding has a test of its own.
    maxEventLoopDelayMilliseconds: 0,
    ...replaced,
  });
  await host.ready();
  return { host, logged, send: (options: InjectOptions) => send(host, options) };
}

function send(host: FastifyInstance, options: InjectOptions) {
  return host.inject({ ...options, headers: { host: '127.0.0.1:45000', ...options.headers } });
}
