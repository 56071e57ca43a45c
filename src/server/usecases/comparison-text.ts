import type { Comparison } from '#/quote-engine/outcome.ts';
import type { Editions } from '#/quote-engine/product.ts';
import type { Provenance } from '#/quote-engine/trace.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { sha256 } from '#/server/sha256.ts';

/**
 * Two thirds of a comparison are the same in all of them: terms and provenances, which belong to rate books. They are kept once in the
 * database, under the hash of their text; a stored comparison holds that hash and numbers in their place. So the whole of what was shown
 * stands in the database, does not depend on a rate book that ships with the code, and its hash covers its parts.
 */
export interface Parts {
  readonly hash: string;
  readonly text: string;
  readonly numberOf: ReadonlyMap<object, number>;
}

type Stored = Omit<Comparison, 'appraisals'> & { readonly parts: string; readonly appraisals: readonly StoredAppraisal[] };
interface StoredAppraisal {
  readonly terms: unknown;
  readonly trace?: readonly { readonly provenance: unknown }[];
}

function collect(value: unknown, found: Map<object, number>): void {
  if (typeof value !== 'object' || value === null || found.has(value)) return;
  const { kind } = value as { readonly kind?: unknown };
  if (kind === 'published' || kind === 'estimate') {
    found.set(value, found.size);
    return;
  }
  for (const inner of Object.values(value)) collect(inner, found);
}

const made = new WeakMap<Editions, Parts>();

/** The parts of the rate books of these editions; worked out once for each value. */
export function partsOf(editions: Editions): Parts {
  const known = made.get(editions);
  if (known) return known;
  const numberOf = new Map<object, number>();
  for (const { book } of editions.products) if (!numberOf.has(book.terms)) numberOf.set(book.terms, numberOf.size);
  for (const { book } of [...editions.products, ...editions.market]) collect(book, numberOf);
  const text = JSON.stringify([...numberOf.keys()]);
  const parts = { hash: sha256(text), text, numberOf };
  made.set(editions, parts);
  return parts;
}

/** The comparison as stored: parts by number, all else as it is. A part that the books do not hold stands in full. */
export function writeComparison(comparison: Comparison, { hash, numberOf }: Parts): string {
  const part = (value: object) => numberOf.get(value) ?? value;
  const appraisals = comparison.appraisals.map((appraisal) =>
    appraisal.kind === 'indication'
      ? {
          ...appraisal,
          terms: part(appraisal.terms),
          trace: appraisal.trace.map((line) => ({ ...line, provenance: part(line.provenance) })),
        }
      : { ...appraisal, terms: part(appraisal.terms) },
  );
  return JSON.stringify({ parts: hash, ...comparison, appraisals });
}

const read = new Map<string, readonly unknown[]>();

async function partsFor(repositories: Pick<Repositories, 'comparisonParts'>, hash: string): Promise<readonly unknown[]> {
  const known = read.get(hash);
  if (known) return known;
  const text = await repositories.comparisonParts.find(hash);
  if (text === null || sha256(text) !== hash)
    throw new Error(`The parts ${hash} of a stored comparison are missing or changed. Restore table "comparison_parts" from a backup.`);
  const parts = JSON.parse(text) as readonly unknown[];
  read.set(hash, parts);
  return parts;
}

/** The comparison as it was shown. Throws when its parts are not in the database as they were stored. */
export async function readComparison(repositories: Pick<Repositories, 'comparisonParts'>, text: string): Promise<Comparison> {
  const { parts: hash, appraisals, ...rest } = JSON.parse(text) as Stored;
  const parts = await partsFor(repositories, hash);
  const whole = (value: unknown) => (typeof value === 'number' ? parts[value] : value);
  const restored = appraisals.map(({ terms, trace, ...appraisal }) => ({
    ...appraisal,
    ...(trace === undefined ? {} : { trace: trace.map((line) => ({ ...line, provenance: whole(line.provenance) as Provenance })) }),
    terms: whole(terms),
  }));
  return { ...rest, appraisals: restored } as unknown as Comparison;
}
