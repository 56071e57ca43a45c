import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../tests/helpers/browser.ts';

/** Draws the PNG icons of the site out of its one SVG sign: `node scripts/icons.ts`. The square of Apple and Android has no round corners of its own. */
const ICONS = [
  { file: 'favicon-32.png', size: 32, inset: 0, square: false },
  { file: 'icon-180.png', size: 180, inset: 0.06, square: true },
  { file: 'icon-192.png', size: 192, inset: 0, square: false },
  { file: 'icon-512.png', size: 512, inset: 0.1, square: true },
] as const;

const sign = readFileSync('public/favicon.svg', 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(sign)?.[1] ?? 'transparent';

const browser = await openBrowser();
for (const { file, size, inset, square } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const edge = Math.round(size * inset);
  const box = `body{margin:0;background:${square ? ground : 'transparent'}}svg{display:block;padding:${String(edge)}px;width:${String(size - 2 * edge)}px}`;
  await page.setContent(`<style>${box}</style>${sign}`);
  writeFileSync(`public/${file}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
