import { describe, expect, it } from 'vitest';
import { articleNode, graphOf, questionsNode, scriptJson, termNode } from '#/components/site/structured-data.ts';
import { SITE } from '../../helpers/app.ts';

const ORIGIN = 'https://voorbeeld.example';
const FACTS = {
  origin: ORIGIN,
  path: '/begrippen/drempel/',
  title: 'Drempel',
  description: 'Wat een drempel is.',
  siteName: 'Site',
  site: SITE,
  above: [
    { name: 'Home', path: '/' },
    { name: 'Begrippen', path: '/begrippen/' },
  ],
  about: [
    termNode(ORIGIN, '/begrippen/drempel/', {
      term: 'drempel',
      definition: 'Uitleg.',
      english: 'threshold',
      german: 'Grenze',
      synonyms: [],
    }),
  ],
};

const typesOf = (graph: ReturnType<typeof graphOf>) => (graph['@graph'] as readonly Record<string, unknown>[]).map((node) => node['@type']);

describe('the graph of a page', () => {
  it('is one, with organisation, site, page, place and subject', () => {
    expect(typesOf(graphOf(FACTS))).toEqual(['Organization', 'WebSite', 'WebPage', 'BreadcrumbList', 'DefinedTerm']);
    expect(typesOf(graphOf({ ...FACTS, path: '/', above: [], about: [] }))).toEqual(['Organization', 'WebSite', 'WebPage', 'Service']);
  });

  it('counts the crumbs from the home page to the page itself', () => {
    expect(JSON.stringify(graphOf(FACTS))).toContain('"position":3,"name":"Drempel","item":"https://voorbeeld.example/begrippen/drempel/"');
  });

  it('leaves out what the operator has not filled in', () => {
    expect(JSON.stringify(graphOf(FACTS))).not.toContain('telephone');
    expect(JSON.stringify(graphOf({ ...FACTS, site: { ...SITE, phone: '020 123' } }))).toContain('"telephone":"020 123"');
  });

  it('never holds a price', () => {
    const dated = { title: 'Titel', description: 'Tekst', checkedOn: '2026-11-22', publishedOn: '2026-11-01' };
    const about = [articleNode(ORIGIN, '/x/', dated), questionsNode(ORIGIN, '/x/', [{ question: 'Wat?', answer: 'Dit.' }])];
    expect(JSON.stringify(graphOf({ ...FACTS, about }))).not.toMatch(/"(?:price|offers|priceRange|lowPrice|Offer)"/i);
  });

  it('cannot end its script element', () => {
    expect(scriptJson({ name: '</script><script>alert(1)</script>' })).not.toContain('<');
  });
});
