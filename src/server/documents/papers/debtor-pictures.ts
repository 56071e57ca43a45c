import { roundStep } from '#/components/bandwidth/bandwidth.ts';
import type { AgeingStrip } from '#/debtor-check/ageing-strip.ts';
import type { CostOfRisk } from '#/debtor-check/cost-of-risk.ts';
import type { LossFigures } from '#/debtor-check/loss.ts';
import { addedUp, costTexts as costs } from '#/messages/debtor-check/cost.ts';
import { chance, debtorPaperTexts as texts } from '#/messages/debtor-check/paper.ts';
import { BAND_NAMES, outcomeTexts as words } from '#/messages/debtor-check/outcome.ts';
import { euro } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { paperTexts } from '#/messages/papers.ts';
import type { ReportFacts } from '#/server/app.ts';
import type { Bars, Curve } from '../pdf/paper.ts';

const inWords = (caption: string, rows: Bars['rows']): string => paperTexts.barsInWords(caption, rows);

/** What is owed by age, each band with a stroke at what is usual. */
export function ageingPicture({ bands }: AgeingStrip): Bars {
  const rows = bands
    .filter(({ band, amountCents }) => band !== 'unknownCents' || amountCents > 0)
    .map(({ band, amountCents, share: part, norm }) => ({
      name: BAND_NAMES[band],
      value: texts.ageingRow(amountCents, part),
      note: norm === null ? '' : texts.norm(norm),
      length: part * 100,
      mark: norm === null ? null : norm * 100,
    }));
  return {
    kind: 'bars',
    caption: texts.ageingPicture,
    alternative: inWords(texts.ageingPicture, rows),
    ...{ rows, marks: 'strokes', legend: texts.ageingLegend },
  };
}

/** The largest customers as bars, with the share of all so far as a line; null when there is nothing to rank. */
export function concentrationPicture(ranked: ReportFacts['ranked'], nameOf: (key: string, rank: number) => string): Bars | null {
  if (ranked.length === 0) return null;
  const rows = ranked.map(({ key, rank, amountCents, share: part, cumulative }) => ({
    name: nameOf(key, rank),
    value: texts.ageingRow(amountCents, part),
    note: texts.together(cumulative),
    length: part * 100,
    mark: cumulative * 100,
  }));
  return {
    kind: 'bars',
    caption: texts.concentrationPicture,
    alternative: inWords(texts.concentrationPicture, rows),
    ...{ rows, marks: 'line', legend: texts.concentrationLegend },
  };
}

const MOST_IN_WORDS = 8;
const PARTS = 4;

interface Axis {
  readonly end: number;
  readonly ticks: Curve['across'];
}

/** From nought to a round number that holds `most`. */
function axisTo(most: number, label: (value: number) => string): Axis {
  const step = roundStep(most, PARTS);
  const parts = Math.ceil(most / step);
  return {
    end: parts * step,
    ticks: Array.from({ length: parts + 1 }, (_, part) => ({ at: (part / parts) * 100, label: label(part * step) })),
  };
}

/** How often a year costs more than an amount, with the losses of 1 in 10, 20 and 100 years on it; null when nothing can be lost. */
export function curvePicture({ exceedance, oneInTenCents, oneInTwentyCents, oneInHundredCents }: LossFigures): Curve | null {
  const most = Math.max(...exceedance.map(({ lossCents }) => lossCents));
  const highest = Math.max(...exceedance.map(({ probability }) => probability));
  if (most <= 0 || highest <= 0) return null;
  const [across, up] = [axisTo(most, euro), axisTo(highest, chance)];
  const place = (lossCents: number, probability: number) => ({ x: (lossCents / across.end) * 100, y: (probability / up.end) * 100 });
  const marks = [
    { lossCents: oneInTenCents, probability: 0.1 },
    { lossCents: oneInTwentyCents, probability: 0.05 },
    { lossCents: oneInHundredCents, probability: 0.01 },
  ].filter(({ lossCents }) => lossCents > 0 && lossCents <= most);
  const every = Math.max(1, Math.ceil(exceedance.length / MOST_IN_WORDS));
  const told = exceedance.filter((_, at) => at % every === 0);
  return {
    kind: 'curve',
    caption: texts.curvePicture,
    alternative: `${texts.curvePicture}: ${told.map((point) => texts.curvePoint(point.lossCents, point.probability)).join('; ')}.`,
    across: across.ticks,
    up: up.ticks,
    points: exceedance.map(({ lossCents, probability }) => place(lossCents, probability)),
    marks: marks.map(({ lossCents, probability }) => place(lossCents, probability)),
    legend: texts.curveLegend,
  };
}

interface Year {
  readonly name: string;
  readonly costCents: number;
  readonly lossCents: number;
}

/** Bearing it all and each policy, in an average year and in a bad one. */
function yearsOf({ policies, expectedLossCents, badLossCents }: CostOfRisk): readonly Year[] {
  const none = words.withoutPolicy;
  return [
    { name: texts.yearOf(none, costs.average), costCents: 0, lossCents: expectedLossCents },
    { name: texts.yearOf(none, costs.bad), costCents: 0, lossCents: badLossCents },
    ...policies.flatMap(({ insurer, product, firstYear: { middleCents: costCents }, expectedRetainedCents, badYear }) => {
      const policy = `${insurerName(insurer)} ${productName(product)}`;
      return [
        { name: texts.yearOf(policy, costs.average), costCents, lossCents: expectedRetainedCents },
        { name: texts.yearOf(policy, costs.bad), costCents, lossCents: badYear.retainedCents },
      ];
    }),
  ];
}

/** What each way costs in an average year and in a bad one: the policy and the loss that one bears, by name. */
export function costPicture(cost: CostOfRisk): Bars {
  const years = yearsOf(cost);
  const most = Math.max(1, ...years.map(({ costCents, lossCents }) => costCents + lossCents));
  const rows = years.map(({ name, costCents, lossCents }) => ({
    name,
    value: euro(addedUp(costCents, lossCents)),
    note: texts.yearSum(costCents, lossCents),
    length: (costCents / most) * 100,
    more: (lossCents / most) * 100,
    mark: null,
  }));
  return {
    kind: 'bars',
    caption: costs.title,
    alternative: inWords(costs.title, rows),
    ...{ rows, marks: 'strokes', legend: { bar: costs.policy, more: costs.loss, mark: '' } },
  };
}
