import { compare } from '#/quote-engine/index.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { Editions, Insurer } from '#/quote-engine/product.ts';
import type { AppDeps } from './deps.ts';

/** Compares all products of the insurers with given editions on a given day. */
export function compareWith(insurers: readonly Insurer[], editions: Editions, profile: Profile, asOf: PlainDate): Comparison {
  return compare(insurers, editions, profile, asOf);
}

/** Compares with the editions in use, today in Amsterdam. */
export function compareNow(deps: AppDeps, profile: Profile): Comparison {
  return compareWith(deps.insurers, deps.editions.current(), profile, deps.clock.today());
}
