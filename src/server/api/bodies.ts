import * as v from 'valibot';
import { contactSchema } from '#/quote-engine/contract/contact.ts';
import { sourceSchema } from '#/quote-engine/contract/source-schema.ts';
import { runningPolicySchema } from '#/premium-check/running-policy.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';

/** How much of the comparison is answered: all of it, or only ranges and reasons. */
const detail = v.optional(v.picklist(['full', 'ranges'], 'detail-not-known'));

export const indicationBody = v.strictObject({ profile: profileSchema, detail }, 'object-not-known');
export const quoteBody = v.strictObject(
  { profile: profileSchema, contact: v.optional(contactSchema), source: v.optional(sourceSchema) },
  'object-not-known',
);
export const premiumCheckBody = v.strictObject({ profile: profileSchema, policy: runningPolicySchema }, 'object-not-known');
export const contactBody = v.strictObject({ contact: contactSchema }, 'object-not-known');

/** Long enough that nobody guesses another's key: the key opens the stored answer. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9._:-]{8,128}$/;
