import type { Browser, Page } from 'playwright-core';
import { visitor } from './browser.ts';

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

/** Two widths, two themes: crosswise, so that both of each are seen in few bytes. */
export const LOOKS: readonly Look[] = [
  { name: 'wide-light', width: 1280, colorScheme: 'light' },
  { name: 'narrow-dark', width: 360, colorScheme: 'dark' },
];

export const BASELINES = 'tests/visual';

/** A third of the size: letters blur, what moves or changes colour stays plain to see. */
const SCALE = 0.3;

/** More rows of a kind that stands above them already, and what changes by the day: left out of the pictures, which would be mostly text otherwise. */
const MORE_OF_THE_SAME = [
  '.worksheet tr:nth-child(n + 4):not(.step-total)',
  '.comparison tbody:nth-of-type(n + 4):not(:last-of-type)',
  '.card > :nth-child(n + 7)',
  '.pair-list > :nth-child(n + 2)',
  '.calculator-steps tbody tr:nth-child(n + 3)',
  '.term-table tbody tr:nth-child(n + 3)',
  '.premium-table tbody tr:nth-child(n + 3)',
  // Names the day.
  '.premium-example > .note',
].join(',');

/** The style guide as one PNG; `before` may change the page first. */
export async function styleGuidePicture(
  browser: Browser,
  origin: string,
  { width, colorScheme }: Look,
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Buffer> {
  const context = await visitor(browser, {
    viewport: { width, height: 900 },
    deviceScaleFactor: SCALE,
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const answer = await page.goto(`${origin}/stijlgids/`);
  if (answer?.ok() !== true) throw new Error(`the style guide answered ${String(answer?.status())}`);
  await page.evaluate(() => document.fonts.ready.then(() => document.fonts.size));
  await page.locator(MORE_OF_THE_SAME).evaluateAll((nodes) => {
    for (const node of nodes) node.remove();
  });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await before(page);
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  await context.close();
  return picture;
}
