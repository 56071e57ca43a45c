import { readDocuments, type ContentDocument, type ContentFile } from './documents.ts';
import type { ContentFault } from './fault.ts';
import { measure, measureFaults, type Measures } from './measures.ts';
import { termMatcher, type TermMatcher } from './readability.ts';

export interface ContentReport {
  readonly faults: readonly ContentFault[];
  readonly measures: readonly Measures[];
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** The glossary: each term with its synonyms. Their sounds do not count against the readability of a text. */
function glossaryOf(documents: readonly ContentDocument[]): TermMatcher {
  const terms = documents
    .filter(({ collection }) => collection === 'begrippen')
    .flatMap(({ frontMatter: { values } }) => [...strings([values['term']]), ...strings(values['synonyms'])]);
  return termMatcher(terms);
}

/** Checks the whole content, given as texts; reads nothing itself. */
export function checkContent(files: readonly ContentFile[]): ContentReport {
  const { documents, faults } = readDocuments(files);
  const terms = glossaryOf(documents);
  const measures = documents.flatMap((document) => measure(document, terms) ?? []);
  return { faults: [...faults, ...measures.flatMap(measureFaults)], measures };
}
