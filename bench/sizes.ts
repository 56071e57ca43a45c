import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { currentBuild } from '#/server/cli/build-stamp.ts';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { startServer, type RunningServer } from '../tests/helpers/server.ts';
import type { Row } from './report.ts';

const ISLAND_LIMIT = 16_000;
const COUNTER_LIMIT = 1_500;
/** Stands beside the island and is no part of it. */
const isCounter = (url: string) => url.includes('StepCounter');
/** Pages of a result; what they link to is followed as well. */
const UNDER_TOKEN = ['', 'offertes-aanvragen/', 'offertes-aanvragen/bedankt/', 'mijn-gegevens/', 'mening/', 'smaller-maken/', 'wat-als/'];
const START_PAGES = ['/', '/premie-berekenen/'];
/** The pages that hold the two parts of the quote island: the quick answer and the long form. */
const ISLAND_PAGES = [
  ['/', 'quick answer'],
  ['/premie-berekenen/bedrijf/', 'quote form'],
] as const;

const brotli = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const fileOf = (url: string) => readFileSync(join(currentBuild()?.client ?? '.', url));

/** Every script that these scripts import, directly or through others. */
function closure(entries: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url)) continue;
    found.add(url);
    const imports = fileOf(url)
      .toString('utf8')
      .matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
    for (const [, target = ''] of imports) waiting.push(new URL(target, `http://x${url}`).pathname);
  }
  return [...found];
}

function islandScripts(html: string): readonly string[] {
  const attributes = html.matchAll(/(?:component-url|renderer-url|before-hydration-url|script type="module" src)="([^"]+\.js)"/g);
  return closure([...new Set([...attributes].map(([, url = '']) => url))]);
}

function inlineScripts(html: string): readonly string[] {
  const all = html.matchAll(/<script(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g);
  return [...all].map(([whole, body = '']) => (/\ssrc=/.test(whole) ? whole : body)).filter((body) => body !== '');
}

/** A stored result with all its pages: under a token no page can be reached from the home page. */
async function resultPages(server: RunningServer): Promise<readonly string[]> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ profile: EXAMPLE_PROFILE });
  const response = await fetch(`${server.origin}/api/v1/quotes`, { method: 'POST', headers, body });
  const { token } = (await response.json()) as { readonly token: string };
  return UNDER_TOKEN.map((page) => `/indicatie/${token}/${page}`);
}

const withoutToken = (path: string) => path.replace(/^\/indicatie\/[\w-]{22}\//, '/indicatie/{token}/');

async function reachablePages(server: RunningServer): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [...START_PAGES, ...(await resultPages(server))];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const response = await fetch(`${server.origin}${path}`);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    const html = await response.text();
    pages.set(path, html);
    for (const [, target = ''] of html.matchAll(/href="(\/[^"#?]*)/g)) if (!target.startsWith('/_astro/')) waiting.push(target);
  }
  return pages;
}

const sizeOf = (urls: readonly string[]) => urls.reduce((sum, url) => sum + brotli(fileOf(url)), 0);

/** Weight of one part of the quote island with its Preact. */
function islandRow(html: string, path: string, name: string): Row {
  const loaded = islandScripts(html);
  const scripts = loaded.filter((url) => !isCounter(url));
  const size = sizeOf(scripts);
  const inline = inlineScripts(html).filter((body) => !body.startsWith('<script'));
  const inlineSize = inline.length === 0 ? 0 : brotli(Buffer.from(inline.join('')));
  const all = size + sizeOf(loaded.filter(isCounter)) + inlineSize;
  return {
    name: `${name} with Preact, brotli`,
    goal: '≤ 16 kB',
    figure: `${(size / 1000).toFixed(1)} kB`,
    met: scripts.length > 0 && size <= ISLAND_LIMIT,
    detail: `counted: ${String(scripts.length)} files on ${path}; not counted: step counter and inline scripts (${String(inlineSize)} B); all scripts of the page together ${(all / 1000).toFixed(1)} kB`,
  };
}

function counterRow(html: string, path: string): Row {
  const counters = islandScripts(html).filter(isCounter);
  return {
    name: 'script that counts steps beside it, brotli',
    goal: '≤ 1.5 kB',
    figure: `${(sizeOf(counters) / 1000).toFixed(1)} kB`,
    met: counters.length > 0 && sizeOf(counters) <= COUNTER_LIMIT,
    detail: `${String(counters.length)} file on ${path}`,
  };
}

function plainRow(pages: ReadonlyMap<string, string>): Row {
  const plain = [...pages].filter(([, html]) => !/<astro-island|data-island=/.test(html));
  const scripted = plain.filter(([, html]) => inlineScripts(html).length > 0).map(([path]) => withoutToken(path));
  const ofResult = plain.filter(([path]) => withoutToken(path) !== path).length;
  return {
    name: 'JavaScript on pages without an island',
    goal: '0 B',
    figure: scripted.length === 0 ? '0 B' : `on ${scripted.join(', ')}`,
    met: scripted.length === 0,
    detail: `${String(plain.length)} pages, ${String(ofResult)} of them under a token`,
  };
}

/** Weight of both parts of the quote island, and scripts on every page that has no island. */
export async function benchSizes(): Promise<readonly Row[]> {
  const server = await startServer();
  try {
    const pages = await reachablePages(server);
    const islands = ISLAND_PAGES.map(([path, name]) => islandRow(pages.get(path) ?? '', path, name));
    const [, [form]] = ISLAND_PAGES;
    return [...islands, counterRow(pages.get(form) ?? '', form), plainRow(pages)];
  } finally {
    await server.close();
  }
}
