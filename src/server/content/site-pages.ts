import { addressOfDocument, isDraft, pageOf } from '#/content-check/addresses.ts';
import { readDocuments, type ContentDocument, type ContentFile } from '#/content-check/documents.ts';
import { nodesOf } from '#/content-check/markdown.ts';
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
  const [, first = '', ...rest] = path.split('/');
  return rest.length > 1 || ['kredietverzekering', 'begrippen', 'branches', 'kennisbank', 'verzekeraars'].includes(first) ? first : '';
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

function questionEntry(document: ContentDocument): SearchEntry {
  const { title, description } = document.frontMatter.values;
  const paragraphs = document.body === null ? [] : [...nodesOf(document.body)].filter(({ type }) => type === 'paragraph');
  return {
    path: addressOfDocument(document) ?? QUESTIONS,
    title: String(title),
    section: 'veelgestelde-vragen',
    headings: '',
    body: paragraphs.map(plainText).join(' ').replace(/\s+/g, ' '),
    description: String(description),
  };
}

/** What search knows: each page once, and each question by itself. */
export function searchEntries(pages: readonly SitePage[], documents: readonly ContentDocument[]): readonly SearchEntry[] {
  const ofPages = pages.map(({ page, facts, document }) => ({
    path: page.path,
    title: page.title,
    section: page.section,
    headings: [otherNames(document), facts.headings].filter((words) => words !== '').join(' · '),
    body: page.path === QUESTIONS ? '' : facts.body,
    description: page.description,
  }));
  return [...ofPages, ...documents.filter(({ collection }) => collection === 'veelgestelde-vragen').map(questionEntry)];
}
