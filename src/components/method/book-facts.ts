import type { Provenance } from '#/quote-engine/trace.ts';

/** One entry of a rate book: where it stands, what it holds, and where its numbers come from. */
export interface BookFact {
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly provenance: Provenance;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A bare provenance is an entry too: the statement it belongs to is its own name. */
const isProvenance = (node: Node): node is Node & Provenance =>
  (node['kind'] === 'published' && 'sources' in node) || (node['kind'] === 'estimate' && 'follows' in node);

/** True for an object that says where its numbers come from. */
const isFact = (node: Node): node is Node & { readonly provenance: Provenance } =>
  isNode(node['provenance']) && 'kind' in node['provenance'];

/**
 * Every entry with a provenance in the JSON of a rate book, in its own order, each once and with its whole content.
 * Terms are left out: they have a page of their own.
 */
export function factsOf(document: unknown, path: readonly string[] = []): readonly BookFact[] {
  if (Array.isArray(document)) return document.flatMap((item) => factsOf(item, path));
  if (!isNode(document)) return [];
  if (isProvenance(document)) return [{ path, values: {}, provenance: document }];
  if (isFact(document)) {
    const { provenance, ...values } = document;
    return [{ path, values, provenance }];
  }
  return Object.entries(document).flatMap(([key, value]) => (path.length === 0 && key === 'terms' ? [] : factsOf(value, [...path, key])));
}
