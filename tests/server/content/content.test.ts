import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '#/content-check/documents.ts';
import { readContentFiles } from '#/server/content/read-content.ts';
import { unregisteredPages } from '#/server/content/register.ts';
import { pageFacts } from '#/server/content/page-facts.ts';
import { redirectTable } from '#/server/content/redirect-table.ts';

const filesOf = (files: Readonly<Record<string, string | Buffer>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'kv-content-'));
  mkdirSync(join(folder, 'content', 'begrippen'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'content', 'begrippen', name), bytes);
  const found = readContentFiles(folder);
  rmSync(folder, { recursive: true });
  return found;
};

describe('redirects of old addresses', () => {
  const to = redirectTable([
    { from: '/omzetverzekering', to: '/kredietverzekering/omzetverzekering/' },
    { from: '/oud/diep/', to: '/begrippen/drempel/#voorbeeld' },
    { from: '?p=2137', to: '/kredietverzekering/' },
  ]);
  const asked = (path: string, query = '') => to(path, new URLSearchParams(query));

  it('takes an address with and without slash, in capitals too', () => {
    for (const path of ['/omzetverzekering', '/omzetverzekering/', '/Omzetverzekering']) {
      expect(asked(path)).toBe('/kredietverzekering/omzetverzekering/');
    }
  });

  it('keeps what else stood in the query, before the anchor', () => {
    expect(asked('/oud/diep', 'utm_source=a%20b&x=1')).toBe('/begrippen/drempel/?utm_source=a+b&x=1#voorbeeld');
  });

  it('knows numbers of the former site, on the home page alone', () => {
    expect(asked('/', 'p=2137')).toBe('/kredietverzekering/');
    expect(asked('/', 'p=2137&utm_medium=mail')).toBe('/kredietverzekering/?utm_medium=mail');
    expect(asked('/', 'p=9999')).toBeNull();
    expect(asked('/contact/', 'p=2137')).toBeNull();
    expect(asked('/', '')).toBeNull();
  });

  it('never leads to another site', () => {
    for (const query of ['next=//evil.example/', 'p=//evil.example', 'p=2137&p=//evil.example/']) {
      expect(asked('/omzetverzekering', query)).toMatch(/^\/kredietverzekering\/omzetverzekering\/\?/);
    }
    expect(asked('//evil.example')).toBeNull();
  });
});

describe('what search reads on a page', () => {
  const html = `<html><head><meta name="description" content="Kort &amp; goed"></head><body><nav>Menu</nav><main id="inhoud">
    <h1>Wat &lt;kost&gt; het?</h1><nav>Op deze pagina</nav><h2 id="premie">De premie</h2><p>Een <b>zin</b><sup class="source-mark"><a>1</a></sup>.</p>
    <figure><p>€ 5.000 tot € 9.000</p></figure><ul><li>een</li><li>twee</li></ul><script>x</script></main><footer>Voet</footer></body></html>`;

  it('is its title, description, headings and running text, without menus and computed figures', () => {
    expect(pageFacts(html)).toEqual({
      title: 'Wat <kost> het?',
      description: 'Kort & goed',
      noindex: false,
      headings: 'De premie',
      body: 'Een zin. een twee',
    });
  });

  it('knows a page that may not be found', () => {
    expect(pageFacts('<meta name="robots" content="noindex, nofollow">').noindex).toBe(true);
  });
});

describe('the files of the content', () => {
  it('are UTF-8; other bytes are a fault and not read as wrong letters', () => {
    const text = '---\ntitle: Geïnd\n---\n';
    const files = filesOf({ 'goed.mdx': text, 'latin.mdx': Buffer.from(text, 'latin1') });
    expect(files).toEqual([
      { path: 'content/begrippen/goed.mdx', text },
      { path: 'content/begrippen/latin.mdx', text: null },
    ]);
    const [fault, ...more] = readDocuments(files).faults;
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ file: 'content/begrippen/latin.mdx', remedy: expect.stringContaining('UTF-8') as string });
  });
});

describe('a file with another extension', () => {
  it('is read along, so that it is a fault', () => {
    const found = filesOf({ 'drempel.md': 'Tekst.', 'drempel.mdx': '---\ntitle: x\n---\n', '.DS_Store': '' });
    expect(found.map(({ path }) => path)).toEqual(['content/begrippen/drempel.md', 'content/begrippen/drempel.mdx']);
    const { documents, faults } = readDocuments(found);
    expect(documents.map(({ path }) => path)).toEqual(['content/begrippen/drempel.mdx']);
    expect(faults).toEqual([expect.objectContaining({ file: 'content/begrippen/drempel.md', remedy: expect.stringContaining('.mdx') as string })]);
  });
});

describe('the list of published pages', () => {
  const page = (slug: string, draft = false) => ({ path: `content/site/${slug}.mdx`, text: `---\ntitle: x\ndraft: ${String(draft)}\n---\n\nTekst.` });

  it('takes back the pages that only the last commit knows', () => {
    const register = { path: 'content/gepubliceerd.yaml', text: 'pages:\n  - /oud/\n' };
    expect(unregisteredPages([register], ['/oud/', '/toen/'])).toEqual({ known: ['/oud/'], added: ['/toen/'] });
  });

  it('gains the pages of this moment, without drafts, and loses none', () => {
    const register = { path: 'content/gepubliceerd.yaml', text: 'pages:\n  - /oud/\n  - /over-ons/\n' };
    expect(unregisteredPages([register, page('over-ons'), page('cookies'), page('later', true)], [])).toEqual({
      known: ['/oud/', '/over-ons/'],
      added: ['/cookies/'],
    });
  });
});
