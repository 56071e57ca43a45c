import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CONSENTS } from '#/messages/consents.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { createFormCookie } from '#/server/security/form-cookie.ts';
import { createKeyring } from '#/server/security/keyring.ts';
import { draftCookie, openDraft, sealDraft } from '../../src/pages/indicatie/[token]/offertes-aanvragen/_contact-draft.ts';
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

describe('an offer request with faults', () => {
  const keyring = createKeyring([{ id: 'k1', secret: Buffer.alloc(32, 7) }]);
  const cookies = createFormCookie({
    keyring,
    clock: { now: () => '2026-11-21T10:00:00.000Z', today: () => plainDateOf('2026-11-21') },
    publicOrigin: 'https://example.nl',
  });
  const typed = { ...NOTHING_TYPED, companyName: 'Zandbergen', email: 'marijke@', insurers: ['coface'] };

  it('travels in a sealed cookie of that form, and comes back for that result alone', () => {
    const sealed = sealDraft(cookies, 'A'.repeat(22), typed) ?? '';
    expect(sealed).not.toBe('');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Zandbergen');
    expect(openDraft(cookies, 'A'.repeat(22), sealed)).toEqual(typed);
    expect(openDraft(cookies, 'B'.repeat(22), sealed)).toBeNull();
    expect(openDraft(cookies, 'A'.repeat(22), cookies.seal({ entries: [] }))).toBeNull();
    expect(openDraft(cookies, 'A'.repeat(22), undefined)).toBeNull();
    expect(draftCookie(cookies, 'A'.repeat(22))).toMatchObject({
      name: '__Secure-aanvraag',
      options: { path: `/indicatie/${'A'.repeat(22)}/offertes-aanvragen/`, httpOnly: true, secure: true },
    });
  });

  it('is shown at once when no cookie can hold it', () => {
    const noise = createHash('sha512').update('noise').digest('hex');
    const remarks = Array.from({ length: 40 }, (_, at) =>
      createHash('sha512')
        .update(noise + String(at))
        .digest('hex'),
    ).join('');
    expect(sealDraft(cookies, 'A'.repeat(22), { ...typed, remarks })).toBeNull();
  });
});
