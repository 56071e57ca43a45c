import * as v from 'valibot';

/** The four insurers, in alphabetical order: the only neutral order without figures. The registry is checked against it. */
export const INSURER_IDS = ['allianz-trade', 'atradius', 'coface', 'credendo'] as const;

/** Neither control characters nor signs that turn the direction of writing around: a name must read as it is. */
const PLAIN_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u;
/** The same, with tabs and ends of lines. */
const PLAIN_TEXT = /^(?:[^\p{Cc}\p{Cs}\p{Bidi_Control}]|[\t\n\r])*$/u;

const line = (max: number, code: string) =>
  v.pipe(
    v.string(`${code}-missing`),
    v.trim(),
    v.nonEmpty(`${code}-missing`),
    v.maxLength(max, `${code}-too-long`),
    v.regex(PLAIN_LINE, `${code}-characters`),
  );

/** A plus at the front at most, and the signs with which groups of digits are parted; the Belgian slash is one of them. */
const PHONE_NOTATION = /^(?:\(?\s*\+)?[\d\s()./\u2011\u2013-]*$/;
/** E.164 allows fifteen digits, country code included; eight are the shortest numbers of both countries. The `00` of abroad is no part of it. */
const phoneDigits = (text: string) => text.replace(/\D/g, '').replace(/^00/, '').length;

/** A telephone number as typed; empty is for the form to judge. The one rule for every form that asks for a number. */
export const phoneSchema = v.pipe(
  v.string('phone-not-text'),
  v.trim(),
  v.maxLength(30, 'phone-too-long'),
  v.regex(PHONE_NOTATION, 'phone-notation'),
  v.check((text) => text === '' || phoneDigits(text) >= 8, 'phone-too-short'),
  v.check((text) => phoneDigits(text) <= 15, 'phone-too-many-digits'),
);

/** Parts of an address between points; none of them is empty. */
const EMAIL_ATOM = String.raw`[^\s@.<>()[\],;:"\\]+`;
const EMAIL_NOTATION = new RegExp(String.raw`^${EMAIL_ATOM}(?:\.${EMAIL_ATOM})*@(?:${EMAIL_ATOM}\.)+[^\s@.<>()[\],;:"\\]{2,}$`);

/** Contact details and consents of someone who asks for firm offers. Issues carry a permanent code as message. */
export const contactSchema = v.strictObject(
  {
    companyName: line(120, 'company-name'),
    /** Dutch trade register number (8 digits) or Belgian enterprise number (10 digits); optional. */
    registrationNumber: v.optional(
      v.pipe(
        v.string('registration-notation'),
        v.transform((text) => text.replace(/[\s.]/g, '')),
        v.regex(/^(?:\d{8}|[01]\d{9})?$/, 'registration-notation'),
      ),
    ),
    personName: line(120, 'person-name'),
    email: v.pipe(line(254, 'email'), v.regex(EMAIL_NOTATION, 'email-notation')),
    phone: v.optional(phoneSchema),
    remarks: v.optional(
      v.pipe(v.string('remarks-not-text'), v.trim(), v.maxLength(2000, 'remarks-too-long'), v.regex(PLAIN_TEXT, 'remarks-characters')),
    ),
    /** Insurers that may receive the profile. */
    insurers: v.pipe(
      v.array(v.picklist(INSURER_IDS, 'insurer-not-known'), 'list-expected'),
      v.maxLength(INSURER_IDS.length, 'list-too-long'),
    ),
    /** Needed: the broker may use these details to obtain offers (for type `no-indication`: to look at the case). */
    offersConsent: v.literal(true, 'offers-consent-missing'),
    /** Optional and separate: tips by mail. */
    tipsConsent: v.boolean('tips-consent-not-boolean'),
  },
  'object-not-known',
);

export type Contact = v.InferOutput<typeof contactSchema>;
