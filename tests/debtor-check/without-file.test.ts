import { describe, expect, it } from 'vitest';
import { lossOf } from '#/debtor-check/loss.ts';
import { insurerQuestions } from '#/debtor-check/insurer-questions.ts';
import { checkCustomer, type CustomerAnswers } from '#/debtor-check/one-customer.ts';
import type { Ageing } from '#/debtor-check/receivables.ts';
import { stress } from '#/debtor-check/stress.ts';
import { checkInTwoMinutes, type TwoMinuteAnswers } from '#/debtor-check/two-minutes.ts';
import { cents, euros, factor } from '#/quote-engine/units.ts';

const AGEING: Ageing = {
  ...{ notDueCents: euros(80_000), upTo30Cents: euros(15_000), upTo60Cents: euros(5000) },
  ...{ upTo90Cents: cents(0), over90Cents: cents(0), unknownCents: cents(0) },
};
const TWO: TwoMinuteAnswers = {
  ...{
    turnoverCents: euros(1_000_000),
    debtors: 40,
    topOne: 0.15,
    topFive: 0.4,
    termDays: 30,
    daysLate: 15,
    ageing: AGEING,
    lossesCents: null,
  },
  countries: [{ key: 'NL', share: 1 }],
};

describe('two minutes', () => {
  it('needs no names: debtors by rank, with the losses of the book they make', () => {
    const { lossBook, concentration, defaultRate } = checkInTwoMinutes(TWO);
    expect(lossBook.debtors).toHaveLength(40);
    expect([concentration.topOne, concentration.topFive].map((share) => share.toFixed(4))).toEqual(['0.1500', '0.4000']);
    // 1.5 % × (1m ÷ 2m)^−0.30 (pricing-method 2.3).
    expect(defaultRate).toBeCloseTo(0.015 * Math.pow(0.5, -0.3), 10);
    expect(lossOf(lossBook).expectedCents).toBe(checkInTwoMinutes(TWO).expectedLossCents);
  });

  it('loses more abroad, in a worse sector, with losses before, with longer terms and in a season', () => {
    const base = checkInTwoMinutes(TWO).expectedLossCents;
    const worse: readonly Partial<TwoMinuteAnswers>[] = [
      { countries: [{ key: 'BR', share: 1 }] },
      { sectors: [{ key: 'construction', share: 1 }] },
      { lossesCents: euros(100_000) },
      { termDays: 60 },
      { peak: factor('1.5') },
    ];
    for (const part of worse) expect(checkInTwoMinutes({ ...TWO, ...part }).expectedLossCents).toBeGreaterThan(base);
  });

  it('is high with more than 5 % over 90 days, and says when shares cannot both hold', () => {
    expect(checkInTwoMinutes({ ...TWO, ageing: { ...AGEING, over90Cents: euros(10_000) } }).label.level).toBe('high');
    expect(checkInTwoMinutes({ ...TWO, topFive: 0.9 }).adjusted).toBe(true);
    expect(checkInTwoMinutes({ ...TWO, daysLate: null })).toMatchObject({ daysLate: 15, lateFrom: 'estimate' });
  });

  it('has no sector or limit to stress, but the years and the largest customers', () => {
    expect(stress(checkInTwoMinutes(TWO).lossBook).map(({ code }) => code)).toEqual([
      ...['largest-falls', 'two-largest-fall', 'year-2013', 'year-2009', 'year-2021', 'paid-later', 'paid-later-and-worse'],
    ]);
  });
});

const CUSTOMER: CustomerAnswers = {
  ...{ yearlySalesCents: euros(240_000), ageing: null, isPerson: false, termDays: 30, country: 'NL', sector: 'wholesale', signals: [] },
};

describe('one customer', () => {
  it('that has not bought yet: need and limit follow from the turnover it wants', () => {
    const { exposure, limit, balance, advice } = checkCustomer(CUSTOMER, { establishment: 'NL' });
    // 240,000 ÷ 365 × (30 + 15).
    expect(exposure).toMatchObject({ bySalesCents: 2_958_904, peakCents: 2_958_904, basis: 'sales' });
    expect([balance.openCents, limit.suggestedCents, limit.wantedCents, advice]).toEqual([0, 2_900_000, 3_000_000, 'ask-limit']);
  });

  it('shows the gap between what is wanted and what the class allows', () => {
    const { limit, score } = checkCustomer(
      { ...CUSTOMER, wantedLimitCents: euros(50_000), signals: ['asks-delay', 'pays-later'] },
      { establishment: 'NL' },
    );
    expect(score.class).toBe('C');
    expect(limit).toMatchObject({ suggestedCents: 2_200_000, wantedCents: 5_000_000, wantedFrom: 'answer', gapCents: 2_800_000 });
  });

  it('in a country under sanctions has no limit, and nothing is asked for it', () => {
    const found = checkCustomer({ ...CUSTOMER, country: 'RU' }, { establishment: 'NL' });
    expect([found.limit.suggestedCents, found.cover.likelihood, found.advice]).toEqual([0, 'hardly', 'broker-first']);
    expect(insurerQuestions(found, 'NL')).toEqual([]);
  });

  it('how each product would take it on follows from its rate book', () => {
    const fact = (product: string, code: string, values: Record<string, string | number>) => ({
      ...{ insurer: 'x', product },
      limit: { kind: 'stated' as const, code, values, provenance: { kind: 'estimate' as const, follows: [], step: '' } },
    });
    const facts = [
      fact('small', 'limit-typical', { amountCents: 500_000 }),
      fact('large', 'limit-simple-check', { amountCents: 5_000_000 }),
      fact('part', 'limit-basic-cover', { pct: '60' }),
      fact('first', 'limit-opinion-first', {}),
      fact('own', 'limit-own-decision', {}),
      { insurer: 'x', product: 'silent', limit: { kind: 'not-stated' as const } },
    ];
    const ways = (answers: CustomerAnswers) => checkCustomer(answers, { establishment: 'NL' }, facts).cover.products.map(({ way }) => way);
    expect(ways(CUSTOMER)).toEqual(['on-request', 'without-request', 'basic-part', 'on-request', 'own-decision', 'not-stated']);
    expect(new Set(ways({ ...CUSTOMER, insolvent: true }))).toEqual(new Set(['hardly', 'not-stated']));
  });
});
