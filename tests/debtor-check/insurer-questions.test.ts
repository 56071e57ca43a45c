import { describe, expect, it } from 'vitest';
import { insurerQuestions } from '#/debtor-check/insurer-questions.ts';
import { checkCustomer, type CustomerAnswers } from '#/debtor-check/one-customer.ts';
import { insurerQuestion } from '#/messages/debtor-check/insurer-questions.ts';
import { SIGNALS } from '#/debtor-check/answers.ts';
import { euros } from '#/quote-engine/units.ts';

const CUSTOMER: CustomerAnswers = {
  ...{ yearlySalesCents: euros(240_000), ageing: null, isPerson: false, termDays: 30, country: 'NL', sector: 'wholesale', signals: [] },
};
const find = (part: Partial<CustomerAnswers>) => checkCustomer({ ...CUSTOMER, ...part }, { establishment: 'NL' });
const asked = (part: Partial<CustomerAnswers>) => insurerQuestions(find(part), 'NL');

describe('what an insurer asks about a customer', () => {
  it('always the buyer, the amount and the terms; of an old customer how it paid', () => {
    expect(asked({ relation: 'under-1' })).toEqual(['legal-entity', 'amount', 'terms']);
    expect(asked({ relation: '3-10', late: 'on-time' })).toEqual(['legal-entity', 'amount', 'terms', 'experience']);
  });

  it('follows country, lateness and every signal, each question once', () => {
    expect(asked({ country: 'DE', relation: 'under-1' })).toContain('country');
    expect(asked({ late: 'over-60' })).toContain('overdue');
    expect(asked({ signals: [...SIGNALS], relation: 'under-1' }).slice(3)).toEqual(['why-delay', 'why-later', 'who-leads', 'own-accounts']);
  });

  it('asks nothing about whom no policy takes', () => {
    expect(asked({ notInsurable: 'government' })).toEqual([]);
    expect(asked({ insolvent: true })).toEqual([]);
  });

  it('names the amount and the term of this customer, in short sentences', () => {
    const finding = find({ country: 'DE', late: 'over-60', signals: [...SIGNALS], wantedLimitCents: euros(45_000) });
    const texts = insurerQuestions(finding, 'NL').map((question) => insurerQuestion(question, finding));
    expect(texts.join(' ')).toContain('€\u00a045.000');
    expect(texts.join(' ')).toContain('30 dagen');
    expect(texts.join(' ')).toContain('Duitsland');
    for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?])\s+/))) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
  });
});
