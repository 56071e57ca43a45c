import * as v from 'valibot';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { PortfolioFigures } from '../portfolios.ts';

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
const line = v.union([v.strictTuple([row, VERDICTS, amount, amount, amount, amount, day]), v.strictTuple([row, v.literal('fault')])]);

/** What paid is more than the middle of the market; null where there is nothing to compare. */
export const differenceOf = ({ verdict, paidCents, middleCents }: Omit<PortfolioFigures, 'differenceCents'>): number | null =>
  paidCents === null || middleCents === null || verdict === 'not-assessable' ? null : paidCents - middleCents;

export const NO_FIGURES = {
  paidCents: null,
  lowCents: null,
  middleCents: null,
  highCents: null,
  differenceCents: null,
  noticeDay: null,
} as const;

function figuresOf(text: string): PortfolioFigures {
  const [number, verdict, ...rest] = v.parse(line, text.trim().split(' '));
  if (verdict === 'fault') return { row: number, verdict, ...NO_FIGURES };
  const [paidCents = null, lowCents = null, middleCents = null, highCents = null, noticeDay = null] = rest;
  const figures = { row: number, verdict, paidCents, lowCents, middleCents, highCents, noticeDay };
  return { ...figures, differenceCents: differenceOf(figures) };
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
