import type { Fields } from './master.ts';

/**
 * Whether a line of a sub-ledger of customers and suppliers together is about a customer: what the line says, then what the
 * relation is, then the journal. Null when none of them tells.
 */
export function isCustomerLine(line: Fields, relationType: string | null | undefined, journalType: string | undefined): boolean | null {
  const said = line.get('invPurSalTp')?.toUpperCase();
  if (said === 'S' || said === 'P') return said === 'S';
  if (relationType === 'C' || relationType === 'S') return relationType === 'C';
  if (journalType === 'S' || journalType === 'P') return journalType === 'S';
  return null;
}

/** The last resort: invoices to customers are debits, their payments credits. */
export function looksLikeCustomerLine(line: Fields, amount: number): boolean {
  return line.get('mutTp')?.toUpperCase() === 'P' ? amount < 0 : amount > 0;
}
