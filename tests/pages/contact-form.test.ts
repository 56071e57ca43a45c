import { describe, expect, it } from 'vitest';
import { CONSENTS } from '#/messages/consents.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';
import { NOTHING_TYPED, readContact, valuesOf } from '../../src/pages/indicatie/[token]/offertes-aanvragen/_contact-form.ts';

const posted = (entries: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

const COMPLETE = [
  ['companyName', ' Voorbeeld BV '],
  ['registrationNumber', '12 34 56 78'],
  ['personName', 'M. de Vries'],
  ['email', 'marijke@voorbeeld.nl'],
  ['phone', ''],
  ['remarks', ''],
  ['insurers', 'coface'],
  ['insurers', 'atradius'],
  ['offersConsent', 'yes'],
] as const;

describe('what is typed', () => {
  it('stays exactly as typed, ticks included', () => {
    expect(valuesOf(posted(COMPLETE))).toEqual({
      companyName: ' Voorbeeld BV ',
      registrationNumber: '12 34 56 78',
      personName: 'M. de Vries',
      email: 'marijke@voorbeeld.nl',
      phone: '',
      remarks: '',
      insurers: ['coface', 'atradius'],
      offersConsent: true,
      tipsConsent: false,
    });
  });

  it('counts no file as text and no odd value as consent', () => {
    const data = posted([['offersConsent', 'on']]);
    data.append('email', new Blob(['x']));
    expect(valuesOf(data)).toEqual(NOTHING_TYPED);
  });
});

describe('reading', () => {
  it('gives the contact of the contract', () => {
    const reading = readContact(valuesOf(posted(COMPLETE)));
    expect(reading).toMatchObject({
      kind: 'contact',
      contact: { companyName: 'Voorbeeld BV', registrationNumber: '12345678', insurers: ['coface', 'atradius'], tipsConsent: false },
    });
  });

  it('names each faulty field once, in the order of the form, in the words of the contract', () => {
    const reading = readContact({ ...NOTHING_TYPED, email: 'marijke@', insurers: ['nobody'] });
    expect(reading.kind === 'faults' && reading.faults).toEqual([
      { field: 'companyName', text: fieldErrorText('company-name-missing') },
      { field: 'personName', text: fieldErrorText('person-name-missing') },
      { field: 'email', text: fieldErrorText('email-notation') },
      { field: 'insurers', text: fieldErrorText('insurer-not-known') },
      { field: 'offersConsent', text: fieldErrorText('offers-consent-missing') },
    ]);
  });

  it('ticks nothing beforehand', () => {
    expect(NOTHING_TYPED).toMatchObject({ insurers: [], offersConsent: false, tipsConsent: false });
    expect(CONSENTS.tips).toContain('niet verplicht');
  });
});
