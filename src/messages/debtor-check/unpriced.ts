import type { PriceBasis, Unpriced } from '#/debtor-check/price-basis.ts';
import { refusalTexts } from '#/messages/reasons.ts';

export const unpricedTexts = {
  reasons: 'Waarom geen bedrag',
  noStructure: 'Deze polis betaalt per laag. Wat zij met dit bestand doet, rekenen wij hier niet uit.',
} as const;

/** Why an insurer has no amount beside a book, and what would change that. Its numbers are of the book: the visitor gave none of them. */
export function unpricedText({ refusal }: Unpriced, { profile }: Pick<PriceBasis, 'profile'>): string {
  if (refusal === null) return unpricedTexts.noStructure;
  const sentences = refusalTexts(refusal, profile, false).flatMap(({ what, change, next }) => [what, change ?? '', next]);
  return sentences.filter((text) => text !== '').join(' ');
}
