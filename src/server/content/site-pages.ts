import { addressOfDocument, isDraft, pageOf } from '#/content-check/addresses.ts';
import { readDocuments, type ContentDocument, type ContentFile } from '#/content-check/documents.ts';
import { nodesOf } from '#/content-check/markdown.ts';
import { SECTION_NAMES } from '#/messages/search.ts';
import { plainText } from '#/content-check/sentences.ts';
import type { SearchEntry } from '../db/search-index.ts';
import type { PublicPage } from '../site-content.ts';
import type { PageFacts } from './page-facts.ts';

/** A public page with what is searched on it. */
export interface SitePage {
  readonly page: Omit<PublicPage, 'image'>;
  readonly facts: PageFacts;
  /** The text of the page; null for a page that shows no text of an editor. */
  readonly document: ContentDocument | null;
}

const QUESTIONS = '/veelgestelde-vragen/';

const sectionOf = (path: string): string => {
  const [, first = ''] = path.split('/');
  return Object.hasOwn(SECTION_NAMES, first) ? first : '';
};

const dayOf = (document: ContentDocument | undefined, key: string): string | null => {
  const value = document?.frontMatter.values[key];
  return typeof value === 'string' ? value : null;
};

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** Published texts of the content. */
export function publishedDocuments(files: readonly ContentFile[]): readonly ContentDocument[] {
  return readDocuments(files).documents.filter((document) => !isDraft(document) && addressOfDocument(document) !== null);
}

/** Addresses of all pages that a build may have, from the texts and from `ownPages`. */
export function pathsOf(documents: readonly ContentDocument[], ownPages: readonly string[]): readonly string[] {
  return [...new Set([...ownPages, ...documents.map((document) => pageOf(addressOfDocument(document) ?? ''))])].sort();
}

/** One public page as rendered. A list is as new as the newest text on it. */
export function sitePage(path: string, facts: PageFacts, documents: readonly ContentDocument[]): SitePage {
  const document = documents.find((one) => addressOfDocument(one) === path);
  const listed = documents.filter((one) => (addressOfDocument(one) ?? '').startsWith(path)).map((one) => dayOf(one, 'checkedOn'));
  const page = {
    path,
    title: facts.title,
    description: facts.description,
    section: sectionOf(path),
    checkedOn: document === undefined ? (path === '/' ? null : latest(listed)) : dayOf(document, 'checkedOn'),
    publishedOn: dayOf(document, 'publishedOn'),
  };
  return { page, facts, document: document ?? null };
}

const otherNames = (document: ContentDocument | null): string => {
  const { term, english, german, synonyms } = document?.frontMatter.values ?? {};
  const others: readonly unknown[] = Array.isArray(synonyms) ? synonyms : [];
  return [term, english, german, ...others].filter((word) => typeof word === 'string').join(' · ');
};

/** Running text of an editor, without what the template puts around it. */
function proseOf({ body }: ContentDocument): string {
  const paragraphs = body === null ? [] : [...nodesOf(body)].filter(({ type }) => type === 'paragraph');
  return paragraphs.map(plainText).join(' ').replace(/\s+/g, ' ').replace(/ ([.,;:?!)])/g, '$1');
}

/** What is searched in a page: its text; facts of the model where those stand beside it; nothing of a page that only lists others. */
function bodyOf({ facts, document }: SitePage, isList: boolean): string {
  if (document === null) return isList ? '' : facts.body;
  return document.collection === 'verzekeraars' ? `${proseOf(document)} ${facts.body}` : proseOf(document);
}

function questionEntry(document: ContentDocument): SearchEntry {
  const { title, description } = document.frontMatter.values;
  return {
    path: addressOfDocument(document) ?? QUESTIONS,
    title: String(title),
    section: 'veelgestelde-vragen',
    headings: '',
    body: proseOf(document),
    description: String(description),
  };
}

/** What search knows: each page once, and each question by itself. */
export function searchEntries(pages: readonly SitePage[], documents: readonly ContentDocument[]): readonly SearchEntry[] {
  const lists = new Set(documents.map(({ collection }) => `/${collection}/`));
  const ofPages = pages.map((one) => {
    const { page, facts, document } = one;
    return {
    path: page.path,
    title: page.title,
    section: page.section,
    headings: [otherNames(document), lists.has(page.path) && document === null ? '' : facts.headings].filter((words) => words !== '').join(' · '),
    body: bodyOf(one, lists.has(page.path)),
    description: page.description,
  };
  });
  return [...ofPages, ...documents.filter(({ collection }) => collection === 'veelgestelde-vragen').map(questionEntry)];
}
