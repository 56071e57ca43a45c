import type { CostOfRisk, MaximumBites, PolicyCost } from '#/debtor-check/cost-of-risk.ts';
import type { PseudonymousBook } from '#/debtor-check/pseudonymous.ts';

type ShownPolicy = Omit<PolicyCost, 'structure'>;

export interface NamedCosts extends Omit<CostOfRisk, 'policies'> {
  readonly policies: readonly ShownPolicy[];
  readonly names: Readonly<Record<string, string>>;
}

/** An insurer without an amount, and why. */
export interface WithoutAmount {
  readonly insurer: string;
  readonly product: string;
  readonly why: string;
}

export type Costs =
  | { readonly kind: 'costs'; readonly cost: NamedCosts | null; readonly unpriced: readonly WithoutAmount[] }
  | { readonly kind: 'failed' | 'too-large' };

/** As the API writes it: chances as decimal text in percent. */
interface Answer {
  readonly cost:
    | (Omit<NamedCosts, 'policies'> & {
        readonly policies: readonly (Omit<ShownPolicy, 'maximum'> & {
          readonly maximum: (Omit<MaximumBites, 'probability'> & { readonly probabilityPct: string }) | null;
        })[];
      })
    | null;
  readonly unpriced: readonly WithoutAmount[];
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_DEBTORS = 20_000;

function costOf({ cost }: Answer): NamedCosts | null {
  if (cost === null) return null;
  const policies = cost.policies.map(({ maximum, ...policy }) => ({
    ...policy,
    maximum: maximum === null ? null : { ...maximum, probability: Number(maximum.probabilityPct) / 100 },
  }));
  return { ...cost, policies };
}

/** Asks the server for the four policies on a book without names. */
export async function askCosts(book: PseudonymousBook): Promise<Costs> {
  const body = JSON.stringify(book);
  if (book.debtors.length > MOST_DEBTORS || body.length > MOST_BYTES) return { kind: 'too-large' };
  try {
    const response = await fetch('/api/v1/debtor-checks', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) return { kind: response.status === 413 ? 'too-large' : 'failed' };
    const answer = (await response.json()) as Answer;
    return { kind: 'costs', cost: costOf(answer), unpriced: answer.unpriced };
  } catch {
    return { kind: 'failed' };
  }
}
