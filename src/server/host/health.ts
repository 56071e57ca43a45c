import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: it can store leads and is not on its way out. Neither says why. */
export function registerHealth(server: FastifyInstance, isReady: () => Promise<boolean>): void {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('ok\n'));
  server.get('/readyz', async (_request, reply) => {
    const ready = !closing && (await isReady().catch(() => false));
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
}
