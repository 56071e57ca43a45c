import { extraTurnover } from '#/policy/earn-back.ts';
import { balancePremium } from '#/policy/premium/balances.ts';
import { feesOf } from '#/policy/premium/fees.ts';
import { INSURANCE_TAX, insuranceTax } from '#/policy/premium/insurance-tax.ts';
import { premiumWithMinimum } from '#/policy/premium/minimum-premium.ts';
import { claimsAdjustment } from '#/policy/premium/no-claims.ts';
import { settleTurnoverPremium } from '#/policy/premium/turnover.ts';
import { cents, NO_CENTS, portionOfRate, rateOf, type Cents } from '#/quote-engine/units.ts';
import { count, rate } from '#/messages/format.ts';
import { amount, lineText } from '#/messages/policy-lines.ts';
import { exampleFaults, exampleTexts } from '#/messages/worked-examples.ts';
import type { Attributes } from './attributes.ts';
import type { LabelledValue, WorkedExample } from './example.ts';

const { given, outcome, steps: stepTexts, titles } = exampleTexts;
const value = (label: string, amountOf: number): LabelledValue => ({ label, value: amount(amountOf) });
const share = (label: string, units: number): LabelledValue => ({ label, value: rate(units) });
const several = (label: string, values: readonly number[]): LabelledValue => ({ label, value: values.map(amount).join(', ') });
const result = (label: string, amountOf: Cents) => ({ outcome: value(label, amountOf), outcomeCents: amountOf });

function settled(toSettle: Cents) {
  if (toSettle < 0) return result(outcome.refund, cents(Math.abs(toSettle)));
  return result(toSettle === 0 ? outcome.nothingToSettle : outcome.extra, toSettle);
}

/** W25: the settlement that gives money back down to the minimum. */
export function settlement(a: Attributes): WorkedExample {
  const [expectedTurnover, actualTurnover] = [a.amount('verwachteOmzet'), a.amount('werkelijkeOmzet', 'or-nought')];
  const [premiumRate, minimumShare] = [a.positivePercentage('tarief'), a.percentage('minimum')];
  const { lines, toSettle } = settleTurnoverPremium({ expectedTurnover, actualTurnover, premiumRate, minimumShare, model: 'refund' });
  return {
    title: titles.afrekening,
    given: [
      value(given.expectedTurnover, expectedTurnover),
      share(given.rate, premiumRate),
      { label: given.minimumShare, value: given.ofExpected(rate(minimumShare)) },
      value(given.actualTurnover, actualTurnover),
    ],
    steps: lines.map(lineText),
    ...settled(toSettle),
  };
}

/** W27: a minimum premium and what it is as a share of the turnover. */
export function minimumPremium(a: Attributes): WorkedExample {
  const [turnover, premiumRate, minimum] = [a.amount('omzet'), a.percentage('tarief'), a.amount('minimum')];
  const { premium, effectiveRate, lines } = premiumWithMinimum(turnover, premiumRate, minimum);
  const effective = { label: stepTexts.effectiveRate, working: `${amount(premium)} ÷ ${amount(turnover)}`, outcome: rate(effectiveRate) };
  return {
    title: titles.minimumpremie,
    given: [value(given.turnover, turnover), share(given.rate, premiumRate), value(given.minimum, minimum)],
    steps: [...lines.map(lineText), effective],
    ...result(outcome.premium, premium),
  };
}

/** W28: a month of premium on balances, each up to its limit. */
export function premiumOnBalances(a: Attributes): WorkedExample {
  const [balances, limits, monthlyRate] = [a.amounts('saldi'), a.amounts('limieten'), a.percentage('tariefPerMaand')];
  if (balances.length !== limits.length) a.add(exampleFaults.unequal('premie-over-saldo', 'saldi', 'limieten'));
  const rows = balances.map((balance, at) => ({ balance, limit: limits[at] ?? NO_CENTS }));
  const { premium, lines } = balancePremium(rows, monthlyRate);
  return {
    title: titles['premie-over-saldo'],
    given: [several(given.balances, balances), several(given.limits, limits), share(given.monthlyRate, monthlyRate)],
    steps: lines.map(lineText),
    ...result(outcome.premiumMonth, premium),
  };
}

/** W31: a fee per customer. */
export function limitFees(a: Attributes): WorkedExample {
  const [number, unit] = [a.count('aantal'), a.amount('bedrag')];
  const { total, lines } = feesOf(number, unit);
  return {
    title: titles.limietkosten,
    given: [{ label: given.number, value: count(number) }, value(given.feeEach, unit)],
    steps: lines.map(lineText),
    ...result(outcome.fees, total),
  };
}

/** W31: a bonus when the claims stay up to a share of the premium. */
export function noClaimsBonus(a: Attributes): WorkedExample {
  const [premium, claims] = [a.amount('premie'), a.amount('schade', 'or-nought')];
  const [threshold, bonusShare] = [a.percentage('grens'), a.percentage('bonus')];
  const { bonus, allowed, lines } = claimsAdjustment(premium, claims, { threshold, bonus: bonusShare, surcharge: rateOf(0) });
  const tooMuch = { label: stepTexts.bonus, working: stepTexts.noBonus(amount(claims), amount(allowed)), outcome: amount(bonus) };
  const none = claims > allowed ? [tooMuch] : [];
  return {
    title: titles['no-claimbonus'],
    given: [
      value(given.premium, premium),
      value(given.claims, claims),
      { label: given.claimsThreshold, value: given.ofPremium(rate(threshold)) },
      { label: given.bonus, value: given.ofPremium(rate(bonusShare)) },
    ],
    steps: [...lines.filter(({ code }) => code !== 'surcharge').map(lineText), ...none],
    ...result(outcome.bonus, bonus),
  };
}

/** W40: turnover that makes good a loss. */
export function earnBack(a: Attributes): WorkedExample {
  const [loss, margin] = [a.amount('verlies'), a.positivePercentage('marge')];
  const { turnover, lines } = extraTurnover(loss, margin);
  return {
    title: titles.terugverdienen,
    given: [value(given.lossAmount, loss), share(given.margin, margin)],
    steps: lines.map(lineText),
    ...result(outcome.extraTurnover, turnover),
  };
}

/** W30: insurance tax on the part of the premium for customers at home. */
export function premiumTax(a: Attributes): WorkedExample {
  const [premium, domestic, country] = [a.amount('premie'), a.percentage('binnenlands'), a.choice('land', ['nl', 'be'])];
  const { tax, lines } = insuranceTax(premium, domestic, country);
  const taxRate = INSURANCE_TAX[country];
  const taxed = {
    label: stepTexts.taxRate,
    working: `${rate(domestic)} × ${rate(taxRate)}`,
    outcome: rate(portionOfRate(domestic, taxRate)),
  };
  return {
    title: titles.verzekeringsbelasting,
    given: [value(given.premium, premium), share(given.domestic, domestic), { label: given.country, value: given.countries[country] }],
    steps: [taxed, ...lines.map(lineText)],
    ...result(outcome.tax, tax),
  };
}
