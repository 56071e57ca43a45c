import * as v from 'valibot';
import { fieldErrorText } from '#/messages/field-errors.ts';
import { ProblemError, type FieldError } from '../host/problem.ts';

/** More faults than this help nobody and only make the answer long. */
const MAX_ERRORS = 30;

function codeOf(issue: v.BaseIssue<unknown>): string {
  // strictObject has one message for three faults; which of them it was tells what to do.
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'key-not-known';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'field-missing';
  return issue.message;
}

function fieldError(issue: v.BaseIssue<unknown>): FieldError {
  const code = codeOf(issue);
  return { path: v.getDotPath(issue) ?? '', code, text: fieldErrorText(code) };
}

/** The first fault of each field: what follows from it would only be repeated. */
function firstPerField(errors: readonly FieldError[]): readonly FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const error of errors) if (!seen.has(error.path)) seen.set(error.path, error);
  return [...seen.values()].slice(0, MAX_ERRORS);
}

/** Faults of a value, the first of each field. */
export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): readonly FieldError[] => firstPerField(issues.map(fieldError));

/** The parsed body. Throws ProblemError `validation-failed` with one entry per faulty field: path, permanent code, Dutch text. */
export function validated<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  if (Array.isArray(body)) {
    throw new ProblemError('validation-failed', [{ path: '', code: 'object-not-known', text: fieldErrorText('object-not-known') }]);
  }
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ProblemError('validation-failed', fieldErrors(result.issues));
}
