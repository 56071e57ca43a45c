import { valueAt } from '#/quote-engine/curve.ts';
import type { FactorCode } from '#/quote-engine/trace.ts';
import { FACTOR_ONE, ONE, multiplyDivide, toFourDecimals } from '#/quote-engine/units.ts';
import type { Factor } from '#/quote-engine/units.ts';
import type { Interval } from '#/quote-engine/interval.ts';
import { count, euroCents, factor, rate } from '#/messages/format.ts';
import type { Basis } from './basis.ts';
import { curveSum, ofSide } from './sums.ts';
import type { Side } from './sums.ts';

/** A factor at its three sides with the sums that lead to it. */
export interface Derived {
  readonly lines: readonly string[];
  readonly sides: Interval;
}

const same = (value: number): Interval => ({ low: value, middle: value, high: value });

/** Beyond this many times the curve has long been flat. */
const MOST_TIMES = 1_000;

interface Measure {
  readonly lines: readonly string[];
  readonly per: number;
  readonly name: string;
}

function measureOf(side: Side, before: Interval, isAggregate: boolean, { risk, market, profile }: Basis): Measure {
  if (isAggregate) return { lines: [], per: before[side], name: 'de premie tot hier' };
  const { daysInYear } = market.fees.thresholds;
  const [turnover, days] = [risk.insuredTurnover[side], risk.days.total[side]];
  const outstanding = multiplyDivide(turnover, days, daysInYear);
  const per = multiplyDivide(outstanding, 1, profile.numberOfBuyers);
  const lines = [
    `tegelijk uitstaand: ${euroCents(turnover)} × ${count(days)} ÷ ${count(daysInYear)} = ${euroCents(outstanding)}`,
    `per klant: ${euroCents(outstanding)} ÷ ${count(profile.numberOfBuyers)} = ${euroCents(per)}`,
  ];
  return { lines, per, name: 'uitstaand per klant' };
}

function endSum(side: Side, middle: number, result: number, span: number): string {
  const sign = side === 'low' ? '−' : '+';
  const part = multiplyDivide(middle, span, ONE) <= ONE - middle ? `${factor(middle)} × ${rate(span)}` : `(1 − ${factor(middle)})`;
  return `onzekerheid: ${factor(middle)} ${sign} ${part} = ${factor(result)}`;
}

function deductibleAt(side: Side, before: Interval, basis: Basis): { readonly lines: readonly string[]; readonly factor: number } {
  const { deductible } = basis.profile;
  if (deductible.kind === 'none') return { lines: [], factor: ONE };
  const { least, span } = basis.market.deductibles;
  const curve = basis.market.deductibles[deductible.kind];
  const { lines, per, name } = measureOf(side, before, deductible.kind === 'annual-aggregate-first-loss', basis);
  const isFar = per <= 0 || deductible.amountCents >= per * MOST_TIMES;
  const ratio = isFar ? MOST_TIMES * ONE : toFourDecimals(multiplyDivide(deductible.amountCents, ONE, per) as Factor);
  const read = toFourDecimals(valueAt(curve, ratio));
  const middle = Math.max(least.factor, read);
  const tenth = Math.min(multiplyDivide(middle, span.share, ONE), ONE - middle);
  const moved = side === 'middle' ? middle : side === 'low' ? middle - tenth : middle + tenth;
  const result = toFourDecimals(moved as Factor);
  const sums = [
    ...lines,
    isFar
      ? `uw eigen risico is meer dan ${count(MOST_TIMES)} keer ${name}`
      : `uw eigen risico ÷ ${name}: ${euroCents(deductible.amountCents)} ÷ ${euroCents(per)} = ${factor(ratio)}`,
    curveSum('factor', curve, ratio, factor, read),
    ...(middle === read ? [] : [`begrensd: de hoogste van ${factor(read)} en ${factor(least.factor)} = ${factor(middle)}`]),
    ...(side === 'middle' ? [] : [endSum(side, middle, result, span.share)]),
  ];
  return { lines: sums.map((line) => ofSide(side, line)), factor: result };
}

function deductible(before: Interval, basis: Basis): Derived {
  const [low, middle, high] = [
    deductibleAt('low', before, basis),
    deductibleAt('middle', before, basis),
    deductibleAt('high', before, basis),
  ];
  return {
    lines: [...middle.lines, ...low.lines, ...high.lines],
    sides: { low: low.factor, middle: middle.factor, high: high.factor },
  };
}

const plainTable = (applied: number): Derived => ({ lines: [`factor uit de tabel: ${factor(applied)}`], sides: same(applied) });

/** What is wished: deductible, political risk, work before delivery, collection; `applied` is the factor of a plain table. */
export function conditionOf(code: FactorCode, applied: number, before: Interval, basis: Basis): Derived {
  const { extras } = basis.market;
  const surcharge = (share: number) => ({ lines: [`1 + ${rate(share)} = ${factor(FACTOR_ONE + share)}`], sides: same(applied) });
  if (code === 'annual-aggregate-first-loss' || code === 'each-and-every-first-loss') return deductible(before, basis);
  if (code === 'pre-delivery-risk') return surcharge(extras.preDeliveryRisk.share);
  if (code === 'collection') return surcharge(extras.collection.share);
  if (code !== 'political-risk') return plainTable(applied);
  const sum = `1 + ${rate(basis.risk.countries.gradedShare)} × ${rate(extras.politicalRisk.share)} = ${factor(applied)}`;
  return { lines: [`deel van de omzet in landen met een OESO-klasse: ${sum}`], sides: same(applied) };
}
