import { NO_CENTS, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

export interface ClaimsRule {
  /** Claims as a share of the premium: up to and including this a bonus, above it a surcharge. */
  readonly threshold: Rate;
  /** Share of the premium that comes back. */
  readonly bonus: Rate;
  /** Share of the premium that is added; nought when the policy has none. */
  readonly surcharge: Rate;
}

export interface ClaimsAdjustment {
  readonly bonus: Cents;
  readonly surcharge: Cents;
  /** The most claims with which there is a bonus. */
  readonly allowed: Cents;
  readonly lines: readonly Line[];
}

/** No or low claims bonus, or surcharge, after an insurance year (S2, A6; W31). Without a premium there is neither. */
export function claimsAdjustment(premium: Cents, claims: Cents, rule: ClaimsRule): ClaimsAdjustment {
  const allowed = line('claims-allowed', { kind: 'portion', of: premium, share: rule.threshold });
  const few = claims <= allowed.result;
  const adjusted = line(few ? 'bonus' : 'surcharge', { kind: 'portion', of: premium, share: few ? rule.bonus : rule.surcharge });
  const [bonus, surcharge] = few ? [adjusted.result, NO_CENTS] : [NO_CENTS, adjusted.result];
  return { bonus, surcharge, allowed: allowed.result, lines: [allowed, adjusted] };
}
