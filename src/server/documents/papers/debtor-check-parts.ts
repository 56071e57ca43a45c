import type { PortfolioLabel } from '#/debtor-check/label.ts';
import { bookTexts } from '#/messages/debtor-check/book.ts';
import { expectedCostRange } from '#/messages/debtor-check/cost.ts';
import {
  ADVICE,
  CLASS_NAMES,
  coverText,
  driverRow,
  maximumText,
  NOT_INSURABLE,
  outcomeTexts as words,
  stressKind,
  stressName,
} from '#/messages/debtor-check/outcome.ts';
import { debtorPaperTexts as texts } from '#/messages/debtor-check/paper.ts';
import { unpricedText, unpricedTexts } from '#/messages/debtor-check/unpriced.ts';
import { euro, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { verdictNames } from '#/messages/pages/result.ts';
import type { KeptBook, KeptDebtor, KeptFindings } from '#/server/app.ts';
import type { Block, Cell, Table, TableRow } from '../pdf/paper.ts';
import { plain, soft, strong } from './cells.ts';
import { costPicture } from './debtor-pictures.ts';

/** Customers on paper: with more the file would pass 200 kB. */
export const MOST_ROWS = 115;

type NameOf = (key: string) => string;
type PriceBasis = NonNullable<KeptFindings['basis']>;

const tableOf = (caption: string, columns: Table['columns'], rows: readonly TableRow[]): Table => ({
  ...{ kind: 'table', caption, columns },
  groups: [{ title: null, rows }],
});

/** The three drivers of the label with their bounds. */
export function labelTable({ drivers }: PortfolioLabel): Table {
  const [driver, value, bounds, level] = words.labelHead;
  return tableOf(
    words.labelCaption,
    [
      { name: driver, share: 32 },
      { name: value, share: 14 },
      { name: bounds, share: 40 },
      { name: level, share: 14 },
    ],
    drivers.map(driverRow).map((row) => ({ head: strong(row.name), cells: [strong(row.value), plain(row.bounds), plain(row.level)] })),
  );
}

function classCell({ isPerson, notInsurable, rating }: KeptDebtor): Cell {
  if (notInsurable !== null) return soft(bookTexts.notRated);
  if (isPerson || rating === null) return soft(texts.onScreen);
  return plain(rating.enough ? `${rating.class}, ${CLASS_NAMES[rating.class]}` : bookTexts.notEnough(rating.best, rating.worst));
}

/** What to do, and how an insurer would take the customer on; of a person neither, as both follow from the class. */
function adviceCell({ notInsurable, rating }: KeptDebtor): Cell {
  if (notInsurable !== null) return plain(NOT_INSURABLE[notInsurable]);
  if (rating === null) return plain('–');
  return [...plain(rating.advice === null ? '' : ADVICE[rating.advice]), ...soft(coverText(rating.cover, rating.advice))];
}

function debtorRow(debtor: KeptDebtor, nameOf: NameOf): TableRow {
  const { key, isPerson, openCents, peakCents, rating } = debtor;
  const amount = (of: number | null) => plain(of === null ? '–' : euro(of));
  return {
    head: [...strong(nameOf(key)), ...soft(isPerson ? bookTexts.person : '')],
    cells: [
      amount(openCents),
      classCell(debtor),
      ...[peakCents, rating?.suggestedCents ?? null, rating?.gapCents ?? null].map(amount),
      adviceCell(debtor),
    ],
  };
}

/** The largest customers, and how many are not in the table. */
export function debtorBlocks({ debtors, customers, openCents }: KeptBook, nameOf: NameOf): readonly Block[] {
  const shown = debtors.slice(0, MOST_ROWS);
  const [name, open, risk, peak, limit, gap, advice] = texts.tableHead;
  const amount = (column: string) => ({ name: column, share: 'fit', align: 'right' }) as const;
  const left = openCents - shown.reduce((sum, debtor) => sum + debtor.openCents, 0);
  return [
    { kind: 'heading', level: 2, text: bookTexts.tableTitle },
    { kind: 'paragraph', text: bookTexts.tableIntro, withNext: 'always' },
    tableOf(
      texts.tableCaption,
      [{ name, share: 38 }, amount(open), { name: risk, share: 26 }, ...[peak, limit, gap].map(amount), { name: advice, share: 36 }],
      shown.map((debtor) => debtorRow(debtor, nameOf)),
    ),
    ...(shown.length < customers
      ? [{ kind: 'paragraph', text: texts.leftOut(shown.length, customers - shown.length, left) } as const]
      : []),
  ];
}

/** Mean of a year, and the losses that are passed once in 10, 20 and 100 years. */
export function lossTable({ loss }: KeptFindings): Table {
  const [what, amount] = texts.lossHead;
  const rows = [
    [words.expected, loss.expectedCents],
    [words.oneInTen, loss.oneInTenCents],
    [words.oneInTwenty, loss.oneInTwentyCents],
    [words.oneInHundred, loss.oneInHundredCents],
  ] as const;
  return tableOf(
    texts.lossCaption,
    [
      { name: what, share: 1 },
      { name: amount, share: 'fit', align: 'right' },
    ],
    rows.map(([name, cents]) => ({ head: plain(name), cells: [strong(euro(cents))] })),
  );
}

/** What each scenario costs. */
export function stressTable({ stress }: KeptFindings): Table {
  const [what, amount, reading] = words.stressHead;
  return tableOf(
    texts.stressCaption,
    [
      { name: what, share: 55 },
      { name: amount, share: 'fit', align: 'right' },
      { name: reading, share: 45 },
    ],
    stress.map((line) => ({
      head: plain(stressName(line)),
      cells: [
        strong(euro(line.lossCents)),
        [...plain(stressKind(line)), ...soft(line.oneInTwentyCents === null ? '' : words.oneInTwentyThen(line.oneInTwentyCents))],
      ],
    })),
  );
}

const policyCell = (insurer: string, product: string): Cell => [...strong(insurerName(insurer)), ...soft(productName(product))];

interface CostRow {
  readonly insurer: string;
  readonly row: TableRow;
}

function policyRows(cost: NonNullable<KeptFindings['cost']>, unpriced: PriceBasis['unpriced']): readonly TableRow[] {
  const priced = cost.policies.map((policy): CostRow => ({
    insurer: policy.insurer,
    row: {
      head: policyCell(policy.insurer, policy.product),
      cells: [
        plain(euroRange(policy.firstYear.lowCents, policy.firstYear.highCents)),
        plain(euro(policy.expectedRetainedCents)),
        strong(expectedCostRange(policy)),
        plain(euro(policy.badYear.retainedCents)),
        soft(maximumText(policy)),
      ],
    },
  }));
  const others = unpriced.map(({ insurer, product, refusal }): CostRow => {
    const said = refusal === null ? texts.noFigure : verdictNames[refusal.kind];
    return { insurer, row: { head: policyCell(insurer, product), cells: [plain(said), [], [], [], []] } };
  });
  // By name, whatever it costs; a stable sort keeps the products of one insurer in their order.
  return [...priced, ...others]
    .toSorted((one, other) => (one.insurer < other.insurer ? -1 : one.insurer > other.insurer ? 1 : 0))
    .map(({ row }) => row);
}

function costTable(cost: NonNullable<KeptFindings['cost']>, basis: PriceBasis | null): Table {
  const own = [euro(0), euro(cost.expectedLossCents), euro(cost.expectedLossCents), euro(cost.badLossCents), words.noMaximum];
  return tableOf(
    texts.costCaption,
    words.costHead.map((name, at) => ({ name, share: [21, 17, 14, 17, 15, 22][at] ?? 1 })),
    [{ head: strong(words.withoutPolicy), cells: own.map((text) => plain(text)) }, ...policyRows(cost, basis?.unpriced ?? [])],
  );
}

function reasonItems(basis: PriceBasis): readonly string[] {
  return basis.unpriced.map((one) => {
    const said = one.refusal === null ? texts.noFigure : verdictNames[one.refusal.kind];
    return texts.reasonOf(`${insurerName(one.insurer)} – ${productName(one.product)}`, said.toLowerCase(), unpricedText(one, basis));
  });
}

/** The four insurers on this book by name; who has no price is named with the reason. */
export function costBlocks({ cost, basis }: KeptFindings): readonly Block[] {
  const reasons = basis === null ? [] : reasonItems(basis);
  return [
    { kind: 'heading', level: 2, text: words.costTitle },
    ...(cost === null
      ? [{ kind: 'paragraph', text: words.noCost } as const]
      : ([
          { kind: 'paragraph', text: words.costIntro, withNext: 'if-it-fits' },
          { kind: 'paragraph', text: words.costHonest, withNext: 'if-it-fits' },
          costPicture(cost),
          costTable(cost, basis),
          { kind: 'paragraph', style: 'soft', text: words.costCalibration(cost.gapFactor) },
          { kind: 'paragraph', style: 'soft', text: words.bookNote },
        ] as const)),
    ...(reasons.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: unpricedTexts.reasons },
          { kind: 'list', items: reasons },
        ] as const)),
  ];
}
