import type { Account } from './collected.ts';

const DEBTORS = /debiteur|handelsvordering|accounts? receivable|trade (?:debtors|receivables)|^debtors/i;
const NOT_DEBTORS = /dubieu|oninba|voorzien|afboek|doubtful|provision|allowance|kruis|nog te|tussenrek|betalingsver|incasso/i;
const DEBTORS_REFERENCE = /^BVorDebHad/i;
const REVENUE_REFERENCE = /^WOmz/i;
const COST_REFERENCE = /^W(?!Omz|Ovb|Ovo)/i;

/** Whether customers' debts are booked on this account, as far as its reference code or its name tells. */
export function looksLikeDebtors({ description, reference, isProfitAndLoss }: Account): boolean {
  if (isProfitAndLoss === true) return false;
  if (DEBTORS_REFERENCE.test(reference)) return true;
  return DEBTORS.test(description) && !NOT_DEBTORS.test(description);
}

/** Whether a line of a sales journal on this account is turnover: a result account, and not the cost of what was sold. */
export function isRevenue(account: Account | undefined, id: string): boolean {
  if (account === undefined) return id.startsWith('8');
  if (account.isProfitAndLoss === false) return false;
  if (REVENUE_REFERENCE.test(account.reference)) return true;
  if (COST_REFERENCE.test(account.reference)) return id.startsWith('8');
  return account.isProfitAndLoss === true ? !id.startsWith('7') : id.startsWith('8');
}

/**
 * The debtors' account and its balance in cents, or null. Of several candidates the one that equals the sub-ledger is taken,
 * then all together if they do, then the account that sales journals book on, then the largest.
 */
export function debtorsAccount(
  candidates: readonly string[],
  preferred: ReadonlySet<string>,
  balances: ReadonlyMap<string, number>,
  subledger: number,
): { readonly account: string; readonly balance: number } | null {
  const rows = candidates.filter((id) => balances.has(id)).map((id) => ({ account: id, balance: balances.get(id) ?? 0 }));
  const exact = rows.find(({ balance }) => balance === subledger);
  if (exact) return exact;
  const together = rows.reduce((sum, { balance }) => sum + balance, 0);
  if (rows.length > 1 && together === subledger) return { account: rows.map(({ account }) => account).join(' + '), balance: together };
  const offset = rows.find(({ account }) => preferred.has(account));
  return offset ?? rows.toSorted((a, b) => Math.abs(b.balance) - Math.abs(a.balance))[0] ?? null;
}
