import { issueText } from '#/messages/form-errors.ts';
import { FORM_WORDS } from '#/messages/form-page-words.ts';
import { policyIssueText } from '#/messages/premium-check.ts';
import { policyFromEntries, readPolicy, type PolicyIssue, type PolicyKey } from '#/premium-check/policy-form.ts';
import { addDays, plainDateOf } from '#/quote-engine/calendar.ts';
import { answersFromEntries } from '#/quote-engine/contract/answers.ts';
import { readCheckProfile } from '#/quote-engine/contract/check-profile.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { MAX_AMOUNT_CENTS } from '#/quote-engine/contract/profile-values.ts';
import type { CellFault } from '../portfolios.ts';
import type { PremiumCheckInput } from '../premium-checks.ts';
import { headerOf, type ColumnKey, type MatchedColumns } from './columns.ts';
import { codeOf, OPEN_CHOICES, wordFault } from './words.ts';

export type RowReading = { readonly input: PremiumCheckInput } | { readonly faults: readonly CellFault[] };

const DAY_COLUMNS: ReadonlySet<ColumnKey> = new Set(['renewsOn', 'policyStart']);
/** Days as a workbook counts them; anything else of five digits is no day of a policy. */
const SERIAL = /^[2-6]\d{4}$/;
const SERIAL_ZERO = plainDateOf('1899-12-30');
/** A number with a decimal point in a file that separates by commas. */
const POINT_DECIMAL = /^\d+\.\d{1,4}$/;

/** The text of a cell in the notation of the form. */
function cellOf(key: ColumnKey, raw: string, isEnglish: boolean): string {
  const text = raw.trim();
  if (DAY_COLUMNS.has(key)) return SERIAL.test(text) ? addDays(SERIAL_ZERO, Number(text)) : text;
  if (key === 'policyPct') {
    const number = Number(text.replace('%', '').replace(',', '.'));
    return Number.isNaN(number) || text === '' ? text : String(number <= 1 && !text.includes('%') ? Math.round(number * 100) : number);
  }
  if (key === 'noticeMonths') return text.replace(/\s*(?:maand|maanden|months?|mnd)\.?$/i, '');
  return codeOf(key, isEnglish && POINT_DECIMAL.test(text) ? text.replace('.', ',') : text);
}

interface Extra {
  readonly profile: Partial<Profile>;
  readonly faults: readonly CellFault[];
}

const MOST_TERM = 365;
const MOST_LATE = 180;

/** Three answers that the form asks in classes and a portfolio gives as numbers. */
function readNumbers(cell: (key: ColumnKey) => string, fault: (key: ColumnKey, text: string) => CellFault): Extra {
  const profile: { -readonly [Key in keyof Profile]?: Profile[Key] } = {};
  const faults: CellFault[] = [];
  const days = (key: 'paymentTerm' | 'daysLate', most: number, least: number) => {
    const text = cell(key);
    const parsed = parseCount(text);
    if (text === '') return undefined;
    if (parsed.kind === 'count' && parsed.count >= least && parsed.count <= most) return parsed.count;
    faults.push(fault(key, `Schrijf een heel aantal dagen van ${String(least)} tot en met ${String(most)}`));
    return undefined;
  };
  const term = days('paymentTerm', MOST_TERM, 1);
  const late = days('daysLate', MOST_LATE, 0);
  if (term !== undefined) profile.paymentTermDays = term;
  if (late !== undefined) profile.averageDaysLate = late;
  const overdue = cell('overdue');
  const parsed = parseAmount(overdue);
  if (overdue !== '' && parsed.kind === 'amount' && parsed.cents <= MAX_AMOUNT_CENTS) profile.overdueOver60DaysCents = parsed.cents;
  else if (overdue !== '') faults.push(fault('overdue', 'Dit bedrag kunnen wij niet lezen'));
  return { profile, faults };
}

/** Below it a bare number is rather a share of one, as a workbook holds 0,28%. */
const LOWEST_PLAIN_RATE = 0.02;
const BARE_NUMBER = /^0[.,]\d{1,8}$/;

/** A rate without a sign that can be read in two ways; null when there is one way. */
function rateFault(text: string): string | null {
  const rate = BARE_NUMBER.test(text) ? Number(text.replace(',', '.')) : 0;
  if (rate === 0 || rate >= LOWEST_PLAIN_RATE) return null;
  const asShare = String(Math.round(rate * 1e10) / 1e8).replace('.', ',');
  return `Bedoelt u ${asShare}% of ${text.replace('.', ',')}%? Schrijf het tarief met het procentteken`;
}

/** Words for a notice period that is filled in and is none of the choices; null for other faults. */
function filledText({ key, code }: PolicyIssue, cell: (key: ColumnKey) => string): string | null {
  return key === 'noticeMonths' && code === 'missing' && cell(key) !== '' ? 'Schrijf 1, 2 of 3 maanden, of laat de cel leeg' : null;
}

const COMPANY: readonly ColumnKey[] = [
  ...([
    'establishment',
    'turnover',
    'numberOfBuyers',
    'buyerSector',
    'excludedShare',
    'export',
    'losses',
    'largestBuyerShare',
    'topFiveShare',
  ] as const),
];

/** A row as answers of the Premie-Check, by the same rules as the form; or every fault with its column. */
export function readRow(row: readonly string[], { at }: MatchedColumns, headers: readonly string[], isEnglish: boolean): RowReading {
  const cell = (key: ColumnKey) => {
    const index = at.get(key);
    return index === undefined ? '' : cellOf(key, row[index] ?? '', isEnglish);
  };
  const fault = (key: ColumnKey, text: string): CellFault => {
    const index = at.get(key);
    return { column: index === undefined ? headerOf(key) : (headers[index] ?? headerOf(key)), text };
  };
  const answers = answersFromEntries(COMPANY.flatMap((key) => (cell(key) === '' ? [] : [[key, cell(key)] as const])));
  const company = readCheckProfile(answers);
  const numbers = readNumbers(cell, fault);
  const policy = readPolicy(policyFromEntries([...at.keys()].map((key) => [key, cell(key)] as const)));
  const rate = rateFault(cell('premiumRate'));
  const faults = [
    ...(company.kind === 'incomplete' ? company.issues.map((issue) => fault(issue.field as ColumnKey, issueText(FORM_WORDS, issue))) : []),
    ...OPEN_CHOICES.flatMap((key) => {
      const text = wordFault(key, cell(key));
      return text === null ? [] : [fault(key, text)];
    }),
    ...numbers.faults,
    ...(rate === null ? [] : [fault('premiumRate', rate)]),
    ...(policy.kind === 'issues'
      ? policy.issues.map((issue) => fault(issue.key satisfies PolicyKey, filledText(issue, cell) ?? policyIssueText(issue)))
      : []),
  ];
  if (faults.length > 0 || company.kind === 'incomplete' || policy.kind === 'issues') return { faults };
  return { input: { profile: { ...company.profile, ...numbers.profile }, policy: policy.policy } };
}
