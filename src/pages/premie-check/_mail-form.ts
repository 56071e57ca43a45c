import { checkMailTexts } from '#/messages/premium-check-forms.ts';
import { reviewTexts } from '#/messages/premium-check-forms.ts';
import { ADDRESS_FULL } from '#/messages/save-share.ts';
import type { MailOutcome } from '#/server/app.ts';
import { postedAddress } from '../terugbellen/_call-back-form.ts';

/** What the page shows, or that the mail is on its way. */
export interface MailPage {
  readonly kind: 'form' | 'done' | 'gone';
  readonly status: number;
  readonly typed: string;
  readonly fault: string | null;
  readonly formKey: string;
}

export const blankMail = (formKey: string): MailPage => ({ kind: 'form', status: 200, typed: '', fault: null, formKey });

/** Reads a posted address and hands it to `send`; the key of the form makes it one mail. */
export async function postedMail(
  request: Request,
  newKey: () => string,
  send: (address: string, formKey: string) => Promise<MailOutcome>,
): Promise<MailPage> {
  const { typed, address, fault, status, formKey: key } = await postedAddress(request, reviewTexts.unreadable);
  const formKey = key === '' ? newKey() : key;
  if (address === null) return { kind: 'form', status, typed, fault, formKey };
  const outcome = await send(address, formKey);
  if (outcome === 'too-many') return { kind: 'form', status: 422, typed, fault: checkMailTexts.tooMany, formKey };
  if (outcome === 'address-full') return { kind: 'form', status: 422, typed, fault: ADDRESS_FULL, formKey };
  return { kind: outcome === 'done' ? 'done' : 'gone', status: 200, typed, fault: null, formKey };
}
