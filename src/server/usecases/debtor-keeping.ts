import type { DebtorCheckKeeping, DebtorChecks, KeepAnswer, KeptFindings } from '#/server/debtor-checks.ts';
import { keepBody } from '#/server/api/debtor-requests.ts';
import { isToken } from '#/server/ids.ts';
import { findDebtorCheck, keepInside, openDebtorCheck, type FoundDebtorCheck } from './debtor-kept.ts';
import { findingsBy, readPosted } from './debtor-posted.ts';
import { debtorReviewUseCases } from './debtor-review.ts';
import type { AppDeps } from './deps.ts';
import { keptOfLead } from './kept-data.ts';
import { tokenOfKey } from './spent-keys.ts';
import { debtorCheckKeptUntil, leadKeptUntil } from './stored.ts';

type Keeping = Pick<DebtorCheckKeeping, 'keep' | 'keepPosted'>;

function keeping(deps: AppDeps, by: ReturnType<typeof findingsBy>): Keeping {
  const keepUnder = async (formKey: string, compute: () => Promise<KeptFindings | null>): Promise<KeepAnswer> => {
    if (!isToken(formKey)) return { kind: 'no-key' };
    const token = await deps.database.transaction((inside) => tokenOfKey(deps, inside, formKey));
    const kept = { kind: 'kept', token } as const;
    if ((await findDebtorCheck(deps.database, token)) !== null) return kept;
    const findings = await compute();
    if (findings === null) return { kind: 'busy' };
    await deps.database.transaction(async (inside) => (await findDebtorCheck(inside, token)) ?? keepInside(deps, inside, findings, token));
    return kept;
  };
  return {
    keep: (input, formKey) => keepUnder(formKey, () => by.twoMinutes(input)),
    async keepPosted(json) {
      const posted = readPosted(keepBody, json);
      if ('faults' in posted) return posted;
      const { book, formKey } = posted.body;
      return keepUnder(formKey, async () => (await by.book(book))?.findings ?? null);
    },
  };
}

function reviewOf({ lead, chosen }: FoundDebtorCheck, deps: AppDeps) {
  if (lead.contactId === null) return null;
  const names = chosen.filter(({ name }) => name !== undefined).length;
  return { rows: chosen.length, names, keptUntil: leadKeptUntil(lead, deps.retention) };
}

/** Keeping a Klantencheck, giving it back, erasing it, and letting the broker see it. */
export function debtorKeepingUseCases(deps: AppDeps, checks: DebtorChecks): DebtorCheckKeeping {
  const by = findingsBy(deps, checks);
  const timesOf = ({ record: { createdAt } }: FoundDebtorCheck) => ({
    createdAt,
    keptUntil: debtorCheckKeptUntil(createdAt, deps.retention),
  });
  return {
    days: deps.retention.debtorCheckDays,
    ...keeping(deps, by),
    ...debtorReviewUseCases(deps, by),
    async read(token) {
      const found = await openDebtorCheck(deps, deps.database, token);
      return found && { findings: found.findings, ...timesOf(found), review: reviewOf(found, deps) };
    },
    async keptData(token) {
      const found = await openDebtorCheck(deps, deps.database, token);
      if (found === null) return null;
      const { filledContactFields, consents, mails } = await keptOfLead(deps.database, found.lead);
      const hasOutcome = found.findings !== null;
      return { ...timesOf(found), filledContactFields, consents, mails, hasOutcome, review: reviewOf(found, deps) };
    },
    async erase(token) {
      const found = await findDebtorCheck(deps.database, token);
      if (found === null || !(await deps.database.debtorChecks.erase(found.record.id))) return false;
      await deps.mailCopies.forget(found.lead.id);
      return true;
    },
  };
}
