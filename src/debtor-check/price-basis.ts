import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Appraisal, Comparison, Refusal } from '#/quote-engine/outcome.ts';
import type { Assumption } from '#/quote-engine/trace.ts';
import type { PricedPolicy } from './cost-of-risk.ts';

/** An insurer of which no policy stands beside the others. `refusal` is null when its policy has a price but pays by layer. */
export interface Unpriced {
  readonly insurer: string;
  /** The product shown first for this insurer. */
  readonly product: string;
  readonly refusal: Refusal | null;
}

/** What the prices beside a book rest on, and which insurers have none. */
export interface PriceBasis {
  readonly asOf: PlainDate;
  readonly engineVersion: string;
  /** Of the rate books that were used, each once, in order. */
  readonly editions: readonly string[];
  readonly profile: Profile;
  readonly assumptions: readonly Assumption[];
  /** By the name of the insurer, as the policies with a price are. */
  readonly unpriced: readonly Unpriced[];
}

const refusalOf = (appraisal: Appraisal): Refusal | null => {
  if (appraisal.kind === 'indication') return null;
  const { kind, reasons, meanLayerLossCents } = appraisal;
  return { kind, reasons, meanLayerLossCents };
};

/** Basis of the prices of a comparison. With `policies` every insurer is named: among them, or among those without a price. */
export function priceBasis(comparison: Comparison, policies: readonly Pick<PricedPolicy, 'insurer'>[]): PriceBasis {
  const { asOf, engineVersion, books, profile, assumptions, appraisals } = comparison;
  const priced = new Set(policies.map(({ insurer }) => insurer));
  const unpriced = appraisals
    .filter(({ lead, insurer }) => lead && !priced.has(insurer))
    .map((appraisal) => ({ insurer: appraisal.insurer, product: appraisal.product, refusal: refusalOf(appraisal) }))
    .toSorted((one, other) => (one.insurer < other.insurer ? -1 : 1));
  return {
    ...{ asOf, engineVersion, profile, assumptions, unpriced },
    editions: [...new Set(books.map(({ edition }) => edition))].toSorted(),
  };
}
