import type * as v from 'valibot';
import { fieldErrorText } from '#/messages/field-errors.ts';
import type { DebtorChecks, KeptFindings, PostedFault, TwoMinuteInput } from '#/server/debtor-checks.ts';
import { bookOf, type debtorCheckBody } from '#/server/api/debtor-rows.ts';
import { validated } from '#/server/api/validation.ts';
import { ProblemError } from '#/server/host/problem.ts';
import { findingsOfBook, findingsOfTwoMinutes } from './debtor-findings.ts';
import type { AppDeps } from './deps.ts';

/** What was posted as JSON, checked; or its faults in the words of the API. */
export function readPosted<Schema extends v.GenericSchema>(
  schema: Schema,
  json: string,
): { readonly body: v.InferOutput<Schema> } | { readonly kind: 'faults'; readonly faults: readonly PostedFault[] } {
  const unreadable = [{ path: '', code: 'object-not-known', text: fieldErrorText('object-not-known') }];
  let posted: unknown;
  try {
    posted = JSON.parse(json);
  } catch {
    return { kind: 'faults', faults: unreadable };
  }
  try {
    return { body: validated(schema, posted) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: 'faults', faults: error.errors ?? unreadable };
    throw error;
  }
}

/** Both ways of asking, computed outside the event loop; null while too many are. */
export function findingsBy({ clock }: Pick<AppDeps, 'clock'>, checks: DebtorChecks) {
  return {
    async twoMinutes(input: TwoMinuteInput): Promise<KeptFindings | null> {
      const answered = await checks.inTwoMinutes(input.answers, input.profile);
      return answered.kind === 'busy' ? null : findingsOfTwoMinutes(answered.outcome, input, clock.today());
    },
    async book(body: v.InferOutput<typeof debtorCheckBody>) {
      const { receivables, answers } = bookOf(body);
      const answered = await checks.book(receivables, answers);
      if (answered.kind === 'busy') return null;
      return { findings: findingsOfBook(answered.outcome, answers, clock.today()), debtors: answered.outcome.check.debtors };
    },
  };
}
