import { Refusal } from '#/ledger-files/result.ts';
import { SafeXml } from '#/ledger-files/safe-xml.ts';
import { SheetList } from '#/ledger-files/sheets/workbook-sheets.ts';
import { columnOf } from '#/ledger-files/sheets/xlsx.ts';
import { CellStyles, serialDay, SharedTexts } from '#/ledger-files/sheets/xlsx-parts.ts';
import { slicesOf } from '#/ledger-files/slices.ts';
import { TextDecoding } from '#/ledger-files/text-decoding.ts';
import { unpacked, UnpackBudget, zipEntries } from '#/ledger-files/zip.ts';
import { MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS } from './bounds.ts';
import { columnsKnown, TableRows, type TableRow } from './table-rows.ts';

/** What a workbook may unpack to: a whole portfolio takes a quarter of it. */
const MAX_UNPACKED = 48 * 1024 * 1024;
/** Texts that cells can refer to: twice what every cell of a whole portfolio needs. */
const MAX_TEXTS = 800_000;
/** Rows and cells, filled or not: more than a whole portfolio with every column has, and every row that Excel can format. */
const MAX_ELEMENTS = 2_500_000;
/** A sheet with as many known headers is the list. */
const ENOUGH_COLUMNS = 4;
/** A sheet with fewer is a cover or an explanation, so that a hidden list may be the one that is meant. */
const SOME_COLUMNS = 2;

interface Parts {
  readonly texts: readonly string[];
  readonly styles: CellStyles;
  readonly from1904: boolean;
}

/** A number with a decimal comma. Three decimals become four, as `1,005` could be a thousand and five. */
function decimal(value: number): string {
  const text = String(Math.round(value * 1e10) / 1e10).replace('.', ',');
  return /,\d{3}$/.test(text) ? `${text}0` : text;
}

/** The filled cells of one sheet, each row at its own number. Nothing is made for a place that only an address names. */
class SheetCells {
  readonly #table = new TableRows();
  readonly #cells: string[] = [];
  readonly #parts: Parts;
  #row = -1;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula: string | null = null;
  #signs = 0;
  #elements = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly xml = new SafeXml({
    open: (name, attributes) => {
      if (name === 'row' || name === 'c') this.#elements += 1;
      if (this.#elements > MAX_ELEMENTS) throw new Refusal('unpacks-too-large');
      if (name === 'row') {
        this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
        this.#column = -1;
        this.#cells.length = 0;
      } else if (name === 'c') {
        this.#column = columnOf(attributes['r'], this.#column + 1);
        this.#type = attributes['t'] ?? 'n';
        this.#style = Number(attributes['s'] ?? '0');
        this.#value = '';
        this.#formula = null;
      }
    },
    close: (name, text) => {
      if (name === 'v' || name === 't') this.#value += text;
      else if (name === 'f') this.#formula = text;
      else if (name === 'c') this.#put(this.#text());
      else if (name === 'row') this.#table.put(this.#row + 1, this.#cells);
    },
  });

  #put(text: string): void {
    if (text.trim() === '') return;
    if (!Number.isSafeInteger(this.#row) || this.#row < 0) throw new Refusal('spreadsheet-broken');
    // A row may stand there again and again under one number.
    if (this.#row > MAX_ROWS || this.#table.rows.length > MAX_ROWS) throw new Refusal('too-many-rows');
    if (this.#column >= MAX_COLUMNS) throw new Refusal('too-many-columns');
    this.#signs += Math.min(text.length, MAX_CELL);
    if (this.#signs > MAX_BYTES) throw new Refusal('too-large');
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  get rows(): readonly TableRow[] {
    return this.#table.rows;
  }

  /** A formula that has no value yet stands there as itself. Days as `yyyy-mm-dd`, numbers with a decimal comma, percentages as they are shown. */
  #text(): string {
    const value = this.#value;
    if (value === '') return this.#formula === null ? '' : `=${this.#formula}`;
    if (this.#type === 's') return this.#parts.texts[Number(value)] ?? '';
    if (this.#type === 'b') return value === '1' ? 'ja' : 'nee';
    if (this.#type === 'd') return value.slice(0, 10);
    const number = this.#type === 'n' ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) return value;
    const day = this.#parts.styles.isDay(this.#style) ? serialDay(number, this.#parts.from1904) : null;
    if (day !== null) return day;
    return this.#parts.styles.isPercent(this.#style) ? `${decimal(number * 100)}%` : decimal(number);
  }
}

/**
 * Rows of text of the first sheet with a list of policies, in the order of the workbook, as it may start with a sheet of explanation; without
 * one, of the sheet that comes nearest. Hidden sheets count where no other names several columns. Formulas count by the value that stands in them. Memory follows what is filled in, not how far
 * away it stands. Throws Refusal: `too-many-rows`, `too-many-columns`, `too-large`, `no-table` (another kind of packed file), `spreadsheet-broken`, and what unpacking and reading XML throw.
 */
export async function workbookRows(file: Uint8Array): Promise<readonly TableRow[]> {
  const entries = zipEntries(file);
  const budget = new UnpackBudget(MAX_UNPACKED);
  const feed = async (name: string, write: (text: string) => void): Promise<void> => {
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) return;
    const decoding = new TextDecoding();
    for await (const slice of slicesOf(unpacked(file, entry, budget), {})) write(decoding.push(slice));
    write(decoding.end());
  };
  const shared = new SharedTexts();
  const styles = new CellStyles();
  const list = new SheetList();
  await feed('xl/sharedStrings.xml', (text) => {
    shared.xml.write(text);
    if (shared.texts.length > MAX_TEXTS) throw new Refusal('unpacks-too-large');
  });
  await feed('xl/styles.xml', (text) => styles.xml.write(text));
  await feed('xl/workbook.xml', (text) => list.workbook.write(text));
  await feed('xl/_rels/workbook.xml.rels', (text) => list.relations.write(text));
  const sheets = list.sheets(entries).toSorted((one, other) => Number(one.hidden) - Number(other.hidden));
  if (sheets.length === 0) throw new Refusal('no-table');
  const parts = { texts: shared.texts, styles, from1904: list.from1904 };
  let best: { readonly rows: readonly TableRow[]; readonly known: number } | null = null;
  for (const { hidden, part } of sheets) {
    if (hidden && best !== null && best.known >= SOME_COLUMNS) break;
    const cells = new SheetCells(parts);
    await feed(part.name, (text) => cells.xml.write(text));
    cells.xml.close();
    const known = columnsKnown(cells.rows);
    if (cells.rows.length > 0 && (best === null || known > best.known)) best = { rows: cells.rows, known };
    if (known >= ENOUGH_COLUMNS) break;
  }
  return best?.rows ?? [];
}
