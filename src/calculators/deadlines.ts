import { deadline, days, months, weeks, type DeadlineCode, type DeadlineLine, type Period } from '#/policy/deadline/deadlines.ts';
import { addDays, epochDays, isBefore, type PlainDate } from '#/quote-engine/calendar.ts';
import type { StatedTerm, TermKey } from '#/quote-engine/terms.ts';
import { barsOf, type Bar } from './picture.ts';
import { isSent, TypedForm, type Calculation } from './typed-form.ts';

/** A product with the terms of its active rate book. */
export interface ProductTerms {
  readonly id: string;
  readonly terms: Readonly<Record<TermKey, StatedTerm>>;
}

/**
 * On what a day rests: what you agreed with the customer; what the insurer states; what it states in another country; what is usual in
 * the market. `not-stated` has no day.
 */
export type Basis = 'agreed' | 'stated' | 'elsewhere' | 'typical' | 'not-stated';

export interface DeadlineRow {
  readonly code: DeadlineCode;
  readonly basis: Basis;
  readonly line: DeadlineLine | null;
  /** The term it rests on, with words and source; null for what you agreed yourself and where no term speaks about it. */
  readonly term: StatedTerm | null;
}

export interface DeadlinesOutcome {
  readonly product: string;
  readonly invoicedOn: PlainDate;
  readonly rows: readonly DeadlineRow[];
  /** A bar per row with a day, from the day it counts from; in the order of the rows that have one. */
  readonly bars: readonly Bar[];
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

type Values = Readonly<Record<string, string | number>>;
interface Rule {
  readonly code: DeadlineCode;
  readonly basis: Basis;
  readonly from: 'delivery' | 'due' | DeadlineCode;
  readonly period: (values: Values) => Period;
}

const value = (values: Values, name: string): number => {
  const given = values[name];
  if (typeof given !== 'number') throw new RangeError(`a term needs the number "${name}"; add it to the values of the rate book`);
  return given;
};
const inDays = (name: string) => (values: Values) => days(value(values, name));
const inWeeks = (name: string) => (values: Values) => weeks(value(values, name));
const inMonths = (name: string) => (values: Values) => months(value(values, name));

/** What a code of a term says about days, in the order in which they follow from each other. Other codes say nothing. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'invoice-within-days': [{ code: 'invoice', basis: 'elsewhere', from: 'delivery', period: inDays('days') }],
  'notify-after-stop': [
    { code: 'stop-delivering', basis: 'stated', from: 'due', period: inDays('stopDays') },
    { code: 'report', basis: 'stated', from: 'stop-delivering', period: inDays('reportDays') },
    { code: 'hand-over', basis: 'stated', from: 'stop-delivering', period: inDays('reportDays') },
  ],
  'notify-days-after-due': [{ code: 'report', basis: 'elsewhere', from: 'due', period: inDays('days') }],
  'notify-switzerland': [
    { code: 'report', basis: 'elsewhere', from: 'due', period: inWeeks('weeks') },
    { code: 'file-claim', basis: 'elsewhere', from: 'report', period: inMonths('months') },
  ],
  'waiting-belgium-switzerland': [
    { code: 'payment-from', basis: 'elsewhere', from: 'due', period: inDays('belgiumDays') },
    { code: 'payment', basis: 'elsewhere', from: 'due', period: inMonths('swissMonths') },
  ],
  'waiting-typical': [
    { code: 'payment-from', basis: 'typical', from: 'due', period: inMonths('lowMonths') },
    { code: 'payment', basis: 'typical', from: 'due', period: inMonths('highMonths') },
  ],
};

/** The rows of the answer and the term that speaks about each. */
const ASKED: readonly (readonly [DeadlineCode, TermKey])[] = [
  ['invoice', 'invoicing-period'],
  ['stop-delivering', 'notification-period'],
  ['report', 'notification-period'],
  ['hand-over', 'notification-period'],
  ['file-claim', 'notification-period'],
  ['payment-from', 'waiting-period'],
  ['payment', 'waiting-period'],
];
/** Rows that are left out when nothing is said: few policies have them. */
const ONLY_WHEN_STATED: ReadonlySet<DeadlineCode> = new Set(['file-claim', 'payment-from']);

/** Terms that say something about a row without naming days. */
const WORDS_ONLY: Readonly<Record<string, DeadlineCode>> = { 'waiting-then-month': 'payment', 'collection-unlimited': 'hand-over' };

function withoutDay(code: DeadlineCode, terms: ProductTerms['terms']): DeadlineRow {
  const spoken = Object.values(terms).find((term) => term.kind === 'stated' && WORDS_ONLY[term.code] === code);
  return { code, basis: 'not-stated', line: null, term: spoken ?? null };
}

function rowOf(code: DeadlineCode, key: TermKey, terms: ProductTerms['terms'], known: ReadonlyMap<string, PlainDate>): DeadlineRow {
  const term = terms[key];
  const rule = term.kind === 'stated' ? RULES[term.code]?.find((candidate) => candidate.code === code) : undefined;
  if (rule === undefined || term.kind !== 'stated') return withoutDay(code, terms);
  const from = known.get(rule.from);
  return { code, basis: rule.basis, line: from === undefined ? null : deadline(code, from, rule.period(term.values)), term };
}

function rowsOf(product: ProductTerms, invoicedOn: PlainDate, termDays: number, deliveredOn: PlainDate | null): readonly DeadlineRow[] {
  const due = deadline('due', invoicedOn, days(termDays));
  const known = new Map<string, PlainDate>([['due', due.result]]);
  if (deliveredOn !== null) known.set('delivery', deliveredOn);
  const rows = ASKED.map(([code, key]) => {
    const row = rowOf(code, key, product.terms, known);
    if (row.line !== null) known.set(code, row.line.result);
    return row;
  }).filter((row) => row.basis !== 'not-stated' || !ONLY_WHEN_STATED.has(row.code));
  const agreed: DeadlineRow = { code: 'due', basis: 'agreed', line: due, term: null };
  return rows.flatMap((row) => (row.code === 'invoice' ? [row, agreed] : [row]));
}

function pictureOf(rows: readonly DeadlineRow[], invoicedOn: PlainDate): Pick<DeadlinesOutcome, 'bars' | 'firstDay' | 'lastDay'> {
  const lines = rows.flatMap(({ line }) => (line === null ? [] : [line]));
  const starts = [invoicedOn, ...lines.map(({ from }) => from)];
  const firstDay = starts.reduce((first, day) => (isBefore(day, first) ? day : first));
  const lastDay = lines.reduce((last, { result }) => (isBefore(last, result) ? result : last), addDays(invoicedOn, 1));
  const since = (day: PlainDate) => epochDays(day) - epochDays(firstDay);
  return { bars: barsOf(lines.map(({ from, result }) => ({ from: since(from), to: since(result), isSum: false }))), firstDay, lastDay };
}

/** The days that follow from an invoice under one product's terms (pricing-method W37); what the insurer does not state has no day. */
export function calculateDeadlines(query: URLSearchParams, products: readonly ProductTerms[]): Calculation<DeadlinesOutcome> {
  if (!isSent(query, 'factuur')) return { kind: 'empty' };
  const form = new TypedForm(query);
  const deliveredOn = form.date('levering', 'optional');
  const invoicedOn = form.date('factuur', 'required');
  const termDays = form.count('termijn', 'required', 0, 365);
  const id = form.choice(
    'product',
    'required',
    products.map((product) => product.id),
  );
  if (deliveredOn !== null && invoicedOn !== null && isBefore(invoicedOn, addDays(deliveredOn, -365)))
    form.fault('factuur', 'date-too-early');
  const product = products.find((candidate) => candidate.id === id);
  if (invoicedOn === null || termDays === null || product === undefined || form.faults.length > 0)
    return { kind: 'faulty', faults: form.faults };
  const rows = rowsOf(product, invoicedOn, termDays, deliveredOn);
  return { kind: 'done', outcome: { product: product.id, invoicedOn, rows, ...pictureOf(rows, invoicedOn) } };
}
