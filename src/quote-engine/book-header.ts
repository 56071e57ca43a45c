import * as v from 'valibot';
import { dateText, editionId, provenanceSchema, rateText, sourced } from './book-values.ts';
import { structureSchema } from './structure.ts';
import { TERM_KEYS } from './terms.ts';
import type { StatedTerm, TermKey } from './terms.ts';

const statedTerm: v.GenericSchema<unknown, StatedTerm> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('stated'),
    code: v.pipe(v.string(), v.minLength(1, 'code-empty')),
    values: v.record(v.string(), v.union([v.string(), v.pipe(v.number(), v.safeInteger('value-not-whole'))])),
    provenance: provenanceSchema,
  }),
  v.strictObject({ kind: v.literal('not-stated') }),
]);

const terms = v.strictObject(Object.fromEntries(TERM_KEYS.map((key) => [key, statedTerm])) as Record<TermKey, typeof statedTerm>);

const country = v.picklist(['NL', 'BE'], 'country-not-known');

/** Entries every rate book starts with; a product's own schema adds its numbers. */
export const headerEntries = {
  product: v.pipe(v.string(), v.minLength(1, 'product-empty')),
  edition: editionId,
  validFrom: dateText,
  reviewBy: dateText,
  publication: v.picklist(['figures', 'terms-only'], 'publication-not-known'),
  soldIn: v.pipe(v.array(country), v.minLength(1, 'sold-nowhere')),
  /** Where the statement about each country comes from. */
  soldInProvenance: v.record(country, provenanceSchema),
  marketEdition: editionId,
  /** Highest insured percentage a buyer can get; null when every case is agreed apart. */
  attainableCover: v.nullable(sourced({ share: rateText })),
  terms,
  structure: structureSchema,
} as const;
