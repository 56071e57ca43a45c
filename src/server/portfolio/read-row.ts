import { issueText } from '#/messages/form-errors.ts';
import { FORM_WORDS } from '#/messages/form-page-words.ts';
import { cellTexts } from '#/messages/portfolio-cells.ts';
import { policyIssueText } from '#/messages/premium-check.ts';
import { policyFromEntries, readPolicy } from '#/premium-check/policy-form.ts';
import { answersFromEntries } from '#/quote-engine/contract/answers.ts';
import { readCheckProfile } from '#/quote-engine/contract/check-profile.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { MAX_AMOUNT_CENTS } from '#/quote-engine/contract/profile-values.ts';
import type { CellFault } from '../portfolios.ts';
import type { PremiumCheckInput } from '../premium-checks.ts';
import { MAX_CELL } from './bounds.ts';
import { asPercent, bareFraction, cellText, saysNothing } from './cell-text.ts';
import { headerOf, NEEDED_COLUMNS, type ColumnKey } from './columns.ts';
import type { Matched } from './matched.ts';
import type { TableRow } from './table-rows.ts';
import { isUnknownWord, wordsOf } from './words.ts';

export type RowReading =
  /** `isEmpty`: nothing is said under a column of this row, or the file lacks the column. */
  { readonly input: PremiumCheckInput; readonly isEmpty: (key: ColumnKey) => boolean } | { readonly faults: readonly CellFault[] };

const NEEDED: ReadonlySet<ColumnKey> = new Set(NEEDED_COLUMNS);
const FREE_TEXT: ReadonlySet<ColumnKey> = new Set(['label', 'policyProduct']);
const MOST_TERM = 365;
const MOST_LATE = 180;
/** Below it a bare number is rather a share of one, as a workbook holds 0,28%. */
const LOWEST_PLAIN_RATE = 0.02;
const BARE_RATE = /^0[.,]\d{1,20}$/;

const COMPANY = [
  'establishment',
  'turnover',
  'numberOfBuyers',
  'buyerSector',
  'excludedShare',
  'export',
  'losses',
  'largestBuyerShare',
  'topFiveShare',
] as const satisfies readonly ColumnKey[];

/** The cells of one row by what they mean, and the faults found in them, the first per column. */
class RowCells {
  readonly #found: Matched;
  readonly #row: TableRow;
  readonly #faults = new Map<ColumnKey, string>();
  readonly #texts = new Map<ColumnKey, string>();

  constructor(found: Matched, row: TableRow) {
    this.#found = found;
    this.#row = row;
  }

  /** As it stands in the file. */
  raw(key: ColumnKey): string {
    const place = this.#found.columns.at.get(key);
    return place === undefined ? '' : (this.#row.cells[place] ?? '').replace(/\s+/g, ' ').trim();
  }

  /** In the notation of the form. */
  text(key: ColumnKey): string {
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const raw = this.raw(key);
    const text = raw === '' || (!NEEDED.has(key) && saysNothing(raw)) ? '' : cellText(key, raw, this.#found.notation);
    this.#texts.set(key, text);
    return text;
  }

  fault(key: ColumnKey, text: string): void {
    if (!this.#faults.has(key)) this.#faults.set(key, text);
  }

  /** A fault in the words of the form: with what stands in the cell, and in place of them where nothing stands. */
  issue(key: ColumnKey, code: string, text: string): void {
    const raw = this.raw(key);
    const words = wordsOf(key);
    if (raw !== '') this.fault(key, words === null ? cellTexts.withCell(text, raw) : cellTexts.unknownWord(raw, words, NEEDED.has(key)));
    else if (code !== 'missing' || !NEEDED.has(key)) this.fault(key, text);
    else this.fault(key, this.#found.columns.at.has(key) ? cellTexts.emptyCell(words) : cellTexts.noColumn);
  }

  /** In the order of the columns in the file, those that the file lacks last. */
  get faults(): readonly CellFault[] {
    const { columns, headers } = this.#found;
    const placeOf = (key: ColumnKey) => columns.at.get(key) ?? Number.MAX_SAFE_INTEGER;
    const sorted = [...this.#faults].toSorted(([one], [other]) => placeOf(one) - placeOf(other));
    return sorted.map(([key, text]) => ({ column: headers[placeOf(key)]?.replace(/\s+/g, ' ').trim() ?? headerOf(key), text }));
  }
}

/** What can be said of a cell before it is read: too long, a word that is none, a number with two readings. */
function readCells(cells: RowCells, { at, isRatePerMille }: Matched['columns']): void {
  for (const key of at.keys()) {
    const raw = cells.raw(key);
    const text = cells.text(key);
    const fraction = bareFraction(key, text);
    if (raw.length > MAX_CELL) cells.fault(key, cellTexts.tooLong(MAX_CELL));
    else if (raw.startsWith('=') && !FREE_TEXT.has(key)) cells.fault(key, cellTexts.formula);
    else if (isUnknownWord(key, text)) cells.fault(key, cellTexts.unknownWord(raw, wordsOf(key) ?? [], NEEDED.has(key)));
    else if (fraction !== null) cells.fault(key, cellTexts.eitherShare(asPercent(fraction), `${text.replace('.', ',')}%`));
  }
  const rate = cells.raw('premiumRate');
  const value = BARE_RATE.test(rate) ? Number(rate.replace(',', '.')) : 0;
  if (value > 0 && value < LOWEST_PLAIN_RATE)
    cells.fault('premiumRate', cellTexts.eitherRate(asPercent(value, 6), `${rate.replace('.', ',')}${isRatePerMille ? '‰' : '%'}`));
}

/** Shares that the form would not ask while the number of buyers is not known; what stands there is read all the same. */
function readShares(cells: RowCells): void {
  for (const key of ['excludedShare', 'largestBuyerShare', 'topFiveShare'] as const) {
    const { kind } = parseShare(cells.text(key));
    if (cells.text(key) !== '' && kind !== 'share') cells.issue(key, kind, issueText(FORM_WORDS, { field: key, code: `share-${kind}` }));
  }
}

/** Three answers that the form asks in classes and a portfolio gives as numbers. */
function readNumbers(cells: RowCells): Partial<Profile> {
  const days = (key: 'paymentTerm' | 'daysLate', least: number, most: number) => {
    const parsed = parseCount(cells.text(key));
    if (parsed.kind === 'count' && parsed.count >= least && parsed.count <= most) return parsed.count;
    if (cells.text(key) !== '') cells.issue(key, 'days', cellTexts.days(least, most));
    return undefined;
  };
  const term = days('paymentTerm', 1, MOST_TERM);
  const late = days('daysLate', 0, MOST_LATE);
  const overdue = parseAmount(cells.text('overdue'));
  const isOverdue = overdue.kind === 'amount' && overdue.cents <= MAX_AMOUNT_CENTS;
  if (cells.text('overdue') !== '' && !isOverdue) cells.issue('overdue', 'amount', cellTexts.amount);
  return {
    ...(term !== undefined && { paymentTermDays: term }),
    ...(late !== undefined && { averageDaysLate: late }),
    ...(isOverdue && { overdueOver60DaysCents: overdue.cents }),
  };
}

/** A row as answers of the Premie-Check, by the same rules as the form; or every fault with its column. */
export function readRow(found: Matched, row: TableRow): RowReading {
  const { at } = found.columns;
  if (row.unreadable !== undefined) return { faults: [{ column: found.headers[0] ?? '', text: cellTexts.unreadable[row.unreadable] }] };
  const cells = new RowCells(found, row);
  readCells(cells, found.columns);
  const answers = answersFromEntries(COMPANY.flatMap((key) => (cells.text(key) === '' ? [] : [[key, cells.text(key)] as const])));
  const company = readCheckProfile(answers);
  const numbers = readNumbers(cells);
  readShares(cells);
  const policy = readPolicy(policyFromEntries([...at.keys()].map((key) => [key, cells.text(key)] as const)));
  if (company.kind === 'incomplete')
    for (const issue of company.issues) cells.issue(issue.field as ColumnKey, issue.code, issueText(FORM_WORDS, issue));
  if (policy.kind === 'issues') for (const issue of policy.issues) cells.issue(issue.key, issue.code, policyIssueText(issue));
  const { faults } = cells;
  if (faults.length > 0 || company.kind === 'incomplete' || policy.kind === 'issues') return { faults };
  return { input: { profile: { ...company.profile, ...numbers }, policy: policy.policy }, isEmpty: (key) => cells.text(key) === '' };
}
