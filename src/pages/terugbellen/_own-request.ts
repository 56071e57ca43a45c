import { parametersOf, sourceOf, type LeadSource } from '#/quote-engine/contract/source.ts';
import type { App } from '#/server/app.ts';

/** Functional cookie that knows the request just sent, so that going back and sending again corrects it. */
export const REQUEST_COOKIE = 'terugbelverzoek';
export const REQUEST_COOKIE_SECONDS = 60 * 60;

type FormCookie = Pick<App['formCookie'], 'seal' | 'open'>;

/** Value of the cookie for the key of a request. */
export const sealRequest = (cookie: FormCookie, formKey: string): string => cookie.seal({ callKey: formKey });

/** The key of the request that the cookie knows; null for an absent, old or foreign one. */
export function requestKey(cookie: FormCookie, value: string | undefined): string | null {
  const key = cookie.open(value)?.['callKey'];
  return typeof key === 'string' ? key : null;
}

/** A source as text of a form field, to be read again by `sourceOfField`. */
export const sourceField = (source: LeadSource): string => parametersOf(source).toString();

/** The source out of a form field; undefined where the field is empty. What names no page or campaign is left out. */
export function sourceOfField(text: string): LeadSource | undefined {
  return text === '' ? undefined : sourceOf('/', new URLSearchParams(text));
}
