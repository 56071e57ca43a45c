import type { Profile } from './contract/profile.ts';
import type { Assumption } from './trace.ts';

/** The profile prepared once per comparison: insured turnover, debtor book, factors' inputs with their plausible ends. */
export interface Risk {
  readonly profile: Profile;
  readonly assumptions: readonly Assumption[];
}
