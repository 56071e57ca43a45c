import { BUYER_TYPES, EXTRAS, SCOPES, UNKNOWN } from './profile-values.ts';
import { SECTORS } from './sectors.ts';

/** Steps with questions, in order; `controleren` follows them. These words are part of the address. */
export const QUESTION_STEPS = ['bedrijf', 'omzet', 'klanten', 'landen', 'verleden', 'wensen'] as const;
export const STEPS = [...QUESTION_STEPS, 'controleren'] as const;
export type QuestionStep = (typeof QUESTION_STEPS)[number];
export type Step = (typeof STEPS)[number];

/** Controls that carry one text, and controls that carry a list (checkboxes, rows of countries, which questions got "Weet ik niet"). */
export type TextKey =
  | 'scope'
  | 'buyerSector'
  | 'ownSector'
  | 'establishment'
  | 'turnoverBasis'
  | 'turnover'
  | 'excludedShare'
  | 'numberOfBuyers'
  | 'largestBuyerShare'
  | 'topFiveShare'
  | 'largestOutstanding'
  | 'paymentTerm'
  | 'daysLate'
  | 'export'
  | 'buyerCountry'
  | 'losses'
  | 'numberOfLosses'
  | 'largestLoss'
  | 'overdue'
  | 'overdueAmount'
  | 'currentPolicy'
  | 'insuredPct'
  | 'deductibleKind'
  | 'deductibleAmount';
export const LIST_KEYS = ['buyerTypes', 'country', 'countryShare', 'extras', 'unknown'] as const;
export type ListKey = (typeof LIST_KEYS)[number];

/** A question as the visitor sees it; the rows of countries are one question. */
export type FieldKey = TextKey | 'buyerTypes' | 'countries' | 'extras';

/** Everything typed and chosen so far, exactly as typed. */
export type Answers = { readonly [Key in TextKey]?: string } & { readonly [Key in ListKey]?: readonly string[] };

/** What goes wrong at one question: a permanent code, for an ambiguous amount its readings in cents, for a table its row. */
export interface FieldIssue {
  readonly field: FieldKey;
  readonly code: string;
  readonly options?: readonly number[];
  readonly row?: number;
}

export interface Field {
  readonly key: FieldKey;
  readonly step: QuestionStep;
  readonly kind: 'choice' | 'choices' | 'select' | 'country' | 'amount' | 'share' | 'count' | 'countries';
  /** Values of a choice, in the order shown. */
  readonly options?: readonly string[];
  /** "Weet ik niet" is an answer. */
  readonly mayBeUnknown?: true;
  readonly optional?: true;
  /** Nothing is no amount here. */
  readonly positive?: true;
}

export const MAX_COUNTRY_ROWS = 10;
export const TERM_DAYS: Readonly<Record<string, number>> = { '8': 8, '14': 14, '30': 30, '45': 45, '60': 60, '90': 90, 'over-90': 120 };
/** Middle of each closed class (pricing-method 8.2). */
export const LATE_DAYS: Readonly<Record<string, number>> = { 'on-time': 0, '1-15': 8, '16-30': 23, 'over-30': 40 };

const choice = (step: QuestionStep, key: FieldKey, options: readonly string[]): Field => ({ key, step, kind: 'choice', options });

/** Every question in the order in which it is asked. Which of them are asked depends on the answers: see `asked.ts`. */
export const FIELDS: readonly Field[] = [
  choice('bedrijf', 'scope', SCOPES),
  { key: 'buyerTypes', step: 'bedrijf', kind: 'choices', options: BUYER_TYPES },
  choice('bedrijf', 'buyerSector', [...SECTORS, UNKNOWN]),
  { key: 'ownSector', step: 'bedrijf', kind: 'select', options: SECTORS, optional: true },
  choice('bedrijf', 'establishment', ['NL', 'BE', 'other']),
  choice('omzet', 'turnoverBasis', ['closed-year', 'forecast']),
  { key: 'turnover', step: 'omzet', kind: 'amount', positive: true },
  { key: 'excludedShare', step: 'omzet', kind: 'share', mayBeUnknown: true },
  { key: 'numberOfBuyers', step: 'klanten', kind: 'count' },
  { key: 'largestBuyerShare', step: 'klanten', kind: 'share', mayBeUnknown: true },
  { key: 'topFiveShare', step: 'klanten', kind: 'share', mayBeUnknown: true },
  { key: 'largestOutstanding', step: 'klanten', kind: 'amount', mayBeUnknown: true },
  choice('klanten', 'paymentTerm', ['8', '14', '30', '45', '60', '90', 'over-90']),
  choice('klanten', 'daysLate', ['on-time', '1-15', '16-30', 'over-30', UNKNOWN]),
  choice('landen', 'export', ['yes', 'no']),
  { key: 'countries', step: 'landen', kind: 'countries', mayBeUnknown: true },
  { key: 'buyerCountry', step: 'landen', kind: 'country' },
  { key: 'losses', step: 'verleden', kind: 'amount', mayBeUnknown: true },
  { key: 'numberOfLosses', step: 'verleden', kind: 'count', optional: true },
  { key: 'largestLoss', step: 'verleden', kind: 'amount', optional: true },
  choice('verleden', 'overdue', ['no', 'yes', UNKNOWN]),
  { key: 'overdueAmount', step: 'verleden', kind: 'amount' },
  choice('verleden', 'currentPolicy', ['none', 'running', 'ended']),
  choice('wensen', 'insuredPct', ['90', '85', '75', '60', 'show-all']),
  choice('wensen', 'deductibleKind', ['none', 'annual-aggregate-first-loss', 'each-and-every-first-loss']),
  { key: 'deductibleAmount', step: 'wensen', kind: 'amount', positive: true },
  { key: 'extras', step: 'wensen', kind: 'choices', options: EXTRAS, optional: true },
];

/** True for a question, or the name of a control, whose answer is one text. */
export function isTextKey(name: string): name is TextKey {
  return FIELDS.some(({ key, kind }) => key === name && kind !== 'choices' && kind !== 'countries');
}

/** Names of the controls behind a question. */
export function controlsOf(key: FieldKey): readonly (TextKey | ListKey)[] {
  return key === 'countries' ? ['country', 'countryShare'] : [key];
}

/** No honest answer is longer; a longer one is cut so that neither memory nor cookie can be flooded. */
const MAX_TYPED = 100;
const MAX_LIST = 30;

/**
 * Answers out of form entries (name, value). Unknown names are left out, texts and lists are cut at a bound.
 * The same reading serves `FormData` in the browser, a plain form post and what was stored.
 */
export function answersFromEntries(entries: Iterable<readonly [string, unknown]>): Answers {
  const texts: Partial<Record<TextKey, string>> = {};
  const lists: Partial<Record<ListKey, string[]>> = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue;
    const text = value.slice(0, MAX_TYPED);
    const listKey = LIST_KEYS.find((key) => key === name);
    if (isTextKey(name)) texts[name] = text;
    if (listKey) lists[listKey] = [...(lists[listKey] ?? []), text].slice(0, MAX_LIST);
  }
  return { ...texts, ...lists };
}

/** Answers as form entries: the inverse of `answersFromEntries`. */
export function entriesOf(answers: Answers): readonly (readonly [string, string])[] {
  return [
    ...FIELDS.flatMap(({ key }) => (isTextKey(key) && answers[key] !== undefined ? [[key, answers[key]] as const] : [])),
    ...LIST_KEYS.flatMap((key) => (answers[key] ?? []).map((value) => [key, value] as const)),
  ];
}

/** `answers` with the questions `shown` replaced by what was `posted`; an unticked box is an answer too. */
export function withPosted(answers: Answers, posted: Answers, shown: readonly FieldKey[]): Answers {
  const controls = new Set<string>(shown.flatMap(controlsOf));
  const shownNames = new Set<string>(shown);
  const kept = entriesOf(answers).filter(([name, value]) => (name === 'unknown' ? !shownNames.has(value) : !controls.has(name)));
  const fresh = entriesOf(posted).filter(([name, value]) => (name === 'unknown' ? shownNames.has(value) : controls.has(name)));
  return answersFromEntries([...kept, ...fresh]);
}
