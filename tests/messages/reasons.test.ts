import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Reason, ReasonCode } from '#/quote-engine/outcome.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { profileOf } from '../helpers/profile.ts';

type Numbers = Partial<Omit<Reason, 'code' | 'provenance'>>;

/** Every code with numbers as the gates give them. */
const EXAMPLES: Readonly<Record<ReasonCode, Numbers>> = {
  'turnover-above-maximum': { unit: 'cents', given: 620_000_000, limit: 500_000_000, alternative: 'businesspolis' },
  'turnover-above-calibration': { unit: 'cents', given: 12_000_000_000, limit: 10_000_000_000 },
  'buyer-country-outside-product': { unit: 'countries', countries: ['ES', 'IT'], alternative: 'modula' },
  'insured-percentage-above-product': { unit: 'percent', given: 95_000_000, limit: 90_000_000 },
  'running-policy': {},
  'payment-term-above-maximum': { unit: 'days', given: 120, limit: 90 },
  'rate-above-published': { unit: 'percent', given: 1_100_000, limit: 1_000_000 },
  'country-grade-high': { unit: 'countries', limit: 5, countries: ['NG'] },
  'country-grade-share': { unit: 'percent', given: 30_000_000, limit: 25_000_000, countries: ['TR'] },
  'too-few-buyers': { unit: 'count', given: 2, limit: 3, alternative: 'single-risk' },
  'largest-buyer-share': { unit: 'percent', given: 60_000_000, limit: 50_000_000 },
  'largest-exposure': { unit: 'cents', given: 120_000_050, limit: 100_000_000 },
  'losses-above-limit': { unit: 'cents', given: 5_000_000, limit: 2_250_000 },
  'overdue-above-limit': { unit: 'cents', given: 3_000_000, limit: 2_000_000 },
  'sanctioned-country': { unit: 'countries', countries: ['RU', 'BY'] },
  'only-uninsurable-buyers': {},
  'nothing-insurable': { unit: 'percent', given: 100_000_000, limit: 100_000_000 },
  'not-sold-in-country': { unit: 'countries', countries: ['NL'] },
  'scope-not-offered': {},
  'terms-only': {},
  'priced-by-hand': {},
  'no-edition-yet': {},
  'deductible-not-offered': {},
  'country-unknown': { unit: 'countries', countries: ['ZZ'] },
};

const reasonOf = (code: ReasonCode): Reason => ({
  field: 'turnoverCents',
  unit: 'none',
  given: null,
  limit: null,
  countries: [],
  alternative: null,
  ...EXAMPLES[code],
  code,
  provenance: { kind: 'published', sources: ['S1'], readOn: '2026-10' },
});
function said(reason: Reason, answers: Partial<Profile> = {}, kind: 'referral' | 'decline' = 'referral') {
  const [text] = refusalTexts({ kind, reasons: [reason], meanLayerLossCents: null }, profileOf({ excludedSharePct: '0', ...answers }));
  if (text === undefined) throw new Error('a refusal without words');
  return text;
}
const textOf = (code: ReasonCode) => said(reasonOf(code));
const CODES = Object.keys(EXAMPLES) as ReasonCode[];

describe('reasons', () => {
  it.each(CODES)('%s is a whole sentence without holes', (code) => {
    const { what, change, next } = textOf(code);
    expect(what).toMatch(/^[A-ZÉ0-9].*\.$/s);
    for (const text of [what, change ?? '', next]) expect(text).not.toMatch(/undefined|NaN|null| {2}|\s[.;,]/);
  });

  it.each(CODES.filter((code) => EXAMPLES[code].limit !== undefined && code !== 'country-grade-high'))(
    '%s says at which answer it falls away',
    (code) => {
      expect(textOf(code).change).toMatch(/\d/);
    },
  );

  it('names the bound and what the visitor gave', () => {
    const profile = { turnoverCents: 620_000_000 };
    expect(said(reasonOf('turnover-above-maximum'), profile).change).toBe(
      'Bij een omzet tot €\u00a05.000.000 wel; u gaf €\u00a06.200.000 op.',
    );
  });

  it('does not call a number the visitor’s own when it was worked out', () => {
    const profile = { turnoverCents: 700_000_000 };
    expect(said(reasonOf('turnover-above-maximum'), profile).change).toBe(
      'Bij een omzet tot €\u00a05.000.000 wel; bij u telt €\u00a06.200.000 mee.',
    );
  });

  it('reads a share as the visitor typed it', () => {
    const reason: Reason = { ...reasonOf('largest-buyer-share'), field: 'largestBuyerSharePct' };
    expect(said(reason, { largestBuyerSharePct: '60' }).change).toBe('Tot en met 50% wel; u gaf 60% op.');
    expect(said(reason, { largestBuyerSharePct: 'unknown' }).change).toBe('Tot en met 50% wel; bij u is dat 60%.');
  });

  it('rounds what we worked out away from the bound', () => {
    expect(textOf('largest-exposure').change).toBe('Tot en met €\u00a01.000.000 wel; bij u is dat €\u00a01.200.001.');
    const close: Reason = { ...reasonOf('rate-above-published'), given: 1_000_001 };
    expect(said(close).what).toContain('1,0001%');
  });

  it('says which choice of buyers a product does not take', () => {
    expect(said(reasonOf('scope-not-offered'), { scope: 'single-buyer' }).what).toBe('Dit product is niet voor één klant.');
  });

  it('says of a number that was read from a file that it is so, not that the visitor gave it', () => {
    const reason = reasonOf('turnover-above-maximum');
    const profile = profileOf({ excludedSharePct: '0', turnoverCents: 620_000_000 });
    const [text] = refusalTexts({ kind: 'referral', reasons: [reason], meanLayerLossCents: null }, profile, false);
    expect(text?.change).toBe('Bij een omzet tot €\u00a05.000.000 wel; bij u telt €\u00a06.200.000 mee.');
  });

  it('calls a bound beside a share that does not count the visitor’s bound, not the product’s', () => {
    const { what, change } = said(reasonOf('turnover-above-maximum'), { excludedSharePct: '5', turnoverCents: 620_000_000 });
    expect(what).toBe('Uw omzet is te hoog voor dit product.');
    expect(change).toBe('Bij een omzet tot €\u00a05.000.000 wel; u gaf €\u00a06.200.000 op.');
  });

  it('offers no request for what was declined', () => {
    expect(said(reasonOf('priced-by-hand')).next).toContain('offerte');
    expect(said(reasonOf('priced-by-hand'), {}, 'decline').next).toBe('');
  });

  it('names countries and another product of the same insurer', () => {
    expect(textOf('buyer-country-outside-product').change).toBe('Zonder klanten in Spanje en Italië wel.');
    expect(textOf('buyer-country-outside-product').next).toBe('Bekijk ook Modula van dezelfde verzekeraar.');
    expect(textOf('country-grade-high').what).toContain('OESO-klasse 6 of hoger');
  });
});
