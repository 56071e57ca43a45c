import type { CostOfRisk } from '#/debtor-check/cost-of-risk.ts';
import type { PseudonymousBook } from './report.ts';

export interface NamedCosts extends CostOfRisk {
  readonly names: Readonly<Record<string, string>>;
}

export type Costs = { readonly kind: 'costs'; readonly cost: NamedCosts | null } | { readonly kind: 'failed' | 'too-large' };

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_DEBTORS = 20_000;

/** Asks the server for the four policies on a book without names. */
export async function askCosts({ receivables, answers }: PseudonymousBook): Promise<Costs> {
  const body = JSON.stringify({ receivables, answers });
  if (receivables.debtors.length > MOST_DEBTORS || body.length > MOST_BYTES) return { kind: 'too-large' };
  try {
    const response = await fetch('/api/v1/debtor-checks', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) return { kind: response.status === 413 ? 'too-large' : 'failed' };
    const { cost } = (await response.json()) as { readonly cost: NamedCosts | null };
    return { kind: 'costs', cost };
  } catch {
    return { kind: 'failed' };
  }
}
