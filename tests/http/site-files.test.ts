import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { redirectsSchema } from '#/content-model/redirects.ts';
import { PAGE_RULES } from '../helpers/html-rules.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';
import { openSite, writeSiteFile } from '../helpers/site.ts';

const MOST_PICTURE_BYTES = 60_000;

let server: RunningServer;
/** Every page of the sitemap, by path. */
let pages: ReadonlyMap<string, string>;
let sitemap: string;

const get = (path: string, init: RequestInit = {}) => fetch(server.origin + path, { redirect: 'manual', ...init });
const read = async (path: string) => (await get(path)).text();
const attributesOf = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
const pageOf = (address: string): string => address.replace(/[?#].*$/, '');

beforeAll(async () => {
  server = await startServer();
  sitemap = await read('/sitemap.xml');
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address.slice(server.origin.length));
  pages = new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
});
afterAll(() => server.close());

describe('the sitemap', () => {
  it('names at least 120 pages, each once, with the day of the last check', () => {
    expect(pages.size).toBeGreaterThanOrEqual(120);
    expect([...sitemap.matchAll(/<loc>/g)]).toHaveLength(pages.size);
    expect([...sitemap.matchAll(/<lastmod>\d{4}-\d{2}-\d{2}T/g)].length).toBeGreaterThan(120);
  });

  it('names pages that say the same of themselves, and none of one visitor', () => {
    const wrong = [...pages].filter(([path, html]) => !html.includes(`<link rel="canonical" href="${server.origin}${path}">`));
    expect(wrong.map(([path]) => path)).toEqual([]);
    expect([...pages.keys()].filter((path) => /^\/(?:indicatie|gedeeld|verder|terugbellen|zoeken|stijlgids)\//.test(path))).toEqual([]);
  });
});

describe('links', () => {
  it('lead to a page that is there, and to a place on it', async () => {
    const links = new Map<string, string>();
    for (const [path, html] of pages) {
      for (const link of attributesOf(html, 'href').filter((href) => /^[/#]/.test(href) && !href.startsWith('/_astro/'))) {
        links.set(link.startsWith('#') ? path + link : link, path);
      }
    }
    expect(links.size).toBeGreaterThan(pages.size);
    const others = [...new Set([...links.keys()].map(pageOf))].filter((page) => !pages.has(page));
    const fetched = await Promise.all(
      others.map(async (page) => {
        const response = await get(page);
        return [page, response.status === 200 ? await response.text() : null] as const;
      }),
    );
    const known = new Map<string, string | null>([...pages, ...fetched]);
    const dead = [...links].filter(([link]) => {
      const html = known.get(pageOf(link)) ?? null;
      const anchor = link.split('#')[1] ?? '';
      return html === null || (anchor !== '' && !attributesOf(html, 'id').includes(decodeURIComponent(anchor)));
    });
    expect(dead.map(([link, from]) => `${from} → ${link}`)).toEqual([]);
  });
});

describe('pictures of shared pages', () => {
  it('are there for every public page, in the right size and light', async () => {
    const addresses = [...pages].map(([path, html]) => [path, /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]] as const);
    expect(addresses.filter(([, address]) => address === undefined).map(([path]) => path)).toEqual([]);
    const pictures = [...new Set(addresses.map(([, address = '']) => address))];
    expect(pictures.length).toBeGreaterThan(20);
    for (const address of pictures) {
      const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
      expect(bytes.length, address).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], address).toEqual([1200, 630]);
    }
    const last = Buffer.from(await (await fetch(pictures.at(-1) ?? '')).arrayBuffer());
    expect(PNG.sync.read(last).width).toBe(1200);
  });
});

describe('files for machines', () => {
  it('are a feed of the articles, newest first', async () => {
    const response = await get('/kennisbank/rss.xml');
    const feed = await response.text();
    expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const links = [...feed.matchAll(/<link>([^<]*)<\/link>/g)].map(([, address = '']) => address.slice(server.origin.length));
    expect(links.filter((path) => !pages.has(path))).toEqual([]);
    expect(links.length).toBeGreaterThanOrEqual(9);
    expect(pages.get('/kennisbank/')).toContain('type="application/rss+xml"');
  });

  it('are an overview for language models, with every page', async () => {
    const overview = await read('/llms.txt');
    expect(overview).toMatch(/^# .+\n\n> /);
    expect([...pages.keys()].filter((path) => !overview.includes(`](${server.origin}${path})`))).toEqual([]);
  });

  it('keep robots out until the provider has confirmed the site', async () => {
    expect(await read('/robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(pages.get('/')).toContain('<meta name="robots" content="noindex, nofollow">');
    const open = await startServer({ SITE_FILE: writeSiteFile(server.dataDir, openSite) });
    try {
      const robots = await (await fetch(`${open.origin}/robots.txt`)).text();
      expect(robots).toContain(`Sitemap: ${open.origin}/sitemap.xml`);
      expect(robots).toContain('Disallow: /indicatie/');
      expect(robots).not.toMatch(/Disallow: \/$/m);
      expect(await (await fetch(`${open.origin}/`)).text()).not.toContain('noindex');
      expect(await (await fetch(`${open.origin}/zoeken/?q=premie`)).text()).toContain('noindex');
      expect(await (await fetch(`${open.origin}/stijlgids/`)).text()).toContain('noindex');
    } finally {
      await open.close();
    }
  });
});

describe('old addresses', () => {
  const { redirects } = redirectsSchema.parse(parse(readFileSync('content/doorverwijzingen.yaml', 'utf8')));

  it('lead to a page that is there, for good', async () => {
    expect(redirects.length).toBeGreaterThan(4);
    for (const { from, to } of redirects) {
      const response = await get(from.startsWith('?') ? `/${from}` : from);
      expect([from, response.status, response.headers.get('location')]).toEqual([from, 301, to]);
      expect([to, (await get(to)).status]).toEqual([to, 200]);
    }
  });

  it('keep their labels, and pages get their slash in one step', async () => {
    expect((await get('/omzetverzekering?utm_source=brief')).headers.get('location')).toBe(
      '/kredietverzekering/omzetverzekering/?utm_source=brief',
    );
    const slash = await get('/kredietverzekering/kosten');
    expect([slash.status, slash.headers.get('location')]).toEqual([301, '/kredietverzekering/kosten/']);
  });

  it('are for reading: a form sent there is not sent on', async () => {
    const response = await get('/omzetverzekering/', {
      method: 'POST',
      headers: { origin: server.origin },
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(response.status).toBe(404);
  });
});

describe('the page with search results', () => {
  const hits = (html: string): readonly string[] => [...html.matchAll(/<h2><a href="([^"]*)"/g)].map(([, path = '']) => path);

  it('finds by beginnings, other forms and with a slip', async () => {
    expect(hits(await read('/zoeken/?q=wat+kost+een+kredietverzekering'))[0]).toMatch(/\/(?:kosten\/|#wat-kost)/);
    expect(hits(await read('/zoeken/?q=faillisement'))).toContain('/begrippen/faillissement/');
    expect(hits(await read('/zoeken/?q=kredietlimieten'))).toContain('/begrippen/kredietlimiet/');
    expect(hits(await read('/zoeken/?q=credit+limit'))).toContain('/begrippen/kredietlimiet/');
  });

  it('shows the part of the site and an excerpt with the words marked', async () => {
    const html = await read('/zoeken/?q=drempel');
    expect(html).toMatch(/<p class="search-section">Begrippen<\/p><p>[^<]*<mark>drempel/i);
    expect(html).toContain('value="drempel"');
  });

  it.each([
    ['nothing asked', '/zoeken/', 'Typ een of meer woorden'],
    ['nothing found', '/zoeken/?q=qqzzxx', 'Wij vinden niets bij “qqzzxx”'],
    ['a question that is too long', `/zoeken/?q=${'lang+'.repeat(40)}`, 'te lang'],
    ['marks without words', '/zoeken/?q=%22%29%28*', 'geen woorden'],
    ['a script', '/zoeken/?q=%3Cscript%3Ealert(1)%3C/script%3E', 'Zoeken naar “&lt;script&gt;'],
    ['operators of the index', '/zoeken/?q=title%3Apremie+NEAR%28a+b%29', 'Zoeken'],
  ])('answers %s', async (_what, path, words) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(words);
    expect(html).toContain('noindex');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { results } = await new HtmlValidate(PAGE_RULES).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('has no script, and its form stands in the header of every page', async () => {
    expect(await read('/zoeken/?q=premie')).not.toContain('<script');
    expect([...pages].filter(([, html]) => !html.includes('<form action="/zoeken/" method="get">')).map(([path]) => path)).toEqual([]);
  });

  it('helps on with an address that is not there', async () => {
    const response = await get('/kredietverzekering/bestaat-niet/');
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(html).toContain('id="zoekvraag"');
    expect(html).toContain('href="/veelgestelde-vragen/"');
  });
});
