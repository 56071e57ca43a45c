import { describe, expect, it } from 'vitest';
import { narrowedRows } from '#/components/narrowing/narrowing.ts';
import type { NarrowingField } from '#/quote-engine/contract/profile.ts';
import { NARROWING_FIELDS } from '#/quote-engine/contract/profile.ts';
import { reopened } from '#/quote-engine/narrowing.ts';
import { narrowingTexts } from '#/messages/narrowing.ts';
import { postedAnswer } from '../../src/pages/indicatie/[token]/smaller-maken/_posted.ts';
import { addressWith, fieldsIn, questionFor, readAnswer, skippedIn } from '../../src/pages/indicatie/[token]/smaller-maken/_question.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';
const formOf = (entries: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

describe('reading one answer by the rules of the form', () => {
  it.each<[NarrowingField, readonly (readonly [string, string])[], unknown]>([
    ['buyerSectors', [['buyerSector', 'construction']], [{ sector: 'construction', sharePct: '100' }]],
    ['excludedSharePct', [['excludedShare', '12,5 %']], '12.5'],
    ['largestBuyerSharePct', [['largestBuyerShare', '20']], '20'],
    ['topFiveSharePct', [['topFiveShare', '60']], '60'],
    ['paymentTermDays', [['paymentTerm', '60']], 60],
    ['averageDaysLate', [['daysLate', '16-30']], 23],
    ['lossesCents', [['losses', '1,5 mln']], 150_000_000],
    [
      'buyerCountries',
      [
        ['country', 'DE'],
        ['countryShare', '20'],
        ['country', ''],
        ['countryShare', ''],
      ],
      [{ country: 'DE', sharePct: '20' }],
    ],
  ])('%s', (field, entries, value) => {
    expect(readAnswer(field, profileOf(), formOf(entries))).toMatchObject({ kind: 'value', value });
  });

  it('covers every question that can narrow', () => {
    for (const field of NARROWING_FIELDS) expect(questionFor(field, profileOf()).key).toBeTruthy();
    expect(questionFor('buyerCountries', profileOf({ scope: 'single-buyer', numberOfBuyers: 1 })).key).toBe('buyerCountry');
  });

  it('takes "Weet ik niet" again for passing over, and an empty answer for a fault', () => {
    expect(readAnswer('averageDaysLate', profileOf(), formOf([['daysLate', 'unknown']])).kind).toBe('skip');
    expect(readAnswer('lossesCents', profileOf(), formOf([['unknown', 'losses']])).kind).toBe('skip');
    expect(readAnswer('lossesCents', profileOf(), formOf([['losses', '']]))).toMatchObject({
      kind: 'issue',
      issue: { field: 'losses', code: 'missing' },
    });
  });
});

describe('what the page does with a posted answer', () => {
  const posted = (entries: readonly (readonly [string, string])[], outcome: Parameters<typeof answering>[0] = { kind: 'answered' }) =>
    postedAnswer({ app: answering(outcome), token: TOKEN, profile: profileOf(), form: formOf(entries), skipped: ['lossesCents'] });
  const answering = (
    outcome: { readonly kind: 'answered' | 'not-found' | 'frozen' | 'not-open' } | { kind: 'not-valid'; code: string },
  ) => ({
    answerQuote: () => Promise.resolve(outcome),
  });
  const DAYS = [
    ['question', 'averageDaysLate'],
    ['daysLate', '1-15'],
  ] as const;

  it('goes on to the next question, also when this one is no longer open', async () => {
    for (const kind of ['answered', 'not-open', 'frozen'] as const) {
      expect(await posted(DAYS, { kind })).toEqual({ kind: 'redirect', to: addressWith(TOKEN, ['lossesCents']) });
    }
  });

  it('says that the indication is gone', async () => {
    expect(await posted(DAYS, { kind: 'not-found' })).toEqual({ kind: 'gone' });
  });

  it('shows again what does not go with the other answers', async () => {
    expect(await posted(DAYS, { kind: 'not-valid', code: 'days-late-too-large' })).toMatchObject({
      kind: 'again',
      status: 422,
      issue: { field: 'daysLate', code: 'days-late-too-large' },
    });
  });

  it('keeps passed-over questions in the address, by name alone, and nothing else', async () => {
    const skip = await posted([
      ['question', 'averageDaysLate'],
      ['daysLate', 'unknown'],
    ]);
    expect(skip).toEqual({ kind: 'redirect', to: addressWith(TOKEN, ['lossesCents', 'averageDaysLate']) });
    const url = new URL(addressWith(TOKEN, ['lossesCents', 'averageDaysLate']), 'https://voorbeeld.example');
    expect(skippedIn(url)).toEqual(['averageDaysLate', 'lossesCents']);
    expect(fieldsIn('lossesCents,<script>,turnoverCents')).toEqual(['lossesCents']);
  });

  it('does not lose its way over a form without a question', async () => {
    expect((await posted([['daysLate', '1-15']])).kind).toBe('redirect');
  });
});

describe('the picture of a range closing in', () => {
  const after = comparisonOf(profileOf({ turnoverCents: 200_000_000, averageDaysLate: 15, unknownBefore: ['averageDaysLate'] }));
  const before = comparisonOf(reopened(after.profile, ['averageDaysLate']));

  it('draws before, after and what fell away on one axis', () => {
    const drawn = narrowedRows(before, after);
    expect(drawn?.rows.map(({ insurer }) => insurer)).toEqual(after.order);
    for (const { bars, before: then, after: now } of drawn?.rows ?? []) {
      if (!then || !now) throw new Error('no figure');
      const number = (text: string | undefined) => Number.parseFloat(text ?? 'NaN');
      const end = (bar: { start: string; width: string } | null) => number(bar?.start) + number(bar?.width);
      expect(end(bars.before)).toBeLessThanOrEqual(100.01);
      expect(number(bars.after?.start)).toBeGreaterThanOrEqual(number(bars.before?.start));
      if (bars.lostHigh) expect(end(bars.lostHigh)).toBeCloseTo(end(bars.before), 1);
      expect(now.highCents - now.lowCents).toBeLessThanOrEqual(then.highCents - then.lowCents);
    }
  });

  it('draws nothing where nobody gives a figure', () => {
    const none = comparisonOf(profileOf({ buyerCountries: [{ country: 'KP', sharePct: '100' }] }));
    expect(narrowedRows(none, none)).toBeNull();
    expect(narrowedRows(before, none)?.rows.every(({ bars }) => bars.after === null && bars.before !== null)).toBe(true);
  });

  it('says in words what happened', () => {
    const said = (left: number | null, marks = {}) => narrowingTexts.outcome({ left, isGone: false, isUnusual: false, ...marks });
    expect(said(0.5)).toBe('De marge per verzekeraar is gemiddeld 50% smaller.');
    expect(said(1)).toContain('even breed');
    expect(said(1.2, { isUnusual: true })).toContain('buiten wat wij gangbaar vonden');
    expect(said(1.2)).toContain('meer limieten');
    expect(said(null)).toContain('andere groep verzekeraars');
    expect(said(1, { isGone: true })).toContain('andere groep verzekeraars');
  });
});
