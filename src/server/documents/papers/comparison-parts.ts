import { isIndication } from '#/components/bandwidth/bandwidth.ts';
import type { Column } from '#/components/result/comparison-columns.ts';
import { euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { answerGroups } from '#/messages/pages/answers.ts';
import { costRows, resultTexts, verdictNames, type CellText } from '#/messages/pages/result.ts';
import { comparisonPaperTexts as texts } from '#/messages/papers.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { TERM_LABELS, termText } from '#/messages/terms.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Appraisal, Comparison, Refusal } from '#/quote-engine/outcome.ts';
import type { TermKey } from '#/quote-engine/terms.ts';
import type { Block, Cell, Table, TableRow } from '../pdf/paper.ts';
import { flag, plain, soft, strong } from './cells.ts';

/** Insurers beside each other while their texts stay readable. */
const MOST_COLUMNS = 4;
const ASKED_MOST: readonly TermKey[] = [
  'insured-percentage',
  'deductible',
  'maximum-liability',
  'discretionary-limit',
  'limit-decision-time',
  'notification-period',
  'waiting-period',
  'collection',
  'term-and-notice',
];

export const titleOf = ({ insurer, product }: Pick<Appraisal, 'insurer' | 'product'>): string =>
  resultTexts.whyTitle(insurerName(insurer), productName(product));

const cellOf = ({ main, notes, flags }: CellText): Cell => [...strong(main), ...soft(...notes), ...flag(...flags)];

const inParts = (columns: readonly Column[]): readonly (readonly Column[])[] =>
  columns.length <= MOST_COLUMNS ? [columns] : [columns.slice(0, MOST_COLUMNS), ...inParts(columns.slice(MOST_COLUMNS))];

const insurerColumns = (columns: readonly Column[]): Table['columns'] => [
  { name: resultTexts.property, share: 1 },
  ...columns.map(({ insurer }) => ({ name: insurerName(insurer), share: 1 })),
];

function costTable(columns: readonly Column[], wishedPct: string): Table {
  const row = (head: Cell, cell: (lead: Appraisal) => Cell): TableRow => ({ head, cells: columns.map(({ lead }) => cell(lead)) });
  const costs = costRows.map((cost) => ({
    ...row([...strong(cost.label), ...soft(cost.hint)], (lead) =>
      isIndication(lead) ? cellOf(cost.cell(lead, wishedPct)) : soft(resultTexts.noFigure),
    ),
    strong: cost.key === 'total',
  }));
  const hasFigure = columns.some(({ lead }) => isIndication(lead));
  const isAll = columns.every(({ lead }) => isIndication(lead));
  return {
    kind: 'table',
    caption: texts.overviewCaption,
    columns: insurerColumns(columns),
    groups: [
      {
        title: null,
        rows: [
          row(strong(resultTexts.product), (lead) => [
            ...plain(productName(lead.product)),
            ...(lead.pastReview ? flag(resultTexts.pastReview) : []),
          ]),
          ...(isAll ? [] : [row(strong(resultTexts.outcome), (lead) => plain(verdictNames[lead.kind]))]),
        ],
      },
      ...(hasFigure ? [{ title: resultTexts.costs, rows: costs }] : []),
    ],
  };
}

/** What each insurer costs: the money rows of the result page. */
export function costBlocks(columns: readonly Column[], { profile }: Comparison): readonly Block[] {
  return inParts(columns).map((part) => costTable(part, profile.insuredPct));
}

function reasonItems(refusal: Refusal, profile: Profile): readonly string[] {
  const layer = resultTexts.meanLayerLoss(refusal);
  const reasons = refusalTexts(refusal, profile).map(({ what, change, next }) =>
    [what, change ?? '', next].filter((text) => text !== '').join(' '),
  );
  return layer === null ? reasons : [...reasons, layer];
}

/** Why products shown first have no amount, and what would change it. Nothing when all have one. */
export function reasonBlocks(columns: readonly Column[], { profile }: Comparison): readonly Block[] {
  const blocks = columns.flatMap(({ lead }): readonly Block[] =>
    isIndication(lead)
      ? []
      : [
          { kind: 'heading', level: 3, text: `${titleOf(lead)}: ${verdictNames[lead.kind].toLowerCase()}` },
          { kind: 'list', items: reasonItems(lead, profile) },
        ],
  );
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: texts.reasons }, ...blocks];
}

/** The products that are not shown first, with what came out. */
export function otherBlocks(columns: readonly Column[], { profile }: Comparison): readonly Block[] {
  const others = columns.flatMap((column) => column.others);
  const outcome = (other: Appraisal): Cell =>
    isIndication(other)
      ? strong(resultTexts.otherTotal(euroRange(other.shownTotal.lowCents, other.shownTotal.highCents)))
      : [...plain(verdictNames[other.kind]), ...soft(...reasonItems(other, profile))];
  if (others.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.others },
    {
      kind: 'table',
      caption: texts.othersCaption,
      columns: [
        { name: resultTexts.product, share: 28 },
        { name: resultTexts.outcome, share: 72 },
      ],
      groups: [
        {
          title: null,
          rows: others.map((other) => ({
            head: [...strong(productName(other.product)), ...soft(insurerName(other.insurer))],
            cells: [outcome(other)],
          })),
        },
      ],
    },
  ];
}

function termTable(columns: readonly Column[]): Table {
  return {
    kind: 'table',
    caption: texts.termsCaption,
    columns: insurerColumns(columns),
    groups: [
      {
        title: null,
        rows: ASKED_MOST.map((key) => ({
          head: [...strong(TERM_LABELS[key].name), ...soft(TERM_LABELS[key].official ?? '')],
          cells: columns.map(({ lead }) => {
            const term = lead.terms[key];
            return term.kind === 'not-stated' ? soft(termText(term)) : plain(termText(term));
          }),
        })),
      },
    ],
  };
}

/** The terms that are asked for most, per insurer, and where the others stand. */
export function termBlocks(columns: readonly Column[], publicOrigin: string): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: texts.terms },
    ...inParts(columns).map(termTable),
    { kind: 'paragraph', text: texts.allTerms(`${publicOrigin}/verzekeraars/`), style: 'soft' },
  ];
}

/** Every answer that was reckoned with, two questions to a row. */
export function answerTable(profile: Profile): Table {
  const answers = answerGroups(profile).flatMap((group) => group.answers);
  const half = Math.ceil(answers.length / 2);
  const columns = [
    { name: texts.question, share: 30, heads: true },
    { name: texts.answer, share: 20 },
  ] as const;
  const rows = answers.slice(0, half).map(({ label, value }, at): TableRow => {
    const second = answers[half + at];
    return {
      head: plain(label),
      cells: [strong(value), ...(second === undefined ? [[], []] : [plain(second.label), strong(second.value)])],
    };
  });
  return { kind: 'table', caption: texts.basisCaption, columns: [...columns, ...columns], groups: [{ title: null, rows }] };
}
