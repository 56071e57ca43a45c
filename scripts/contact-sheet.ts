import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visitor } from '../tests/helpers/browser.ts';
import { calculate, walkToCheck, WHOLESALER } from '../tests/helpers/journey.ts';
import { startServer } from '../tests/helpers/server.ts';
import { DEBTOR_CHECK_STATES } from './debtor-check-shots.ts';
import { PREMIUM_CHECK_STATES } from './premium-check-shots.ts';

/**
 * Pictures of the built site for people who read the repository: `node scripts/contact-sheet.ts` after `npm run build`, or only the files
 * that are named behind it.
 */
const FOLDER = 'docs/beelden';

interface Shot {
  readonly caption: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  /** Brings the page into the state to be shown. */
  readonly act?: (page: Page) => Promise<void>;
  /** Scrolls this element to the top first. */
  readonly to?: string;
  /** Unfolds the first explanation. */
  readonly unfold?: true;
}

interface Sheet {
  readonly file: string;
  readonly title: string;
  /** Height of every picture on the sheet, and width of the whole. */
  readonly shown: number;
  readonly wide: number;
  readonly type: 'jpeg' | 'png';
  readonly shots: readonly Shot[];
}

async function photograph(browser: Browser, origin: string, shot: Shot): Promise<string> {
  const { width, height, colorScheme, path, to, unfold, act } = shot;
  const context = await visitor(browser, { viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  if (act) await act(page);
  if (unfold) await page.locator('details.why > summary').first().click();
  if (to !== undefined)
    await page
      .locator(to)
      .first()
      .evaluate((node) => node.scrollIntoView({ block: 'start' }));
  const picture = await page.screenshot({ type: 'jpeg', quality: 90 });
  await context.close();
  return picture.toString('base64');
}

const figure = (caption: string, picture: string) =>
  `<figure><img src="data:image/jpeg;base64,${picture}" alt=""><figcaption>${caption}</figcaption></figure>`;

async function drawn(page: Page, sheet: Sheet, figures: readonly string[]): Promise<Buffer> {
  const style = `body{margin:0;padding:20px;background:#dcd9d0;font:600 15px sans-serif;color:#1a1d20}h1{margin:0 0 14px;font-size:22px}
    main{display:flex;flex-wrap:wrap;gap:16px}
    figure{margin:0}img{display:block;height:${String(sheet.shown)}px;border:1px solid #79766b}figcaption{padding-top:5px}`;
  await page.setViewportSize({ width: sheet.wide, height: 400 });
  await page.setContent(`<style>${style}</style>${sheet.title === '' ? '' : `<h1>${sheet.title}</h1>`}<main>${figures.join('')}</main>`, {
    waitUntil: 'load',
  });
  return page.screenshot({ fullPage: true, ...(sheet.type === 'jpeg' ? { type: 'jpeg', quality: 68 } : { type: 'png' }) });
}

const themed = (colorScheme: 'light' | 'dark') => (colorScheme === 'light' ? 'licht' : 'donker');

/** Each place in two looks, so that all widths and both themes come by in turn. */
function inTurn(places: readonly (Pick<Shot, 'path' | 'to' | 'act'> & { readonly name: string })[], looksEach = 2): readonly Shot[] {
  const looks = [
    { width: 360, height: 640, colorScheme: 'light' },
    { width: 1280, height: 860, colorScheme: 'dark' },
    { width: 768, height: 960, colorScheme: 'dark' },
    { width: 1280, height: 860, colorScheme: 'light' },
    { width: 360, height: 640, colorScheme: 'dark' },
    { width: 768, height: 960, colorScheme: 'light' },
  ] as const;
  return places.flatMap(({ name, ...place }, index) =>
    Array.from({ length: looksEach }, (_, turn) => {
      const look = looks[(index * looksEach + turn) % looks.length] ?? looks[0];
      return { ...place, ...look, caption: `${name}, ${String(look.width)}, ${themed(look.colorScheme)}` };
    }),
  );
}

function sheetsFor(token: string): readonly Sheet[] {
  const result = `/indicatie/${token}/`;
  const desk = { width: 1280, height: 900, colorScheme: 'light' } as const;
  const widths = [
    [360, 640],
    [768, 960],
    [1280, 860],
  ] as const;
  const places = [
    { name: 'Home', path: '/' },
    { name: 'Resultaat', path: result, to: '#vergelijking' },
    { name: 'Waarom deze premie', path: result, to: '#waarom', unfold: true },
  ] as const;
  return [
    {
      file: 'issue-2.jpg',
      title: 'Van vraag tot offerte',
      shown: 330,
      wide: 1490,
      type: 'jpeg',
      shots: [
        { ...desk, caption: 'Home', path: '/' },
        { ...desk, caption: 'Formulier', path: '/premie-berekenen/bedrijf/' },
        { ...desk, caption: 'Uitkomst', path: result },
        { ...desk, caption: 'Vergelijking', path: result, to: '#vergelijking' },
        { ...desk, caption: 'Waarom deze premie', path: result, to: '#waarom', unfold: true },
        { ...desk, caption: 'Offertes aanvragen', path: `${result}offertes-aanvragen/` },
        { ...desk, caption: 'Mijn gegevens', path: `${result}mijn-gegevens/` },
        { ...desk, caption: 'Verzekeraar', path: '/verzekeraars/atradius/' },
        { ...desk, caption: 'Zo rekenen wij', path: '/zo-rekenen-wij/' },
      ],
    },
    {
      file: 'issue-3.jpg',
      title: 'Op 360, 768 en 1280 pixels, licht en donker',
      shown: 330,
      wide: 2020,
      type: 'jpeg',
      shots: places.flatMap(({ name, ...place }) =>
        widths.flatMap(([width, height]) =>
          (['light', 'dark'] as const).map((colorScheme) => ({
            ...place,
            width,
            height,
            colorScheme,
            caption: `${name}, ${String(width)}, ${themed(colorScheme)}`,
          })),
        ),
      ),
    },
    {
      file: 'issue-4.jpg',
      title: 'Teksten: kredietverzekering, begrippen, branches, vergelijken, zoeken',
      shown: 330,
      wide: 2100,
      type: 'jpeg',
      shots: inTurn([
        { name: 'Kosten', path: '/kredietverzekering/kosten/' },
        { name: 'Begrip', path: '/begrippen/drempel/' },
        { name: 'Branche', path: '/branches/bouw/', to: '.premium-example, .prose h2:nth-of-type(2)' },
        { name: 'Vergelijken', path: '/vergelijken/', to: 'table' },
        { name: 'Verzekeraar', path: '/verzekeraars/coface/' },
        { name: 'Artikel', path: '/kennisbank/hoe-een-premie-tot-stand-komt/' },
        { name: 'Vragen', path: '/veelgestelde-vragen/' },
        { name: 'Zoeken', path: '/zoeken/?q=eigen+risico' },
      ]),
    },
    {
      file: 'issue-5.jpg',
      title: 'Premie-Check, portefeuille en rekenhulp',
      shown: 310,
      wide: 2100,
      type: 'jpeg',
      shots: inTurn(PREMIUM_CHECK_STATES, 1),
    },
    {
      file: 'issue-6.jpg',
      title: 'Klantencheck in al haar toestanden',
      shown: 330,
      wide: 2100,
      type: 'jpeg',
      shots: inTurn(
        DEBTOR_CHECK_STATES.map((state) => ({ ...state, path: '/klantencheck/' })),
        1,
      ),
    },
    {
      file: 'resultaat.png',
      title: '',
      shown: 750,
      wide: 1010,
      type: 'png',
      shots: [{ ...desk, height: 1000, caption: '', path: result, to: '#vergelijking' }],
    },
  ];
}

mkdirSync(FOLDER, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), startServer()]);
const first = await (await visitor(browser)).newPage();
await walkToCheck(first, server.origin, WHOLESALER);
const token = await calculate(first);
const board = await browser.newPage();
const wanted = process.argv.slice(2);
for (const sheet of sheetsFor(token).filter(({ file }) => wanted.length === 0 || wanted.includes(file))) {
  const figures: string[] = [];
  for (const shot of sheet.shots) figures.push(figure(shot.caption, await photograph(browser, server.origin, shot)));
  writeFileSync(`${FOLDER}/${sheet.file}`, await drawn(board, sheet, figures));
}
await browser.close();
await server.close();
