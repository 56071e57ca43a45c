import { valueAt } from '#/quote-engine/curve.ts';
import { timesFactor, toFourDecimals } from '#/quote-engine/units.ts';
import { count, factor, rate } from '#/messages/format.ts';
import type { Basis } from './basis.ts';
import { curveSum, ofSide, sidesOf } from './sums.ts';
import type { Side } from './sums.ts';

/** `0,25 + 0,75 × dagen ÷ 45`, with the days that count at each side. */
export function daysSums({ risk, market }: Basis): readonly string[] {
  const { total } = risk.days;
  const { full } = risk.factors.days;
  const { base, slope, referenceDays, fewest, most } = market.days;
  return sidesOf(full, total).map((side) => {
    const days = Math.min(most, Math.max(fewest, total[side]));
    const bound = days === total[side] ? '' : ` (${count(total[side])} dagen telt als ${count(days)})`;
    const sum = `${factor(base)} + ${factor(slope)} × ${count(days)} ÷ ${count(referenceDays)} = ${factor(full[side])}`;
    return ofSide(side, `${count(total[side])} dagen${bound}: ${sum}`);
  });
}

function spreadAt(side: Side, { profile, risk, market }: Basis): readonly string[] {
  const { buyers, topOne, topFive, clamp } = market.spread;
  const { concentration, factors } = risk;
  const number = profile.numberOfBuyers;
  const byNumber = buyers.rows.find(({ upTo }) => upTo === null || number <= upTo)?.factor;
  if (byNumber === undefined) return [];
  const [one, five] = [concentration.topOne[side], concentration.topFive[side]];
  const [byOne, byFive] = [valueAt(topOne, one), valueAt(topFive, five)];
  const product = toFourDecimals(timesFactor(timesFactor(byNumber, byOne), byFive));
  const result = factors.spread.full[side];
  const bound =
    product > result
      ? `de laagste van ${factor(product)} en ${factor(clamp.most)}`
      : `de hoogste van ${factor(product)} en ${factor(clamp.least)}`;
  return [
    ...(side === 'middle' ? [`aantal klanten, bij ${count(number)}: ${factor(byNumber)}`] : []),
    ofSide(side, curveSum('grootste klant', topOne, one, rate)),
    ofSide(side, curveSum('vijf grootste klanten', topFive, five, rate)),
    ofSide(side, `samen: ${factor(byNumber)} × ${factor(byOne)} × ${factor(byFive)} = ${factor(product)}`),
    ...(product === result ? [] : [ofSide(side, `begrensd: ${bound} = ${factor(result)}`)]),
  ];
}

/** Number of buyers × largest × five largest, each share read from its line, then bounded. */
export function spreadSums(basis: Basis): readonly string[] {
  const { topOne, topFive } = basis.risk.concentration;
  return sidesOf(topOne, topFive).flatMap((side) => spreadAt(side, basis));
}
