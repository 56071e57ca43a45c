import { cents, type Cents } from '#/quote-engine/units.ts';
import type { Balance } from './balance.ts';
import type { LedgerDebtor, Receivables, Shortcoming } from './receivables.ts';

/** Money received or credited without an invoice that it settles. */
export interface WithoutInvoice {
  readonly key: string;
  readonly amountCents: Cents;
}

/** What was read, and whether the general ledger says the same. Counts are numbers of debtors. */
export interface Reconciliation {
  readonly debtors: number;
  /** Debtors that owe money. */
  readonly owing: number;
  /** Sum of what they owe: the risk is computed on this. */
  readonly openCents: Cents;
  /** Debtors whose credits exceed their debts, the largest first. */
  readonly withoutInvoice: readonly WithoutInvoice[];
  readonly creditCents: Cents;
  /** Sum of all items, what is owed less what is credited. */
  readonly netCents: Cents;
  readonly ledger: Receivables['ledger'];
  readonly verdict: 'agrees' | 'differs' | 'no-ledger';
  /** Items less ledger; zero when they agree, null without a ledger. */
  readonly differenceCents: Cents | null;
  readonly shortcomings: readonly Shortcoming[];
}

/** One cent per debtor may be lost in rounding by the package. */
const agrees = (difference: number, debtors: number) => Math.abs(difference) <= Math.min(100, debtors);

/** Compares the items with the debtors' account of the general ledger. `balances` stand in the order of the debtors. */
export function reconcile(
  receivables: Pick<Receivables, 'ledger' | 'shortcomings' | 'debtors'>,
  balances: readonly Balance[],
): Reconciliation {
  const { ledger, shortcomings, debtors } = receivables;
  const sum = (of: (balance: Balance) => number) => cents(balances.reduce((total, balance) => total + of(balance), 0));
  const netCents = sum((balance) => balance.netCents);
  const differenceCents = ledger === null ? null : cents(netCents - ledger.balanceCents);
  const withoutInvoice = debtors
    .map(({ key }: LedgerDebtor, at) => ({ key, amountCents: balances[at]?.creditCents ?? cents(0) }))
    .filter(({ amountCents }) => amountCents > 0)
    .sort((one, other) => other.amountCents - one.amountCents);
  return {
    debtors: debtors.length,
    owing: balances.filter(({ openCents }) => openCents > 0).length,
    openCents: sum((balance) => balance.openCents),
    withoutInvoice,
    creditCents: sum((balance) => balance.creditCents),
    netCents,
    ledger,
    verdict: differenceCents === null ? 'no-ledger' : agrees(differenceCents, debtors.length) ? 'agrees' : 'differs',
    differenceCents,
    shortcomings,
  };
}
