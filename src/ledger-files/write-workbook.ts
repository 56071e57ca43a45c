import { strToU8, zipSync, type Zippable } from 'fflate';

/** Nothing, a text, or a number with the way it is shown. */
export type WorkCell = string | null | { readonly value: number; readonly as: 'euro' | 'number' | 'share' };

export interface WorkSheet {
  readonly name: string;
  /** In signs of the standard type. */
  readonly widths: readonly number[];
  /** Heads of the columns; null for a sheet that has none. */
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly WorkCell[])[];
}

/** A cell that a spreadsheet would take for a formula starts with one of these, also in full width; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** The most that a cell of a workbook holds; with more, Excel calls the file damaged. */
const MOST_SIGNS = 32_000;
/** Signs that XML 1.0 cannot hold, halves of a sign among them. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text).slice(0, MOST_SIGNS);
const escaped = (text: string): string => text.replace(NOT_XML, ' ').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Places in the list of styles of `STYLES`. */
const STYLE = { text: 0, head: 1, euro: 2, number: 3, share: 4 } as const;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" xfId="0"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" xfId="0"><alignment vertical="top"/></xf><xf xfId="0"><alignment vertical="top"/></xf><xf numFmtId="165" applyNumberFormat="1" xfId="0"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

/** Letters of a column, from 0: A … Z, AA … */
function lettersOf(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Texts of a workbook, each once: most of them come back on many rows. */
class SharedTexts {
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const next = this.#places.size;
    this.#places.set(text, next);
    return next;
  }

  get xml(): string {
    const items = Array.from(this.#places.keys(), (text) => `<si><t xml:space="preserve">${escaped(neutral(text))}</t></si>`);
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${String(items.length)}">${items.join('')}</sst>`;
  }
}

function cellXml(cell: WorkCell, place: string, textStyle: number, texts: SharedTexts): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${place}" s="${String(textStyle)}" t="s"><v>${String(texts.place(cell))}</v></c>`;
  return Number.isFinite(cell.value) ? `<c r="${place}" s="${String(STYLE[cell.as])}"><v>${String(cell.value)}</v></c>` : '';
}

function sheetXml({ widths, head, rows }: WorkSheet, texts: SharedTexts): string {
  const all = head === null ? rows : [head, ...rows];
  const letters = Array.from({ length: Math.max(0, ...all.map(({ length }) => length)) }, (_, at) => lettersOf(at));
  const columns = widths.map(
    (width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const frozen = head === null ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const body = all.map((cells, at) => {
    const number = String(at + 1);
    const style = at === 0 && head !== null ? STYLE.head : STYLE.text;
    return `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${letters[column] ?? ''}${number}`, style, texts)).join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function partsOf(sheets: readonly WorkSheet[]): Readonly<Record<string, string>> {
  const texts = new SharedTexts();
  const numbered = sheets.map((sheet, at) => ({ sheet, number: String(at + 1), xml: sheetXml(sheet, texts) }));
  const overrides = numbered.map(
    ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const named = numbered.map(({ sheet, number }) => `<sheet name="${escaped(sheet.name)}" sheetId="${number}" r:id="s${number}"/>`);
  const links = numbered.map(
    ({ number }) => `<Relationship Id="s${number}" Type="${LINKS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="w1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="t1" Type="${LINKS}/styles" Target="styles.xml"/><Relationship Id="t2" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': texts.xml,
    ...Object.fromEntries(numbered.map(({ number, xml }) => [`xl/worksheets/sheet${number}.xml`, xml])),
  };
}

/** Day that stands in a package as that of its parts: the same sheets give the same bytes. */
const DAY = new Date(1980, 0, 1);

/**
 * A workbook (Office Open XML) of sheets with texts and numbers, without formulas: a text that could be one gets an apostrophe. Blocks its
 * thread: belongs in a worker. Packs in this thread on purpose, as the content policy forbids workers made on the spot.
 */
export function writeWorkbook(sheets: readonly WorkSheet[]): Uint8Array<ArrayBuffer> {
  const parts: Zippable = Object.fromEntries(
    Object.entries(partsOf(sheets)).map(([path, text]) => [path, [strToU8(text), { mtime: DAY }]]),
  );
  return zipSync(parts, { level: 6 });
}
