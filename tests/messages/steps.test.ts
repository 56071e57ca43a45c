import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Step, TraceLine } from '#/quote-engine/trace.ts';
import type { Cents, Factor, Rate } from '#/quote-engine/units.ts';
import { FACTOR_TEXTS, stepText } from '#/messages/steps.ts';

const cents = (euros: number) => Math.round(euros * 100) as Cents;
const factor = (value: number) => Math.round(value * 1e8) as Factor;
const rate = (percentage: number) => Math.round(percentage * 1e6) as Rate;
const profile = { paymentTermDays: 30, averageDaysLate: 8 } as Profile;

function textOf(step: Step) {
  const line: TraceLine = {
    ...step,
    answers: [],
    provenance: { kind: 'published', sources: ['A3'], readOn: '2026-10' },
    low: step.result,
    high: step.result,
  };
  return stepText(line, profile);
}

/** Reads an amount, factor or share as it is printed. */
function read(text: string): number {
  const number = Number(text.replace(/[€\u00a0 .%]/g, '').replace(',', '.'));
  return text.endsWith('%') ? number / 100 : number;
}

/** The left side of a printed sum by pocket calculator: products and quotients of printed numbers, or a sum of them. */
function redo(sum: string): number {
  const [left = ''] = sum.split(' = ');
  return left.split(' + ').reduce((total, term) => total + term.split(' × ').reduce((product, part) => product * read(part), 1), 0);
}
const right = (sum: string) => read(sum.split(' = ').at(-1) ?? '');

describe('the sum of a line', () => {
  const sector: Step = {
    kind: 'factor',
    code: 'sector',
    before: cents(5607.5),
    factor: factor(1.05),
    full: factor(1.05),
    halfStrength: false,
    result: cents(5887.88),
  };

  it('is written so that a pocket calculator gives the same', () => {
    expect(textOf(sector).arithmetic).toEqual(['€\u00a05.607,50 × 1,0500 = €\u00a05.887,88']);
  });

  it('shows the root where a factor counts half', () => {
    const { arithmetic, explanation } = textOf({ ...sector, full: factor(1.1025), halfStrength: true });
    expect(arithmetic).toEqual(['√1,1025 = 1,0500', '€\u00a05.607,50 × 1,0500 = €\u00a05.887,88']);
    expect(explanation).toContain('half');
  });

  it('says when a product does not look at an answer', () => {
    expect(textOf({ ...sector, ignored: true }).explanation).toContain('let dit product hier niet op');
    expect(textOf(sector).explanation).toBe(FACTOR_TEXTS.sector[1]);
  });

  it('adds term and lateness where both are known', () => {
    expect(textOf({ ...sector, code: 'days' }).explanation).toContain('30 + 8 = 38 dagen');
  });

  it('lists every slice and their sum', () => {
    const { arithmetic } = textOf({
      kind: 'base-slices',
      turnover: cents(500_000),
      slices: [
        { from: cents(0), to: cents(250_000), rate: rate(0.56), amount: cents(1400) },
        { from: cents(250_000), to: cents(500_000), rate: rate(0.28), amount: cents(700) },
      ],
      result: cents(2100),
    });
    expect(arithmetic).toEqual([
      '€\u00a00 tot €\u00a0250.000: €\u00a0250.000 × 0,56% = €\u00a01.400,00',
      '€\u00a0250.000 tot €\u00a0500.000: €\u00a0250.000 × 0,28% = €\u00a0700,00',
      '€\u00a01.400,00 + €\u00a0700,00 = €\u00a02.100,00',
    ]);
  });

  it.each<Step>([
    sector,
    { kind: 'base-rate', turnover: cents(500_000), rate: rate(0.7), result: cents(3500) },
    { kind: 'fee', code: 'full-limit', count: 3, unit: cents(55), result: cents(165) },
    { kind: 'tax', base: cents(4483.82), domesticShare: rate(70), rate: rate(21), toBeConfirmed: false, result: cents(659.12) },
    { kind: 'total', premium: cents(4483.82), fees: cents(405), tax: cents(659.12), result: cents(5547.94) },
  ])('of $kind can be redone', (step) => {
    for (const sum of textOf(step).arithmetic) expect(Math.round(redo(sum) * 100) / 100).toBe(right(sum));
  });

  it('shows the floor beside what the factors gave', () => {
    const floor: Step = { kind: 'risk-floor', base: cents(3250), floor: factor(0.6), before: cents(1800), result: cents(1950) };
    expect(textOf(floor).arithmetic).toEqual(['de hoogste van €\u00a01.800,00 en €\u00a03.250,00 × 0,6000 = €\u00a01.950,00']);
  });

  it('shows what tax an all-in price holds', () => {
    const { arithmetic } = textOf({
      kind: 'tax-included',
      net: cents(3250),
      fees: cents(75),
      domesticShare: rate(100),
      rate: rate(21),
      toBeConfirmed: false,
      tax: cents(698.25),
      result: cents(4023.25),
    });
    expect(arithmetic).toEqual([
      '(€\u00a03.250,00 + €\u00a075,00) × 100% × 21% = €\u00a0698,25',
      '€\u00a03.250,00 + €\u00a075,00 + €\u00a0698,25 = €\u00a04.023,25',
    ]);
  });

  it('shows a fixed price by the year and by the quarter', () => {
    const { arithmetic } = textOf({
      kind: 'base-band',
      turnover: cents(900_000),
      bandUpTo: cents(1_000_000),
      quarterly: cents(825),
      result: cents(3300),
    });
    expect(arithmetic.at(-1)).toBe('4 × €\u00a0825,00 per kwartaal = €\u00a03.300,00');
  });

  it('says whether the minimum premium bites', () => {
    const minimum: Step = { kind: 'minimum', before: cents(2000), minimum: cents(2500), bites: true, result: cents(2500) };
    expect(textOf(minimum).explanation).toContain('minimumpremie geldt');
    expect(textOf({ ...minimum, before: cents(3000), bites: false, result: cents(3000) }).explanation).toContain('ligt daarboven');
  });

  it('says what is still to be confirmed', () => {
    const tax: Step = { kind: 'tax', base: cents(4000), domesticShare: rate(100), rate: rate(0), toBeConfirmed: true, result: cents(0) };
    expect(textOf(tax).explanation).toContain('te bevestigen');
  });

  it('carries the source in words', () => {
    expect(textOf(sector).source).toBe('Gepubliceerd door Atradius Nederland, gelezen in oktober 2026.');
    expect(textOf({ kind: 'premium', result: cents(2500) }).source).toBe('De regels hierboven.');
    const turnover: Step = { kind: 'insured-turnover', turnover: cents(1_000_000), excluded: rate(5), result: cents(950_000) };
    expect(textOf(turnover).source).toBe('Uw eigen antwoorden.');
  });
});
