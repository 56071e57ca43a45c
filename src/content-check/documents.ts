import { fault, type ContentFault } from './fault.ts';
import { readFrontMatter, readYamlText, type FrontMatter } from './front-matter.ts';
import { parseMarkdown, type MarkdownNode } from './markdown.ts';

/** A file of the content as it stands on disk. */
export interface ContentFile {
  /** From the root of the project, with forward slashes: `content/begrippen/kredietlimiet.mdx`. */
  readonly path: string;
  readonly text: string;
}

/** A text that could be read. */
export interface ContentDocument {
  readonly path: string;
  readonly collection: string;
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  /** Null for a file of facts, without running text. */
  readonly body: MarkdownNode | null;
}

const PLACE = /^content\/([^/]+)\/([^/]+)\.(mdx|yaml)$/;

function readable(file: ContentFile): ContentDocument | readonly ContentFault[] {
  const [, collection = '', slug = '', kind = ''] = PLACE.exec(file.path) ?? [];
  const read = kind === 'yaml' ? readYamlText(file.text, 1) : readFrontMatter(file.text);
  const markdown = kind === 'yaml' ? null : parseMarkdown(file.text);
  const faults: ContentFault[] = [];
  if (read.fault) {
    faults.push(
      fault(
        file.path,
        read.fault.line,
        `de gegevens bovenaan de tekst zijn niet te lezen (${read.fault.reason}).`,
        'Vergelijk dit blok met dat van een andere tekst: elke regel is een naam, een dubbele punt, een spatie en een waarde. Zet een waarde met een dubbele punt erin tussen aanhalingstekens.',
      ),
    );
  }
  if (markdown?.fault) {
    faults.push(
      fault(
        file.path,
        markdown.fault.line,
        `de tekst is niet te lezen (${markdown.fault.reason}).`,
        'Kijk naar de tekens < en { op deze regel. Elk onderdeel begint met <Naam en eindigt met /> of met </Naam>.',
      ),
    );
  }
  if (faults.length > 0 || !read.frontMatter) return faults;
  return { path: file.path, collection, slug, frontMatter: read.frontMatter, body: markdown?.root ?? null };
}

/** Reads the files of the content; what cannot be read becomes a fault with its line. */
export function readDocuments(files: readonly ContentFile[]): {
  readonly documents: readonly ContentDocument[];
  readonly faults: readonly ContentFault[];
} {
  const read = files.filter(({ path }) => PLACE.test(path)).map(readable);
  return {
    documents: read.filter((one): one is ContentDocument => 'path' in one),
    faults: read.flatMap((one) => ('path' in one ? [] : one)),
  };
}
