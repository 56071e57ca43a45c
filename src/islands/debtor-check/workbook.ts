import { shapeOf, type DebtorCheck } from '#/debtor-check/check.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { LossFigures } from '#/debtor-check/loss.ts';
import type { StressLine } from '#/debtor-check/stress.ts';
import type { WorkCell, WorkSheet } from '#/ledger-files/write-workbook.ts';
import { bookTexts, reconciliationSentences } from '#/messages/debtor-check/book.ts';
import {
  ADVICE,
  BAND_NAMES,
  coverText,
  driverRow,
  driverText,
  LEVELS,
  levelSentence,
  maximumText,
  NOT_INSURABLE,
  outcomeTexts,
  OVERRIDES,
  stressKind,
  stressName,
} from '#/messages/debtor-check/outcome.ts';
import { workbookTexts as texts } from '#/messages/debtor-check/workbook.ts';
import { date } from '#/messages/format.ts';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { NOTICE } from '#/messages/notice.ts';
import type { Costs } from './ask-costs.ts';

/** Everything that the workbook says. */
export interface WorkbookInput {
  readonly check: DebtorCheck;
  readonly loss: LossFigures;
  readonly stress: readonly StressLine[];
  /** In the order of the sheet. */
  readonly findings: readonly DebtorFinding[];
  readonly nameOf: (key: string) => string;
  /** Null as long as they were not asked. */
  readonly costs: Extract<Costs, { kind: 'costs' }> | null;
}

type Row = readonly WorkCell[];

const euros = (cents: number | null): WorkCell => (cents === null ? null : { value: cents / 100, as: 'euro' });
const count = (value: number | null): WorkCell => (value === null ? null : { value, as: 'number' });
const share = (value: number | null): WorkCell => (value === null ? null : { value, as: 'share' });

const MOST_NAMED = 5;

function summaryRows({ check, loss, stress, nameOf }: WorkbookInput): readonly Row[] {
  const { summary } = texts;
  const { reconciliation, label, turnover, asOf } = check;
  const inCredit = reconciliation.withoutInvoice.slice(0, MOST_NAMED).map(({ key }) => nameOf(key));
  return [
    ...(asOf === null ? [] : [[summary.asOf, date(asOf)]]),
    ...reconciliationSentences(reconciliation, inCredit).map((sentence) => [summary.read, null, sentence]),
    ...reconciliation.shortcomings.flatMap((one) => shortcomingText(one) ?? []).map((text) => [summary.noted, null, text]),
    [summary.turnover, euros(turnover.amountCents)],
    [summary.label, LEVELS[label.level], levelSentence(label.level)],
    ...label.drivers.map(driverRow).map(({ name, value, bounds, level }) => [summary.driver, value, `${name}: ${level}; ${bounds}`]),
    [outcomeTexts.expected, euros(loss.expectedCents)],
    [outcomeTexts.oneInTen, euros(loss.oneInTenCents)],
    [outcomeTexts.oneInTwenty, euros(loss.oneInTwentyCents)],
    [outcomeTexts.oneInHundred, euros(loss.oneInHundredCents)],
    [summary.noLoss, share(loss.noLoss)],
    ...stress.map((line) => [stressName(line), euros(line.lossCents), stressKind(line)]),
    [summary.about, null, outcomeTexts.noDecision],
    [summary.about, null, summary.private],
  ];
}

function kindOf({ notInsurable, ownerOnly }: DebtorFinding): string {
  return [...(ownerOnly ? [texts.customers.person] : []), ...(notInsurable === null ? [] : [NOT_INSURABLE[notInsurable]])].join('; ');
}

/** Class with its span and reasons; of who cannot be insured none of these. */
function classCells({ score, notInsurable }: DebtorFinding): Row {
  if (notInsurable !== null) return [bookTexts.notRated, null, null, null];
  const reasons = score.drivers.map(driverText).map(({ name, value, weight }) => `${name}: ${value} (${weight})`);
  const override = score.override === null ? [] : [OVERRIDES[score.override]];
  return [score.enough ? score.class : null, score.best.class, score.worst.class, [...reasons, ...override].join('; ')];
}

function customerRow(finding: DebtorFinding, nameOf: WorkbookInput['nameOf']): Row {
  const { key, country, balance, exposure, limit, advice, cover, averageDaysLate, notInsurable } = finding;
  const { ageing } = balance;
  const days = averageDaysLate === null ? null : Math.round(averageDaysLate);
  return [
    ...[key, nameOf(key), kindOf(finding), country, euros(exposure.yearlySalesCents), euros(balance.openCents)],
    ...[euros(ageing.upTo90Cents + ageing.over90Cents), count(days), ...classCells(finding), euros(exposure.peakCents)],
    ...(notInsurable === null ? [limit.wantedCents, limit.suggestedCents, limit.gapCents].map(euros) : [null, null, null]),
    ...[advice === null ? null : ADVICE[advice], coverText(cover.likelihood, advice)],
  ];
}

function costRows({ cost, unpriced }: NonNullable<WorkbookInput['costs']>): readonly Row[] {
  if (cost === null) return [[outcomeTexts.noCost], ...unpriced.map(({ insurer, product, why }) => withoutAmount(insurer, product, why))];
  const nameOf = (id: string) => cost.names[id] ?? id;
  const none = [
    outcomeTexts.withoutPolicy,
    null,
    ...[0, 0, 0].map(euros),
    ...Array.from({ length: 4 }, () => euros(cost.expectedLossCents)),
  ];
  return [
    [...none, euros(cost.badLossCents), outcomeTexts.noMaximum],
    ...cost.policies.map(({ insurer, product, firstYear, expectedRetainedCents, expectedCost, badYear, maximum }) => [
      ...[nameOf(insurer), nameOf(product)],
      ...[firstYear.lowCents, firstYear.middleCents, firstYear.highCents, expectedRetainedCents].map(euros),
      ...[expectedCost.lowCents, expectedCost.middleCents, expectedCost.highCents, badYear.retainedCents].map(euros),
      maximumText({ maximum }),
    ]),
    ...unpriced.map(({ insurer, product, why }) => withoutAmount(nameOf(insurer), nameOf(product), why)),
    [],
    ...[outcomeTexts.costHonest, outcomeTexts.costCalibration(cost.gapFactor), NOTICE].map((text) => [text]),
  ];
}

const withoutAmount = (insurer: string, product: string, why: string): Row => [
  insurer,
  product,
  ...Array.from({ length: 8 }, () => null),
  why,
];

/** The report as sheets: summary, customers, age, concentration and, once asked, the policies. For the owner alone: it has the names. */
export function workbookSheets(input: WorkbookInput): readonly WorkSheet[] {
  const { check, findings, nameOf, costs } = input;
  const { summary, customers, ageing, concentration, costs: policies } = texts;
  const { ranked } = shapeOf(check);
  const bands = check.ageing.bands.filter(({ band, amountCents }) => band !== 'unknownCents' || amountCents > 0);
  return [
    { name: summary.sheet, head: summary.head, widths: [60, 18, 100], rows: summaryRows(input) },
    {
      ...{ name: customers.sheet, head: customers.head },
      widths: [9, 36, 28, 6, 15, 15, 15, 12, 8, 6, 6, 60, 15, 15, 15, 15, 26, 32],
      rows: findings.map((finding) => customerRow(finding, nameOf)),
    },
    {
      ...{ name: ageing.sheet, head: ageing.head, widths: [32, 16, 10, 10] },
      rows: bands.map(({ band, amountCents, share: part, norm }) => [BAND_NAMES[band], euros(amountCents), share(part), share(norm)]),
    },
    {
      ...{ name: concentration.sheet, head: concentration.head, widths: [8, 9, 36, 16, 10, 10] },
      rows: ranked.map(({ rank, key, amountCents, share: part, cumulative }) => [
        ...[count(rank), key, nameOf(key), euros(amountCents), share(part), share(cumulative)],
      ]),
    },
    ...(costs === null
      ? []
      : [{ name: policies.sheet, head: policies.head, widths: [24, 24, 15, 15, 15, 15, 15, 15, 15, 18, 70], rows: costRows(costs) }]),
  ];
}
