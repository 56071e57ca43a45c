import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('offers a reader of a shared result the recomputation beside it, to read alone', async () => {
  const made = await fetch(`${server.origin}/api/v1/quotes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ profile: EXAMPLE_PROFILE }),
  });
  const { token } = (await made.json()) as { readonly token: string };
  const page = `${server.origin}/indicatie/${token}/delen/`;
  await fetch(page, { method: 'POST', headers: { origin: server.origin }, body: new URLSearchParams({ action: 'make' }) });
  const link = /\/gedeeld\/[\w-]{22}\//.exec(await (await fetch(page)).text())?.[0] ?? '';
  const read = await (await fetch(`${server.origin}${link}`)).text();
  expect(read).toContain('over het bedrijf van wie de vragen beantwoordde');
  expect(read).not.toMatch(/U heeft alles beantwoord|Dit wist u niet/);
  const beside = await fetch(`${server.origin}${link}toen-en-nu/`);
  const html = await beside.text();
  expect(beside.status).toBe(200);
  expect(html).toContain('Toen en nu');
  expect(html).toContain('<table');
  expect(html).not.toContain(token);
  expect(html).not.toContain('method="post"');
  const gone = await fetch(`${server.origin}/gedeeld/AAAAAAAAAAAAAAAAAAAAAA/toen-en-nu/`);
  expect(gone.status).toBe(404);
});
