import { LIMITS } from '../limits.ts';
import { Refusal, type ReadOptions } from '../result.ts';
import { SafeXml } from '../safe-xml.ts';
import { slicesOf } from '../slices.ts';
import type { Cell } from '../table.ts';
import { TextDecoding } from '../text-decoding.ts';
import { unpacked, UnpackBudget, type ZipEntry } from '../zip.ts';
import { CellStyles, serialDay, SharedTexts } from './xlsx-parts.ts';

const SHEET = /^xl\/worksheets\/[^/]*?(\d*)\.xml$/i;
const MOST_SHEETS = 6;

/** Column of a cell's address, the first being 0; `next` when the address names none. */
export function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,4}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return next;
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** The cells of one sheet. Feed `xml`, then take `rows`. */
class SheetRows {
  readonly rows: Cell[][] = [];
  readonly #texts: readonly string[];
  readonly #styles: CellStyles;
  readonly #from1904: boolean;
  #row: Cell[] = [];
  #column = -1;
  #cells = 0;
  #type = 'n';
  #style = 0;
  #value = '';

  constructor(texts: readonly string[], styles: CellStyles, from1904: boolean) {
    this.#texts = texts;
    this.#styles = styles;
    this.#from1904 = from1904;
  }

  readonly xml = new SafeXml({
    open: (name, attributes) => {
      if (name === 'row') {
        this.#row = [];
        this.#column = -1;
      } else if (name === 'c') {
        this.#column = columnOf(attributes['r'], this.#column + 1);
        this.#type = attributes['t'] ?? 'n';
        this.#style = Number(attributes['s'] ?? '0');
        this.#value = '';
      }
    },
    close: (name, text) => {
      if (name === 'v' || name === 't') this.#value += text;
      else if (name === 'c') this.#put();
      else if (name === 'row' && this.#row.length > 0) {
        this.#cells += this.#row.length;
        if (this.#cells > LIMITS.cells) throw new Refusal('too-many-cells', { limit: LIMITS.cells });
        if (this.rows.length >= LIMITS.rows) throw new Refusal('too-many-rows', { limit: LIMITS.rows });
        this.rows.push(this.#row);
      }
    },
  });

  #put(): void {
    const cell = this.#cell();
    if (cell === null || cell === '') return;
    // Rows are often coloured up to the last column of the sheet; only what is filled in counts.
    if (this.#column >= LIMITS.columns) throw new Refusal('too-many-columns', { limit: LIMITS.columns });
    while (this.#row.length < this.#column) this.#row.push(null);
    this.#row[this.#column] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    if (value === '') return null;
    if (this.#type === 's') return this.#texts[Number(value)]?.slice(0, LIMITS.cellCharacters).trim() ?? null;
    if (this.#type !== 'n') return value.slice(0, LIMITS.cellCharacters).trim();
    const number = Number(value);
    if (!Number.isFinite(number)) return value.slice(0, LIMITS.cellCharacters);
    return this.#styles.isDay(this.#style) ? (serialDay(number, this.#from1904) ?? number) : number;
  }
}

/** Rows of the first sheet that holds a list. Throws Refusal: `spreadsheet-broken` and what unpacking and reading throw. */
export async function xlsxRows(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  options: ReadOptions,
): Promise<readonly (readonly Cell[])[]> {
  const budget = new UnpackBudget();
  const feed = async (entry: ZipEntry | undefined, write: (text: string) => void): Promise<void> => {
    if (!entry) return;
    const decoding = new TextDecoding();
    // Progress is told over the packed bytes, which have been read by now.
    const quiet: ReadOptions = options.signal ? { signal: options.signal } : {};
    for await (const slice of slicesOf(unpacked(bytes, entry, budget), quiet, LIMITS.unpackedFileBytes)) write(decoding.push(slice));
    write(decoding.end());
  };
  const named = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const texts = new SharedTexts();
  const styles = new CellStyles();
  let workbook = '';
  await feed(named('xl/sharedStrings.xml'), (text) => texts.xml.write(text));
  await feed(named('xl/styles.xml'), (text) => styles.xml.write(text));
  await feed(named('xl/workbook.xml'), (text) => (workbook += text));
  const sheets = entries
    .filter(({ name }) => SHEET.test(name))
    .toSorted((a, b) => Number(SHEET.exec(a.name)?.[1]) - Number(SHEET.exec(b.name)?.[1]));
  if (sheets.length === 0) throw new Refusal('spreadsheet-broken');
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    const reader = new SheetRows(texts.texts, styles, /date1904="(?:1|true)"/.test(workbook));
    await feed(sheet, (text) => reader.xml.write(text));
    reader.xml.close();
    if (reader.rows.length > 1 && reader.rows.some((row) => row.length > 1)) return reader.rows;
  }
  throw new Refusal('no-table');
}
