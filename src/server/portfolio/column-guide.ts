import { columnGuideTexts } from '#/messages/portfolio-cells.ts';
import { POLICY_FIELDS } from '#/premium-check/policy-form.ts';
import { NARROWING_COLUMNS, type ColumnGuide } from '../portfolios.ts';
import { COLUMNS, NEEDED_COLUMNS, type ColumnKey } from './columns.ts';
import { wordsOf } from './words.ts';

type Kind = keyof typeof columnGuideTexts.kinds;

const COMPANY_KINDS: Partial<Record<ColumnKey, Kind>> = {
  turnover: 'amount',
  numberOfBuyers: 'count',
  excludedShare: 'share',
  losses: 'amount',
  largestBuyerShare: 'share',
  topFiveShare: 'share',
  paymentTerm: 'count',
  daysLate: 'count',
  overdue: 'amount',
};

/** What stands in a column: words count as text. */
export function kindOf(key: ColumnKey): Kind {
  const kind = COMPANY_KINDS[key] ?? POLICY_FIELDS.find((field) => field.key === key)?.kind ?? 'text';
  return kind === 'word' ? 'text' : kind;
}

const NEEDED: ReadonlySet<ColumnKey> = new Set(NEEDED_COLUMNS);
const NARROWING: ReadonlySet<ColumnKey> = new Set(NARROWING_COLUMNS);

/** What each column of a portfolio takes, in the order of the template. */
export const COLUMN_GUIDE: readonly ColumnGuide[] = COLUMNS.map(({ key, header, synonyms }) => {
  const words = wordsOf(key);
  const fill = words === null ? columnGuideTexts.kinds[kindOf(key)] : words.join(', ');
  return { header, isNeeded: NEEDED.has(key), isNarrowing: NARROWING.has(key), fill, synonyms };
});
