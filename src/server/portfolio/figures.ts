import * as v from 'valibot';
import { PORTFOLIO_LETTERS as LETTERS } from '#/islands/portfolio-figures.ts';
import type { Confidence, NotAssessable } from '#/premium-check/verdict.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { NARROWING_COLUMNS, PORTFOLIO_REMARKS, type PortfolioFigures } from '../portfolios.ts';

const VERDICTS = v.picklist(['below-market', 'in-line', 'above-market', 'not-assessable']);
const AMOUNT = /^-?\d{1,15}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const amount = v.pipe(
  v.string(),
  v.regex(/^(?:-?\d{1,15}|-)$/),
  v.transform((text) => (AMOUNT.test(text) ? Number(text) : null)),
);
const day = v.pipe(
  v.string(),
  v.regex(/^(?:\d{4}-\d{2}-\d{2}|-)$/),
  v.transform((text) => (DAY.test(text) ? plainDateOf(text) : null)),
);
const row = v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/), v.transform(Number));

type Rest = Pick<PortfolioFigures, 'confidence' | 'reason'>;

const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];
const REASONS = ['premium-basis-unknown', 'too-few-insurers', 'range-too-wide'] as const satisfies readonly NotAssessable[];

/** What each letter beside a verdict stands for. */
const RESTS = new Map<string, Rest>([
  ...CONFIDENCES.map((confidence) => [LETTERS.confidence[confidence], { confidence, reason: null }] as const),
  ...REASONS.map((reason) => [LETTERS.reason[reason], { confidence: null, reason }] as const),
]);
const rest = v.pipe(
  v.picklist([...RESTS.keys()]),
  v.transform((letter): Rest => RESTS.get(letter) ?? { confidence: null, reason: null }),
);

/** Names out of a fixed list by their letters, each at most once and in the order of the list; `-` is none. */
const namesIn = <Name extends string>(list: readonly Name[], letters: Readonly<Record<Name, string>>) =>
  v.pipe(
    v.string(),
    v.transform((text) => ({ text, names: list.filter((name) => text.includes(letters[name])) })),
    v.check(({ text, names }) => text === (names.map((name) => letters[name]).join('') || '-')),
    v.transform(({ names }) => names),
  );
const narrowing = v.pipe(namesIn(NARROWING_COLUMNS, LETTERS.narrowing), v.maxLength(3));
const remarks = namesIn(PORTFOLIO_REMARKS, LETTERS.remarks);

const line = v.union([
  v.strictTuple([row, VERDICTS, amount, amount, amount, amount, day, rest, narrowing, remarks]),
  v.strictTuple([row, v.literal('fault')]),
]);

/** What paid is more than the middle of the market; null where there is nothing to compare. */
export const differenceOf = ({ verdict, paidCents, middleCents }: Pick<PortfolioFigures, 'verdict' | 'paidCents' | 'middleCents'>) =>
  paidCents === null || middleCents === null || verdict === 'not-assessable' ? null : paidCents - middleCents;

export const NO_FIGURES = {
  paidCents: null,
  lowCents: null,
  middleCents: null,
  highCents: null,
  differenceCents: null,
  noticeDay: null,
  confidence: null,
  reason: null,
  narrowing: [],
  remarks: [],
} as const;

/** A verdict has a confidence, none has a reason, and only too wide a range has columns that would narrow it. */
const belongTogether = ({ verdict, reason, narrowing: columns }: PortfolioFigures) =>
  (verdict === 'not-assessable') === (reason !== null) && (reason === 'range-too-wide' || columns.length === 0);

function figuresOf(text: string): PortfolioFigures {
  const parsed = v.parse(line, text.trim().split(' '));
  if (parsed[1] === 'fault') return { ...NO_FIGURES, row: parsed[0], verdict: parsed[1] };
  const [number, verdict, paidCents, lowCents, middleCents, highCents, noticeDay, why, columns, told] = parsed;
  const found = { row: number, verdict, paidCents, lowCents, middleCents, highCents, noticeDay, ...why, narrowing: columns, remarks: told };
  const figures = { ...found, differenceCents: differenceOf(found) };
  if (!belongTogether(figures)) throw new RangeError('notes that do not belong to this verdict');
  return figures;
}

/** Figures that a page carries along, per row of the file; null when any line is none, and then everything is checked again. */
export function readFigures(text: string): ReadonlyMap<number, PortfolioFigures> | null {
  try {
    const lines = text.split('\n').filter((one) => one.trim() !== '');
    return new Map(lines.map((one) => figuresOf(one)).map((figures) => [figures.row, figures]));
  } catch {
    // Not what this site wrote.
    return null;
  }
}
