import { columnGuideTexts } from '#/messages/portfolio-cells.ts';
import { NARROWING_COLUMNS, type ColumnGuide } from '../portfolios.ts';
import { kindOf } from './column-kinds.ts';
import { COLUMNS, NEEDED_COLUMNS, type ColumnKey } from './columns.ts';
import { wordsOf } from './words.ts';

const NEEDED: ReadonlySet<ColumnKey> = new Set(NEEDED_COLUMNS);
const NARROWING: ReadonlySet<ColumnKey> = new Set(NARROWING_COLUMNS);

/** What each column of a portfolio takes, in the order of the template. */
export const COLUMN_GUIDE: readonly ColumnGuide[] = COLUMNS.map(({ key, header, synonyms }) => {
  const words = wordsOf(key);
  const fill = words === null ? columnGuideTexts.kinds[kindOf(key)] : words.join(', ');
  return { header, isNeeded: NEEDED.has(key), isNarrowing: NARROWING.has(key), fill, synonyms };
});
