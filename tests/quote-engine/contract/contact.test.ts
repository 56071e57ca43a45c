import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { callBackSchema } from '#/quote-engine/contract/call-back.ts';
import { contactSchema } from '#/quote-engine/contract/contact.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';

const person = { companyName: 'Kaas', personName: 'Anna', email: 'anna@kaas.example' };
const contact = { ...person, insurers: [], offersConsent: true, tipsConsent: false };
const call = { ...person, slot: '2026-11-23T10:00/11:00', callConsent: true };

const codes = (schema: typeof contactSchema | typeof callBackSchema, value: object) =>
  (v.safeParse(schema, value).issues ?? []).map(({ message }) => message);
/** The same number at the form for offers and at the one for a call. */
const phoneCodes = (phone: string) => [codes(contactSchema, { ...contact, phone }), codes(callBackSchema, { ...call, phone })];

describe('a telephone number', () => {
  it.each([
    '06/12345678',
    '0475/12 34 56',
    '02/123 45 67',
    '+32 (0)475/12.34.56',
    '(+31) 6-1234 5678',
    '0031 20 123 45 67',
    '06\u20111234\u20135678',
    '+123456789012345',
    '00123456789012345',
  ])('%s is taken by both forms', (phone) => {
    expect(phoneCodes(phone)).toEqual([[], []]);
  });

  it.each([
    ['+++++12345678', 'phone-notation'],
    ['06+12345678', 'phone-notation'],
    ['bel 0612345678', 'phone-notation'],
    ['06/1234', 'phone-too-short'],
    ['12345678901234567890123456789', 'phone-too-many-digits'],
    ['+1234567890123456', 'phone-too-many-digits'],
    [`0612345678${' '.repeat(30)}9`, 'phone-too-long'],
  ])('%s is refused by both: %s', (phone, code) => {
    expect(phoneCodes(phone)).toEqual([[code], [code]]);
    expect(fieldErrorText(code)).not.toBe(fieldErrorText('no such code'));
  });

  it('may be left out where nobody needs to call', () => {
    expect(codes(contactSchema, { ...contact, phone: '' })).toEqual([]);
    expect(codes(callBackSchema, { ...call, phone: ' ' })).toContain('phone-missing');
  });
});

describe('a mail address', () => {
  it.each([
    'jan@bedrijf..nl',
    'jan@.bedrijf.nl',
    'jan@bedrijf.nl.',
    'jan..pieters@bedrijf.nl',
    '.jan@bedrijf.nl',
    'jan.@bedrijf.nl',
    'jan@bedrijf',
  ])('%s is none', (email) => {
    expect(codes(contactSchema, { ...contact, email })).toEqual(['email-notation']);
  });
  it.each(['jan@bedrijf.nl', 'jan.de-vries+offerte@mail.bedrijf.co.uk', "o'neill@kaas.example", 'jan@büro.be', 'a@b.eu'])(
    '%s is one',
    (email) => {
      expect(codes(contactSchema, { ...contact, email })).toEqual([]);
    },
  );
});
