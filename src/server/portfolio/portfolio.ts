import type { PremiumCheck } from '#/premium-check/check.ts';
import type {
  FileFault,
  NarrowingColumn,
  Portfolio,
  PortfolioFigures,
  PortfolioLine,
  PortfolioPreview,
  PortfolioResults,
  PortfolioRow,
} from '../portfolios.ts';
import type { PremiumChecks } from '../premium-checks.ts';
import { MAX_BYTES, MAX_ROUND_BYTES, MAX_ROWS } from './bounds.ts';
import { COLUMN_GUIDE } from './column-guide.ts';
import { exported, template } from './exports.ts';
import { differenceOf, NO_FIGURES, readFigures } from './figures.ts';
import { columnsOf, matched, type Matched } from './matched.ts';
import { notesInWords, notesOf, obstaclesOf } from './notes.ts';
import type { TableRow } from './table-rows.ts';
import { inTurns } from './turns.ts';
import { readRow } from './read-row.ts';
import { readTable } from './read-table.ts';
import { roundTripText } from './round-trip.ts';
import { sampleOf } from './sample.ts';

/** Faulty rows that a page shows; the others are counted. */
const SHOWN_FAULTS = 200;
const MAX_LABEL = 80;

type Check = PremiumChecks['check'];
type Faulty = { readonly fault: FileFault };

async function read(file: Uint8Array, maxBytes: number): Promise<Matched | Faulty> {
  const reading = await readTable(file, maxBytes);
  return 'fault' in reading ? reading : (matched(reading.table) ?? { fault: 'no-columns' });
}

function labelOf({ columns }: Matched, { cells, unreadable }: TableRow): string {
  const at = unreadable === undefined ? columns.at.get('label') : 0;
  return at === undefined ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_LABEL);
}

function figuresOf(row: number, check: PremiumCheck, isEmpty: (column: NarrowingColumn) => boolean): PortfolioFigures {
  const { verdict, paid, band, notice } = check;
  const figures = {
    row,
    verdict: verdict.kind,
    paidCents: paid?.totalCents ?? null,
    lowCents: band?.lowCents ?? null,
    middleCents: band?.middleCents ?? null,
    highCents: band?.highCents ?? null,
    noticeDay: notice?.day ?? null,
    ...notesOf(check, isEmpty),
  };
  return { ...figures, differenceCents: differenceOf(figures) };
}

interface Checked {
  readonly figures: PortfolioFigures;
  readonly faults: PortfolioRow['faults'];
}

function checkedRow(found: Matched, row: TableRow, check: Check): Checked {
  const reading = readRow(found, row);
  if ('faults' in reading) return { figures: { row: row.row, verdict: 'fault', ...NO_FIGURES }, faults: reading.faults };
  return { figures: figuresOf(row.row, check(reading.input), reading.isEmpty), faults: [] };
}

async function* checkFile(file: Uint8Array, check: Check): AsyncGenerator<PortfolioLine> {
  const found = await read(file, MAX_BYTES);
  if ('fault' in found) {
    yield { kind: 'fault', fault: found.fault };
    return;
  }
  yield { kind: 'columns', ...columnsOf(found) };
  for await (const row of inTurns(found.rows)) {
    const { figures, faults } = checkedRow(found, row, check);
    yield { kind: 'row', label: labelOf(found, row), ...figures, ...notesInWords(figures), faults };
  }
}

async function preview(file: Uint8Array): ReturnType<Portfolio['preview']> {
  const found = await read(file, MAX_BYTES);
  if ('fault' in found) return found;
  const table = roundTripText(found);
  if (Buffer.byteLength(table) > MAX_ROUND_BYTES) return { fault: 'too-large' };
  const faulty: { row: number; label: string; faults: PortfolioRow['faults'] }[] = [];
  let faultyRows = 0;
  let sample: PortfolioPreview['sample'] = null;
  for await (const row of inTurns(found.rows)) {
    const one = readRow(found, row);
    if (!('faults' in one)) {
      sample ??= { row: row.row, cells: sampleOf(found, row) };
      continue;
    }
    faultyRows += 1;
    if (faulty.length < SHOWN_FAULTS) faulty.push({ row: row.row, label: labelOf(found, row), faults: one.faults });
  }
  return { ...columnsOf(found), faulty, faultyRows, sample, table };
}

async function results(table: string, sent: string, check: Check): Promise<PortfolioResults | Faulty> {
  const found = await read(new TextEncoder().encode(table), MAX_ROUND_BYTES);
  if ('fault' in found) return found;
  const known = readFigures(sent);
  const figures: PortfolioFigures[] = [];
  for await (const row of inTurns(found.rows)) figures.push(known?.get(row.row) ?? checkedRow(found, row, check).figures);
  const rows = new Map(found.rows.map((row) => [row.row, row]));
  const rowOf = (one: PortfolioFigures): PortfolioRow => {
    const row = rows.get(one.row);
    const reading = row === undefined || one.verdict !== 'fault' ? null : readRow(found, row);
    return {
      ...one,
      ...notesInWords(one),
      label: row === undefined ? '' : labelOf(found, row),
      faults: reading !== null && 'faults' in reading ? reading.faults : [],
    };
  };
  return { ...columnsOf(found), figures, obstacles: obstaclesOf(figures), rowOf };
}

/** Portfolios of policies, checked row by row with the check of one policy; nothing is kept. */
export function portfolioOver(check: Check): Portfolio {
  return {
    maxRows: MAX_ROWS,
    maxBytes: MAX_BYTES,
    columns: COLUMN_GUIDE,
    preview,
    check: (file) => checkFile(file, check),
    results: (table, figures) => results(table, figures, check),
    exported,
    template,
  };
}
