/** Verdict and figures of one row, as the API tells them. */
interface Figures {
  readonly row: number;
  readonly verdict: string;
  readonly paidCents: number | null;
  readonly lowCents: number | null;
  readonly middleCents: number | null;
  readonly highCents: number | null;
  readonly noticeDay: string | null;
}

/** One row of results as a page carries it along: short, without names and faults, which stand in the list itself. */
export function figuresLine({ row, verdict, paidCents, lowCents, middleCents, highCents, noticeDay }: Figures): string {
  if (verdict === 'fault') return `${String(row)} fault`;
  return [row, verdict, ...[paidCents, lowCents, middleCents, highCents, noticeDay].map((value) => value ?? '-')].join(' ');
}

/** The line of figures in a line of the API; empty for a line about the file. */
export function figuresOfLine(line: string): string {
  if (line.trim() === '') return '';
  const told = JSON.parse(line) as { readonly kind: string } & Figures;
  return told.kind === 'row' ? `${figuresLine(told)}\n` : '';
}
