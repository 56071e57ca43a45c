import * as v from 'valibot';
import { fieldErrorText } from '#/messages/field-errors.ts';
import type { DebtorChecks, KeptFindings, PostedFault, TwoMinuteInput } from '#/server/debtor-checks.ts';
import { bookOf, type debtorCheckBody } from '#/server/api/debtor-rows.ts';
import { fieldErrors } from '#/server/api/validation.ts';
import { findingsOfBook, findingsOfTwoMinutes } from './debtor-findings.ts';
import type { AppDeps } from './deps.ts';

interface Faulty {
  readonly kind: 'faults';
  readonly faults: readonly PostedFault[];
}

/** A value as its schema takes it; or its faults, each with its path, code and words. */
export function read<Schema extends v.GenericSchema>(schema: Schema, value: unknown): { readonly body: v.InferOutput<Schema> } | Faulty {
  const result = v.safeParse(schema, value);
  return result.success ? { body: result.output } : { kind: 'faults', faults: fieldErrors(result.issues) };
}

/** The same for a text of JSON. */
export function readPosted<Schema extends v.GenericSchema>(
  schema: Schema,
  json: string,
): { readonly body: v.InferOutput<Schema> } | Faulty {
  try {
    return read(schema, JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'faults', faults: [{ path: '', code: 'object-not-known', text: fieldErrorText('object-not-known') }] };
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
      const answered = await checks.book(receivables, answers, 'alike');
      if (answered.kind === 'busy') return null;
      return { findings: findingsOfBook(answered.outcome, answers, clock.today()), debtors: answered.outcome.check.debtors };
    },
  };
}
