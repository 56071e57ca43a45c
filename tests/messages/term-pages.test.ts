import { existsSync, globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { QUESTIONS } from '#/messages/form-questions.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';
import { listTexts } from '#/messages/pages/prose.ts';
import { costRows } from '#/messages/pages/result.ts';
import { COST_PAGES, TERM_PAGES, termPath } from '#/messages/term-pages.ts';

/** Where a path of the site comes from: a page, or a text. */
function exists(path: string): boolean {
  const name = path.slice(1, -1);
  const places = [`src/pages/${name}.astro`, `src/pages/${name}/index.astro`, `content/${name}.mdx`, `content/site/${name}.mdx`];
  return places.some((place) => existsSync(place)) || globSync(`src/pages/${name}/index.{astro,ts}`).length > 0;
}

const slugs = [...Object.values(TERM_PAGES), ...Object.values(COST_PAGES)];
const hints = Object.values(QUESTIONS).flatMap(({ term }) => (term === undefined ? [] : [term.path]));

describe('links from tables and forms to terms', () => {
  it('are there', () => {
    expect(Object.keys(TERM_PAGES).length).toBeGreaterThan(TERM_KEYS.length / 2);
    expect(hints.length).toBeGreaterThanOrEqual(5);
  });

  it.each([...slugs.map(termPath), ...hints])('%s leads to a term', (path) => {
    expect(existsSync(`content${path.slice(0, -1)}.mdx`)).toBe(true);
  });

  it('hang on rows that the table has', () => {
    const rows = costRows.map(({ key }) => key);
    expect(Object.keys(COST_PAGES).filter((key) => !rows.includes(key))).toEqual([]);
  });
});

describe('links of header and footer', () => {
  const links = [...layoutTexts.sections, ...layoutTexts.footerGroups.flatMap((group) => [...group.links])];

  it.each(links.map(({ path }) => path))('%s leads to a page', (path) => {
    expect(exists(path)).toBe(true);
  });

  it('notices a page that is not there', () => {
    expect(exists('/bestaat-niet/')).toBe(false);
  });
});

describe('the map of the pages on credit insurance', () => {
  it.each(listTexts.guides.groups.flatMap(({ slugs: named }) => named))('knows %s', (slug) => {
    expect(existsSync(`content/kredietverzekering/${slug}.mdx`)).toBe(true);
  });
});
