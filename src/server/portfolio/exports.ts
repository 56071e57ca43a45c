import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { columnGuideTexts, columnNeed } from '#/messages/portfolio-cells.ts';
import { NOTICE } from '#/messages/notice.ts';
import { portfolioTexts, verdictNames } from '#/messages/portfolio.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { ExportFormat, PortfolioResults, PortfolioRow } from '../portfolios.ts';
import { COLUMN_GUIDE } from './column-guide.ts';
import { COLUMNS } from './columns.ts';
import { inTurns } from './turns.ts';

/** A cell that a spreadsheet would take for a formula starts with one of these, also in full width; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** The most that a cell of a workbook holds; with more, Excel calls the file damaged. */
const MOST_SIGNS = 32_000;
const AMOUNT = '#,##0.00';
const DAY = 'dd-mm-yyyy';
const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const HEAD = { type: String, fontWeight: 'bold', backgroundColor: '#E8EDF2', wrap: true, alignVertical: 'top' } as const;

/** Text that no spreadsheet runs. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text).slice(0, MOST_SIGNS);

type Value = string | number | null;

/** Columns of a result: amounts in euros. */
const euros = (cents: number | null) => (cents === null ? null : cents / 100);

const valuesOf = (row: PortfolioRow): readonly Value[] => [
  row.row,
  neutral(row.label),
  verdictNames[row.verdict],
  euros(row.paidCents),
  euros(row.lowCents),
  euros(row.middleCents),
  euros(row.highCents),
  euros(row.differenceCents),
  row.noticeDay,
  row.confidenceText,
  row.explanation.join(' '),
  neutral(row.faults.map(({ column, text }) => `${column}: ${text}`).join('; ')),
];
const RESULT_WIDTHS = [7, 36, 20, 17, 14, 14, 14, 20, 20, 12, 80, 80] as const;

const BYTE_ORDER_MARK = '\uFEFF';

const written = (value: Value) => (typeof value === 'number' ? String(value).replace('.', ',') : (value ?? ''));

/** Rows that are written together: their sentences need not all be there at once. */
const AT_A_TIME = 100;

function csvText(rows: readonly (readonly Value[])[]): Buffer {
  const text = stringify(
    rows.map((row) => row.map(written)),
    { delimiter: ';', record_delimiter: '\r\n' },
  );
  return Buffer.from(text);
}

/** CSV as Dutch spreadsheets read it: `;`, decimal comma, UTF-8 with its mark. */
async function csvOf(headers: readonly string[], rows: AsyncIterable<readonly Value[]> | Iterable<readonly Value[]>): Promise<Uint8Array> {
  const pieces = [Buffer.from(BYTE_ORDER_MARK), csvText([headers])];
  let waiting: (readonly Value[])[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < AT_A_TIME) continue;
    pieces.push(csvText(waiting));
    waiting = [];
  }
  return new Uint8Array(Buffer.concat([...pieces, csvText(waiting)]));
}

const dayCell = (day: PlainDate | string): Cell => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: DAY });

function cellOf(value: Value): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, format: AMOUNT };
  return DAY_TEXT.test(value) ? dayCell(value) : { value, type: String };
}

const headOf = (headers: readonly string[]): SheetData[number] => headers.map((value) => ({ ...HEAD, value }));
const widths = (signs: readonly number[]) => signs.map((width) => ({ width }));

/** The rows of a file, faults read again; a whole file takes long enough for others to wait on. */
async function* resultRows({ figures, rowOf }: PortfolioResults): AsyncGenerator<readonly Value[]> {
  for await (const one of inTurns(figures)) yield valuesOf(rowOf(one));
}

async function resultBook(results: PortfolioResults): Promise<Uint8Array> {
  const data: SheetData = [headOf(portfolioTexts.exportHeaders)];
  for await (const [row, ...values] of resultRows(results)) data.push([{ value: Number(row), type: Number }, ...values.map(cellOf)]);
  const about: SheetData = [portfolioTexts.notice, NOTICE, ...portfolioTexts.reading].map((value) => [{ value, type: String, wrap: true }]);
  const sheets = [
    { data, sheet: portfolioTexts.sheet, columns: widths(RESULT_WIDTHS), stickyRowsCount: 1 },
    { data: about, sheet: portfolioTexts.aboutSheet, columns: widths([100]) },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

/** The results as a file; what could be a formula is text. */
export const exported = (results: PortfolioResults, format: ExportFormat): Promise<Uint8Array> =>
  format === 'xlsx' ? resultBook(results) : csvOf(portfolioTexts.exportHeaders, resultRows(results));

/** An example as a spreadsheet holds it: days as days, percentages as percentages, numbers as numbers. */
function exampleCell(example: string): Cell {
  if (example === '') return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(example) ?? [];
  if (year !== '') return dayCell(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const [, number, sign] = /^(\d+(?:,\d+)?)(%?)$/.exec(example) ?? [];
  if (number === undefined) return { value: example, type: String };
  const value = Number(number.replace(',', '.'));
  return sign === '%' ? { value: Number((value / 100).toFixed(6)), type: Number, format: '0.00%' } : { value, type: Number };
}

async function templateBook(): Promise<Uint8Array> {
  const list: SheetData = [headOf(COLUMNS.map(({ header }) => header)), COLUMNS.map(({ example }) => exampleCell(example))];
  const guide: SheetData = [
    headOf(columnGuideTexts.headers),
    ...COLUMN_GUIDE.map(({ header, isNeeded, isNarrowing, fill, synonyms }) =>
      [header, columnNeed({ isNeeded, isNarrowing }), fill, synonyms.join(', ')].map((value): Cell => ({
        value,
        type: String,
        wrap: true,
        alignVertical: 'top',
      })),
    ),
  ];
  const sheets = [
    {
      data: list,
      sheet: portfolioTexts.sheet,
      columns: widths(COLUMNS.map(({ header, example }) => Math.max(header.length, example.length) + 4)),
      stickyRowsCount: 1,
    },
    { data: guide, sheet: columnGuideTexts.sheet, columns: widths([28, 20, 70, 60]), stickyRowsCount: 1 },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

/** An empty portfolio with its headers and one made-up row; as a workbook with a second sheet that explains every column. */
export const template = (format: ExportFormat): Promise<Uint8Array> =>
  format === 'xlsx'
    ? templateBook()
    : csvOf(
        COLUMNS.map(({ header }) => header),
        [COLUMNS.map(({ example }) => example)],
      );
