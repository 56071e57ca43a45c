import type { Cents, Rate } from '#/quote-engine/units.ts';
import { line, type Line } from './worksheet.ts';

export interface ExtraTurnover {
  readonly turnover: Cents;
  readonly lines: readonly Line[];
}

/** Turnover whose margin makes good a loss: loss ÷ margin (E4; W40). Throws RangeError for a margin of nought or less. */
export function extraTurnover(loss: Cents, margin: Rate): ExtraTurnover {
  if (margin <= 0) throw new RangeError('a margin must be above nought');
  const turnover = line('extra-turnover', { kind: 'grossed-up', of: loss, share: margin });
  return { turnover: turnover.result, lines: [turnover] };
}
