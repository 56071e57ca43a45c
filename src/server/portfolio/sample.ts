import { exactEuro } from '#/messages/amount-text.ts';
import { count, date } from '#/messages/format.ts';
import { parseRate } from '#/premium-check/parse-rate.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import type { ReadAs } from '../portfolios.ts';
import { cellText, saysNothing } from './cell-text.ts';
import { kindOf } from './column-kinds.ts';
import type { ColumnKey } from './columns.ts';
import type { Matched } from './matched.ts';
import type { TableRow } from './table-rows.ts';
import { wordOf } from './words.ts';

const percentage = (pct: string) => `${pct.replace('.', ',')}%`;

/** What a cell without fault was taken for, as a person writes it. */
function meaningOf(key: ColumnKey, text: string): string {
  const word = wordOf(key, text);
  if (word !== null) return key === 'policyPct' ? percentage(word) : word;
  switch (kindOf(key)) {
    case 'amount': {
      const parsed = parseAmount(text);
      return parsed.kind === 'amount' ? exactEuro(parsed.cents) : text;
    }
    case 'share': {
      const parsed = parseShare(text);
      return parsed.kind === 'share' ? percentage(parsed.pct) : text;
    }
    case 'rate': {
      const parsed = parseRate(text);
      return parsed.kind === 'rate' ? percentage(parsed.pct) : text;
    }
    case 'count': {
      const parsed = parseCount(text);
      return parsed.kind === 'count' ? count(parsed.count) : text;
    }
    case 'day': {
      const parsed = parseDate(text);
      return parsed.kind === 'date' ? date(parsed.date) : text;
    }
    case 'text':
      return text;
  }
}

/** Every filled cell of a row without faults, with what it was taken for. */
export function sampleOf({ columns, headers, notation }: Matched, { cells }: TableRow): readonly ReadAs[] {
  return [...columns.at].flatMap(([key, place]) => {
    const cell = (cells[place] ?? '').replace(/\s+/g, ' ').trim();
    if (cell === '' || saysNothing(cell)) return [];
    return [{ column: (headers[place] ?? '').replace(/\s+/g, ' ').trim(), cell, as: meaningOf(key, cellText(key, cell, notation)) }];
  });
}
