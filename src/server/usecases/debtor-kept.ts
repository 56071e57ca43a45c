import type { KeptDebtor, KeptFindings } from '#/server/debtor-checks.ts';
import type { DebtorCheckRecord, LeadRecord } from '#/server/db/records.ts';
import type { Repositories } from '#/server/db/repositories.ts';
import { hashToken, idOfToken, isToken, newId } from '#/server/ids.ts';
import type { AppDeps } from './deps.ts';
import { retentionLimits } from './stored.ts';

/** A customer that the broker may see, as it is kept with the request. */
export interface ChosenDebtor {
  /** Only where the visitor chose that for this customer. */
  readonly name?: string;
  readonly debtor: KeptDebtor;
}

/** A kept check with its lead and the token it was found under. */
export interface FoundDebtorCheck {
  readonly token: string;
  readonly record: DebtorCheckRecord;
  readonly findings: KeptFindings | null;
  readonly chosen: readonly ChosenDebtor[];
  readonly lead: LeadRecord;
}

/** The check of a token, whether its days are over or not; null when it was never kept, or erased. */
export async function findDebtorCheck(repositories: Repositories, token: string): Promise<FoundDebtorCheck | null> {
  const record = isToken(token) ? await repositories.debtorChecks.findByTokenHash(hashToken(token)) : null;
  const lead = record === null ? null : await repositories.leads.findByDebtorCheckId(record.id);
  if (record === null || lead === null) return null;
  const { findingsJson, chosenJson } = record;
  return {
    ...{ token, record, lead },
    // Written here and sealed since: what opens has this shape.
    findings: findingsJson === null ? null : (JSON.parse(findingsJson) as KeptFindings),
    chosen: chosenJson === null ? [] : (JSON.parse(chosenJson) as readonly ChosenDebtor[]),
  };
}

/**
 * The check of a token as its visitor may see it: when its days are over there is no outcome any more, also before the daily job has
 * come by, and without a request to the broker nothing at all.
 */
export async function openDebtorCheck(
  { clock, retention }: Pick<AppDeps, 'clock' | 'retention'>,
  repositories: Repositories,
  token: string,
): Promise<FoundDebtorCheck | null> {
  const found = await findDebtorCheck(repositories, token);
  if (found === null || found.record.createdAt >= retentionLimits(clock.now(), retention).debtorChecksBefore) return found;
  return found.lead.contactId === null ? null : { ...found, findings: null, chosen: [] };
}

/** Keeps an outcome with a lead of its own under a token that was not used yet. */
export async function keepInside(deps: AppDeps, inside: Repositories, findings: KeptFindings, token: string): Promise<FoundDebtorCheck> {
  const now = deps.clock.now();
  const record = {
    id: idOfToken(token),
    tokenHash: hashToken(token),
    createdAt: now,
    findingsJson: JSON.stringify(findings),
    chosenJson: null,
  };
  await inside.debtorChecks.insert(record);
  const lead: LeadRecord = {
    ...{ id: newId(), type: 'debtor-check', stage: 'indication', quoteId: null, debtorCheckId: record.id },
    ...{ contactId: null, createdAt: now, lastContactAt: now, insurers: [] },
  };
  await inside.leads.insert(lead);
  return { token, record, findings, chosen: [], lead };
}
