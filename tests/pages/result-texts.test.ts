import { describe, expect, it } from 'vitest';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { cents } from '#/quote-engine/units.ts';
import { costRows, insuredPctRemark, resultTexts, termGroups } from '#/messages/pages/result.ts';
import { indication, spread } from './fixtures/comparison.ts';

const cell = (key: string, change = {}) => costRows.find((row) => row.key === key)?.cell(indication(change), '90');

describe('the rows of the comparison', () => {
  it('show every term exactly once', () => {
    expect(termGroups.flatMap(({ keys }) => keys).toSorted()).toEqual([...TERM_KEYS].toSorted());
  });

  it('flag the minimum premium only where it bites', () => {
    expect(cell('minimum-premium')?.flags).toEqual([]);
    expect(cell('minimum-premium', { minimumBites: true })?.flags).toEqual(['De minimumpremie geldt voor u.']);
  });

  it('say beside the total that another percentage is covered than was asked', () => {
    expect(cell('total')?.flags).toEqual([]);
    expect(cell('total', { insuredPct: '85', insuredPctDiffers: true })?.flags).toEqual(['Let op: vergoedt 85%, u vroeg 90%.']);
    expect(insuredPctRemark('60', 'show-all')).toBe('Let op: vergoedt 60%.');
  });

  it('tell limit fees that are billed from those inside the price and from none', () => {
    expect(cell('fees')).toMatchObject({ main: '€\u00a0480\u00a0– €\u00a01.320', notes: ['12 × volledige limiet'] });
    expect(cell('fees', { feesInsidePrice: true, simpleChecks: 3 })).toMatchObject({
      main: 'zit in de prijs',
      notes: ['12 × volledige limiet en 3 × eenvoudige toets'],
    });
    expect(cell('fees', { fees: spread(0, 0, 0), fullLimits: 0 })).toMatchObject({ main: 'geen', notes: ['geen limieten nodig'] });
  });

  it('keep doubt about tax in sight', () => {
    expect(cell('tax', { taxToBeConfirmed: true })?.notes).toContain('nog te bevestigen');
    expect(cell('tax', { tax: spread(0, 0, 0) })?.main).toBe('geen');
  });
});

describe('the head of the result', () => {
  it('counts who gives a figure', () => {
    expect(resultTexts.titleExplained(2, 4)).toContain('2 van de 4 verzekeraars geven een bedrag');
    expect(resultTexts.titleExplained(1, 4)).toContain('1 van de 4 verzekeraars geeft een bedrag');
    expect(resultTexts.titleExplained(4, 4)).not.toContain('van de 4');
  });

  it('names no price in the title of the tab', () => {
    expect(resultTexts.documentTitle).not.toMatch(/[\d€]/);
  });

  it('says of a layer what it loses and that this is no price', () => {
    const refusal = { kind: 'referral', reasons: [] as never, meanLayerLossCents: cents(123_400) } as const;
    expect(resultTexts.meanLayerLoss(refusal)).toContain('geen prijs');
    expect(resultTexts.meanLayerLoss({ ...refusal, meanLayerLossCents: null })).toBeNull();
  });
});
