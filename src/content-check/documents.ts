import { readingFaults } from '#/messages/content-check.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { readFrontMatter, readYamlText, type FrontMatter } from './front-matter.ts';
import { parseMarkdown, type MarkdownNode } from './markdown.ts';

/** A file of the content as it stands on disk. */
export interface ContentFile {
  /** From the root of the project, with forward slashes: `content/begrippen/kredietlimiet.mdx`. */
  readonly path: string;
  /** Null for bytes that are no UTF-8. */
  readonly text: string | null;
}

/** Where a file stands; enough to know the address of the page made from it. */
export interface ContentPlace {
  readonly path: string;
  /** Folder under content/; empty for a file that stands in content/ itself. */
  readonly collection: string;
  /** Name of the file without extension. */
  readonly slug: string;
}

/** A file that could be read. */
export interface ContentDocument extends ContentPlace {
  readonly frontMatter: FrontMatter;
  /** Null for a file of facts, without running text. */
  readonly body: MarkdownNode | null;
}

const PLACE = /^content\/(?:([^/]+)\/)?([^/]+)\.(mdx|yaml)$/;
const EXTENSION = /\.(?:mdx|yaml)$/;

const BYTE_ORDER_MARK = '\uFEFF';

/** A file that could not be read. */
interface Unread {
  readonly place: ContentPlace;
  readonly faults: readonly ContentFault[];
}

function readDocument(file: ContentFile, [, collection = '', slug = '', kind = '']: readonly string[]): ContentDocument | Unread {
  const place = { path: file.path, collection, slug };
  if (file.text === null) return { place, faults: [faultAt(file.path, null, readingFaults.encoding())] };
  if (file.text.startsWith(BYTE_ORDER_MARK)) return { place, faults: [faultAt(file.path, 1, readingFaults.byteOrderMark())] };
  const read = kind === 'yaml' ? readYamlText(file.text, 1) : readFrontMatter(file.text);
  const markdown = kind === 'yaml' ? null : parseMarkdown(file.text);
  const faults: ContentFault[] = [];
  if (read.fault) faults.push(faultAt(file.path, read.fault.line, readingFaults.frontMatter(read.fault.reason)));
  if (markdown?.fault) faults.push(faultAt(file.path, markdown.fault.line, readingFaults.markdown(markdown.fault.reason)));
  if (faults.length > 0 || !read.frontMatter) return { place, faults };
  return { ...place, frontMatter: read.frontMatter, body: markdown?.root ?? null };
}

/** A file that the site makes nothing of. */
function misplaced({ path }: ContentFile): Unread {
  const told = EXTENSION.test(path) ? readingFaults.place() : readingFaults.extension();
  return { place: { path, collection: '', slug: '' }, faults: [faultAt(path, null, told)] };
}

/** Reads the files in the folders of the content; what cannot be read becomes a fault with its line. */
export function readDocuments(files: readonly ContentFile[]): {
  readonly documents: readonly ContentDocument[];
  /** Files that could not be read: their pages exist, what stands on them is unknown. */
  readonly unread: readonly ContentPlace[];
  readonly faults: readonly ContentFault[];
} {
  const read = files.map((file) => {
    const place = PLACE.exec(file.path);
    return place === null ? misplaced(file) : readDocument(file, place);
  });
  const unread = read.filter((one) => 'place' in one);
  return {
    documents: read.filter((one) => 'path' in one),
    unread: unread.map(({ place }) => place),
    faults: unread.flatMap(({ faults }) => faults),
  };
}
