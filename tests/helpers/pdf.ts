import { getDocumentProxy } from 'unpdf';

/** An element of the structure tree with the text it holds itself. */
export interface Tagged {
  readonly role: string;
  readonly alt: string | null;
  readonly text: string;
  readonly children: readonly Tagged[];
}

/** A run of text with its box, in points from the bottom left of its page. */
export interface Run {
  readonly text: string;
  readonly isDecoration: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly tree: readonly Tagged[];
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly pages: readonly ReadPage[];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Every run of text with the id of the marked content it stands in. */
async function textOf(page: Page): Promise<{ readonly runs: readonly Run[]; readonly byId: ReadonlyMap<string, readonly string[]> }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const runs: Run[] = [];
  const byId = new Map<string, string[]>();
  let inside = '';
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type !== 'endMarkedContent') inside = (item as { readonly id?: string | null }).id ?? '';
      continue;
    }
    if (item.str.trim() === '') continue;
    const transform: readonly number[] = item.transform;
    const [, , , size = 0, left = 0, bottom = 0] = transform;
    runs.push({ text: item.str, isDecoration: inside === '', left, right: left + item.width, bottom, top: bottom + size * 0.7 });
    byId.set(inside, [...(byId.get(inside) ?? []), item.str]);
  }
  return { runs, byId };
}

/** An element that goes on over pages stands in the tree of each; what it holds on another page is empty there. */
const hasWords = ({ text, alt, children }: Tagged): boolean => text !== '' || alt !== null || children.some(hasWords);

function taggedOf(node: Node, byId: ReadonlyMap<string, readonly string[]>): Tagged {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    alt: node.alt ?? null,
    text: children.flatMap(({ type, id = '' }) => (type === 'content' ? (byId.get(id) ?? []) : [])).join(' '),
    children: children
      .filter(({ role }) => role !== undefined)
      .map((child) => taggedOf(child, byId))
      .filter(hasWords),
  };
}

/** Reads a PDF as a program for who cannot see it does: title and language, and per page its structure and the places of its text. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { runs, byId } = await textOf(page);
    const tree = (await page.getStructTree()) as Node | null;
    const [, , width = 0, height = 0] = page.view as readonly number[];
    pages.push({ width, height, runs, tree: (tree?.children ?? []).map((child) => taggedOf(child, byId)) });
  }
  return { info: info as Readonly<Record<string, unknown>>, pages };
}

interface Glyph {
  readonly unicode: string;
}
const isGlyph = (value: unknown): value is Glyph => typeof value === 'object' && value !== null && 'unicode' in value;

/** Every sign of the first page exactly as it is drawn, with the spaces at the ends of lines. */
export async function drawnText(bytes: Uint8Array): Promise<string> {
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
  const { argsArray } = await page.getOperatorList();
  const glyphs = (argsArray as unknown[]).flat(2).filter(isGlyph);
  return glyphs.map(({ unicode }) => unicode).join('');
}

/** The elements of all pages under `Document`, in reading order. */
export const elementsOf = (pdf: ReadPdf): readonly Tagged[] => pdf.pages.flatMap(({ tree }) => tree.flatMap(({ children }) => children));

/** All content in reading order, without what is decoration. */
export const contentOf = (pdf: ReadPdf): string =>
  pdf.pages.flatMap(({ runs }) => runs.filter((run) => !run.isDecoration).map(({ text }) => text)).join(' ');
