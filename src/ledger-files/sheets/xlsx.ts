import { LIMITS } from '../limits.ts';
import { Refusal, type ReadOptions, type RefusalCode } from '../result.ts';
import { SafeXml } from '../safe-xml.ts';
import { slicesOf } from '../slices.ts';
import type { Cell, Worksheets } from '../table.ts';
import { TextDecoding } from '../text-decoding.ts';
import { unpacked, UnpackBudget, type ZipEntry } from '../zip.ts';
import { bestSheet, worthOf, type SeenSheet } from './pick-sheet.ts';
import { SheetList, type WorkbookSheet } from './workbook-sheets.ts';
import { CellStyles, serialDay, SharedTexts } from './xlsx-parts.ts';

/** Sheets that are looked at; of each the first rows alone, where a list has its headers. */
const MOST_SHEETS = 60;
const FIRST_ROWS = 60;
/** Excel takes no longer name. */
const LONGEST_NAME = 31;
/** What is wrong with one sheet and says nothing of the others. */
const OF_ONE_SHEET: ReadonlySet<RefusalCode> = new Set(['too-many-columns', 'xml-broken', 'xml-doctype', 'xml-too-deep']);

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

/** The list that was read, and the other sheets that hold something. */
interface XlsxList {
  readonly rows: readonly (readonly Cell[])[];
  readonly worksheets: Worksheets;
}

/** A workbook whose shared parts were read; sheets are read one at a time, so that no more than one is ever held. */
class Workbook {
  readonly #bytes: Uint8Array;
  readonly #budget = new UnpackBudget();
  readonly #signal: Pick<ReadOptions, 'signal'>;
  readonly #texts = new SharedTexts();
  readonly #styles = new CellStyles();
  readonly #list = new SheetList();

  constructor(bytes: Uint8Array, { signal }: ReadOptions) {
    this.#bytes = bytes;
    // Progress is told over the packed bytes, which have been read by now.
    this.#signal = signal ? { signal } : {};
  }

  /** Hands on the text of a part until `write` says that it is enough. */
  async #feed(entry: ZipEntry | undefined, write: (text: string) => boolean | undefined): Promise<void> {
    if (!entry) return;
    const decoding = new TextDecoding();
    const pieces = unpacked(this.#bytes, entry, this.#budget);
    for await (const slice of slicesOf(pieces, this.#signal, LIMITS.unpackedFileBytes)) if (write(decoding.push(slice)) === true) return;
    write(decoding.end());
  }

  async open(entries: readonly ZipEntry[]): Promise<readonly WorkbookSheet[]> {
    const part = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name);
    const into = (xml: SafeXml) => (text: string) => {
      xml.write(text);
      return false;
    };
    await this.#feed(part('xl/sharedstrings.xml'), into(this.#texts.xml));
    await this.#feed(part('xl/styles.xml'), into(this.#styles.xml));
    await this.#feed(part('xl/workbook.xml'), into(this.#list.workbook));
    await this.#feed(part('xl/_rels/workbook.xml.rels'), into(this.#list.relations));
    return this.#list.sheets(entries);
  }

  async rows({ part }: WorkbookSheet): Promise<readonly (readonly Cell[])[]> {
    const reader = new SheetRows(this.#texts.texts, this.#styles, this.#list.from1904);
    await this.#feed(part, (text) => {
      reader.xml.write(text);
      return false;
    });
    reader.xml.close();
    return reader.rows;
  }

  /** What the first rows of a sheet are good for; a sheet that cannot be read is told of as one that holds something. */
  async seen({ part, hidden }: WorkbookSheet): Promise<SeenSheet> {
    const reader = new SheetRows(this.#texts.texts, this.#styles, this.#list.from1904);
    try {
      await this.#feed(part, (text) => {
        reader.xml.write(text);
        return reader.rows.length >= FIRST_ROWS;
      });
    } catch (error) {
      if (!(error instanceof Refusal) || !OF_ONE_SHEET.has(error.code)) throw error;
      return { hidden, worth: 'words', refusal: error };
    }
    return { hidden, worth: worthOf(reader.rows.slice(0, FIRST_ROWS)) };
  }
}

/**
 * Rows of one sheet: the one that was asked for, else the visible one whose headers say most, a hidden one where nothing else holds
 * columns. Throws Refusal: `spreadsheet-broken`, `no-table` and what unpacking and reading throw.
 */
export async function xlsxList(bytes: Uint8Array, entries: readonly ZipEntry[], options: ReadOptions): Promise<XlsxList> {
  const workbook = new Workbook(bytes, options);
  const sheets = (await workbook.open(entries)).slice(0, MOST_SHEETS);
  if (sheets.length === 0) throw new Refusal('spreadsheet-broken');
  const seen: SeenSheet[] = [];
  for (const sheet of sheets) seen.push(await workbook.seen(sheet));
  const best = options.worksheet ?? bestSheet(seen);
  const chosen = sheets[best];
  if (!chosen) throw seen.find(({ refusal }) => refusal !== undefined)?.refusal ?? new Refusal('no-table');
  const told = sheets.map(({ name, hidden }, at) => ({ at, name: name.slice(0, LONGEST_NAME), hidden }));
  return {
    rows: await workbook.rows(chosen),
    worksheets: { read: best, filled: told.filter(({ at }) => at === best || seen[at]?.worth !== 'empty') },
  };
}
