import type { App } from '#/server/app.ts';
import { addMilliseconds } from '#/server/clock.ts';
import { sha256 } from '#/server/sha256.ts';
import type { LeadRecord, QuoteRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { hashToken, newId, newToken } from '#/server/ids.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { compareNow } from './compare-now.ts';
import type { AppDeps } from './deps.ts';
import { idempotencyKey, type IdempotencyKey } from './idempotency.ts';
import { storeOfferRequest } from './offer-request.ts';
import { partsOf, readComparison, writeComparison, type Parts } from './comparison-text.ts';

type Input = Parameters<App['createQuote']>[0];
type Result = Awaited<ReturnType<App['createQuote']>>;

/** How long an answer is given again for the same key. */
const KEPT_MS = 24 * 60 * 60_000;
/** A key left "in progress" by a process that died is free again after this; longer than any request may take. */
const STALE_MS = 60_000;

class KeyTaken extends Error {}

function records(
  comparison: Comparison,
  parts: Parts,
  token: string,
  deps: AppDeps,
): { readonly quote: QuoteRecord; readonly lead: LeadRecord } {
  const now = deps.clock.now();
  const comparisonJson = writeComparison(comparison, parts);
  const quote: QuoteRecord = {
    id: newId(),
    tokenHash: hashToken(token),
    createdAt: now,
    lastVisitedAt: now,
    asOf: comparison.asOf,
    engineVersion: comparison.engineVersion,
    comparisonJson,
    comparisonSha256: sha256(comparisonJson),
  };
  const lead: LeadRecord = {
    id: newId(),
    type: comparison.appraisals.some((appraisal) => appraisal.kind === 'indication') ? 'quote' : 'no-indication',
    stage: 'indication',
    quoteId: quote.id,
    contactId: null,
    createdAt: now,
    lastContactAt: now,
    insurers: [],
  };
  return { quote, lead };
}

async function store(deps: AppDeps, keptParts: WeakSet<Parts>, input: Input, key: IdempotencyKey | null): Promise<Result> {
  const comparison = compareNow(deps, input.profile);
  const token = newToken();
  const parts = partsOf(deps.editions.current());
  const { quote, lead } = records(comparison, parts, token, deps);
  const { contact, source } = input;
  await deps.database.transaction(async (repositories) => {
    if (key !== null) {
      const record = { keyHash: key.hash, bodyHash: key.bodyHash, sealedAnswer: key.seal(token), createdAt: quote.createdAt };
      if (!(await repositories.idempotency.insert(record))) throw new KeyTaken();
    }
    if (!keptParts.has(parts)) await repositories.comparisonParts.keep(parts.hash, parts.text);
    await repositories.quotes.insert(quote);
    await repositories.leads.insert(lead);
    if (source !== undefined) await repositories.leadSources.insert(lead.id, source);
    if (contact !== undefined) await storeOfferRequest(deps, repositories, { lead, contact, comparison, token, source: source ?? null });
  });
  keptParts.add(parts);
  if (contact !== undefined) deps.outbox.nudge();
  return { kind: 'created', token, comparison };
}

/** The answer given before for this key; null when the key is free (then nothing of it is left in the way). */
async function earlierAnswer(deps: AppDeps, repositories: Repositories, key: IdempotencyKey): Promise<Result | null> {
  const record = await repositories.idempotency.find(key.hash);
  if (record === null) return null;
  const now = deps.clock.now();
  if (addMilliseconds(record.createdAt, KEPT_MS) > now) {
    if (record.bodyHash !== key.bodyHash) return { kind: 'key-reused' };
    if (record.sealedAnswer === null && addMilliseconds(record.createdAt, STALE_MS) > now) return { kind: 'in-progress' };
    const token = record.sealedAnswer === null ? null : key.open(record.sealedAnswer);
    const quote = token === null ? null : await repositories.quotes.findByTokenHash(hashToken(token));
    if (token !== null && quote !== null)
      return { kind: 'created', token, comparison: await readComparison(repositories, quote.comparisonJson) };
  }
  await repositories.idempotency.remove(key.hash);
  return null;
}

/**
 * Stores quote and lead, with contact details also consents and mails, in one transaction; the key of the client is in that
 * same transaction, so a crash leaves either all of it or nothing, and a failure frees the key.
 */
export function createQuoteUseCase(deps: AppDeps): App['createQuote'] {
  const underWay = new Set<string>();
  /** Parts known to be in the database, so that each is written once and not with every quote. */
  const keptParts = new WeakSet<Parts>();
  return async (input) => {
    if (input.idempotencyKey === undefined) return store(deps, keptParts, input, null);
    const key = idempotencyKey(input.idempotencyKey, { profile: input.profile, contact: input.contact ?? null });
    if (underWay.has(key.hash)) return { kind: 'in-progress' };
    underWay.add(key.hash);
    try {
      return (await earlierAnswer(deps, deps.database, key)) ?? (await store(deps, keptParts, input, key));
    } catch (error) {
      if (error instanceof KeyTaken) return { kind: 'in-progress' };
      throw error;
    } finally {
      underWay.delete(key.hash);
    }
  };
}
