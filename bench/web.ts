import type { Browser, Request } from 'playwright-core';
import { openBrowser, visitor } from '../tests/helpers/browser.ts';
import { startServer } from '../tests/helpers/server.ts';
import { median, table, type Row } from './report.ts';
import { benchSizes } from './sizes.ts';
import { answerTimes } from './web-answer.ts';
import { slowestInteraction } from './web-inp.ts';
import { benchLedgersInBrowser } from './web-ledgers.ts';

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

interface Loaded {
  readonly type: string;
  readonly path: string;
  readonly bytes: number;
}

/** Everything a browser without a cache fetches for a page, with the bytes of the bodies as they went over the wire. */
async function firstView(browser: Browser, address: string): Promise<readonly Loaded[]> {
  const context = await visitor(browser, { viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });
  const loaded = await Promise.all(
    finished.map(async (request) => {
      const { responseBodySize } = await request.sizes();
      return { type: request.resourceType(), path: new URL(request.url()).pathname, bytes: responseBodySize };
    }),
  );
  await context.close();
  return loaded;
}

const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0);

function row(name: string, goal: string, figure: string, met: boolean, detail: string): Row {
  return { name, goal, figure, met, detail };
}

function sizeRows(loaded: readonly Loaded[]): readonly Row[] {
  const of = (...types: string[]) => loaded.filter(({ type }) => types.includes(type));
  const [page, fonts] = [of('document', 'stylesheet'), of('font')];
  const list = (items: readonly Loaded[]) => items.map(({ path, bytes }) => `${path} ${kB(bytes)}`).join(', ');
  return [
    row('HTML of the home page with its styles, brotli', '≤ 14 kB', kB(sum(page)), page.length > 1 && sum(page) <= 14_000, list(page)),
    row('fonts of a first view', '≤ 22 kB', kB(sum(fonts)), sum(fonts) <= 22_000, list(fonts)),
    row('first view of the home page', '≤ 60 kB', kB(sum(loaded)), sum(loaded) <= 60_000, list(of('script'))),
    row('requests of a first view', '≤ 6', String(loaded.length), loaded.length <= 6, loaded.map(({ path }) => path).join(' ')),
  ];
}

async function answerRow(browser: Browser, origin: string): Promise<Row> {
  const times = await answerTimes(browser, origin);
  const sorted = times.toSorted((a, b) => a - b);
  const [usual = 0, slowest = 0] = [sorted[Math.floor(sorted.length * 0.75)], sorted.at(-1)];
  const detail = `three of four within this; of ${String(times.length)} the median ${median(times).toFixed(0)} ms, the slowest ${slowest.toFixed(0)} ms; round trip 20 ms`;
  return row('answer on screen after the last quick question', '≤ 150 ms', `${usual.toFixed(0)} ms`, usual <= 150, detail);
}

async function interactionRow(browser: Browser, origin: string): Promise<Row> {
  const { milliseconds, what, interactions } = await slowestInteraction(browser, origin);
  const detail = `slowest of ${String(interactions)} controls: ${what}`;
  return row('interaction to next paint at 4× slowdown', '≤ 100 ms', `${milliseconds.toFixed(0)} ms`, milliseconds <= 100, detail);
}

/** What a visitor feels of the built site, measured in Chromium. */
async function benchWeb(): Promise<readonly Row[]> {
  const [browser, server] = await Promise.all([openBrowser(), startServer()]);
  try {
    // The first request renders the page; visitors after it get the kept copy.
    await fetch(`${server.origin}/`);
    const sizes = sizeRows(await firstView(browser, `${server.origin}/`));
    const answer = await answerRow(browser, server.origin);
    const interaction = await interactionRow(browser, server.origin);
    return [...sizes, answer, interaction, ...(await benchLedgersInBrowser(browser, server.origin))];
  } finally {
    await browser.close();
    await server.close();
  }
}

const rows = [...(await benchWeb()), ...(await benchSizes())];
process.stdout.write(table(rows));
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
