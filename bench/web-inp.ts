import type { Browser, Page } from 'playwright-core';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { visitor } from '../tests/helpers/browser.ts';
import { answerStep, atStep, STEPS, WHOLESALER } from '../tests/helpers/journey.ts';

/** The slowest interaction with one control: what it was, and from press to next paint in milliseconds (steps of 8, as browsers tell it). */
export interface Slowest {
  readonly milliseconds: number;
  readonly what: string;
  readonly interactions: number;
}

const SLOWDOWN = 4;
const ROUNDS = 3;
/** Long enough for the browser to report an interaction after its paint. */
const SETTLE_MS = 250;

/** Runs in the page before its own scripts: notes the duration of every interaction. */
function observe(): void {
  const seen: { duration: number; what: string }[] = [];
  Reflect.set(globalThis, 'benchInteractions', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId, target } = entry as PerformanceEventTiming;
      if (interactionId === 0) continue;
      const name = target instanceof HTMLElement ? target.id || target.getAttribute('name') || target.textContent.trim().slice(0, 30) : '';
      seen.push({ duration: entry.duration, what: `${entry.name} ${name} on ${location.pathname}` });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

async function collect(page: Page, found: { duration: number; what: string }[]): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate(() => {
    const all = Reflect.get(globalThis, 'benchInteractions') as { duration: number; what: string }[];
    return all.splice(0);
  });
  found.push(...seen);
}

/** Presses and types at every control of the part of the page. */
async function touchAll(page: Page, within: string): Promise<number> {
  const controls = await page.locator(`${within} :is(input:not([type="hidden"]), select)`).all();
  let touched = 0;
  for (const control of controls) {
    if (!(await control.isVisible())) continue;
    touched += 1;
    const type = await control.evaluate((node) => (node instanceof HTMLInputElement ? node.type : 'select'));
    if (type === 'text') {
      await control.click();
      await page.keyboard.type('60');
      continue;
    }
    if (type === 'select') await control.focus();
    else await control.click({ force: true });
    if (type === 'select') await page.keyboard.press('ArrowDown');
  }
  return touched;
}

interface Round {
  /** Longest duration per interaction that took 16 ms or more. */
  readonly longest: ReadonlyMap<string, number>;
  readonly interactions: number;
}

/** Interactions on the home page, on every step of the form and with what-if, at a quarter of the processor. */
async function round(browser: Browser, origin: string): Promise<Round> {
  const context = await visitor(browser, { viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const found: { duration: number; what: string }[] = [];
  await page.goto(`${origin}/`);
  let interactions = await touchAll(page, '.quick-form');
  await page.locator('.quick-form button').click();
  await collect(page, found);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${origin}/premie-berekenen/bedrijf/`);
  for (const step of STEPS) {
    await atStep(page, step);
    interactions += await touchAll(page, 'main form');
    await collect(page, found);
    // Fresh answers, so that every step is left in the ordinary way.
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await answerStep(page, WHOLESALER[step]);
    await collect(page, found);
  }
  const answer = await context.request.post(`${origin}/api/v1/quotes`, { data: { profile: EXAMPLE_PROFILE } });
  const { token } = (await answer.json()) as { readonly token: string };
  await page.goto(`${origin}/indicatie/${token}/wat-als/`);
  interactions += await touchAll(page, '.what-if form');
  await collect(page, found);
  await context.close();
  const longest = new Map<string, number>();
  for (const { duration, what } of found) longest.set(what, Math.max(duration, longest.get(what) ?? 0));
  return { longest, interactions };
}

/**
 * The slowest control in the best of three rounds each: whatever else the machine does can only make an interaction longer, and a control
 * that is slow by itself is slow every time.
 */
export async function slowestInteraction(browser: Browser, origin: string): Promise<Slowest> {
  const rounds: Round[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push(await round(browser, origin));
  const names = [...(rounds[0]?.longest.keys() ?? [])];
  const best = names.map((what) => ({ what, milliseconds: Math.min(...rounds.map(({ longest }) => longest.get(what) ?? 0)) }));
  const worst = best.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
  return { milliseconds: 0, what: 'every interaction under 16 ms', ...worst, interactions: rounds[0]?.interactions ?? 0 };
}
