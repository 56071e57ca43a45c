import * as v from 'valibot';
import { contactSchema } from '#/quote-engine/contract/contact.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { ContactFault, ContactFieldName, ContactValues } from '#/messages/pages/contact-form.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';

export const NOTHING_TYPED: ContactValues = {
  companyName: '',
  registrationNumber: '',
  personName: '',
  email: '',
  phone: '',
  remarks: '',
  insurers: [],
  offersConsent: false,
  tipsConsent: false,
};

/** What a visitor typed, exactly as typed, from the form data of a post. */
export function valuesOf(data: FormData): ContactValues {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    companyName: text('companyName'),
    registrationNumber: text('registrationNumber'),
    personName: text('personName'),
    email: text('email'),
    phone: text('phone'),
    remarks: text('remarks'),
    insurers: data.getAll('insurers').filter((value) => typeof value === 'string'),
    offersConsent: data.get('offersConsent') === 'yes',
    tipsConsent: data.get('tipsConsent') === 'yes',
  };
}

export type ContactReading =
  { readonly kind: 'contact'; readonly contact: Contact } | { readonly kind: 'faults'; readonly faults: readonly ContactFault[] };

/** Checks typed values by the schema of the contract; at most one fault per field, in the order of the form. */
export function readContact(values: ContactValues): ContactReading {
  const result = v.safeParse(contactSchema, values);
  if (result.success) return { kind: 'contact', contact: result.output };
  const first = new Map<string, string>();
  for (const issue of result.issues) {
    const field = issue.path?.[0]?.key;
    if (typeof field === 'string' && !first.has(field)) first.set(field, issue.message);
  }
  const order = Object.keys(NOTHING_TYPED) as ContactFieldName[];
  const faults = order.flatMap((field) => {
    const code = first.get(field);
    return code === undefined ? [] : [{ field, text: fieldErrorText(code) }];
  });
  return { kind: 'faults', faults };
}
