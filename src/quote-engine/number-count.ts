/** How many numbers of a book are published facts and how many are our estimate; `unsourced` must be zero. */
export interface NumberCount {
  readonly sourced: number;
  readonly estimated: number;
  readonly unsourced: number;
}

type Kind = 'published' | 'estimate' | null;

const NUMBER_TEXT = /^\d+(?:\.\d+)?%?$/;
const NO_NUMBERS: ReadonlySet<string> = new Set([
  'provenance',
  'soldInProvenance',
  'product',
  'edition',
  'marketEdition',
  'validFrom',
  'reviewBy',
  'code',
]);

const isNumber = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && NUMBER_TEXT.test(value));

function kindOf(node: Readonly<Record<string, unknown>>, inherited: Kind): Kind {
  const own = node['provenance'];
  if (typeof own !== 'object' || own === null || !('kind' in own)) return inherited;
  return own.kind === 'published' ? 'published' : own.kind === 'estimate' ? 'estimate' : inherited;
}

/**
 * Counts the numbers of a raw rate book (JSON value) by the provenance of the nearest object around them. Dates, editions and
 * names are no numbers.
 */
export function countNumbers(book: unknown): NumberCount {
  const count = { published: 0, estimate: 0, none: 0 };
  const walk = (node: unknown, kind: Kind): void => {
    if (isNumber(node)) count[kind ?? 'none'] += 1;
    else if (Array.isArray(node)) for (const item of node) walk(item, kind);
    else if (typeof node === 'object' && node !== null) {
      const entries = node as Readonly<Record<string, unknown>>;
      const own = kindOf(entries, kind);
      for (const [key, value] of Object.entries(entries)) if (!NO_NUMBERS.has(key)) walk(value, own);
    }
  };
  walk(book, null);
  return { sourced: count.published, estimated: count.estimate, unsourced: count.none };
}
