import type { TraceLine } from '#/quote-engine/trace.ts';

/** A line of the worksheet with the picture of what it does: a bar from the running amount before it to the one after it. */
export interface Stage {
  readonly line: TraceLine;
  /** What the line adds or takes away, in cents; null for lines that only state an amount. */
  readonly effectCents: number | null;
  readonly bar: StageBar | null;
}

/** Geometry of one step of the waterfall in percent of the shared axis. */
export interface StageBar {
  readonly x: string;
  readonly width: string;
  /** Running amount before and after the line; `from` is nought for a line that starts a sum. */
  readonly from: string;
  readonly to: string;
  readonly shape: 'sum' | 'more' | 'less' | 'same';
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** From where to where the running amount goes; null for a line that is no amount of money to pay. */
function spanOf(line: TraceLine, running: number): Span | null {
  switch (line.kind) {
    case 'insured-turnover':
      return null;
    case 'base-slices':
    case 'base-band':
    case 'base-rate':
      return { from: 0, to: line.result };
    case 'factor':
    case 'risk-floor':
    case 'price-level':
    case 'minimum':
      return { from: line.before, to: line.result };
    case 'fee':
    case 'tax':
      return { from: running, to: running + line.result };
    case 'tax-included':
      return { from: running, to: line.result };
    case 'premium':
    case 'total':
      return { from: 0, to: line.result };
  }
}

const starts = ({ from }: Span) => from === 0;

function shapeOf(span: Span): StageBar['shape'] {
  if (starts(span)) return 'sum';
  if (span.to === span.from) return 'same';
  return span.to > span.from ? 'more' : 'less';
}

const isSum = (line: TraceLine) => line.kind === 'premium' || line.kind === 'total';

/** Worksheet lines with their effect in cents and a bar on one shared axis from nought to the highest running amount. */
export function stagesOf(trace: readonly TraceLine[]): readonly Stage[] {
  const spans: { readonly line: TraceLine; readonly span: Span | null }[] = [];
  let running = 0;
  for (const line of trace) {
    const span = spanOf(line, running);
    if (span) running = span.to;
    spans.push({ line, span });
  }
  const highest = Math.max(1, ...spans.map(({ span }) => (span ? Math.max(span.from, span.to) : 0)));
  const share = (value: number) => `${((value / highest) * 100).toFixed(2)}%`;
  return spans.map(({ line, span }) => ({
    line,
    effectCents: span === null || isSum(line) ? null : span.to - span.from,
    bar: span && {
      x: share(Math.min(span.from, span.to)),
      width: share(Math.abs(span.to - span.from)),
      from: share(span.from),
      to: share(span.to),
      shape: shapeOf(span),
    },
  }));
}

/** Place of one line of the worksheet on the page, to which its bar in the waterfall leads. */
export const stepAnchor = (product: string, at: number): string => `stap-${product}-${String(at + 1)}`;
