import type { MarkdownNode } from './markdown.ts';
import { componentFaults } from './components.ts';
import { readDocuments, type ContentDocument, type ContentFile, type ContentPlace } from './documents.ts';
import type { ContentFault } from './fault.ts';
import { figureFaults, summaryFigureFaults } from './figures.ts';
import { addressesOf, linkFaults, orphanFaults, type Addresses } from './links.ts';
import { measure, measureFaults, sourceCountFaults, type Measures } from './measures.ts';
import { phraseFaults } from './phrases.ts';
import { termMatcher, type TermMatcher } from './readability.ts';
import { redirectFaults, REDIRECTS_FILE, redirectsOf, tableOf } from './redirects.ts';
import { schemaFaults } from './schema.ts';
import { relatedFaults, sourceFaults } from './sources.ts';
import { foreignFaults, headingFaults, imageFaults, missingHeadingFaults } from './structure.ts';
import { dateFaults, REGISTER_FILE, vanishedFaults } from './times.ts';

/** Everything that the check looks at; it reads nothing itself. */
export interface ContentInput {
  /** All files under content/. */
  readonly files: readonly ContentFile[];
  /** Pages that the register of the last commit calls published; empty without git. */
  readonly committedPages: readonly string[];
  /** Pages of the site that are no text: `/contact/`. */
  readonly ownPages: readonly string[];
  /** Files that the site serves as they are: `/favicon.svg`. */
  readonly publicFiles: readonly string[];
  /** Addresses that the menu, the footer and other fixed parts lead to. */
  readonly fixedLinks: readonly string[];
  /** Whether the provider of the site has confirmed the facts about itself. */
  readonly confirmed: boolean;
  /** The day of today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether figures past their check date are a fault; a warning otherwise. */
  readonly mustBeFresh: boolean;
}

export interface ContentReport {
  readonly faults: readonly ContentFault[];
  readonly measures: readonly Measures[];
}

/** What the checks of one text need to know of the others. */
interface Surroundings {
  readonly input: ContentInput;
  readonly addresses: Addresses;
  readonly publicFiles: ReadonlySet<string>;
  readonly profiles: readonly string[];
  readonly ownSources: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const slugsOf = (places: readonly ContentPlace[], collection: string): readonly string[] =>
  places.filter((place) => place.collection === collection).map(({ slug }) => slug);

/** The glossary: each term with its synonyms. Their sounds do not count against the readability of a text. */
function glossaryOf(documents: readonly ContentDocument[]): TermMatcher {
  const values = documents.filter(({ collection }) => collection === 'begrippen').map(({ frontMatter }) => frontMatter.values);
  return termMatcher(values.flatMap(({ term, synonyms }) => [...strings([term]), ...strings(synonyms)]));
}

function surroundingsOf(documents: readonly ContentDocument[], unread: readonly ContentPlace[], input: ContentInput): Surroundings {
  const places = [...documents, ...unread];
  const redirects = documents.find(({ path }) => path === REDIRECTS_FILE);
  return {
    input,
    addresses: addressesOf(documents, unread, input.ownPages, tableOf(redirectsOf(redirects?.frontMatter.values))),
    publicFiles: new Set(input.publicFiles),
    profiles: slugsOf(places, 'voorbeeldprofielen'),
    ownSources: new Set(slugsOf(places, 'bronnen')),
    terms: new Set(slugsOf(places, 'begrippen')),
  };
}

function proseFaults(document: ContentDocument, body: MarkdownNode, around: Surroundings): readonly ContentFault[] {
  const { input, addresses, publicFiles, profiles, ownSources, terms } = around;
  return [
    ...headingFaults(document, body),
    ...missingHeadingFaults(document, body),
    ...imageFaults(document, body, publicFiles),
    ...foreignFaults(document, body),
    ...componentFaults(document, body, profiles),
    ...figureFaults(document, body),
    ...summaryFigureFaults(document, body),
    ...linkFaults(document, addresses),
    ...sourceFaults(document, ownSources),
    ...relatedFaults(document, terms),
    ...sourceCountFaults(document),
    ...dateFaults(document, input.today, input.mustBeFresh),
  ];
}

function documentFaults(document: ContentDocument, around: Surroundings): readonly ContentFault[] {
  return [
    ...schemaFaults(document),
    ...phraseFaults(document, around.input.confirmed),
    ...(document.body === null ? [] : proseFaults(document, document.body, around)),
    ...(document.path === REDIRECTS_FILE ? redirectFaults(document, around.addresses.pages) : []),
  ];
}

const byPlace = (one: ContentFault, other: ContentFault): number =>
  one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0);

/** Checks the whole content. First come files that cannot be read, then all else; both in the order of files and lines. */
export function checkContent(input: ContentInput): ContentReport {
  const { documents, unread, faults } = readDocuments(input.files);
  const terms = glossaryOf(documents);
  const measures = documents.flatMap((document) => measure(document, terms) ?? []);
  const around = surroundingsOf(documents, unread, input);
  const { pages, redirects } = around.addresses;
  const register = documents.find(({ path }) => path === REGISTER_FILE);
  const found = [
    ...documents.flatMap((document) => documentFaults(document, around)),
    ...measures.flatMap(measureFaults),
    // A text that cannot be read may hold the only link to a page.
    ...(unread.length > 0 ? [] : orphanFaults(documents, pages, input.fixedLinks)),
    ...vanishedFaults(register, input.committedPages, pages, redirects),
  ];
  return { faults: [...faults.toSorted(byPlace), ...found.toSorted(byPlace)], measures };
}
