import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, entriesOf, FIELDS, withPosted } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { checkStep, profileFromAnswers } from '#/quote-engine/contract/check-answers.ts';
import { exitFor } from '#/quote-engine/contract/exits.ts';
import { noticesFor } from '#/quote-engine/contract/notices.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import { firstIncompleteStep, nextStep, previousStep } from '#/quote-engine/contract/steps.ts';
import { wholesaler } from './wholesaler.ts';

const profileOf = (answers: Answers) => {
  const result = profileFromAnswers(answers);
  if (result.kind !== 'profile') throw new Error(JSON.stringify(result.issues));
  return result.profile;
};
const codes = (step: Parameters<typeof checkStep>[0], answers: Answers) =>
  checkStep(step, answers).map(({ field, code }) => `${field}: ${code}`);

describe('profile out of answers', () => {
  it('carries every answer of a wholesaler over', () => {
    expect(profileOf(wholesaler)).toEqual({
      establishment: 'NL',
      scope: 'whole-turnover',
      buyerTypes: ['businesses', 'government'],
      buyerSectors: [{ sector: 'retail', sharePct: '100' }],
      turnoverCents: 100_000_000,
      turnoverBasis: 'closed-year',
      excludedSharePct: '5',
      numberOfBuyers: 40,
      largestBuyerSharePct: '15',
      topFiveSharePct: '40',
      largestOutstandingCents: 3_000_000,
      paymentTermDays: 30,
      averageDaysLate: 8,
      buyerCountries: [
        { country: 'DE', sharePct: '12.5' },
        { country: 'BE', sharePct: '10' },
      ],
      lossesCents: 250_000,
      lossYears: 3,
      numberOfLosses: 1,
      largestLossCents: 250_000,
      overdueOver60DaysCents: 0,
      currentPolicy: 'none',
      insuredPct: '90',
      deductible: { kind: 'none' },
      extras: ['collection'],
    });
  });
  it('keeps an honest "I do not know"', () => {
    const profile = profileOf({
      ...wholesaler,
      buyerSector: 'unknown',
      daysLate: 'unknown',
      overdue: 'unknown',
      excludedShare: '',
      largestBuyerShare: '',
      topFiveShare: '',
      largestOutstanding: '',
      losses: '',
      country: [],
      countryShare: [],
      unknown: ['excludedShare', 'largestBuyerShare', 'topFiveShare', 'largestOutstanding', 'losses', 'countries'],
    });
    expect(Object.entries(profile).flatMap(([key, value]) => (value === 'unknown' ? [key] : []))).toHaveLength(9);
    expect(profile).not.toHaveProperty('numberOfLosses');
  });
  it('makes a single risk of one customer, whether chosen or counted', () => {
    const counted = profileOf({ ...wholesaler, numberOfBuyers: '1', buyerCountry: 'DE' });
    const chosen = profileOf({ ...wholesaler, scope: 'single-buyer', buyerCountry: 'DE' });
    expect(counted).toEqual(chosen);
    expect(counted).toMatchObject({ scope: 'single-buyer', numberOfBuyers: 1, largestBuyerSharePct: '100', topFiveSharePct: '100' });
    expect(counted.buyerCountries).toEqual([{ country: 'DE', sharePct: '100' }]);
    expect(profileOf({ ...wholesaler, numberOfBuyers: '1', buyerCountry: 'NL' }).buyerCountries).toBe('domestic-only');
  });
  it('leaves out what is no longer asked', () => {
    const profile = profileOf({
      ...wholesaler,
      export: 'no',
      losses: '0',
      numberOfBuyers: '5',
      deductibleKind: 'none',
      deductibleAmount: '500',
    });
    expect(profile).toMatchObject({
      buyerCountries: 'domestic-only',
      lossesCents: 0,
      topFiveSharePct: '100',
      deductible: { kind: 'none' },
    });
    expect(profile).not.toHaveProperty('largestLossCents');
  });
  it('looks back one year at a company without a closed year, and takes a deductible with its amount', () => {
    const profile = profileOf({
      ...wholesaler,
      turnoverBasis: 'forecast',
      deductibleKind: 'each-and-every-first-loss',
      deductibleAmount: '2,5k',
      overdue: 'yes',
      overdueAmount: '1.000',
      paymentTerm: 'over-90',
    });
    expect(profile).toMatchObject({
      turnoverBasis: 'forecast',
      lossYears: 1,
      paymentTermDays: 120,
      overdueOver60DaysCents: 100_000,
      deductible: { kind: 'each-and-every-first-loss', amountCents: 250_000 },
    });
  });
  it('gives a valid profile or an issue at a question that is asked, whatever is posted', () => {
    const typed = fc.constantFrom(
      '',
      '0',
      '1',
      '5',
      '40',
      '1.5',
      '120',
      '1 mln',
      'unknown',
      'yes',
      'no',
      'NL',
      'single-buyer',
      'export-only',
      'none',
      'x',
    );
    const entry = fc.tuple(fc.constantFrom(...entriesOf(wholesaler).map(([name]) => name), 'country', 'unknown', '__proto__'), typed);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (changes) => {
        const answers = answersFromEntries([...entriesOf(wholesaler), ...changes]);
        const result = profileFromAnswers(answers);
        if (result.kind === 'profile') expect(v.is(profileSchema, result.profile)).toBe(true);
        else expect(result.issues.length).toBeGreaterThan(0);
        if (result.kind === 'profile') expect(firstIncompleteStep(answers)).toBe('controleren');
        else expect(firstIncompleteStep(answers)).not.toBe('controleren');
      }),
      { numRuns: 500 },
    );
  });
});

describe('checks of a step', () => {
  it('asks for everything on an empty step and prefills nothing', () => {
    expect(codes('bedrijf', {})).toEqual(['scope: missing', 'buyerTypes: missing', 'buyerSector: missing', 'establishment: missing']);
    expect(codes('wensen', {})).toEqual(['insuredPct: missing', 'deductibleKind: missing']);
  });
  it.each<[string, Parameters<typeof checkStep>[0], Answers, string]>([
    ['top five below largest', 'klanten', { topFiveShare: '10' }, 'topFiveShare: top-five-below-largest'],
    ['a share over 100', 'klanten', { largestBuyerShare: '150' }, 'largestBuyerShare: share-over-100'],
    ['outstanding over turnover', 'klanten', { largestOutstanding: '2 mln' }, 'largestOutstanding: outstanding-over-turnover'],
    ['largest loss over all losses', 'verleden', { largestLoss: '9.000' }, 'largestLoss: largest-loss-over-total'],
    ['countries over 100', 'landen', { countryShare: ['90', '20'] }, 'countries: country-shares-over-100'],
    ['a country twice', 'landen', { country: ['DE', 'DE'] }, 'countries: country-twice'],
    ['a share without country', 'landen', { country: ['', 'BE'] }, 'countries: country-missing'],
    ['a country without share', 'landen', { countryShare: ['', '10'] }, 'countries: country-share-missing'],
    ['exporters only, not adding up', 'landen', { scope: 'export-only' }, 'countries: export-shares-not-100'],
    ['zero turnover', 'omzet', { turnover: '0' }, 'turnover: amount-must-be-positive'],
    ['turnover beyond all bounds', 'omzet', { turnover: '20 mld' }, 'turnover: amount-too-large'],
    ['an ambiguous amount', 'omzet', { turnover: '1.50' }, 'turnover: amount-ambiguous'],
    ['an answer beside "unknown"', 'omzet', { unknown: ['excludedShare'] }, 'excludedShare: answer-and-unknown'],
    ['too many buyers', 'klanten', { numberOfBuyers: '200.000' }, 'numberOfBuyers: count-outside-range'],
    ['no buyers', 'klanten', { numberOfBuyers: '0' }, 'numberOfBuyers: count-outside-range'],
    ['an option that does not exist', 'bedrijf', { scope: 'constructor' }, 'scope: choice-not-known'],
    ['"unknown" where nobody else can know', 'omzet', { turnover: '', unknown: ['turnover'] }, 'turnover: missing'],
    ['"unknown" customers', 'klanten', { numberOfBuyers: '', unknown: ['numberOfBuyers'] }, 'numberOfBuyers: missing'],
  ])('explains %s at its question', (_name, step, change, expected) => {
    expect(codes(step, { ...wholesaler, ...change })).toContain(expected);
  });
  it('hands over both readings of an ambiguous amount', () => {
    expect(checkStep('omzet', { ...wholesaler, turnover: '1.50' })).toEqual([
      { field: 'turnover', code: 'amount-ambiguous', options: [150_000, 150] },
    ]);
  });
  it('judges a step by itself while later ones are empty', () => {
    const { turnover, turnoverBasis, excludedShare } = wholesaler;
    expect(
      checkStep('omzet', { turnover: turnover ?? '', turnoverBasis: turnoverBasis ?? '', excludedShare: excludedShare ?? '' }),
    ).toEqual([]);
  });
});

describe('what is asked and in which order', () => {
  const keys = (step: Parameters<typeof askedFields>[0], answers: Answers) => askedFields(step, answers).map(({ key }) => key);
  it('asks the top five of more than five customers only', () => {
    expect(keys('klanten', { numberOfBuyers: '6' })).toContain('topFiveShare');
    expect(keys('klanten', { numberOfBuyers: '5' })).not.toContain('topFiveShare');
    expect(keys('klanten', { numberOfBuyers: '1' })).not.toContain('largestBuyerShare');
    expect(keys('klanten', { scope: 'single-buyer' })).toEqual(['largestOutstanding', 'paymentTerm', 'daysLate']);
  });
  it('asks for countries of exporters and for details of losses', () => {
    expect(keys('landen', {})).toEqual(['export']);
    expect(keys('landen', { export: 'yes' })).toEqual(['export', 'countries']);
    expect(keys('landen', { scope: 'export-only' })).toEqual(['countries']);
    expect(keys('landen', { scope: 'single-buyer', export: 'yes' })).toEqual(['export', 'buyerCountry']);
    expect(keys('verleden', { losses: '0' })).not.toContain('largestLoss');
    expect(keys('verleden', { losses: '1k' })).toContain('largestLoss');
  });
  it('walks forward, back, and from a change straight to the check page', () => {
    expect(nextStep('bedrijf', wholesaler, false)).toBe('omzet');
    expect(nextStep('wensen', wholesaler, false)).toBe('controleren');
    expect(nextStep('omzet', wholesaler, true)).toBe('controleren');
    expect(nextStep('bedrijf', { ...wholesaler, scope: 'single-buyer' }, true)).toBe('landen');
    expect(previousStep('bedrijf')).toBeNull();
    expect(previousStep('controleren')).toBe('wensen');
  });
  it('puts every question on one step, once', () => {
    expect(new Set(FIELDS.map(({ key }) => key)).size).toBe(FIELDS.length);
  });
});

describe('exits and notices', () => {
  it.each<[Answers, string | null]>([
    [{ buyerTypes: ['consumers'] }, 'particulieren'],
    [{ buyerTypes: ['consumers', 'government'] }, 'particulieren'],
    [{ buyerTypes: ['government'] }, 'overheid'],
    [{ buyerTypes: ['businesses', 'consumers'] }, null],
    [{ establishment: 'other' }, 'buiten-nl-be'],
    [{ turnover: '49.999' }, 'te-klein'],
    [{ turnover: '50.000' }, null],
    [{ turnover: '1.50' }, null],
    [{}, null],
  ])('%j leads to %s', (answers, exit) => {
    expect(exitFor(answers)).toBe(exit);
  });
  it('says where the minimum premium makes it dear, from € 50.000 up to € 200.000', () => {
    const has = (turnover: string) => noticesFor({ turnover }).some(({ code }) => code === 'dear-below-200000');
    expect(['49.999', '50.000', '199.999', '200.000'].map(has)).toEqual([false, true, true, false]);
  });
  it('guards against a zero too many or too few', () => {
    const noticed = (change: Answers) => noticesFor({ ...wholesaler, ...change }).map(({ code }) => code);
    expect(noticed({})).toEqual([]);
    expect(noticed({ turnover: '1 mld' })).toContain('average-high');
    expect(noticed({ numberOfBuyers: '40.000' })).toContain('average-low');
    expect(noticed({ excludedShare: '0' })).toContain('nothing-excluded');
    expect(noticed({ excludedShare: '0', buyerTypes: ['businesses'] })).toEqual([]);
    expect(noticed({ numberOfBuyers: '1' })).toContain('one-buyer');
    expect(noticed({ country: ['RU'] })).toContain('sanctioned-country');
    expect(noticed({ country: ['RU'], export: 'no' })).toEqual([]);
  });
});

describe('answers in transit', () => {
  it('survive the way through form entries', () => {
    expect(answersFromEntries(entriesOf(wholesaler))).toEqual(wholesaler);
  });
  it('take no names of their own accord and bound what is sent', () => {
    const answers = answersFromEntries([
      ['__proto__', 'x'],
      ['toString', 'x'],
      ['turnover', 'x'.repeat(5000)],
      ['turnover', 5],
      ...Array.from({ length: 99 }, () => ['country', 'DE'] as const),
    ]);
    expect(Object.keys(answers)).toEqual(['turnover', 'country']);
    expect(answers.turnover).toHaveLength(100);
    expect(answers.country).toHaveLength(30);
  });
  it('replace only the questions that were shown', () => {
    const posted = { excludedShare: '', unknown: ['excludedShare'], losses: 'not shown' };
    const merged = withPosted({ ...wholesaler, unknown: ['losses', 'excludedShare'] }, posted, ['excludedShare', 'buyerTypes']);
    expect(merged.unknown).toEqual(['losses', 'excludedShare']);
    expect(merged.losses).toBe(wholesaler.losses);
    expect(merged.buyerTypes).toBeUndefined();
  });
});
