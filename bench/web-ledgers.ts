import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { visitor } from '../tests/helpers/browser.ts';
import { auditFile } from './ledgers.ts';
import type { Row } from './report.ts';

const GOAL_SECONDS = 5;
const LONGEST_TASK_MS = 50;
const PATIENCE_MS = 120_000;

/** Seconds from the chosen file to its report, and the longest task of the page's own thread meanwhile, in milliseconds. */
async function readIn(browser: Browser, address: string, path: string): Promise<{ readonly seconds: number; readonly longest: number }> {
  const context = await visitor(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.locator('#bestand').waitFor();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { longTasks: times });
    new PerformanceObserver((list) => times.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    document.querySelector('#bestand')?.addEventListener('change', () => performance.mark('chosen'), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('#gelezen') && performance.getEntriesByName('read').length === 0) performance.mark('read');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator('#bestand').setInputFiles(path);
  await page.locator('#gelezen').waitFor();
  const taken = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const { longTasks } = globalThis as unknown as { readonly longTasks: readonly number[] };
    return { seconds: (at('read') - at('chosen')) / 1000, longest: Math.max(0, ...longTasks) };
  });
  await context.close();
  return taken;
}

/** An audit file of fifty megabytes in the browser: read, analysed and drawn. */
export async function benchLedgersInBrowser(browser: Browser, origin: string): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'web-ledgers-'));
  const path = join(folder, 'auditfile.xaf');
  const { bytes } = auditFile();
  writeFileSync(path, bytes);
  try {
    const { seconds, longest } = await readIn(browser, `${origin}/klantencheck/`, path);
    return [
      {
        ...{ name: 'audit file of 50 MB read, analysed and shown', goal: `≤ ${String(GOAL_SECONDS)} s`, figure: `${seconds.toFixed(2)} s` },
        ...{ met: seconds <= GOAL_SECONDS, detail: `${String(bytes.length)} bytes, from the chosen file to the report` },
      },
      {
        ...{ name: 'longest task of the page while it reads', goal: `≤ ${String(LONGEST_TASK_MS)} ms`, figure: `${longest.toFixed(0)} ms` },
        ...{ met: longest <= LONGEST_TASK_MS, detail: '0 ms: no task of 50 ms or more' },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
