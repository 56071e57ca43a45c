import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { readingFaults } from '#/messages/content-check.ts';

/** The facts above a text, with the line of each key. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** Line in the file of a key, or of what stands deeper under it; of the first line when it is not there. */
  lineOf(...path: readonly PropertyKey[]): number;
}

export type ReadFrontMatter =
  | { readonly frontMatter: FrontMatter; readonly fault?: never }
  | { readonly frontMatter?: never; readonly fault: { readonly line: number; readonly reason: string } };

const FENCED = /^---\r?\n([\s\S]*?)(?:\r?\n)?---(?:\r?\n|$)/;

/** Reads YAML; `firstLine` is the line of the file on which the text begins. */
export function readYamlText(yaml: string, firstLine: number): ReadFrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error) return { fault: { line: lineAt(error.pos[0]), reason: (error.message.split('\n')[0] ?? '').replace(/ at line .*$/, '') } };
  const { contents } = document;
  if (!isMap(contents)) return { fault: { line: firstLine, reason: readingFaults.noPairs } };
  const keyLines = new Map(
    contents.items.flatMap(({ key }) =>
      isScalar(key) && typeof key.value === 'string' ? [[key.value, lineAt(key.range[0])] as const] : [],
    ),
  );
  const values = document.toJS() as Record<string, unknown>;
  const lineOf = (...path: readonly PropertyKey[]): number => {
    const node = path.length > 1 ? document.getIn(path, true) : undefined;
    if (isNode(node) && node.range) return lineAt(node.range[0]);
    return keyLines.get(String(path[0])) ?? firstLine;
  };
  return { frontMatter: { values, lineOf } };
}

/** Reads the block between `---` and `---` at the top of a text. */
export function readFrontMatter(text: string): ReadFrontMatter {
  const yaml = FENCED.exec(text)?.[1];
  if (yaml === undefined) return { fault: { line: 1, reason: readingFaults.noFrontMatter } };
  return readYamlText(yaml, 2);
}
