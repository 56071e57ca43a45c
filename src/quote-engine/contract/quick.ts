import type { Answers, Field, FieldIssue, FieldKey } from './answers.ts';
import { entriesOf, FIELDS, withPosted } from './answers.ts';
import { isUnknown } from './asked.ts';
import type { Exit } from './exits.ts';
import { exitFor } from './exits.ts';
import type { Notice } from './notices.ts';
import { noticesFor } from './notices.ts';
import type { Profile } from './profile.ts';
import { UNKNOWN } from './profile-values.ts';
import { readAnswers } from './read-answers.ts';
import { SECTORS } from './sectors.ts';

/** The seven questions of the quick answer, in the order asked: the first three make a range possible, each further one narrows it. */
export const QUICK_KEYS = [
  'establishment',
  'turnover',
  'numberOfBuyers',
  'buyerSector',
  'excludedShare',
  'export',
  'losses',
] as const satisfies readonly FieldKey[];
export type QuickKey = (typeof QUICK_KEYS)[number];

/** Without these no product can be priced, and nobody but the visitor knows them. */
const NEEDED: readonly QuickKey[] = ['establishment', 'turnover', 'numberOfBuyers'];

const OWN: Partial<Record<QuickKey, Partial<Field>>> = {
  establishment: { options: ['NL', 'BE'] },
  buyerSector: { kind: 'select', options: [...SECTORS, UNKNOWN] },
};

/** The questions as fields of a form; they are those of the long form, some with fewer choices. */
export const QUICK_FIELDS: readonly Field[] = QUICK_KEYS.flatMap((key) =>
  FIELDS.filter((field) => field.key === key).map((field) => ({ ...field, ...OWN[key] })),
);

/** What nobody is asked here: everything insured at 90 %, no deductible, no running policy; all else is unknown (pricing-method 8.2). */
export const NOT_ASKED: Profile = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: UNKNOWN,
  turnoverCents: 1,
  turnoverBasis: 'closed-year',
  excludedSharePct: UNKNOWN,
  numberOfBuyers: 1,
  largestBuyerSharePct: UNKNOWN,
  topFiveSharePct: UNKNOWN,
  largestOutstandingCents: UNKNOWN,
  paymentTermDays: UNKNOWN,
  averageDaysLate: UNKNOWN,
  buyerCountries: UNKNOWN,
  lossesCents: UNKNOWN,
  lossYears: 3,
  overdueOver60DaysCents: UNKNOWN,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};

/** What the quick answers come to: a profile, or what stands in its way. */
export type QuickReading =
  | { readonly kind: 'profile'; readonly profile: Profile; readonly open: readonly QuickKey[] }
  | { readonly kind: 'incomplete'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'exit'; readonly exit: Exit };

const isQuickKey = (key: FieldKey): key is QuickKey => QUICK_KEYS.some((quick) => quick === key);

/** Answers of the seven questions only: another country than the two cannot be answered here. */
export function quickAnswers(answers: Answers): Answers {
  const own = withPosted({}, answers, QUICK_KEYS);
  if (own.establishment === 'NL' || own.establishment === 'BE') return own;
  return withPosted(own, {}, ['establishment']);
}

/** All answers with those of the seven questions replaced; what the quick form shows no choice for stays as it was. */
export function withQuickAnswers(answers: Answers, quick: Answers): Answers {
  const isOther = answers.establishment === 'other' && quick.establishment === undefined;
  return withPosted(
    answers,
    quick,
    QUICK_KEYS.filter((key) => key !== 'establishment' || !isOther),
  );
}

/** Questions without an answer that narrows: passed over, or "Weet ik niet". */
function openKeys(answers: Answers): readonly QuickKey[] {
  const filled = new Set(entriesOf(answers).flatMap(([name, value]) => (value.trim() === '' || value === UNKNOWN ? [] : [name])));
  return QUICK_KEYS.filter((key) => isUnknown(answers, key) || !filled.has(key));
}

function countriesOf(answers: Answers): Profile['buyerCountries'] {
  // "Yes" without a list of countries is as open as no answer.
  return answers.export === 'no' ? 'domestic-only' : UNKNOWN;
}

/**
 * The one way from quick answers to a profile, for island, plain form and tests. A question passed over counts as unknown, which
 * widens the range; what is typed but cannot be read is an issue, and so are the three answers without which there is no price.
 */
export function readQuick(all: Answers): QuickReading {
  const answers: Answers = { ...quickAnswers(all), buyerTypes: ['businesses'] };
  const { draft, issues } = readAnswers(answers);
  const inTheWay = issues.filter(({ field, code }) => isQuickKey(field) && (code !== 'missing' || NEEDED.includes(field)));
  if (inTheWay.length > 0) {
    const ordered = QUICK_KEYS.flatMap((key) => inTheWay.filter(({ field }) => field === key));
    return { kind: 'incomplete', issues: ordered };
  }
  const exit = exitFor(answers);
  if (exit !== null) return { kind: 'exit', exit };
  const scope = draft.numberOfBuyers === 1 ? 'single-buyer' : NOT_ASKED.scope;
  const profile: Profile = { ...NOT_ASKED, ...draft, scope, buyerCountries: countriesOf(answers) };
  return { kind: 'profile', profile, open: openKeys(answers) };
}

/** What deserves a second look in the quick answers, without standing in the way. */
export function quickNotices(answers: Answers): readonly Notice[] {
  return noticesFor(quickAnswers(answers));
}
