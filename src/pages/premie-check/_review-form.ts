import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { ContactFault, ContactValues } from '#/messages/pages/contact-form.ts';
import { reviewTexts } from '#/messages/premium-check-forms.ts';
import { NOTHING_TYPED, readContact, valuesOf } from '../indicatie/[token]/offertes-aanvragen/_contact-form.ts';

/** What the page shows, or where it goes: the token of the check that a review was asked for. */
export type ReviewPage =
  | { readonly kind: 'done'; readonly token: string }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'form';
      readonly status: number;
      readonly typed: ContactValues;
      readonly faults: readonly ContactFault[];
      readonly formKey: string;
    };

export const blankReview = (formKey: string): ReviewPage => ({ kind: 'form', status: 200, typed: NOTHING_TYPED, faults: [], formKey });

/** Reads a posted form by the rules of the contact and hands it to `ask`; the key of the form makes it one request. */
export async function postedReview(
  request: Request,
  newKey: () => string,
  ask: (contact: Contact, formKey: string) => Promise<string | null>,
): Promise<ReviewPage> {
  const data = await request.formData().catch(() => null);
  if (data === null) {
    const faults = [{ field: 'companyName', text: reviewTexts.unreadable }] as const;
    return { kind: 'form', status: 400, typed: NOTHING_TYPED, faults, formKey: newKey() };
  }
  const key = data.get('key');
  const formKey = typeof key === 'string' && key !== '' ? key : newKey();
  const typed = valuesOf(data);
  // Nobody is asked for offers here, so no insurer is chosen.
  const reading = readContact({ ...typed, insurers: [] });
  if (reading.kind === 'faults') {
    const faults = reading.faults.map((fault) =>
      fault.field === 'offersConsent' ? { ...fault, text: reviewTexts.consentMissing } : fault,
    );
    return { kind: 'form', status: 422, typed, faults, formKey };
  }
  const token = await ask(reading.contact, formKey);
  return token === null ? { kind: 'gone' } : { kind: 'done', token };
}
