import { parse } from 'csv-parse/browser/esm/sync';
import { LIMITS } from '../limits.ts';
import { Refusal } from '../result.ts';
import type { Cell } from '../table.ts';
import { TextDecoding } from '../text-decoding.ts';

const DELIMITERS = ['\t', ';', '|', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Signs and lines looked at before the delimiter is settled. */
const SAMPLE = 100_000;
const SAMPLE_LINES = 30;
const LONGEST_RECORD = 2_000_000;
const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

function countOutsideQuotes(line: string, sign: string): number {
  let quoted = false;
  let count = 0;
  for (const one of line) {
    if (one === '"') quoted = !quoted;
    else if (one === sign && !quoted) count += 1;
  }
  return count;
}

/** Share of the lines that must hold a sign equally often, and how near to the best sign an earlier one must come. */
const MOST_LINES = 0.6;
const NEAR_BEST = 0.6;

/**
 * The sign between cells: the first of tab, semicolon, bar and comma that most lines hold equally often, unless a later one makes far
 * more columns: names hold a semicolon here and there, and amounts a comma.
 */
export function delimiterOf(text: string): Delimiter {
  const told = SEPARATOR_LINE.exec(text)?.[1];
  const known = DELIMITERS.find((sign) => sign === told);
  if (known) return known;
  const lines = text
    .slice(0, SAMPLE)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  const scored = DELIMITERS.map((sign) => {
    const counts = lines.map((line) => countOutsideQuotes(line, sign)).filter((count) => count > 0);
    const tally = new Map<number, number>();
    for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
    const [count = 0, most = 0] = [...tally].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    const share = most / Math.max(1, lines.length);
    return { sign, share, score: (share * count) / (count + 1) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const fitting = scored.find(({ share, score }) => share >= MOST_LINES && score >= NEAR_BEST * best);
  return fitting?.sign ?? scored.toSorted((a, b) => b.score - a.score)[0]?.sign ?? ';';
}

/**
 * Where the last whole record ends: after a line end outside quotes; with `anyLine` after the last line end at all. Nought when there is none.
 * The last sign is left alone: a line feed may follow it.
 */
function recordsEnd(text: string, anyLine: boolean): number {
  let quoted = false;
  let end = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if ((code === LINE_FEED || (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) && (anyLine || !quoted)) end = at + 1;
  }
  return end;
}

function recordsOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_RECORD,
    });
  } catch {
    // A quotation mark that is never closed: the lines as they stand.
    return text.split(/\r\n|\n|\r/).map((line) => line.split(delimiter));
  }
}

/** Rows of delimited text that comes in pieces. Feed `push` and `end`; throws Refusal `too-many-columns`, `too-many-rows`, `too-many-cells`. */
export class DelimitedRows {
  readonly rows: Cell[][] = [];
  readonly #decoding = new TextDecoding();
  #delimiter: Delimiter | null = null;
  #text = '';
  #tried = 0;
  #cells = 0;

  get fellBack(): boolean {
    return this.#decoding.fellBack;
  }

  push(bytes: Uint8Array): void {
    this.#text += this.#decoding.push(bytes);
    // An open quotation mark keeps text waiting; looking again at twice the size keeps the whole linear.
    if (this.#text.length < this.#tried * 2 || (this.#delimiter === null && this.#text.length < SAMPLE)) return;
    const isLong = this.#text.length > LONGEST_RECORD;
    const end = recordsEnd(this.#text, isLong);
    if (end === 0 && isLong) throw this.#endlessLine();
    this.#tried = end === 0 ? this.#text.length : 0;
    if (end > 0) this.#take(end);
  }

  end(): void {
    this.#text += this.#decoding.end();
    this.#take(this.#text.length);
  }

  /** No list has lines of this length. */
  #endlessLine(): Refusal {
    const sample = this.#text.slice(0, SAMPLE);
    const isWide = DELIMITERS.some((sign) => sample.split(sign).length > LIMITS.columns);
    return isWide ? new Refusal('too-many-columns', { limit: LIMITS.columns }) : new Refusal('no-table');
  }

  #take(end: number): void {
    const text = this.#text.slice(0, end);
    this.#text = this.#text.slice(end);
    this.#delimiter ??= delimiterOf(text);
    const body = this.rows.length === 0 ? text.replace(SEPARATOR_LINE, '') : text;
    for (const record of recordsOf(body, this.#delimiter)) {
      if (record.length > LIMITS.columns) throw new Refusal('too-many-columns', { limit: LIMITS.columns });
      const cells = record.map((cell): Cell => (cell.trim() === '' ? null : cell.slice(0, LIMITS.cellCharacters).trim()));
      if (cells.every((cell) => cell === null)) continue;
      this.#cells += cells.length;
      if (this.#cells > LIMITS.cells) throw new Refusal('too-many-cells', { limit: LIMITS.cells });
      if (this.rows.length >= LIMITS.rows) throw new Refusal('too-many-rows', { limit: LIMITS.rows });
      this.rows.push(cells);
    }
  }
}
