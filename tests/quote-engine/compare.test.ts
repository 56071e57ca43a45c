import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { RateBookError, bundledMarketBooks, canonicalJson, compare, parseEditions } from '#/quote-engine/index.ts';
import type { Editions } from '#/quote-engine/product.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { hashOf, testEditions } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

/** A fifth insurer changes nothing of what these tests say about the four. */
const FOUR = ['allianz-trade', 'atradius', 'coface', 'credendo'];
const ofFour = <Row extends { readonly insurer: string }>(rows: readonly Row[]) => rows.filter(({ insurer }) => FOUR.includes(insurer));

const leadsOf = (overrides: Partial<Profile>) =>
  Object.fromEntries(
    comparisonOf(profileOf(overrides))
      .appraisals.filter(({ lead }) => lead)
      .map(({ insurer, product }) => [insurer, product]),
  );

describe('the order of a comparison', () => {
  it('shows one lead product per insurer, by the middle of the total', () => {
    const { appraisals, order } = comparisonOf(profileOf());
    const shown = ofFour(appraisals);
    expect(order.filter((id) => FOUR.includes(id))).toEqual(FOUR);
    expect(shown.slice(0, 4).map(({ product }) => product)).toEqual(['simplicity', 'mkbzeker', 'easyliner', 'comprehensive']);
    expect(shown.slice(4).map(({ product }) => product)).toEqual([
      'businesspolis',
      'modula',
      'tradeliner',
      'single-risk',
      'excess-of-loss',
    ]);
  });

  it('puts rows without a figure after it, by name of the insurer', () => {
    const { appraisals, order } = comparisonOf(
      profileOf({ turnoverCents: 12_000_000_000, numberOfBuyers: 3000, largestBuyerSharePct: '0.5', topFiveSharePct: '2' }),
    );
    expect(ofFour(appraisals.filter(({ lead }) => lead)).map(({ kind }) => kind)).toEqual(['referral', 'referral', 'referral', 'referral']);
    expect(order.filter((id) => FOUR.includes(id))).toEqual(FOUR);
  });

  it('says which products share one market estimate', () => {
    const { sharedEstimate } = comparisonOf(profileOf());
    expect(sharedEstimate).toEqual(expect.arrayContaining(['modula', 'businesspolis', 'tradeliner', 'comprehensive']));
    for (const product of ['mkbzeker', 'simplicity', 'easyliner', 'single-risk', 'excess-of-loss'])
      expect(sharedEstimate).not.toContain(product);
  });

  it('gives the same answer to the same question', () => {
    const profile = profileOf({ turnoverCents: 123_456_789, excludedSharePct: 'unknown' });
    expect(comparisonOf(profile)).toEqual(comparisonOf(structuredClone(profile)));
  });
});

describe('the lead rule', () => {
  it('takes the small product where it passes its gates', () => {
    expect(leadsOf({})).toMatchObject({
      atradius: 'mkbzeker',
      'allianz-trade': 'simplicity',
      coface: 'easyliner',
      credendo: 'comprehensive',
    });
  });

  it('takes the modular product where the small one declines', () => {
    const big = { turnoverCents: 1_200_000_000, numberOfBuyers: 200, largestBuyerSharePct: '4', topFiveSharePct: '12' };
    expect(leadsOf(big)).toMatchObject({
      atradius: 'modula',
      'allianz-trade': 'businesspolis',
      coface: 'tradeliner',
      credendo: 'comprehensive',
    });
    expect(leadsOf({ insuredPct: '95' })).toMatchObject({
      atradius: 'modula',
      'allianz-trade': 'businesspolis',
      coface: 'easyliner',
      credendo: 'comprehensive',
    });
  });

  it('prefers a referral to a decline when nothing gives a figure', () => {
    expect(leadsOf({ paymentTermDays: 120, currentPolicy: 'running' })['atradius']).toBe('modula');
  });

  it('leads with single risk only where it covers all that was asked about', () => {
    const one = { numberOfBuyers: 1, largestBuyerSharePct: '100', topFiveSharePct: '100', turnoverCents: 50_000_000 };
    expect(leadsOf({ ...one, scope: 'single-buyer' })['credendo']).toBe('single-risk');
    expect(leadsOf(one)['credendo']).toBe('single-risk');
    const heavy = comparisonOf(profileOf({ largestBuyerSharePct: '60', topFiveSharePct: '80' }));
    const singleRisk = heavy.appraisals.find(({ product }) => product === 'single-risk');
    expect(singleRisk).toMatchObject({ kind: 'indication', lead: false, insuredTurnoverCents: 60_000_000 });
    expect(heavy.appraisals.find(({ product }) => product === 'comprehensive')).toMatchObject({ kind: 'referral', lead: true });
  });

  it('keeps every row of an insurer that cannot quote, with its reasons', () => {
    const { appraisals } = comparisonOf(profileOf({ buyerCountries: [{ country: 'RU', sharePct: '10' }] }));
    expect(ofFour(appraisals)).toHaveLength(9);
    for (const appraisal of appraisals) expect(appraisal.kind).toBe('decline');
  });
});

describe('cover other than asked', () => {
  const shown = (overrides: Partial<Profile>) =>
    Object.fromEntries(
      comparisonOf(profileOf(overrides)).appraisals.flatMap((a) =>
        a.kind === 'indication' ? [[a.product, [a.insuredPct, a.insuredPctDiffers, a.deductibleDiffers]]] : [],
      ),
    );

  it('is said beside the total', () => {
    const rows = shown({ insuredPct: '85', deductible: { kind: 'non-qualifying-loss', amountCents: 100_000 } });
    expect(rows['simplicity']).toEqual(['60', true, true]);
    expect(rows['mkbzeker']).toEqual(['90', true, true]);
    expect(rows['modula']).toEqual(['85', false, false]);
    expect(shown({ insuredPct: 'show-all' })['mkbzeker']).toEqual(['90', false, false]);
  });
});

describe('editions', () => {
  /** The first editions only: a later one has its own first day. */
  const first2026: Editions = { ...testEditions(), products: testEditions().products.filter(({ book }) => book.edition === '2026-1') };
  const at = (day: string, editions: Editions = first2026) => compare(registry, editions, profileOf(), plainDateOf(day));

  it('have no figure before the first one starts', () => {
    const { appraisals, books } = at('2026-09-30');
    expect(books).toEqual([]);
    for (const appraisal of appraisals) {
      expect(appraisal).toMatchObject({ kind: 'decline', edition: null, pastReview: false });
      if (appraisal.kind !== 'indication') expect(appraisal.reasons.map(({ code }) => code)).toEqual(['no-edition-yet']);
      expect(Object.keys(appraisal.terms)).toHaveLength(19);
    }
  });

  it('start on their first day and keep their figures, with a warning, after the review date', () => {
    const first = at('2026-10-01');
    const late = at('2027-04-02');
    expect(first.appraisals[0]).toMatchObject({ kind: 'indication', pastReview: false, edition: '2026-1' });
    expect(at('2027-04-01').appraisals[0]).toMatchObject({ pastReview: false });
    expect(late.appraisals[0]).toMatchObject({ kind: 'indication', pastReview: true, edition: '2026-1' });
    const totals = ({ appraisals }: typeof first) => appraisals.map((a) => (a.kind === 'indication' ? a.totalFirstYear : null));
    expect(totals(late)).toEqual(totals(first));
  });

  it('give way to a successor on its first day, per product', () => {
    const raw = registry[0]?.bundledBooks[1] as Record<string, unknown>;
    const next = { ...raw, edition: '2027-1', validFrom: '2027-01-01', reviewBy: '2027-07-01', publication: 'terms-only' };
    const editions = first2026;
    const [added] = parseEditions([{ ...registry[0]!, bundledBooks: [next] }], hashOf).products;
    const both: Editions = { ...editions, products: [...editions.products, added!] };
    const modula = (day: string) => at(day, both).appraisals.find(({ product }) => product === 'modula');
    expect(modula('2026-12-31')).toMatchObject({ edition: '2026-1', kind: 'indication' });
    const answered = modula('2027-01-01');
    expect(answered).toMatchObject({ edition: '2027-1', kind: 'referral' });
    if (answered?.kind === 'referral') expect(answered.reasons.map(({ code }) => code)).toEqual(['terms-only']);
    expect(at('2027-01-01', both).books.find(({ product }) => product === 'modula')?.sha256).toBe(added?.sha256);
  });

  it('are refused with every fault named', () => {
    const raw = registry[0]?.bundledBooks[1] as Record<string, unknown>;
    const parse = (book: unknown) => parseEditions([{ ...registry[0]!, bundledBooks: [book] }], hashOf);
    expect(() => parse({ ...raw, validFrom: '2026-02-30', soldIn: ['FR'] })).toThrow(
      /validFrom: date-notation.*soldIn\.0: country-not-known|soldIn\.0: country-not-known.*validFrom: date-notation/,
    );
    expect(() => parse({ ...raw, product: 'unheard-of' })).toThrow(RateBookError);
    expect(() => parse({ ...raw, marketEdition: '2031-1' })).toThrow(/2031-1, which is missing/);
    expect(() => parse({ ...raw, surplus: 1 })).toThrow(RateBookError);
    expect(() => parse({ ...raw, width: { ...(raw['width'] as object), low: 0.7 } })).toThrow(/width\.low/);
  });

  it('refuse JSON floats and hash by content, not by order of keys', () => {
    expect(() => canonicalJson({ rate: 0.215 })).toThrow(RangeError);
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(canonicalJson({ a: true, b: [1, { c: 'x', d: null }] }));
    const market = structuredClone(bundledMarketBooks[0]) as { slices: { rows: { rate: string }[] } };
    market.slices.rows.reverse();
    expect(() => parseEditions([], hashOf, [market])).toThrow(/slices/);
  });
});

describe('tax of the country of establishment', () => {
  it('is 0 % and to be confirmed in Belgium, with the full rate at the high end', () => {
    const appraisal = comparisonOf(profileOf({ establishment: 'BE' })).appraisals.find(({ product }) => product === 'modula');
    if (appraisal?.kind !== 'indication') throw new Error('Modula should give a figure in Belgium');
    expect(appraisal.taxToBeConfirmed).toBe(true);
    expect(appraisal.tax.middleCents).toBe(0);
    expect(appraisal.tax.highCents).toBe(Math.round(appraisal.premium.highCents * 0.0925));
  });
});
