import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textsOf } from '#/content-check/components.ts';
import { nodesOf } from '#/content-check/markdown.ts';
import { redirectsOf, REDIRECTS_FILE } from '#/content-check/redirects.ts';
import { readDocuments } from '#/content-check/documents.ts';
import { PERSONAL_PATHS } from '#/content-model/places.ts';
import { sectionName } from '#/messages/search.ts';
import { computeWorkedExample } from '#/worked-examples/compute.ts';
import { loadTexts } from '../config/texts.ts';
import { writeSearchIndex } from '../db/search-index.ts';
import type { PageRenderer } from '../host/pages.ts';
import { EMPTY_CONTENT, type PublicPage } from '../site-content.ts';
import { buildApp } from './build-app.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';
import { ownPages, readContentFiles } from './read-content.ts';
import { openPictures, type PictureTexts } from './share-picture.ts';
import { pathsOf, publishedDocuments, searchEntries, sitePage, type SitePage } from './site-pages.ts';
import { CONTENT_FOLDER, PAGES_FILE, REDIRECTS, SEARCH_FILE } from './load-content.ts';

/** Pictures kept between builds. */
const PICTURE_CACHE = join('.cache', 'beeld');

/** Renders one page; null when it is no page by itself (a redirect, a page of one visitor). Throws when it cannot be rendered. */
async function factsOf(path: string, renderer: PageRenderer, app: App.Locals['app']): Promise<PageFacts | null> {
  const request = new Request(new URL(path, app.publicOrigin));
  const locals = { app, content: EMPTY_CONTENT, requestId: 'build' };
  const response = await renderer.render(request, { locals, clientAddress: '127.0.0.1' });
  if (response.status >= 500) throw new Error(`${path} cannot be rendered (status ${String(response.status)})`);
  return response.status === 200 ? pageFacts(await response.text()) : null;
}

/** Components that show a figure. */
const FIGURES = new Set(['Rekenvoorbeeld', 'Premievoorbeeld', 'Bandbreedte']);

/** A page with a figure has a picture of its own, with the outcome of its first worked example; others share that of their section. */
function pictureTexts({ page, document }: SitePage): PictureTexts {
  const section = sectionName(page.section);
  const figures = document?.body ? [...nodesOf(document.body)].filter(({ name }) => FIGURES.has(name)) : [];
  if (figures.length === 0) return { section: '', title: page.path === '/' ? page.title : section, figure: null };
  const worked = figures.find(({ name }) => name === 'Rekenvoorbeeld');
  if (worked === undefined) return { section, title: page.title, figure: null };
  const { soort = '', ...attributes } = textsOf(worked);
  const example = computeWorkedExample(soort, attributes);
  return { section, title: page.title, figure: 'faults' in example ? null : example.outcome };
}

/**
 * Adds to a build what it knows of its own pages: the list of them, the index of search, redirects, and pictures for when they are shared.
 * @param folder the build, as Astro made it.
 * Throws when a public page cannot be rendered.
 */
export async function buildContent(folder: string, client: string, entry: string): Promise<void> {
  const renderer = (await import(pathToFileURL(resolve(entry)).href)) as PageRenderer;
  const app = buildApp(loadTexts('content/teksten'));
  const files = readContentFiles();
  const documents = publishedDocuments(files);
  const found: SitePage[] = [];
  const isPersonal = (path: string): boolean => PERSONAL_PATHS.some((start) => path.startsWith(start));
  for (const path of pathsOf(documents, ownPages()).filter((one) => !isPersonal(one))) {
    const facts = await factsOf(path, renderer, app);
    if (facts !== null && !facts.noindex) found.push(sitePage(path, facts, documents));
  }
  const pictures = openPictures(client, PICTURE_CACHE);
  const pages: PublicPage[] = [];
  for (const one of found) pages.push({ ...one.page, image: await pictures.pictureFor(pictureTexts(one)) });
  const redirects = readDocuments(files).documents.find(({ path }) => path === REDIRECTS_FILE);
  const content = join(folder, CONTENT_FOLDER);
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, PAGES_FILE), JSON.stringify(pages, null, 1));
  writeFileSync(join(content, REDIRECTS), JSON.stringify(redirectsOf(redirects?.frontMatter.values), null, 1));
  writeSearchIndex(join(content, SEARCH_FILE), searchEntries(found, documents));
}
