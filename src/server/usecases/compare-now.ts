import { compare } from '#/quote-engine/index.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { AppDeps } from './deps.ts';

/** Compares all products with the editions in use, today in Amsterdam. */
export function compareNow(deps: Pick<AppDeps, 'insurers' | 'editions' | 'clock'>, profile: Profile): Comparison {
  return compare(deps.insurers, deps.editions.current(), profile, deps.clock.today());
}
