import { readLedgerFile, readTable } from '#/ledger-files/read-ledger-file.ts';
import { Refusal, type LedgerFileResult } from '#/ledger-files/result.ts';
import { dayAbove } from '#/ledger-files/sheets/day-above.ts';
import type { ColumnMapping, SheetTable } from '#/ledger-files/table.ts';
import { BookDesk, type Limits } from './desk.ts';
import type { Asked, PseudonymousBook, Told, TypedBook } from './report.ts';

const SAMPLE = 5;
/** Fewer messages than slices: a progress bar does not need more. */
const PROGRESS_MS = 80;

let desk: BookDesk | null = null;
let table: SheetTable | null = null;
let file: Blob | null = null;
let limits: Limits = { limits: [], names: {} };

const tell = (told: Told) => postMessage(told);

function onProgress(): (done: number, total: number | null) => void {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (total === null || now - last < PROGRESS_MS) return;
    last = now;
    tell({ kind: 'progress', done, total });
  };
}

async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

function take(result: LedgerFileResult): void {
  if (result.kind === 'refused') {
    tell(result);
  } else if (result.kind === 'needs-mapping') {
    ({ table } = result);
    const { headers, rows, above, worksheets = null } = table;
    tell({ kind: 'mapping', headers, sample: rows.slice(0, SAMPLE), proposal: result.proposal, asOf: dayAbove(above), worksheets });
  } else {
    const { establishment } = result.receivables;
    desk = new BookDesk(result.receivables, establishment === undefined ? {} : { establishment }, limits);
    tell({ kind: 'report', report: desk.report() });
  }
}

function takeTyped(typed: TypedBook): void {
  desk = desk?.format === 'typed' ? desk.retyped(typed) : new BookDesk(typed.receivables, { debtors: typed.debtors }, limits);
  tell({ kind: 'report', report: desk.report() });
}

function takeAnswer(at: BookDesk, { key, answers }: Extract<Asked, { kind: 'debtor' }>): void {
  const row = at.answerFor(key, answers);
  if (row !== null) tell({ kind: 'debtor', report: at.report(), row });
}

function tellBook(book: PseudonymousBook | null): void {
  if (book !== null) tell({ kind: 'rows', book });
}

function tellSheet(bytes: Uint8Array<ArrayBuffer>): void {
  const told: Told = { kind: 'sheet', bytes };
  postMessage(told, { transfer: [bytes.buffer] });
}

function confirmed(mapping: ColumnMapping, asOf: Extract<Asked, { kind: 'mapping' }>['asOf']): void {
  if (table === null) return;
  try {
    take(readTable(table, { mapping, ...(asOf !== null && { asOf }) }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    take({ kind: 'refused', code: error.code, data: error.data });
  }
}

async function answer(asked: Asked): Promise<void> {
  switch (asked.kind) {
    case 'limits':
      limits = asked.data;
      return;
    case 'file': {
      ({ file } = asked);
      const options = { totalBytes: file.size, onProgress: onProgress() };
      take(await readLedgerFile(chunksOf(file), options));
      return;
    }
    case 'worksheet': {
      if (file !== null) take(await readLedgerFile(chunksOf(file), { worksheet: asked.at }));
      return;
    }
    case 'text': {
      take(await readLedgerFile([new TextEncoder().encode(asked.text)], { pasted: true }));
      return;
    }
    case 'mapping': {
      confirmed(asked.mapping, asked.asOf);
      return;
    }
    case 'typed': {
      takeTyped(asked.typed);
      return;
    }
    case 'debtor':
      if (desk) takeAnswer(desk, asked);
      return;
    case 'list':
      if (desk) tell({ kind: 'list', list: asked.list, found: desk.list(asked.list), rows: desk.rows(0) });
      return;
    case 'answers':
      desk?.answer(asked.answers);
      if (desk) tell({ kind: 'report', report: desk.report() });
      return;
    case 'more':
      if (desk) tell({ kind: 'more', rows: desk.rows(asked.from) });
      return;
    case 'sliders':
      if (desk) tell({ kind: 'sliders', outcome: desk.slide(asked.imagined) });
      return;
    case 'sheet':
      if (desk) tellSheet(desk.workbook(asked.costs));
      return;
    case 'take':
      tell({ kind: 'taken', taken: desk?.taken() ?? null });
      return;
    case 'rows':
      if (desk) tellBook(desk.pseudonymous());
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).catch(() => tell({ kind: 'failed' }));
});
