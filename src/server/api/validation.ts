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

/** The parsed body. Throws ProblemError `validation-failed` with one entry per fault: path, permanent code, Dutch text. */
export function validated<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ProblemError('validation-failed', result.issues.slice(0, MAX_ERRORS).map(fieldError));
}
