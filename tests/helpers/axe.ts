import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands, or in some parts of it, one line for each rule. Only what is wrong is gathered, and in the page
 * itself: nothing here stands in a frame of another site, and a blank page for each look costs three times as long.
 * @param parts selectors; none: the whole page.
 */
export async function axeFindings(page: Page, ...parts: readonly string[]): Promise<readonly string[]> {
  const builder = parts.reduce((before, part) => before.include(part), new AxeBuilder({ page }).setLegacyMode());
  const { violations } = await builder.options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Content that is wider than the screen makes a phone scroll sideways. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
