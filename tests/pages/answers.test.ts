import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { answerGroups } from '#/messages/pages/answers.ts';
import { profile } from './fixtures/comparison.ts';

const answersOf = (change: Partial<Profile> = {}) =>
  new Map(answerGroups({ ...profile, ...change }).flatMap((group) => group.answers.map(({ field, value }) => [field, value])));

describe('the answers on the result page', () => {
  it('lead back to the page of the form on which they were given', () => {
    expect(answerGroups(profile).map(({ path }) => path)).toEqual(
      ['bedrijf', 'omzet', 'klanten', 'landen', 'verleden', 'wensen'].map((step) => `/premie-berekenen/${step}/`),
    );
  });

  it('show every answer of the profile in words', () => {
    const answers = answersOf();
    expect(answers.get('turnoverCents')).toBe('€\u00a06.200.000');
    expect(answers.get('excludedSharePct')).toBe('weet ik niet');
    expect(answers.get('buyerCountries')).toBe('Nederland 75%, Duitsland 20%, Verenigde Staten 5%');
    expect(answers.get('lossesCents')).toBe('€\u00a012.000, 2 keer, hoogste €\u00a09.000');
    expect(answers.get('deductible')).toBe('nee');
  });

  it('do not show the five largest where they were not asked', () => {
    expect(answersOf({ numberOfBuyers: 4 }).has('topFiveSharePct')).toBe(false);
    expect(answersOf({ numberOfBuyers: 6 }).has('topFiveSharePct')).toBe(true);
  });

  it('name no remainder at home when everything is export', () => {
    expect(answersOf({ buyerCountries: [{ country: 'DE', sharePct: '100' }] }).get('buyerCountries')).toBe('Duitsland 100%');
    expect(answersOf({ buyerCountries: 'domestic-only' }).get('buyerCountries')).toBe('alleen Nederland');
  });

  it('say how a deductible works', () => {
    const value = answersOf({ deductible: { kind: 'each-and-every-first-loss', amountCents: 250_000 } }).get('deductible');
    expect(value).toBe('€\u00a02.500 per klant die niet betaalt');
  });
});
