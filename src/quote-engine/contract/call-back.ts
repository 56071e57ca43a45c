import * as v from 'valibot';
import { contactSchema, phoneSchema } from './contact.ts';

const { companyName, personName, email, remarks } = contactSchema.entries;

/** What someone types who asks to be called. Issues carry a permanent code as message. */
export const callBackSchema = v.strictObject(
  {
    companyName,
    personName,
    phone: v.pipe(v.string('phone-missing'), v.trim(), v.nonEmpty('phone-missing'), phoneSchema),
    email,
    remarks,
    /** Day and times as `2026-11-23T10:00/11:00`; one of those that were offered. */
    slot: v.pipe(v.string('slot-missing'), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\/\d{2}:\d{2}$/, 'slot-missing')),
    callConsent: v.literal(true, 'call-consent-missing'),
  },
  'object-not-known',
);

export type CallBackRequest = v.InferOutput<typeof callBackSchema>;

/** An address for one mail and nothing else. */
export const mailAddressSchema = v.strictObject({ email }, 'object-not-known');
