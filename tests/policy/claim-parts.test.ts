import { describe, expect, it } from 'vitest';
import { applyPaymentBeforeLoss, shareRecovery, sumOfDebts, type OpenDebt } from '#/policy/claim/allocation.ts';
import { payGraded, type GradedCover } from '#/policy/claim/graded-cover.ts';
import { payLayer } from '#/policy/claim/layer.ts';
import { payClaim, startOfYear } from '#/policy/claim/payment.ts';
import { limitWithTopUp } from '#/policy/claim/top-up.ts';
import { vatInside, withoutVat } from '#/policy/claim/vat.ts';
import { linesHold } from '#/policy/worksheet.ts';
import { plainStructure } from '#/policy/structure.ts';
import { expectedPremium, minimumOfExpected } from '#/policy/premium/minimum-premium.ts';
import { maximumLiabilityOf } from '#/policy/premium/maximum-liability.ts';
import { cents, euros, factor, portionOf, rate } from '#/quote-engine/units.ts';

const pay = (percentage: string, debt: number, limit: number | null = null) => {
  const structure = plainStructure(rate(percentage));
  return payClaim(structure, { debt: cents(debt), limit: limit === null ? null : cents(limit) }, startOfYear(structure)).paid;
};

describe('VAT', () => {
  it('W16: VAT that is not insured comes off the invoice first', () => {
    expect(pay('90%', withoutVat(euros(12_100), rate('21%')))).toBe(euros(9000));
  });

  it('W17: insured VAT, with the VAT that comes back from the tax office', () => {
    expect(pay('75%', euros(100_000))).toBe(euros(75_000));
    expect(vatInside(euros(100_000), rate('16%'))).toBe(cents(1_379_310));
  });
});

describe('payments and recoveries', () => {
  const debts: readonly OpenDebt[] = [
    { amount: euros(5000), covered: true },
    { amount: euros(4000), covered: false },
  ];

  it('W18: a payment before the loss goes to the oldest invoice', () => {
    const left = applyPaymentBeforeLoss(debts, euros(3000));
    expect(sumOfDebts(left, true)).toBe(euros(2000));
    expect(pay('90%', sumOfDebts(left, true))).toBe(euros(1800));
  });

  it('passes on what a payment leaves after the oldest invoice', () => {
    const left = applyPaymentBeforeLoss(debts, euros(6000));
    expect(left.map((debt) => debt.amount)).toEqual([euros(0), euros(3000)]);
  });

  it('W19: a recovery after the loss is shared in proportion', () => {
    const split = shareRecovery(debts, euros(1800), rate('90%'), euros(4500));
    expect(linesHold(split.lines)).toBe(true);
    expect(split).toMatchObject({
      onCovered: euros(1000),
      toInsurer: euros(900),
      toClientOnCovered: euros(100),
      toClientOnUncovered: euros(800),
    });
  });

  it('gives the client what is recovered above the indemnity', () => {
    const only: readonly OpenDebt[] = [{ amount: euros(5000), covered: true }];
    const split = shareRecovery(only, euros(5000), rate('90%'), euros(4000));
    expect([split.toInsurer, split.toClientOnCovered]).toEqual([euros(4000), euros(1000)]);
  });
});

describe('other forms of cover', () => {
  const simplicity: GradedCover = {
    basePercentage: rate('60%'),
    goodPercentage: rate('90%'),
    goodUpTo: 6,
    goodMultiple: factor('4'),
    noneFrom: 8,
    maximumPerCustomer: euros(8000),
  };

  it('W20: cover by grade with a maximum per customer', () => {
    const paid = (grade: number) => payGraded(simplicity, euros(18_000), grade, euros(1_000_000));
    expect([7, 3, 9].map((grade) => paid(grade).paid)).toEqual([euros(8000), euros(16_200), euros(0)]);
  });

  it('W21: what is left of the yearly maximum', () => {
    expect(payGraded(simplicity, euros(18_000), 3, euros(5000)).paid).toBe(euros(5000));
  });

  it('W22: top-up cover raises the limit', () => {
    expect(pay('90%', euros(90_000), limitWithTopUp(euros(50_000), euros(50_000)).result)).toBe(euros(81_000));
  });

  it('W23: an excess of loss layer over the year', () => {
    const layer = { attachment: euros(50_000), limit: euros(500_000) };
    expect(payLayer(layer, [euros(30_000), euros(45_000)]).paid).toBe(euros(25_000));
    expect(payLayer(layer, [euros(700_000)]).paid).toBe(euros(500_000));
  });
});

describe('premium and liability', () => {
  it('K43: twenty or thirty times the premium', () => {
    expect(maximumLiabilityOf(euros(5000), 20)).toBe(euros(100_000));
    expect(maximumLiabilityOf(euros(5000), 30)).toBe(euros(150_000));
    expect(() => maximumLiabilityOf(euros(5000), 0.5)).toThrow(RangeError);
  });

  it('K44: the minimum premium is 80–90 % of the expected one', () => {
    const expected = expectedPremium(euros(20_000_000), rate('0.2%'));
    expect(expected).toBe(euros(40_000));
    expect(minimumOfExpected(expected, rate('90%'))).toBe(euros(36_000));
    expect(minimumOfExpected(expected, rate('80%'))).toBe(euros(32_000));
    expect(portionOf(euros(17_000_000), rate('0.2%'))).toBeLessThan(minimumOfExpected(expected, rate('90%')));
  });
});
