import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { computeWorkedExample } from '#/worked-examples/compute.ts';
import { payClaim, startOfYear } from '#/policy/claim/payment.ts';
import { payGraded, type GradedCover } from '#/policy/claim/graded-cover.ts';
import { vatInside } from '#/policy/claim/vat.ts';
import { deadline, deadlinesOf, days, months, weeks } from '#/policy/deadline/deadlines.ts';
import { extraTurnover } from '#/policy/earn-back.ts';
import { mustBeOffered, payUnderDatumLine } from '#/policy/limit/datum-line.ts';
import { averageNeed, balancesOverTime, highestBalance } from '#/policy/limit/need.ts';
import { runOffCover } from '#/policy/limit/run-off.ts';
import { averageBalance, balancePremium, monthlyRateOf } from '#/policy/premium/balances.ts';
import { feesOf, invoicePremium, limitFees } from '#/policy/premium/fees.ts';
import { INSURANCE_TAX, insuranceTax } from '#/policy/premium/insurance-tax.ts';
import { premiumWithMinimum } from '#/policy/premium/minimum-premium.ts';
import { claimsAdjustment } from '#/policy/premium/no-claims.ts';
import { CAP, CAP_PLUS, topUpCost } from '#/policy/premium/top-up.ts';
import { instalmentsOf, settleTurnoverPremium, type SettlementModel } from '#/policy/premium/turnover.ts';
import { plainStructure } from '#/policy/structure.ts';
import { linesHold } from '#/policy/worksheet.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { cents, euros, factor, FACTOR_ONE, rate, type Cents } from '#/quote-engine/units.ts';
import { bundledMarketBooks } from '#/quote-engine/bundled-market-books.ts';
import { marketBookSchema } from '#/quote-engine/market-book.ts';

const eur = (amount: number): Cents => cents(Math.round(amount * 100));

describe('premium on turnover', () => {
  const year = (model: SettlementModel, minimumShare: string, actual: number) =>
    settleTurnoverPremium({
      expectedTurnover: euros(20_000_000),
      actualTurnover: euros(actual),
      premiumRate: rate('0.2%'),
      minimumShare: rate(minimumShare),
      model,
    });

  it('W25: advance, minimum, refund or extra (S3: 40,000 and 36,000 are right)', () => {
    const [less, more] = [year('refund', '90%', 17_000_000), year('refund', '90%', 25_000_000)];
    expect([less.expected, less.minimum, less.toSettle]).toEqual([euros(40_000), euros(36_000), euros(-4000)]);
    expect([more.final, more.toSettle]).toEqual([euros(50_000), euros(10_000)]);
    expect(linesHold(less.lines)).toBe(true);
  });

  it('W26: instalments of the minimum, and only upwards after the year', () => {
    const [equal, less] = [year('upward-only', '80%', 20_000_000), year('upward-only', '80%', 15_000_000)];
    expect(instalmentsOf(equal.advance, 4)).toEqual([euros(8000), euros(8000), euros(8000), euros(8000)]);
    expect([equal.toSettle, less.toSettle]).toEqual([euros(8000), euros(0)]);
  });

  it('shares an advance in parts that are together the whole', () => {
    expect(instalmentsOf(cents(1000), 3)).toEqual([334, 333, 333]);
    expect(() => instalmentsOf(cents(1000), 0)).toThrow(RangeError);
  });

  it('W27: a minimum of 3,000 is 0.60 % of half a million and 0.30 % of a million (S1)', () => {
    const at = (turnover: number) => premiumWithMinimum(euros(turnover), rate('0.2%'), euros(3000)).effectiveRate;
    expect([at(500_000), at(1_000_000)]).toEqual([rate('0.6%'), rate('0.3%')]);
    expect(() => premiumWithMinimum(cents(0), rate('0.2%'), euros(3000))).toThrow(RangeError);
  });

  it('S1: 0.2 to 0.4 % of a million, 0.1 to 0.2 % of five million, 2,500 at 300,000', () => {
    const at = (turnover: number, share: string) => premiumWithMinimum(euros(turnover), rate(share), cents(0)).premium;
    expect([at(1_000_000, '0.2%'), at(1_000_000, '0.4%')]).toEqual([euros(2000), euros(4000)]);
    expect([at(5_000_000, '0.1%'), at(5_000_000, '0.2%')]).toEqual([euros(5000), euros(10_000)]);
    expect(premiumWithMinimum(euros(300_000), rate('0.2%'), euros(2500)).effectiveRate).toBe(rate('0.833333%'));
  });
});

describe('premium on balances', () => {
  it('W28: each balance up to its limit', () => {
    const balances = [
      { balance: euros(60_000), limit: euros(50_000) },
      { balance: euros(20_000), limit: euros(25_000) },
    ];
    const { premium, lines } = balancePremium(balances, rate('0.17%'));
    expect(premium).toBe(euros(119));
    expect(linesHold(lines)).toBe(true);
  });

  it('W29: the monthly rate that costs as much as a rate on turnover', () => {
    expect(monthlyRateOf(rate('0.25%'), 45)).toBe(rate('0.168981%'));
    const balance = averageBalance(euros(2_000_000), 45);
    expect(balance).toBe(eur(246_575.34));
    const monthly = balancePremium([{ balance, limit: balance }], monthlyRateOf(rate('0.25%'), 45)).premium;
    expect(Math.round((monthly * 12) / 100)).toBe(5000);
    expect(() => monthlyRateOf(rate('0.25%'), 0)).toThrow(RangeError);
  });
});

describe('tax, fees, bonus, top-up', () => {
  it('W30: tax on the domestic part; the rates are those of the market book', () => {
    expect(insuranceTax(euros(5000), rate('70%'), 'nl').tax).toBe(euros(735));
    expect(insuranceTax(euros(5000), rate('0%'), 'nl').tax).toBe(euros(0));
    const { tax } = parse(marketBookSchema, bundledMarketBooks.at(-1));
    expect([INSURANCE_TAX.nl, INSURANCE_TAX.be]).toEqual([tax.NL.rate, tax.BE.rate]);
  });

  it('W31: fees, and a bonus when the claims stay up to 30 % of the premium', () => {
    expect(feesOf(50, euros(30)).total).toBe(euros(1500));
    const rule = { threshold: rate('30%'), bonus: rate('10%'), surcharge: rate('5%') };
    const adjusted = (claims: number) => claimsAdjustment(euros(8000), euros(claims), rule);
    expect([adjusted(2000).bonus, adjusted(2400).bonus, adjusted(2500).bonus]).toEqual([euros(800), euros(800), euros(0)]);
    expect([adjusted(2400).surcharge, adjusted(2500).surcharge]).toEqual([euros(0), euros(400)]);
  });

  it('adds first requests and yearly monitoring', () => {
    expect(limitFees({ newRequests: 3, requestFee: euros(55), monitored: 8, monitoringFee: euros(30) }).total).toBe(euros(405));
  });

  it('W32, K34, K35: CAP and CAP+', () => {
    const cap = (amount: number, number: number) => topUpCost(CAP, euros(amount), number).total;
    expect([cap(100_000, 12), cap(100_000, 6)]).toEqual([euros(2025), euros(1025)]);
    const plus = topUpCost(CAP_PLUS, euros(50_000), 2);
    expect([plus.months, plus.premium, plus.total]).toEqual([3, euros(750), euros(775)]);
    expect(() => topUpCost(CAP_PLUS, euros(50_001), 3)).toThrow(RangeError);
    expect(() => topUpCost(CAP, euros(50_000), 0.5)).toThrow(RangeError);
  });

  it('W33: one invoice, a subscription, three checks', () => {
    expect([10_000, 1500].map((invoice) => invoicePremium(euros(invoice), rate('2%'), euros(50)).total)).toEqual([euros(200), euros(50)]);
    expect([feesOf(1, euros(295)).total, feesOf(3, euros(30)).total]).toEqual([euros(295), euros(90)]);
  });
});

describe('credit limit', () => {
  const need = (termDays: number, lateDays: number, peak: string, basis: 360 | 365) =>
    averageNeed({ annualTurnover: euros(600_000), termDays, lateDays, peak: factor(peak), basis });

  it('W34: 600,000 a year at 30 days', () => {
    // The Danish guide (S3) multiplies by 300 where its own terms are 30 days, and prints 500,000.
    expect(need(30, 0, '1', 360).need).toBe(euros(50_000));
    expect([need(30, 0, '1', 365).need, need(30, 0, '1', 365).rounded]).toEqual([eur(49_315.07), euros(50_000)]);
  });

  it('W35: three deliveries every 30 days on terms of 90', () => {
    const deliveries = [150_000, 150_000, 100_000].map((amount, at) => ({ day: at * 30, amount: euros(amount) }));
    const { need: highest, points } = highestBalance(deliveries, 90);
    expect(highest).toBe(euros(400_000));
    expect(points.map(({ balance }) => balance)).toEqual([150_000, 300_000, 400_000, 250_000, 100_000, 0].map(euros));
  });

  it('a payment comes before a delivery of the same day', () => {
    const deliveries = [0, 30, 60].map((day) => ({ day, amount: euros(100) }));
    expect(balancesOverTime(deliveries, 30).map(({ balance }) => balance)).toEqual([100, 100, 100, 0].map(euros));
    expect(() => balancesOverTime(deliveries, 0)).toThrow(RangeError);
  });

  it('W36: fifteen days late and a season of 1.5', () => {
    const { need: exact, rounded, lines } = need(30, 15, '1.5', 365);
    expect([exact, rounded]).toEqual([eur(110_958.9), euros(111_000)]);
    expect(linesHold(lines)).toBe(true);
    expect(() => averageNeed({ annualTurnover: euros(1), termDays: -1, lateDays: 0, peak: FACTOR_ONE, basis: 365 })).toThrow(RangeError);
  });

  it('W38: run-off of 30 days', () => {
    const delivered = (day: string) => runOffCover(plainDateOf('2026-06-10'), 30, plainDateOf(day));
    expect(delivered('2026-07-05')).toEqual({ lastCoveredDay: '2026-07-10', covered: true });
    expect([delivered('2026-07-10').covered, delivered('2026-07-11').covered]).toEqual([true, false]);
  });

  it('W39: once accepted above the datum line, insured below it', () => {
    const claim = { datumLine: euros(50_000), acceptedAt: euros(60_000), loss: euros(30_000), insuredPercentage: rate('90%') };
    expect(payUnderDatumLine(claim).paid).toBe(euros(27_000));
    expect(payUnderDatumLine({ ...claim, acceptedAt: euros(50_000) }).paid).toBe(euros(0));
    expect(payUnderDatumLine({ ...claim, loss: euros(80_000) }).paid).toBe(euros(54_000));
    expect([mustBeOffered(euros(50_000), euros(50_000)), mustBeOffered(cents(5_000_001), euros(50_000))]).toEqual([false, true]);
  });
});

describe('deadlines', () => {
  it('W37: stop after 60 days, report within 30 more', () => {
    const lines = deadlinesOf(plainDateOf('2026-01-30'), { termDays: 30, stopDays: 60, reportDays: 30 });
    expect(lines.map(({ result }) => result)).toEqual(['2026-03-01', '2026-04-30', '2026-05-30']);
  });

  it('E9: notice four weeks after the due day, the claim four months later; months end where they end', () => {
    const notice = deadline('report', plainDateOf('2027-01-03'), weeks(4));
    expect([notice.result, deadline('file-claim', notice.result, months(4)).result]).toEqual(['2027-01-31', '2027-05-31']);
    expect(deadline('payment', plainDateOf('2027-01-31'), months(1)).result).toBe('2027-02-28');
    expect(deadline('payment', plainDateOf('2027-12-31'), months(2)).result).toBe('2028-02-29');
    expect(deadline('due', plainDateOf('2028-02-28'), days(2)).result).toBe('2028-03-01');
  });
});

describe('the other sums of the sources', () => {
  it('W40, E4: a loss of 100,000 at a margin of 5 %', () => {
    expect(extraTurnover(euros(100_000), rate('5%')).turnover).toBe(euros(2_000_000));
    expect(() => extraTurnover(euros(100_000), rate('0%'))).toThrow(RangeError);
  });

  it('W17, B21: insured VAT, and what comes back from the tax office, is 88,793 together', () => {
    const structure = plainStructure(rate('75%'));
    const paid = payClaim(structure, { debt: euros(100_000), limit: null }, startOfYear(structure)).paid;
    expect(paid + vatInside(euros(100_000), rate('16%'))).toBe(eur(88_793.1));
  });

  it('W02: the Swiss page pays nothing for 4,500 at a threshold of 2,000; by its own definition it is 4,050', () => {
    const structure = { ...plainStructure(rate('90%')), threshold: { amount: euros(2000), lossOfExactlyThis: 'paid' as const } };
    expect(payClaim(structure, { debt: euros(4500), limit: null }, startOfYear(structure)).paid).toBe(euros(4050));
    expect(payClaim(structure, { debt: euros(6000), limit: null }, startOfYear(structure)).paid).toBe(euros(5400));
  });

  it('E6, E14: Simplicity pays 60 % without a grade, 90 % and four times the maximum at a good one, nothing from 8', () => {
    const cover: GradedCover = {
      basePercentage: rate('60%'),
      goodPercentage: rate('90%'),
      goodUpTo: 6,
      goodMultiple: factor('4'),
      noneFrom: 8,
      maximumPerCustomer: euros(8000),
    };
    const paid = (grade: number | null, debt = 10_000) => payGraded(cover, euros(debt), grade, euros(100_000));
    expect([null, 7, 6, 1, 8, 10].map((grade) => paid(grade).paid)).toEqual([6000, 6000, 9000, 9000, 0, 0].map(euros));
    expect(paid(6, 40_000).paid).toBe(euros(32_000));
    expect([null, 3, 9].every((grade) => linesHold(paid(grade).lines))).toBe(true);
  });
});

describe('the worksheet', () => {
  it('notices a result that does not follow from its own numbers', () => {
    const { lines } = averageNeed({ annualTurnover: euros(600_000), termDays: 30, lateDays: 0, peak: FACTOR_ONE, basis: 360 });
    expect(linesHold(lines.map((line) => ({ ...line, result: cents(line.result + 1) })))).toBe(false);
  });

  it('is what the worked examples of authors print', () => {
    const example = computeWorkedExample('limietbehoefte', { jaaromzet: '600000', dagen: '30', basis: '360' });
    expect('steps' in example && example.steps.map(({ working }) => working)).toEqual(['€\u00a0600.000 × 30 ÷ 360']);
  });
});
