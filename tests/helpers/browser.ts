import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const EXECUTABLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** Longer than any honest answer of a server on a busy machine, short enough to fail soon. */
const PATIENCE_MS = 10_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, headless. Throws when it is missing: a journey without a browser is a failure, never a skip. */
export async function openBrowser(): Promise<Browser> {
  if (EXECUTABLE === undefined) throw new Error('Chromium is missing: the journeys need it. Install it with `apt-get install chromium`.');
  return chromium.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS });
}

/** What went wrong in the page that a person would not see: console errors, thrown errors, blocked resources. */
export interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** A page whose console errors, page errors and policy violations are collected. */
export async function watchedPage(context: BrowserContext): Promise<Watched> {
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4(04|09|22|29)/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults };
}

/** How many times slower pages run than the test that drives them: 1, or what `SLOW_PAGES` says, to find journeys that do not wait. */
const SLOWNESS = Number(process.env['SLOW_PAGES'] ?? '1');

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
}

/** A fresh visitor: Dutch, Amsterdam, optionally without JavaScript or with another screen. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options });
  // A page that is gone before it was slowed down needs it no more.
  if (SLOWNESS > 1) context.on('page', (page) => void slowDown(context, page).catch(() => undefined));
  return context;
}
