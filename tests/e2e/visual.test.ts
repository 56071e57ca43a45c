import { readFileSync, statSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { siteInBrowser } from '../helpers/site-in-browser.ts';
import { BASELINES, LOOKS, styleGuidePicture, type Look } from '../helpers/style-guide-pictures.ts';

/** Pictures are compared in squares of this many dots, so that a small thing that changed is not lost in a long page. */
const SQUARE = 32;
/** Share of a square that may differ; letters that are drawn a little differently on another machine stay below it. */
const MOST_DIFFERENT = 0.05;
/** How different two dots must be to count, 0 to 1. */
const DOT_THRESHOLD = 0.1;
const MOST_BYTES = 700_000;

const site = siteInBrowser();

/** Differing dots per square: a map as long as the picture has squares. */
function countsPerSquare(mask: PNG): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < mask.width * mask.height; at += 1) {
    if (mask.data[at * 4 + 3] === 0) continue;
    const square = `${String(Math.floor((at % mask.width) / SQUARE))}-${String(Math.floor(at / mask.width / SQUARE))}`;
    counts.set(square, (counts.get(square) ?? 0) + 1);
  }
  return counts;
}

/** Share of dots that differ in the square that differs most; 1 when the pictures have different sizes. */
function difference(before: Buffer, after: Buffer): number {
  const [left, right] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (left.width !== right.width || left.height !== right.height) return 1;
  const { width, height } = left;
  const mask = new PNG({ width, height });
  pixelmatch(left.data, right.data, mask.data, width, height, { threshold: DOT_THRESHOLD, diffMask: true });
  return Math.max(0, ...countsPerSquare(mask).values()) / (SQUARE * SQUARE);
}

const baselineOf = ({ name }: Look) => `${BASELINES}/${name}.png`;
const [wide] = LOOKS;
if (wide === undefined) throw new Error('the visual tests need a look');

describe('the style guide', () => {
  it.each(LOOKS)('looks as it did: $name', async (look) => {
    const picture = await styleGuidePicture(site.browser, site.server.origin, look);
    expect(difference(readFileSync(baselineOf(look)), picture)).toBeLessThanOrEqual(MOST_DIFFERENT);
  });

  it.each([
    [
      'a button in another colour',
      (page: Page) =>
        page
          .locator('.button')
          .first()
          .evaluate((node) => node.setAttribute('class', 'button button-large button-erase')),
    ],
    [
      'the bars of one picture gone',
      (page: Page) => page.locator('.bandwidth .range').evaluateAll((nodes) => nodes.slice(0, 4).forEach((node) => node.remove())),
    ],
    [
      'a moved block',
      (page: Page) =>
        page
          .locator('.specimens')
          .first()
          .evaluate((node) => node.parentElement?.append(node)),
    ],
  ])('would not pass with %s', async (_, change) => {
    const picture = await styleGuidePicture(site.browser, site.server.origin, wide, change);
    expect(difference(readFileSync(baselineOf(wide)), picture)).toBeGreaterThan(MOST_DIFFERENT);
  });

  it('costs no more than 700 kB of pictures', () => {
    expect(LOOKS.reduce((sum, look) => sum + statSync(baselineOf(look)).size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });
});

it('the style guide stays out of search engines and of the menu', async () => {
  const page = await fetch(`${site.server.origin}/stijlgids/`);
  expect(await page.text()).toContain('<meta name="robots" content="noindex, nofollow"');
  const home = await fetch(`${site.server.origin}/`);
  expect(await home.text()).not.toContain('/stijlgids/');
});
