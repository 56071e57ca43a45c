import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { compare } from '#/quote-engine/index.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Appraisal, Comparison, Indication } from '#/quote-engine/outcome.ts';
import { testEditions } from './editions.ts';

/** The comparison of all products with the editions shipped, on a fixed day inside them. */
export function comparisonOf(profile: Profile): Comparison {
  return compare(registry, testEditions(), profile, plainDateOf('2026-11-21'));
}

/** The same, by product id. */
export function byProduct(profile: Profile): ReadonlyMap<string, Appraisal> {
  return new Map(comparisonOf(profile).appraisals.map((appraisal) => [appraisal.product, appraisal]));
}

/** The indication of one product, or null when it refers or declines. */
export function indicationOf(profile: Profile, product: string): Indication | null {
  const appraisal = byProduct(profile).get(product);
  return appraisal?.kind === 'indication' ? appraisal : null;
}
