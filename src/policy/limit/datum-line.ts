import type { Cents, Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

export interface DatumLineClaim {
  /** Above this balance a customer must be offered to the insurer. */
  readonly datumLine: Cents;
  /** Highest balance at which the customer was offered and accepted. */
  readonly acceptedAt: Cents;
  readonly loss: Cents;
  readonly insuredPercentage: Rate;
}

export interface DatumLinePayment {
  readonly paid: Cents;
  readonly lines: readonly Line[];
}

/** True when a balance is so high that the customer must be offered. */
export const mustBeOffered = (balance: Cents, datumLine: Cents): boolean => balance > datumLine;

/**
 * A customer once accepted above the datum line stays insured when the balance falls below it (S2; W39). One that never came above it
 * was not offered and is paid nothing under this part of the policy.
 */
export function payUnderDatumLine({ datumLine, acceptedAt, loss, insuredPercentage }: DatumLineClaim): DatumLinePayment {
  const capped = line('insured-balance', { kind: 'lowest', of: [loss, acceptedAt] });
  const accepted = line('insured-balance', { kind: 'all-or-nothing', of: capped.result, met: mustBeOffered(acceptedAt, datumLine) });
  const paid = line('datum-line-payment', { kind: 'portion', of: accepted.result, share: insuredPercentage });
  return { paid: paid.result, lines: accepted.result === capped.result ? [capped, paid] : [capped, accepted, paid] };
}
