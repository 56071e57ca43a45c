import { Refusal } from '../result.ts';
import type { Cell, Meaning } from '../table.ts';
import { ungrouped } from './grouped.ts';
import { tableOf } from './headers.ts';
import { meaningOf } from './synonyms.ts';

const WHO: ReadonlySet<Meaning> = new Set(['debtor-number', 'debtor-name']);
const AMOUNTS: ReadonlySet<Meaning> = new Set(['open-amount', 'invoice-amount', 'debit', 'credit', 'total', 'sales']);
const OPEN: ReadonlySet<Meaning> = new Set([
  'open-amount',
  'due-date',
  'days-overdue',
  'not-due',
  'up-to-30',
  'up-to-60',
  'up-to-90',
  'over-90',
]);

/** What the first rows of a sheet hold: nothing, some words, columns, customers with amounts, or what they owe. */
type SheetWorth = 'empty' | 'words' | 'columns' | 'customers' | 'debts';

/** A sheet as far as its first rows tell. */
export interface SeenSheet {
  readonly hidden: boolean;
  readonly worth: SheetWorth;
  /** Why its first rows could not be read. */
  readonly refusal?: Refusal;
}

/** What a sheet is good for, by its headers. */
export function worthOf(rows: readonly (readonly Cell[])[]): SheetWorth {
  if (rows.length === 0) return 'empty';
  try {
    const meanings = ungrouped(tableOf(rows, 'xlsx', false)).headers.map((header) => meaningOf(header).meaning);
    const has = (wanted: ReadonlySet<Meaning>) => meanings.some((meaning) => wanted.has(meaning));
    if (!has(WHO) || !(has(AMOUNTS) || has(OPEN))) return 'columns';
    return has(OPEN) ? 'debts' : 'customers';
  } catch (error) {
    if (error instanceof Refusal) return 'words';
    throw error;
  }
}

/** From best to worst. */
const ORDER: readonly SheetWorth[] = ['debts', 'customers', 'columns'];

/** Place of the sheet to read: the first of the best visible ones, then of the hidden ones; −1 when none holds columns. */
export function bestSheet(sheets: readonly SeenSheet[]): number {
  for (const hidden of [false, true]) {
    for (const wanted of ORDER) {
      const at = sheets.findIndex((sheet) => sheet.hidden === hidden && sheet.worth === wanted);
      if (at >= 0) return at;
    }
  }
  return -1;
}
