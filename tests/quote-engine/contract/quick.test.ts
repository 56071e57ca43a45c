import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import { QUICK_FIELDS, QUICK_KEYS, quickAnswers, quickNotices, readQuick, withQuickAnswers } from '#/quote-engine/contract/quick.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { comparisonOf } from '../../helpers/comparison.ts';

const THREE: Answers = { establishment: 'NL', turnover: '1 mln', numberOfBuyers: '60' };
const SEVEN: Answers = { ...THREE, buyerSector: 'wholesale', excludedShare: '5', export: 'no', losses: '0' };

function profileOf(answers: Answers) {
  const reading = readQuick(answers);
  if (reading.kind !== 'profile') throw new Error(`no profile: ${JSON.stringify(reading)}`);
  return reading;
}

/** Widths in cents of the shown totals, by product. */
function widths(answers: Answers): ReadonlyMap<string, number> {
  const { appraisals } = comparisonOf(profileOf(answers).profile);
  return new Map(
    appraisals.flatMap((item) =>
      item.kind === 'indication' ? [[item.product, item.totalFirstYear.highCents - item.totalFirstYear.lowCents] as const] : [],
    ),
  );
}

describe('the seven questions', () => {
  it('are seven of the long form, of which the country knows only the two', () => {
    expect(QUICK_FIELDS.map(({ key }) => key)).toEqual(QUICK_KEYS);
    expect(QUICK_KEYS).toHaveLength(7);
    expect(QUICK_FIELDS[0]?.options).toEqual(['NL', 'BE']);
  });

  it('give a range as soon as country, turnover and customers are known, all else unknown', () => {
    const { profile, open } = profileOf(THREE);
    expect(profile).toMatchObject({
      establishment: 'NL',
      scope: 'whole-turnover',
      turnoverCents: 100_000_000,
      numberOfBuyers: 60,
      buyerSectors: 'unknown',
      excludedSharePct: 'unknown',
      buyerCountries: 'unknown',
      lossesCents: 'unknown',
      paymentTermDays: 'unknown',
      averageDaysLate: 'unknown',
      insuredPct: '90',
      deductible: { kind: 'none' },
    });
    expect(open).toEqual(['buyerSector', 'excludedShare', 'export', 'losses']);
  });

  it('take over every answer', () => {
    expect(profileOf(SEVEN)).toMatchObject({
      profile: {
        buyerSectors: [{ sector: 'wholesale', sharePct: '100' }],
        excludedSharePct: '5',
        buyerCountries: 'domestic-only',
        lossesCents: 0,
      },
      open: [],
    });
    expect(profileOf({ ...SEVEN, export: 'yes' }).profile.buyerCountries).toBe('unknown');
  });

  it('count "Weet ik niet" as open', () => {
    const answers: Answers = { ...SEVEN, buyerSector: 'unknown', excludedShare: '', losses: '', unknown: ['excludedShare', 'losses'] };
    expect(profileOf(answers)).toMatchObject({ profile: { lossesCents: 'unknown' }, open: ['buyerSector', 'excludedShare', 'losses'] });
  });

  it('give every product a wider range the less is answered', () => {
    const [less, more] = [widths(THREE), widths(SEVEN)];
    expect(more.size).toBeGreaterThan(3);
    for (const [product, width] of more) expect(less.get(product), product).toBeGreaterThan(width);
  });

  it('make a policy for one customer of one customer', () => {
    expect(profileOf({ ...THREE, numberOfBuyers: '1', export: 'yes' }).profile).toMatchObject({ scope: 'single-buyer', numberOfBuyers: 1 });
  });

  it('say what is missing before there is a price, in the order asked, and what cannot be read', () => {
    expect(readQuick({ losses: '0' })).toEqual({
      kind: 'incomplete',
      issues: ['establishment', 'turnover', 'numberOfBuyers'].map((field) => ({ field, code: 'missing' })),
    });
    expect(readQuick({ ...SEVEN, losses: '1.50' })).toMatchObject({
      kind: 'incomplete',
      issues: [{ field: 'losses', code: 'amount-ambiguous' }],
    });
    expect(readQuick({ ...SEVEN, unknown: ['losses'] })).toMatchObject({ issues: [{ field: 'losses', code: 'answer-and-unknown' }] });
  });

  it('lead a turnover under € 50.000 to the page that helps, and point out a striking one', () => {
    expect(readQuick({ ...THREE, turnover: '49.999' })).toEqual({ kind: 'exit', exit: 'te-klein' });
    expect(readQuick({ ...THREE, turnover: '50.000' }).kind).toBe('profile');
    expect(quickNotices({ ...THREE, turnover: '100.000' }).map(({ code }) => code)).toContain('dear-below-200000');
  });

  it('make a profile that the schema takes, whatever is answered', () => {
    const text = (...values: string[]) => fc.constantFrom(...values, undefined);
    const answers = fc.record({
      establishment: fc.constantFrom('NL', 'BE'),
      turnover: fc.integer({ min: 50_000, max: 999_999_999 }).map(String),
      numberOfBuyers: fc.integer({ min: 1, max: 100_000 }).map(String),
      buyerSector: text(...SECTORS, 'unknown'),
      excludedShare: text('0', '12,5', '100'),
      export: text('yes', 'no'),
      losses: text('0', '1.000.000', '12,34'),
      unknown: fc.subarray(['excludedShare', 'losses']),
    });
    let profiles = 0;
    fc.assert(
      fc.property(answers, (drawn) => {
        const entries = Object.entries(drawn).filter(([, value]) => value !== undefined);
        const reading = readQuick(Object.fromEntries(entries));
        if (reading.kind !== 'profile') return;
        profiles += 1;
        v.parse(profileSchema, reading.profile);
        comparisonOf(reading.profile);
      }),
      { numRuns: 300 },
    );
    expect(profiles).toBeGreaterThan(50);
  });
});

describe('the way to the long form', () => {
  it('keeps other answers and replaces the seven', () => {
    const before: Answers = { scope: 'export-only', turnover: '2 mln', losses: '5', unknown: ['excludedShare', 'daysLate'] };
    const after = withQuickAnswers(before, { ...THREE, unknown: ['losses'] });
    expect(after).toEqual({ ...THREE, scope: 'export-only', unknown: ['daysLate', 'losses'] });
  });

  it('does not lose a country that the quick form has no choice for', () => {
    expect(withQuickAnswers({ establishment: 'other' }, { turnover: '1 mln' })).toEqual({ establishment: 'other', turnover: '1 mln' });
    expect(withQuickAnswers({ establishment: 'other' }, { establishment: 'BE' })).toEqual({ establishment: 'BE' });
    expect(quickAnswers({ establishment: 'other', scope: 'export-only', losses: '1' })).toEqual({ losses: '1' });
  });
});
