import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { visitor } from '../tests/helpers/browser.ts';
import { auditFile } from './ledgers.ts';
import type { Row } from './report.ts';

const GOAL_SECONDS = 5;
const LONGEST_TASK_MS = 50;
/** What a person still takes for at once. */
const AT_ONCE_MS = 100;
const PATIENCE_MS = 120_000;

/** Both run in the page. */
const watchTasks = (): void => {
  const times: number[] = [];
  Object.assign(globalThis, { longTasks: times });
  new PerformanceObserver((list) => times.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
};
const longestTask = (): number => Math.max(0, ...(globalThis as unknown as { readonly longTasks: readonly number[] }).longTasks);

/** A list of open items as a bookkeeping gives it, with as many customers. */
const CUSTOMERS = 4_000;
const openItems = () =>
  [
    'Debiteur;Naam;Factuurnummer;Factuurdatum;Vervaldatum;Openstaand bedrag',
    ...Array.from(
      { length: CUSTOMERS },
      (_, at) => `${String(at)};Klant ${String(at)};F${String(at)};01-08-2026;31-08-2026;${String(1000 + at)},00`,
    ),
  ].join('\n');

/** Longest task, in milliseconds, while a table of thousands of customers is searched, sorted and added to. */
async function tableTask(browser: Browser, address: string): Promise<number> {
  const context = await visitor(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.locator('#bestand').setInputFiles({ name: 'posten.csv', mimeType: 'text/csv', buffer: Buffer.from(openItems()) });
  await page.fill('#peildatum', '30-9-2026');
  await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
  await page.waitForSelector('#aanvullen');
  await page.evaluate(watchTasks);
  await page.fill('#zoek-klant', 'klant 39');
  await page.getByText(`van ${CUSTOMERS.toLocaleString('nl-NL')} klanten gevonden`).waitFor();
  await page.selectOption('#volgorde-klanten', 'name');
  await page.getByRole('button', { name: 'Aanvullen: Klant 39', exact: true }).click();
  await page.check('#k40-insolvent');
  await page.getByRole('button', { name: 'Reken deze klant opnieuw' }).click();
  await page.getByText(/^Klant 39: .* is nu E, zeer hoog risico\.$/).waitFor();
  const longest = await page.evaluate(longestTask);
  await context.close();
  return longest;
}

/** Seconds from the chosen file to its report, and the longest task of the page's own thread meanwhile, in milliseconds. */
async function readIn(browser: Browser, address: string, path: string): Promise<{ readonly seconds: number; readonly longest: number }> {
  const context = await visitor(browser);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  await page.locator('#bestand').waitFor();
  await page.evaluate(watchTasks);
  await page.evaluate(() => {
    document.querySelector('#bestand')?.addEventListener('change', () => performance.mark('chosen'), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('#gelezen') && performance.getEntriesByName('read').length === 0) performance.mark('read');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator('#bestand').setInputFiles(path);
  await page.locator('#gelezen').waitFor();
  const seconds = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return (at('read') - at('chosen')) / 1000;
  });
  const longest = await page.evaluate(longestTask);
  await context.close();
  return { seconds, longest };
}

/** An audit file of fifty megabytes in the browser: read, analysed and drawn. */
export async function benchLedgersInBrowser(browser: Browser, origin: string): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'web-ledgers-'));
  const path = join(folder, 'auditfile.xaf');
  const { bytes } = auditFile();
  writeFileSync(path, bytes);
  try {
    const { seconds, longest } = await readIn(browser, `${origin}/klantencheck/`, path);
    const table = await tableTask(browser, `${origin}/klantencheck/`);
    return [
      {
        ...{ name: 'audit file of 50 MB read, analysed and shown', goal: `≤ ${String(GOAL_SECONDS)} s`, figure: `${seconds.toFixed(2)} s` },
        ...{ met: seconds <= GOAL_SECONDS, detail: `${String(bytes.length)} bytes, from the chosen file to the report` },
      },
      {
        ...{ name: 'longest task of the page while it reads', goal: `≤ ${String(LONGEST_TASK_MS)} ms`, figure: `${longest.toFixed(0)} ms` },
        ...{ met: longest <= LONGEST_TASK_MS, detail: '0 ms: no task of 50 ms or more' },
      },
      {
        ...{ name: 'longest task at a table of customers', goal: `≤ ${String(AT_ONCE_MS)} ms`, figure: `${table.toFixed(0)} ms` },
        ...{ met: table <= AT_ONCE_MS, detail: `searched, sorted and added to, ${String(CUSTOMERS)} customers` },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
