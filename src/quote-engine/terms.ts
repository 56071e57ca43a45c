import type { Provenance } from './trace.ts';

/** Rows of the terms table, in the order of the page. Dutch labels: src/messages/terms.ts. */
export const TERM_KEYS = [
  'insured-percentage',
  'deductible',
  'maximum-liability',
  'discretionary-limit',
  'limit-decision-time',
  'notification-period',
  'waiting-period',
  'run-off-cover',
  'collection',
  'countries',
  'maximum-payment-term',
  'invoicing-period',
  'exclusions',
  'turnover-ceiling',
  'premium-payment',
  'portal',
  'assignment-to-bank',
  'contact-and-objection',
  'term-and-notice',
] as const;

export type TermKey = (typeof TERM_KEYS)[number];

/**
 * A term as the product's rate book states it: a text code of src/messages/terms.ts with its numbers, and the source;
 * or the plain admission that the insurer does not publish it.
 */
export type StatedTerm =
  | {
      readonly kind: 'stated';
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
      readonly provenance: Provenance;
    }
  | { readonly kind: 'not-stated' };
