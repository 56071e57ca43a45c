import type { PremiumCheck } from '#/premium-check/check.ts';
import type { EqualCoverLine } from '#/premium-check/equal-cover.ts';
import type { PaidLine } from '#/premium-check/paid.ts';
import { count, dayCount, euro, euroCents, factor, monthCount, rate } from '#/messages/format.ts';

/** One step of a calculation: name, sum and outcome. */
export interface StepRow {
  readonly title: string;
  readonly sum: string;
  readonly result: string;
}

export function paidRow(line: PaidLine): StepRow {
  const result = euroCents(line.result);
  switch (line.kind) {
    case 'turnover':
      return { title: 'Premie over de omzet', sum: `${euro(line.turnover)} × ${rate(line.rate)}`, result };
    case 'balance':
      return { title: 'Wat er gemiddeld openstaat', sum: `${euro(line.turnover)} × ${dayCount(line.days)} ÷ 365`, result };
    case 'balances':
      return {
        title: 'Premie over de maandstanden',
        sum: `${euroCents(line.balance)} × ${rate(line.rate)} × ${monthCount(line.months)}`,
        result,
      };
    case 'yearly-amount':
      return { title: 'Premie per jaar', sum: 'zoals u opgaf', result };
    case 'minimum':
      return {
        title: 'Minimumpremie',
        sum: line.bites ? `${euroCents(line.before)} is minder dan ${euroCents(line.minimum)}` : `${euroCents(line.minimum)} is niet hoger`,
        result,
      };
    case 'limits':
      return { title: 'Kredietlimieten', sum: `${count(line.count)} × ${euroCents(line.fee)}`, result };
    case 'other':
      return { title: 'Andere kosten', sum: 'zoals u opgaf', result };
    case 'bonus':
      return { title: 'Bonus, gaat eraf', sum: `${euroCents(line.premium)} × ${rate(line.share)}`, result };
    case 'paid':
      return {
        title: 'U betaalt per jaar, zonder belasting',
        sum: `${euroCents(line.premium)} + ${euroCents(line.limits)} + ${euroCents(line.other)} − ${euroCents(line.bonus)}`,
        result,
      };
  }
}

/** The adjustment for equal cover, step by step; empty when there is nothing to adjust. */
export function equalCoverRows({ equalCover }: Pick<PremiumCheck, 'equalCover'>): readonly StepRow[] {
  const { lines, unlimited, factor: applied } = equalCover;
  if (lines.length === 0) return [];
  const ofLine = (line: EqualCoverLine): StepRow => ({
    title: line.kind === 'maximum' ? 'Hoogste vergoeding per jaar' : 'Volgorde van het eigen risico',
    sum: [
      ...(line.theirsCents === null || line.usualCents === null
        ? []
        : [`uw polis ${euro(line.theirsCents)}, gangbaar ${euro(line.usualCents)};`]),
      `gemiddelde vergoeding ${euroCents(line.payoutCents)} ÷ ${euroCents(line.usualPayoutCents)}`,
    ].join(' '),
    result: `× ${factor(line.ratio)}`,
  });
  const product = lines.map(({ ratio }) => factor(ratio)).join(' × ');
  return [
    ...lines.map(ofLine),
    {
      title: 'Op halve kracht, ten hoogste 15% op of af',
      sum: unlimited === applied ? `√(${product})` : `√(${product}) = ${factor(unlimited)}, begrensd`,
      result: `× ${factor(applied)}`,
    },
  ];
}
