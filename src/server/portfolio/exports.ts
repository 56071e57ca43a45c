import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { portfolioTexts, verdictNames } from '#/messages/portfolio.ts';
import type { ExportFormat, PortfolioRow } from '../portfolios.ts';
import { COLUMNS } from './columns.ts';

/** A cell that a spreadsheet would take for a formula starts with one of these; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that no spreadsheet runs. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

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
  neutral(row.faults.map(({ column, text }) => `${column}: ${text}`).join('; ')),
];

const utf8 = new TextEncoder();
const BYTE_ORDER_MARK = '\uFEFF';

/** CSV as Dutch spreadsheets read it: `;`, decimal comma, UTF-8 with its mark. */
function csvOf(rows: readonly (readonly Value[])[]): Uint8Array {
  const text = stringify(
    rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')))),
    {
      delimiter: ';',
      record_delimiter: '\r\n',
    },
  );
  return utf8.encode(`${BYTE_ORDER_MARK}${text}`);
}

function cellOf(value: Value): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number, format: '#,##0.00' } : { value, type: String };
}

async function xlsxOf(rows: readonly (readonly Value[])[], sheet: string): Promise<Uint8Array> {
  const [head = [], ...body] = rows;
  const data: SheetData = [
    head.map((value) => ({ value: String(value ?? ''), type: String, fontWeight: 'bold' })),
    ...body.map((row) => row.map((value, at) => (at === 0 && typeof value === 'number' ? { value, type: Number } : cellOf(value)))),
  ];
  return new Uint8Array(await writeXlsxFile(data, { sheet }).toBuffer());
}

const rendered = (rows: readonly (readonly Value[])[], format: ExportFormat, sheet: string): Promise<Uint8Array> =>
  format === 'csv' ? Promise.resolve(csvOf(rows)) : xlsxOf(rows, sheet);

/** The results as a file; what could be a formula is text. */
export const exported = (rows: readonly PortfolioRow[], format: ExportFormat): Promise<Uint8Array> =>
  rendered([portfolioTexts.exportHeaders, ...rows.map(valuesOf)], format, portfolioTexts.sheet);

/** An empty portfolio with its headers and one made-up row. */
export const template = (format: ExportFormat): Promise<Uint8Array> =>
  rendered([COLUMNS.map(({ header }) => header), COLUMNS.map(({ example }) => example)], format, portfolioTexts.sheet);
