import * as v from 'valibot';
import { callBackSchema, mailAddressSchema, type CallBackRequest } from '#/quote-engine/contract/call-back.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import { CALL_FAULTS, callBackTexts, type CallBackValues } from '#/messages/call-back.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';
import { sourceOfField } from './_own-request.ts';

interface Fault {
  readonly field: keyof CallBackValues;
  readonly text: string;
}

export const NOTHING_TYPED: CallBackValues = {
  slot: '',
  companyName: '',
  personName: '',
  phone: '',
  email: '',
  remarks: '',
  callConsent: false,
};

export const faultText = (code: string): string => CALL_FAULTS[code] ?? fieldErrorText(code);

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** What a visitor typed, exactly as typed; nothing for a body that is no form. */
export function typedCall(data: FormData): CallBackValues {
  return {
    slot: textOf(data, 'slot'),
    companyName: textOf(data, 'companyName'),
    personName: textOf(data, 'personName'),
    phone: textOf(data, 'phone'),
    email: textOf(data, 'email'),
    remarks: textOf(data, 'remarks'),
    callConsent: data.get('callConsent') === 'yes',
  };
}

/** Checks typed values; at most one fault per field, in the order of the form. */
export function readCall(typed: CallBackValues): { readonly request: CallBackRequest } | { readonly faults: readonly Fault[] } {
  const result = v.safeParse(callBackSchema, typed);
  if (result.success) return { request: result.output };
  const order = Object.keys(NOTHING_TYPED) as (keyof CallBackValues)[];
  const faults = order.flatMap((field) => {
    const issue = result.issues.find(({ path }) => path?.[0].key === field);
    return issue === undefined ? [] : [{ field, text: faultText(issue.message) }];
  });
  return { faults };
}

/** The answer of a page to a posted form: where to go, or what to show. */
export type Posted =
  | { readonly kind: 'done' }
  /** What the form hangs on is not there; what was typed is kept. */
  | { readonly kind: 'gone'; readonly typed: CallBackValues }
  | { readonly kind: 'form'; readonly status: number; readonly typed: CallBackValues; readonly faults: readonly Fault[] };

/** Reads a posted form and hands a sound request to `ask`. */
export async function postedCall(
  request: Request,
  ask: (wish: CallBackRequest, formKey: string, source: LeadSource | undefined) => Promise<'done' | 'slot-gone' | 'not-found'>,
): Promise<Posted & { readonly formKey: string; readonly source: string }> {
  const data = await request.formData().catch(() => null);
  if (data === null) {
    const faults = [{ field: 'slot', text: callBackTexts.unreadable }] as const;
    return { kind: 'form', status: 400, typed: NOTHING_TYPED, faults, formKey: '', source: '' };
  }
  const typed = typedCall(data);
  const carried = { formKey: textOf(data, 'key'), source: textOf(data, 'source') };
  const reading = readCall(typed);
  if ('faults' in reading) return { kind: 'form', status: 422, typed, faults: reading.faults, ...carried };
  const outcome = await ask(reading.request, carried.formKey, sourceOfField(carried.source));
  if (outcome === 'done') return { kind: 'done', ...carried };
  if (outcome === 'not-found') return { kind: 'gone', typed, ...carried };
  return { kind: 'form', status: 422, typed, faults: [{ field: 'slot', text: faultText('slot-gone') }], ...carried };
}

/** Address and key of a form that asks for an address only. */
export async function postedAddress(request: Request, unreadable: string) {
  const data = await request.formData().catch(() => null);
  if (data === null) return { typed: '', address: null, formKey: '', fault: unreadable, status: 400 } as const;
  const typed = textOf(data, 'email');
  const formKey = textOf(data, 'key');
  const result = v.safeParse(mailAddressSchema, { email: typed });
  if (!result.success) return { typed, address: null, formKey, fault: faultText(result.issues[0].message), status: 422 } as const;
  return { typed, address: result.output.email, formKey, fault: null, status: 200 } as const;
}
