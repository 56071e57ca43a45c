import { mdxToMdast } from 'satteri';

/** What a check needs of a node of the tree that the site itself is made from. */
export interface MarkdownNode {
  readonly type: string;
  readonly line: number;
  readonly children: readonly MarkdownNode[];
  /** Text of a leaf. */
  readonly value: string;
  /** Depth of a heading. */
  readonly depth: number;
  /** Target of a link or image. */
  readonly url: string;
  /** Text instead of an image. */
  readonly alt: string;
  /** Name of a component. */
  readonly name: string;
  /** Attributes of a component; null where an expression stands instead of a text. */
  readonly attributes: readonly { readonly name: string; readonly value: string | null }[];
}

interface RawNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly children?: readonly RawNode[];
  readonly value?: unknown;
  readonly depth?: unknown;
  readonly url?: unknown;
  readonly alt?: unknown;
  readonly name?: unknown;
  readonly attributes?: readonly { readonly name?: unknown; readonly value?: unknown }[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function tidy(node: RawNode, line: number): MarkdownNode {
  const own = node.position?.start.line ?? line;
  return {
    type: node.type,
    line: own,
    children: (node.children ?? []).map((child) => tidy(child, own)),
    value: textOf(node.value),
    depth: typeof node.depth === 'number' ? node.depth : 0,
    url: textOf(node.url),
    alt: textOf(node.alt),
    name: textOf(node.name),
    attributes: (node.attributes ?? []).map(({ name, value }) => ({
      name: textOf(name),
      value: typeof value === 'string' ? value : null,
    })),
  };
}

/** Line, column and reason in the messages of the parser: `12:5: Expected a closing tag … (mdx-jsx:…)`. */
const PARSE_FAULT = /^(\d+):\d+: ([\s\S]*?)(?: \(mdx[^)]*\))?$/;

export type ParsedMarkdown =
  | { readonly root: MarkdownNode; readonly fault?: never }
  | { readonly root?: never; readonly fault: { readonly line: number; readonly reason: string } };

/** The tree of a text with components, made by the parser that also makes the pages; or the first place where it cannot be read. */
export function parseMarkdown(text: string): ParsedMarkdown {
  try {
    return { root: tidy(mdxToMdast(text, { features: { frontmatter: true } }) as RawNode, 1) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', reason = message] = PARSE_FAULT.exec(message) ?? [];
    return { fault: { line: Number(line), reason } };
  }
}

/** Every node of a tree, parents before children. */
export function* nodesOf(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}
