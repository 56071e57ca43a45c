import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutTexts } from '#/messages/pages/layout.ts';
import { computeWorkedExample } from '#/worked-examples/compute.ts';
import { PAGE_RULES } from '../helpers/html-rules.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

const OVERVIEWS = ['/begrippen/', '/branches/', '/kennisbank/', '/veelgestelde-vragen/', '/verzekeraars/', '/vergelijken/'];
const FOLDERS = ['kredietverzekering', 'branches', 'begrippen', 'kennisbank', 'verzekeraars', 'site'];

interface Text {
  readonly file: string;
  readonly path: string;
  readonly source: string;
}

const texts: readonly Text[] = FOLDERS.flatMap((folder) => globSync(`content/${folder}/*.mdx`)).map((file) => {
  const [folder, slug] = [basename(dirname(file)), basename(file, '.mdx')];
  const place = folder === 'site' ? '' : `/${folder}`;
  return { file, path: slug === 'index' ? `${place}/` : `${place}/${slug}/`, source: readFileSync(file, 'utf8') };
});
const drafts = texts.filter(({ source }) => /^draft: true$/m.test(source));
const published = texts.filter((text) => !drafts.includes(text));
const paths = [...new Set([...published.map(({ path }) => path), ...OVERVIEWS])];

let server: RunningServer;
let pages: ReadonlyMap<string, { readonly status: number; readonly html: string; readonly headers: Headers }>;

beforeAll(async () => {
  server = await startServer();
  const read = async (path: string) => {
    const response = await fetch(server.origin + path);
    return [path, { status: response.status, html: await response.text(), headers: response.headers }] as const;
  };
  pages = new Map(await Promise.all(paths.map(read)));
});
afterAll(() => server.close());

const htmlOf = (path: string) => pages.get(path)?.html ?? '';
const wrong = (test: (html: string) => boolean) => paths.filter((path) => !test(htmlOf(path)));
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&#38;', '&')
    .replace(/[ \n]+/g, ' ');
const graphOf = (path: string) => {
  const [, json = '{}'] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(htmlOf(path)) ?? [];
  return JSON.parse(json) as { readonly '@graph': readonly Readonly<Record<string, unknown>>[] };
};
const typesOf = (path: string) => graphOf(path)['@graph'].map((node) => node['@type']);

describe('pages of text', () => {
  it('are all there: one for each text that is no draft', () => {
    expect(published.length).toBeGreaterThan(100);
    expect(paths.filter((path) => pages.get(path)?.status !== 200)).toEqual([]);
  });

  it('pass the HTML rules', async () => {
    const rules = new HtmlValidate(PAGE_RULES);
    const findings = await Promise.all(
      paths.map(async (path) => {
        const { results } = await rules.validateString(htmlOf(path));
        return results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${path} (${String(line)}) ${ruleId}: ${message}`),
        );
      }),
    );
    expect(findings.flat()).toEqual([]);
  });

  it('carry no script, only data, and no style attribute', () => {
    expect(wrong((html) => [...html.matchAll(/<script\b[^>]*>/g)].every(([tag]) => tag === '<script type="application/ld+json">'))).toEqual(
      [],
    );
    expect(wrong((html) => !/\sstyle=/.test(html))).toEqual([]);
  });

  it('are the same for everyone and kept by the host', () => {
    const kept = paths.filter((path) => {
      const headers = pages.get(path)?.headers;
      return headers?.get('etag') !== null && headers?.get('cache-control') === 'public, max-age=0, must-revalidate';
    });
    expect(kept).toEqual(paths);
  });

  it('allow no script by their policy but those with a hash', () => {
    const policies = paths.map((path) => pages.get(path)?.headers.get('content-security-policy') ?? '');
    expect(policies.filter((policy) => /unsafe-/.test(policy) || !policy.includes("default-src 'none'"))).toEqual([]);
  });

  it('have one h1, an address of their own and a title nobody else has', () => {
    expect(wrong((html) => (html.match(/<h1\b/g) ?? []).length === 1)).toEqual([]);
    expect(paths.filter((path) => !htmlOf(path).includes(`<link rel="canonical" href="${server.origin}${path}">`))).toEqual([]);
    const titles = paths.map((path) => /<title>([^<]*)/.exec(htmlOf(path))?.[1]);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('lead to sections, and to help in the same place', () => {
    for (const { path } of layoutTexts.footerGroups.flatMap((group) => [...group.links])) {
      expect(wrong((html) => html.includes(`href="${path}"`))).toEqual([]);
    }
    expect(wrong((html) => /<nav class="site-nav"[\s\S]*href="\/contact\/"[\s\S]*?<\/nav>/.test(html))).toEqual([]);
  });

  it('answer 404 with a page for a text that is not there', async () => {
    for (const path of ['/begrippen/bestaat-niet/', '/kredietverzekering/index/', '/branches/x/', '/kennisbank/x/', '/bestaat-niet/']) {
      const response = await fetch(server.origin + path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain('<h1');
    }
  });

  it('are not there for a draft', async () => {
    const statuses = await Promise.all(drafts.map(async ({ path }) => (await fetch(server.origin + path)).status));
    expect(statuses.filter((status) => status !== 404)).toEqual([]);
  });
});

describe('what a page of text says about itself', () => {
  it('has crumbs, author and day of the last check', () => {
    for (const { path, source } of published.filter(({ path: one }) => one !== '/vergelijken/')) {
      const [, day = ''] = /^checkedOn: '(.*)'$/m.exec(source) ?? [];
      expect(htmlOf(path), path).toContain(`<time datetime="${day}">`);
      expect(htmlOf(path), path).toContain('<nav class="crumbs"');
    }
  });

  it('numbers its sources: every mark leads to one in the list', () => {
    for (const path of paths) {
      const marks = [...htmlOf(path).matchAll(/<sup class="source-mark"><a href="#(bron-[^"]+)"/g)].map(([, id = '']) => id);
      expect(
        marks.filter((id) => !htmlOf(path).includes(`<li id="${id}"`)),
        path,
      ).toEqual([]);
    }
    expect(htmlOf('/kredietverzekering/kosten/')).toContain('class="source-mark"');
  });

  it('is one graph for machines, with what the page is about', () => {
    expect(typesOf('/kredietverzekering/kosten/')).toEqual(['Organization', 'WebSite', 'WebPage', 'BreadcrumbList', 'Article']);
    expect(typesOf('/begrippen/drempel/')).toContain('DefinedTerm');
    expect(typesOf('/veelgestelde-vragen/')).toContain('FAQPage');
    expect(typesOf('/vergelijken/')).toContain('Service');
    expect(paths.filter((path) => typesOf(path).includes('FAQPage'))).toEqual(['/veelgestelde-vragen/']);
    expect(paths.filter((path) => /"(?:price|offers)"/.test(JSON.stringify(graphOf(path))))).toEqual([]);
  });

  it('asks the questions it shows, all of them', () => {
    const faq = graphOf('/veelgestelde-vragen/')['@graph'].find((node) => node['@type'] === 'FAQPage');
    const questions = (faq?.['mainEntity'] ?? []) as readonly { readonly name: string }[];
    expect(questions.length).toBe(globSync('content/veelgestelde-vragen/*.mdx').length);
    expect(questions.length).toBeGreaterThanOrEqual(30);
    for (const file of globSync('content/veelgestelde-vragen/*.mdx'))
      expect(htmlOf('/veelgestelde-vragen/')).toContain(`id="${basename(file, '.mdx')}"`);
  });
});

describe('worked examples on pages', () => {
  const found = published.flatMap(({ path, source }) =>
    [...source.matchAll(/<Rekenvoorbeeld\s+([^>]*?)\/>/g)].map(([, attributes = '']) => {
      const given = Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
      const { soort = '', ...numbers } = given;
      return { path, soort, numbers };
    }),
  );

  it('show the outcome that the policy computes', () => {
    expect(found.length).toBeGreaterThan(40);
    for (const { path, soort, numbers } of found) {
      const example = computeWorkedExample(soort, numbers);
      if ('faults' in example) throw new Error(`${path}: ${example.faults.join(' ')}`);
      const { label, value } = example.outcome;
      expect(plain(htmlOf(path)), `${path}, ${soort}`).toContain(`${label} ${value}`);
    }
  });
});
