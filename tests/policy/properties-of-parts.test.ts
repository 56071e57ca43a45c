import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPaymentBeforeLoss, shareRecovery, sumOfDebts } from '#/policy/claim/allocation.ts';
import { limitWithTopUp } from '#/policy/claim/top-up.ts';
import { vatInside, withoutVat } from '#/policy/claim/vat.ts';
import { deadline, deadlinesOf, days, months } from '#/policy/deadline/deadlines.ts';
import { extraTurnover } from '#/policy/earn-back.ts';
import { mustBeOffered, payUnderDatumLine } from '#/policy/limit/datum-line.ts';
import { averageNeed, highestBalance, needOfRegularDeliveries } from '#/policy/limit/need.ts';
import { runOffCover } from '#/policy/limit/run-off.ts';
import { balancePremium } from '#/policy/premium/balances.ts';
import { invoicePremium, limitFees } from '#/policy/premium/fees.ts';
import { insuranceTax } from '#/policy/premium/insurance-tax.ts';
import { premiumWithMinimum } from '#/policy/premium/minimum-premium.ts';
import { claimsAdjustment } from '#/policy/premium/no-claims.ts';
import { CAP, CAP_PLUS, topUpCost } from '#/policy/premium/top-up.ts';
import { linesHold } from '#/policy/worksheet.ts';
import { addDays, addMonths, epochDays, plainDateOf } from '#/quote-engine/calendar.ts';
import { cents, factor, FACTOR_ONE, portionOf, rate, rateOf } from '#/quote-engine/units.ts';

const amount = fc.integer({ min: 0, max: 100_000_000_000 }).map(cents);
const positive = fc.integer({ min: 1, max: 100_000_000_000 }).map(cents);
const share = fc.integer({ min: 0, max: 100_000_000 }).map(rateOf);
const runs = { numRuns: 500 };
const holds = <Values extends [unknown, ...unknown[]]>(
  values: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  check: (...values: Values) => boolean,
) => {
  fc.assert(fc.property(...values, check), runs);
};
const total = (amounts: readonly number[]) => amounts.reduce((sum, value) => sum + value, 0);

describe('what is taken off before a claim', () => {
  it('VAT and what is left are together the invoice, and the VAT is that share of what is left', () => {
    holds([amount, share], (including, vat) => {
      const without = withoutVat(including, vat);
      return without + vatInside(including, vat) === including && Math.abs(portionOf(without, vat) - vatInside(including, vat)) <= 1;
    });
  });

  const debts = fc.array(fc.record({ amount, covered: fc.boolean() }), { maxLength: 6 });

  it('a payment before the loss is used whole, oldest first, and never makes a debt larger or a younger one smaller too soon', () => {
    holds([debts, amount], (list, payment) => {
      const left = applyPaymentBeforeLoss(list, payment);
      const owed = total(list.map((debt) => debt.amount));
      const isWhole = total(left.map((debt) => debt.amount)) === Math.max(0, owed - payment);
      const isOldestFirst = left.every(
        (debt, at) => debt.amount === list[at]?.amount || left.slice(0, at).every((older) => older.amount === 0),
      );
      return isWhole && isOldestFirst && left.every((debt, at) => debt.amount >= 0 && debt.amount <= (list[at]?.amount ?? 0));
    });
  });

  it('a recovery falls on covered and uncovered debt in proportion, to the cent', () => {
    holds([debts, amount, amount, share], (list, recovered, paid, insured) => {
      const [covered, open] = [sumOfDebts(list, true), sumOfDebts(list, false)];
      const recovery = cents(Math.min(recovered, covered + open));
      const { onCovered, toInsurer } = shareRecovery(list, recovery, insured, paid);
      const exact =
        covered + open === 0
          ? 0
          : Number((BigInt(recovery) * BigInt(covered) * 2n + BigInt(covered + open)) / (BigInt(covered + open) * 2n));
      return onCovered === exact && toInsurer === Math.min(portionOf(onCovered, insured), paid);
    });
  });

  it('a top-up is added to the limit', () => {
    holds([amount, amount], (limit, added) => limitWithTopUp(limit, added).result === limit + added);
  });
});

describe('the datum line and the run-off', () => {
  it('pays the insured share of a loss up to what was accepted, and nothing to who was never offered', () => {
    holds([amount, amount, amount, share], (datumLine, acceptedAt, loss, insuredPercentage) => {
      const { paid, lines } = payUnderDatumLine({ datumLine, acceptedAt, loss, insuredPercentage });
      const due = acceptedAt > datumLine ? portionOf(cents(Math.min(loss, acceptedAt)), insuredPercentage) : 0;
      return paid === due && linesHold(lines) && mustBeOffered(acceptedAt, datumLine) === acceptedAt > datumLine;
    });
  });

  const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(plainDateOf('2000-01-01'), count));

  it('covers up to and including the last day of the run-off', () => {
    holds([day, fc.integer({ min: 0, max: 90 }), fc.integer({ min: -40, max: 130 })], (withdrawn, runOff, after) => {
      return runOffCover(withdrawn, runOff, addDays(withdrawn, after)).covered === after <= runOff;
    });
  });

  it('counts days as days and months as months, over leap years and short months', () => {
    holds([day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 24 })], (from, count, monthCount) => {
      const later = deadline('due', from, days(count)).result;
      const monthLater = deadline('payment', from, months(monthCount)).result;
      const isSameDay = monthLater.slice(8) === from.slice(8);
      const isLastDay = addDays(monthLater, 1).slice(8) === '01' && monthLater.slice(8) < from.slice(8);
      const inMonth = Number(monthLater.slice(0, 4)) * 12 + Number(monthLater.slice(5, 7));
      return (
        epochDays(later) - epochDays(from) === count &&
        (isSameDay || isLastDay) &&
        inMonth - (Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7))) === monthCount &&
        addMonths(from, monthCount) === monthLater
      );
    });
  });

  it('puts the days of an invoice after each other', () => {
    const period = fc.integer({ min: 0, max: 365 });
    holds([day, period, period, period], (invoicedOn, termDays, stopDays, reportDays) => {
      const [due, stop, report] = deadlinesOf(invoicedOn, { termDays, stopDays, reportDays }).map(({ result }) => epochDays(result));
      const from = epochDays(invoicedOn);
      return due === from + termDays && stop === from + termDays + stopDays && report === from + termDays + stopDays + reportDays;
    });
  });
});

describe('what a policy costs', () => {
  it('a month on balances counts nothing above a limit', () => {
    const balances = fc.array(fc.record({ balance: amount, limit: amount }), { maxLength: 6 });
    holds([balances, share], (list, monthly) => {
      const insured = cents(total(list.map(({ balance, limit }) => Math.min(balance, limit))));
      return balancePremium(list, monthly).premium === portionOf(insured, monthly);
    });
  });

  it('is never below its minimum nor below turnover × rate, and one of the two', () => {
    const turnovers = fc.integer({ min: 100_000, max: 100_000_000_000 }).map(cents);
    holds([turnovers, share, amount], (turnover, by, minimum) => {
      const { premium, lines } = premiumWithMinimum(turnover, by, minimum);
      return premium === Math.max(portionOf(turnover, by), minimum) && linesHold(lines);
    });
    holds(
      [amount, share, amount],
      (invoice, by, minimum) => invoicePremium(invoice, by, minimum).total === Math.max(portionOf(invoice, by), minimum),
    );
  });

  it('gives a bonus up to and including the threshold, a surcharge above it, never both', () => {
    holds([amount, amount, share, share, share], (premium, paid, threshold, bonusShare, surchargeShare) => {
      const rule = { threshold, bonus: bonusShare, surcharge: surchargeShare };
      const at = (claims: number) => claimsAdjustment(premium, cents(claims), rule);
      const [bonus, surcharge] = [portionOf(premium, bonusShare), portionOf(premium, surchargeShare)];
      const bound = portionOf(premium, threshold);
      const few = paid <= bound;
      return (
        at(paid).bonus === (few ? bonus : 0) &&
        at(paid).surcharge === (few ? 0 : surcharge) &&
        at(bound).bonus === bonus &&
        at(bound + 1).surcharge === surcharge
      );
    });
  });

  it('a top-up costs its minimum of months, and more months never cost less', () => {
    const added = fc.integer({ min: 0, max: CAP_PLUS.largest }).map(cents);
    holds([fc.constantFrom(CAP, CAP_PLUS), added, fc.integer({ min: 1, max: 24 })], (tariff, limit, number) => {
      const cost = (count: number) => topUpCost(tariff, limit, count);
      const year = portionOf(limit, tariff.yearlyRate);
      const charged = Math.max(3, number);
      const isExact = Math.abs(cost(number).premium * 12 - year * charged) <= 6;
      return (
        isExact &&
        cost(number).total === cost(number).premium + 2500 &&
        cost(number + 1).total >= cost(number).total &&
        cost(number).months === charged
      );
    });
  });

  it('taxes the part at home and adds fees up', () => {
    holds([amount, share], (premium, domestic) => {
      const { tax } = insuranceTax(premium, domestic, 'nl');
      return Math.abs(tax - (premium * 0.21 * domestic) / 1e8) <= 1 + premium / 1e8 && insuranceTax(premium, domestic, 'be').tax === 0;
    });
    const count = fc.integer({ min: 0, max: 1000 });
    const fee = fc.integer({ min: 0, max: 100_000 }).map(cents);
    holds([count, fee, count, fee], (newRequests, requestFee, monitored, monitoringFee) => {
      return (
        limitFees({ newRequests, requestFee, monitored, monitoringFee }).total === newRequests * requestFee + monitored * monitoringFee
      );
    });
  });
});

describe('the limit a customer needs', () => {
  const dayCount = fc.integer({ min: 0, max: 365 });
  const peak = fc.integer({ min: 100, max: 500 }).map((hundredths) => factor((hundredths / 100).toFixed(2)));

  it('grows with term, lateness and season, and is rounded up to less than a thousand more', () => {
    holds(
      [amount, dayCount, dayCount, peak, fc.constantFrom(360 as const, 365 as const)],
      (annualTurnover, termDays, lateDays, season, basis) => {
        const need = averageNeed({ annualTurnover, termDays, lateDays, peak: season, basis });
        const exact = (annualTurnover * (termDays + lateDays) * season) / basis / FACTOR_ONE;
        return (
          Math.abs(need.need - exact) <= 1 + season / FACTOR_ONE &&
          need.rounded % 100_000 === 0 &&
          need.rounded >= need.need &&
          need.rounded - need.need < 100_000
        );
      },
    );
  });

  it('of regular deliveries is every delivery not yet paid at once: what the deliveries themselves come to', () => {
    const everyDays = fc.integer({ min: 1, max: 91 });
    holds([positive, everyDays, fc.integer({ min: 1, max: 400 }), peak], (annualTurnover, every, daysUntilPaid, season) => {
      const need = needOfRegularDeliveries({ annualTurnover, everyDays: every, daysUntilPaid, peak: season });
      const [together] = need.lines.filter(({ code }) => code === 'open-deliveries');
      const one = need.points[0]?.balance ?? 0;
      const deliveries = Array.from({ length: 500 }, (_, at) => ({ day: at * every, amount: cents(one) })).slice(
        0,
        Math.ceil(daysUntilPaid / every) + 3,
      );
      const exactOne = (annualTurnover * every * season) / 365 / FACTOR_ONE;
      return (
        Math.abs(one - exactOne) <= 1 + season / FACTOR_ONE &&
        together?.result === need.need &&
        highestBalance(deliveries, daysUntilPaid).need === need.need &&
        linesHold(need.lines)
      );
    });
  });
});

it('extra turnover is the least of which the margin makes good the loss, to a cent', () => {
  holds([positive, fc.integer({ min: 100_000, max: 100_000_000 }).map(rateOf)], (loss, margin) => {
    const { turnover } = extraTurnover(loss, margin);
    return Math.abs((turnover * margin) / 1e8 - loss) <= 1;
  });
  expect(extraTurnover(cents(1), rate('100%')).turnover).toBe(1);
});
