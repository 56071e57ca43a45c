import { getViteConfig } from 'astro/config';
import type { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesOf } from '#/components/prose/sources.ts';
import { EMPTY_CONTENT } from '#/server/site-content.ts';
import { openTestApp, type TestApp } from '../../helpers/app.ts';

const FILE = 'content/begrippen/drempel.mdx';
const place = { file: FILE, sources: sourcesOf(FILE, ['S2', 'A6'], new Map()) };

let vite: ViteDevServer;
let test: TestApp;
let container: AstroContainer;

beforeAll(async () => {
  const config = await getViteConfig({}, { configFile: false, logLevel: 'silent' })({ command: 'serve', mode: 'test' });
  [vite, test] = await Promise.all([createServer({ ...config, server: { middlewareMode: true } }), openTestApp()]);
  const loaded = (await vite.ssrLoadModule('astro/container')) as { readonly experimental_AstroContainer: typeof AstroContainer };
  container = await loaded.experimental_AstroContainer.create();
});
afterAll(async () => {
  await Promise.all([vite.close(), test.close()]);
});

/** HTML of one component as it stands on the page of `FILE`. */
async function render(name: string, props: Readonly<Record<string, unknown>>, slots: Readonly<Record<string, string>> = {}) {
  const module = (await vite.ssrLoadModule(`/src/components/prose/${name}.astro`)) as { readonly default: AstroComponentFactory };
  const html = await container.renderToString(module.default, {
    props: { ...props, place },
    slots,
    locals: { app: test.app, content: EMPTY_CONTENT, requestId: 'test' },
  });
  return html.replace(/\s+/g, ' ');
}

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .trim();

describe('what authors name in a text', () => {
  it('Rekenvoorbeeld shows what is given, each step and the outcome', async () => {
    const html = await render('WorkedExample', { soort: 'drempel', schade: '4500', drempel: '2000', dekking: '90' });
    expect(html).toContain('<figure class="worked keep"');
    expect(words(html)).toMatch(/Drempel € 2\.000 .*€ 4\.500 × 90% € 4\.050 De verzekeraar betaalt € 4\.050$/);
  });

  it('Rekenvoorbeeld with a fault names file, component and remedy', async () => {
    await expect(render('WorkedExample', { soort: 'drempel', schade: 'veel', drempel: '2000', dekking: '90' })).rejects.toThrow(
      /^content\/begrippen\/drempel\.mdx, <Rekenvoorbeeld>: Rekenvoorbeeld "drempel": "schade" is "veel"\. Geef een bedrag/,
    );
  });

  it('Bron shows the number of its source and leads to it', async () => {
    const html = await render('SourceMark', { id: 'A6' });
    expect(html).toContain('href="#bron-A6"');
    expect(html).toContain('aria-label="Bron 2: Atradius België"');
  });

  it('Bron that the front matter does not list fails', async () => {
    await expect(render('SourceMark', { id: 'E1' })).rejects.toThrow(`${FILE}, <Bron>: bron "E1" staat niet bij sources`);
  });

  it('LetOp says what it is, to screen readers too', async () => {
    const html = await render('Attention', {}, { default: '<p>Meld op tijd.</p>' });
    expect(html).toContain('aria-label="Let op"');
    expect(words(html)).toBe('Let op Meld op tijd.');
  });

  it.each([
    ['PremiumExample', 'Premievoorbeeld'],
    ['RangePicture', 'Bandbreedte'],
  ])('%s about an unknown company fails, and says which there are', async (component, name) => {
    await expect(render(component, { profiel: 'onbekend' })).rejects.toThrow(
      `${FILE}, <${name}>: profiel "onbekend" bestaat niet. Kies uit:`,
    );
  });

  it('Vergelijkingstabel has a row for every product', async () => {
    const html = await render('TermsComparison', { onderwerp: 'waiting-period' });
    const products = test.app.figures().insurers.flatMap((insurer) => insurer.products);
    expect(html.match(/<th scope="row">/g)?.length).toBe(products.length);
    expect(words(html)).toContain('Hoe lang u op uitbetaling wacht');
  });

  it('Vergelijkingstabel about something unknown fails with what can be chosen', async () => {
    await expect(render('TermsComparison', { onderwerp: 'prijs' })).rejects.toThrow(
      `${FILE}, <Vergelijkingstabel>: onderwerp "prijs" bestaat niet. Kies uit: insured-percentage`,
    );
  });
});
