import { stringify } from 'csv-stringify/sync';
import * as v from 'valibot';
import type { PremiumCheck } from '#/premium-check/check.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Portfolio, PortfolioColumns, PortfolioLine, PortfolioRow } from '../portfolios.ts';
import type { PremiumChecks } from '../premium-checks.ts';
import { MAX_BYTES, MAX_ROWS } from './bounds.ts';
import { headerOf, matchColumns, type MatchedColumns } from './columns.ts';
import { exported, template } from './exports.ts';
import { readRow, type RowReading } from './read-row.ts';
import { readTable, type Table } from './read-table.ts';

/** Rows between which other requests get their turn. */
const TURN = 100;
/** Faulty rows that a page shows; the others are counted. */
const SHOWN_FAULTS = 200;
const MAX_LABEL = 80;
const UNREADABLE_LINE = 'Deze regel kunnen wij niet lezen. Er staat een aanhalingsteken te veel of te weinig, of een cel is veel te lang';

interface Matched {
  readonly table: Table;
  readonly headers: readonly string[];
  readonly columns: MatchedColumns;
  readonly filled: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');

function matched(table: Table): Matched | null {
  const first = table.rows.findIndex(isFilled);
  const headers = table.rows[first] ?? [];
  const columns = matchColumns(headers);
  if (columns.at.size === 0) return null;
  const filled = table.rows.flatMap((cells, at) => (at > first && isFilled(cells) ? [{ row: at + 1, cells }] : []));
  return { table, headers, columns, filled };
}

const columnsOf = ({ columns, filled }: Matched): PortfolioColumns => ({
  known: [...columns.at.keys()].map(headerOf),
  unknown: columns.unknown,
  rows: filled.length,
});

function readingOf({ table, columns, headers }: Matched, row: number, cells: readonly string[]): RowReading {
  if (table.unreadable?.has(row - 1) !== true) return readRow(cells, columns, headers, table.isEnglish);
  return { faults: [{ column: headers[0] ?? '', text: UNREADABLE_LINE }] };
}

function labelOf({ columns }: Matched, cells: readonly string[]): string {
  const at = columns.at.get('label');
  return at === undefined ? '' : (cells[at] ?? '').trim().slice(0, MAX_LABEL);
}

const NO_FIGURES = { paidCents: null, lowCents: null, middleCents: null, highCents: null, differenceCents: null, noticeDay: null } as const;

function figuresOf({ verdict, paid, band, notice }: PremiumCheck): Omit<PortfolioRow, 'row' | 'label' | 'faults'> {
  return {
    verdict: verdict.kind,
    paidCents: paid?.totalCents ?? null,
    lowCents: band?.lowCents ?? null,
    middleCents: band?.middleCents ?? null,
    highCents: band?.highCents ?? null,
    differenceCents: paid === null || band === null || verdict.kind === 'not-assessable' ? null : paid.totalCents - band.middleCents,
    noticeDay: notice?.day ?? null,
  };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* checkFile(file: Uint8Array, check: PremiumChecks['check']): AsyncGenerator<PortfolioLine> {
  const reading = await readTable(file);
  const found = 'fault' in reading ? null : matched(reading.table);
  if (found === null) {
    yield { kind: 'fault', fault: 'fault' in reading ? reading.fault : 'no-columns' };
    return;
  }
  yield { kind: 'columns', ...columnsOf(found) };
  for (const [at, { row, cells }] of found.filled.entries()) {
    if (at % TURN === TURN - 1) await nextTurn();
    const one = readingOf(found, row, cells);
    const label = labelOf(found, cells);
    if ('faults' in one) yield { kind: 'row', row, label, verdict: 'fault', ...NO_FIGURES, faults: one.faults };
    else yield { kind: 'row', row, label, ...figuresOf(check(one.input)), faults: [] };
  }
}

const amount = v.nullable(v.pipe(v.number(), v.safeInteger()));
const lineSchema = v.object({
  row: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  label: v.pipe(v.string(), v.maxLength(MAX_LABEL)),
  verdict: v.picklist(['below-market', 'in-line', 'above-market', 'not-assessable', 'fault']),
  paidCents: amount,
  lowCents: amount,
  middleCents: amount,
  highCents: amount,
  differenceCents: amount,
  noticeDay: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.transform(plainDateOf))),
  faults: v.array(v.object({ column: v.string(), text: v.string() })),
});

const columnsSchema = v.object({ kind: v.literal('columns') });

function readLines(text: string): readonly PortfolioRow[] | null {
  try {
    const lines = text.split('\n', MAX_ROWS + 2).flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]));
    const rows = lines.filter((line) => !v.is(columnsSchema, line));
    return rows.length > MAX_ROWS ? null : rows.map((row) => v.parse(lineSchema, row));
  } catch {
    // Not what this server wrote: no result to show.
    return null;
  }
}

async function preview(file: Uint8Array): ReturnType<Portfolio['preview']> {
  const reading = await readTable(file);
  if ('fault' in reading) return reading;
  const found = matched(reading.table);
  if (found === null) return { fault: 'no-columns' };
  const faulty: { row: number; label: string; faults: readonly { column: string; text: string }[] }[] = [];
  let faultyRows = 0;
  for (const [at, { row, cells }] of found.filled.entries()) {
    if (at % TURN === TURN - 1) await nextTurn();
    const one = readingOf(found, row, cells);
    if (!('faults' in one)) continue;
    faultyRows += 1;
    if (faulty.length < SHOWN_FAULTS) faulty.push({ row, label: labelOf(found, cells), faults: one.faults });
  }
  const table = stringify(
    reading.table.rows.map((row) => [...row]),
    { delimiter: reading.table.isEnglish ? ',' : ';' },
  );
  return Buffer.byteLength(table) > MAX_BYTES ? { fault: 'too-large' } : { ...columnsOf(found), faulty, faultyRows, table };
}

/** Portfolios of policies, checked row by row with the check of one policy; nothing is kept. */
export function portfolioOver(check: PremiumChecks['check']): Portfolio {
  return { maxRows: MAX_ROWS, maxBytes: MAX_BYTES, preview, check: (file) => checkFile(file, check), readLines, exported, template };
}
