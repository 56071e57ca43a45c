import type { Cents } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** The limit that counts for a claim when top-up cover (Allianz Trade CAP, E8) stands on top of the credit limit (W22). */
export function limitWithTopUp(creditLimit: Cents, topUp: Cents): Line {
  return line('combined-limit', { kind: 'sum', terms: [creditLimit, topUp] });
}
