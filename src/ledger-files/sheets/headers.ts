import { LIMITS } from '../limits.ts';
import type { Cell, SheetTable } from '../table.ts';
import { Refusal } from '../result.ts';
import { dateIn } from './cells.ts';
import { meaningOf } from './synonyms.ts';

/** Headers stand among the first rows: above them are a title, the day of the list, an address. */
const FIRST_ROWS = 30;
const ENOUGH = 2;

function score(row: readonly Cell[]): number {
  return row.reduce<number>((sum, cell) => {
    if (typeof cell !== 'string' || cell.length > 60) return sum;
    const { meaning, exact } = meaningOf(cell);
    return sum + (meaning === 'ignore' ? 0 : exact ? 2 : 1);
  }, 0);
}

function looksLikeData(row: readonly Cell[]): boolean {
  return row.some((cell) => typeof cell === 'number' || dateIn(cell) !== null || /^[-(€ ]*\d[\d.,]*[-)]?$/.test(cell ?? ''));
}

/** Row with the headers: the one that says most; the first when it is all words; none (-1) when the list begins with figures. */
function headerRow(rows: readonly (readonly Cell[])[]): number {
  let best = -1;
  let most = ENOUGH * 2 - 1;
  rows.slice(0, FIRST_ROWS).forEach((row, index) => {
    const found = score(row);
    if (found > most && !looksLikeData(row.filter((cell) => typeof cell !== 'string' || meaningOf(cell).meaning === 'ignore'))) {
      best = index;
      most = found;
    }
  });
  if (best >= 0) return best;
  const widest = Math.max(...rows.slice(0, FIRST_ROWS).map((row) => row.length));
  const first = rows.findIndex((row) => row.length === widest);
  return first >= 0 && !looksLikeData(rows[first] ?? []) ? first : -1;
}

/** `A`, `B` … `AA`: what a spreadsheet calls a column without a header. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

/** Splits rows into what stands above, the headers, and the list. Throws Refusal `no-table` for fewer than two columns or no rows, `too-many-cells`. */
export function tableOf(rows: readonly (readonly Cell[])[], format: SheetTable['format'], fellBack: boolean): SheetTable {
  const at = rows.length === 0 ? -1 : headerRow(rows);
  const body = rows.slice(at + 1);
  const width = rows.slice(Math.max(at, 0)).reduce((most, row) => Math.max(most, row.length), 0);
  if (body.length === 0 || width < 2) throw new Refusal('no-table');
  if (body.length * width > LIMITS.cells) throw new Refusal('too-many-cells', { limit: LIMITS.cells });
  const named = at < 0 ? [] : (rows[at] ?? []);
  const headers = Array.from({ length: width }, (_cell, index) => {
    const header = named[index];
    return header === null || header === undefined ? columnLetters(index) : String(header).slice(0, 80);
  });
  return {
    format,
    headers,
    rows: body.map((row) => (row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => null)])),
    above: rows.slice(0, Math.max(at, 0)).map((row) => row.filter((cell) => cell !== null).join(' ')),
    fellBack,
  };
}
