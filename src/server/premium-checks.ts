import type { PremiumCheck } from '#/premium-check/check.ts';
import type { RunningPolicy } from '#/premium-check/running-policy.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';

/** Answers about the company and about its running policy. */
export interface PremiumCheckInput {
  readonly profile: Profile;
  readonly policy: RunningPolicy;
}

/** The Premie-Check as pages and API see it. */
export interface PremiumChecks {
  /** Pure check with the editions in use, today in Amsterdam; stores nothing. */
  check(input: PremiumCheckInput): PremiumCheck;
}
