import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { euro, euroCents, inWords } from './format.ts';

/** An amount with cents only when it has them. */
export function exactEuro(cents: number): string {
  return cents % 100 === 0 ? euro(cents) : euroCents(cents);
}

/** What we read in a typed amount, in figures and, where zeros are counted, in words; null while there is nothing sure to say. */
export function amountEcho(typed: string): string | null {
  const parsed = parseAmount(typed);
  if (parsed.kind !== 'amount') return null;
  const figures = exactEuro(parsed.cents);
  const words = inWords(parsed.cents);
  return figures.endsWith(words.replace(' euro', '')) ? figures : `${figures} (${words})`;
}
