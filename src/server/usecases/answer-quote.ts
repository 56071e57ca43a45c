import * as v from 'valibot';
import type { AnsweredQuote, App } from '#/server/app.ts';
import type { LeadRecord, QuoteRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { sha256 } from '#/server/sha256.ts';
import type { NarrowingField, Profile } from '#/quote-engine/contract/profile.ts';
import { profileSchema, UNKNOWN } from '#/quote-engine/contract/profile.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { lowerPremium } from '#/quote-engine/lower-premium.ts';
import { answerValues } from '#/quote-engine/narrowing.ts';
import { compareNow } from './compare-now.ts';
import { partsOf, readComparison, writeComparison } from './comparison-text.ts';
import type { AppDeps } from './deps.ts';
import { quoteOfToken } from './stored.ts';

/** The profile with this question answered; null when it was never open. Answering once more replaces the answer. */
function answeredProfile(profile: Profile, field: NarrowingField, value: unknown): unknown {
  const { unknownBefore = [] } = profile;
  if (profile[field] !== UNKNOWN && !unknownBefore.includes(field)) return null;
  return { ...profile, [field]: value, unknownBefore: [...unknownBefore.filter((other) => other !== field), field] };
}

async function replace(deps: AppDeps, inside: Repositories, quote: QuoteRecord, lead: LeadRecord, comparison: Comparison): Promise<void> {
  const parts = partsOf(deps.editions.current());
  const comparisonJson = writeComparison(comparison, parts);
  const { asOf, engineVersion } = comparison;
  await inside.comparisonParts.keep(parts.hash, parts.text);
  await inside.quotes.replace({ ...quote, asOf, engineVersion, comparisonJson, comparisonSha256: sha256(comparisonJson) });
  const type = comparison.appraisals.some(({ kind }) => kind === 'indication') ? 'quote' : 'no-indication';
  if (type !== lead.type) await inside.leads.update({ ...lead, type });
}

/**
 * Answers one open question of a stored indication and puts the new comparison, of today's editions, in its place under the same token
 * (decision 0201). Once offers were requested nothing changes any more: what insurers work with stays as it was sent.
 */
export function answerQuoteUseCase(deps: AppDeps): App['answerQuote'] {
  return (token, { field, value }) =>
    deps.database.transaction(async (inside): Promise<AnsweredQuote> => {
      const quote = await quoteOfToken(inside, token);
      const lead = quote === null ? null : await inside.leads.findByQuoteId(quote.id);
      if (quote === null || lead === null) return { kind: 'not-found' };
      if (lead.stage !== 'indication') return { kind: 'frozen' };
      const { profile } = await readComparison(inside, quote.comparisonJson);
      const answered = answeredProfile(profile, field, value);
      if (answered === null) return { kind: 'not-open' };
      const parsed = v.safeParse(profileSchema, answered);
      if (!parsed.success) return { kind: 'not-valid', code: parsed.issues[0].message };
      await replace(deps, inside, quote, lead, compareNow(deps, parsed.output));
      return { kind: 'answered' };
    });
}

/** What answering each open question of a profile is worth with the editions of today, most first. */
export function answerValuesUseCase(deps: Pick<AppDeps, 'insurers' | 'editions' | 'clock'>): App['answerValues'] {
  return (profile) => answerValues(deps.insurers, deps.editions.current(), profile, deps.clock.today());
}

/** What lowers the total of a profile most with the editions of today. */
export function lowerPremiumUseCase(deps: Pick<AppDeps, 'insurers' | 'editions' | 'clock'>): App['lowerPremium'] {
  return (profile) => lowerPremium(deps.insurers, deps.editions.current(), profile, deps.clock.today());
}
