import { checkPremium } from '#/premium-check/check.ts';
import type { App, PremiumChecks } from '#/server/app.ts';
import type { AppDeps } from './deps.ts';

/** Everything around the Premie-Check. */
export function premiumCheckUseCases(deps: AppDeps, figures: App['figures']): PremiumChecks {
  return {
    check: ({ profile, policy }) =>
      checkPremium({
        insurers: deps.insurers,
        editions: deps.editions.current(),
        market: figures().market.book,
        profile,
        policy,
        asOf: deps.clock.today(),
      }),
  };
}
