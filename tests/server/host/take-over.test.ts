import { afterEach, describe, expect, it } from 'vitest';
import type { PageRenderer } from '#/server/host/pages.ts';
import { siteBuild, type SiteBuild } from '#/server/host/site-build.ts';
import { filesOf, type StaticFile } from '#/server/host/static-files.ts';
import { startTakeOver, type TakeOver } from '#/server/host/take-over.ts';
import { fakeApp } from '../../helpers/fake-app.ts';
import { openTestHost } from '../../helpers/test-host.ts';

const NEVER = 1_000_000;
const figures = { editionsHash: 'one', asOf: '2026-11-22' } as ReturnType<ReturnType<typeof fakeApp>['figures']>;
const app = fakeApp({ figures: () => figures });

function file(path: string, text: string): StaticFile {
  const identity = { body: Buffer.from(text), etag: `"${text}"` };
  return { path, contentType: 'text/plain; charset=utf-8', cacheControl: 'no-cache', variants: { identity } };
}

/** A page that says which build rendered it and that the host keeps; `begun` may hold it back. */
function rendererOf(name: string, begun: () => Promise<void> = () => Promise.resolve()): PageRenderer {
  const headers = { 'content-type': 'text/html', 'x-page-cache': 'editions' };
  return {
    routeOf: () => '/',
    render: async () => {
      await begun();
      return new Response(`<!doctype html><title>${name}</title>`, { headers });
    },
  };
}

const builds = new Map<string, () => SiteBuild>();
const lines: string[] = [];
const told: unknown[] = [];
let wanted: string | null = 'one';
let site: TakeOver<SiteBuild> | null = null;

function start(first: SiteBuild): TakeOver<SiteBuild> {
  wanted = 'one';
  lines.length = 0;
  told.length = 0;
  builds.clear();
  const note = (_fields: unknown, message: string) => void lines.push(message);
  site = startTakeOver<SiteBuild>({
    first: { id: 'one', build: first },
    wanted: () => wanted,
    load: async (id) => {
      const made = builds.get(id);
      if (!made) throw new Error(`no module in ${id}`);
      return made();
    },
    told: (served, refused) => void told.push({ served, refused }),
    log: { info: note, error: note },
    everyMilliseconds: NEVER,
  });
  return site;
}
afterEach(() => site?.stop());

describe('taking over a build', () => {
  it('serves pages and files of the new build from the next request on, out of a cache of its own', async () => {
    const serving = start(siteBuild(rendererOf('oud'), filesOf([file('/a.txt', 'oud')], [])));
    const { host, send } = await openTestHost({ app, site: serving.current });
    expect((await send({ url: '/' })).body).toContain('oud');
    builds.set('two', () => siteBuild(rendererOf('nieuw'), filesOf([file('/a.txt', 'nieuw'), file('/b.txt', 'b')], [])));
    wanted = 'two';
    await serving.look();
    expect((await send({ url: '/' })).body).toContain('nieuw');
    expect((await send({ url: '/a.txt' })).body).toBe('nieuw');
    expect((await send({ url: '/b.txt' })).body).toBe('b');
    expect(told.at(-1)).toEqual({ served: 'two', refused: null });
    await host.close();
  });

  it('ends a request with the build it began with, and what that one rendered is not kept for others', async () => {
    const begun = Promise.withResolvers<undefined>();
    const gate = Promise.withResolvers<undefined>();
    const slow = rendererOf('oud', () => {
      begun.resolve(undefined);
      return gate.promise;
    });
    const serving = start(siteBuild(slow, new Map()));
    const { host, send } = await openTestHost({ app, site: serving.current });
    const underWay = send({ url: '/' });
    await begun.promise;
    builds.set('two', () => siteBuild(rendererOf('nieuw'), new Map()));
    wanted = 'two';
    await serving.look();
    gate.resolve(undefined);
    expect((await underWay).body).toContain('oud');
    expect((await send({ url: '/' })).body).toContain('nieuw');
    await host.close();
  });

  it('keeps hashed files of the build before it, for pages that are still open, and no others', () => {
    const old = [file('/_astro/form.1.js', 'oud'), file('/robots.txt', 'oud')];
    const files = filesOf([file('/_astro/form.2.js', 'nieuw')], old);
    expect([...files.keys()].sort()).toEqual(['/_astro/form.1.js', '/_astro/form.2.js']);
  });

  it('leaves the old build in place when the new one is broken, says so once, and takes the mended one', async () => {
    const serving = start(siteBuild(rendererOf('oud'), new Map()));
    wanted = 'broken';
    await serving.look();
    await serving.look();
    expect(lines).toEqual(['a new build is refused; the one before it stays']);
    expect(told.at(-1)).toEqual({ served: 'one', refused: { build: 'broken', reason: 'no module in broken' } });
    const { host, send } = await openTestHost({ app, site: serving.current });
    expect((await send({ url: '/' })).body).toContain('oud');
    builds.set('mended', () => siteBuild(rendererOf('heel'), new Map()));
    wanted = 'mended';
    await serving.look();
    expect((await send({ url: '/' })).body).toContain('heel');
    await host.close();
  });
});

describe('public files', () => {
  it('answers GET and HEAD alone, with tag and length, before any page', async () => {
    const serving = start(siteBuild(rendererOf('pagina'), filesOf([file('/a.txt', 'tekst')], [])));
    const { host, send, logged } = await openTestHost({ app, site: serving.current });
    const head = await send({ method: 'HEAD', url: '/a.txt?x=1' });
    expect(head.headers).toMatchObject({ 'content-length': '5', etag: '"tekst"', 'x-content-type-options': 'nosniff' });
    expect(head.body).toBe('');
    expect((await send({ url: '/a.txt', headers: { 'if-none-match': '"tekst"' } })).statusCode).toBe(304);
    const post = await send({ method: 'POST', url: '/a.txt', headers: { origin: 'http://127.0.0.1:45000' } });
    expect(post.body).toContain('pagina');
    expect(logged.join('')).toContain('"route":"/a.txt"');
    await host.close();
  });
});
