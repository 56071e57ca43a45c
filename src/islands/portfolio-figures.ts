/**
 * Letters by which a page carries along what belongs to a verdict, so that ten thousand rows stay small. What has no letter is not carried; the
 * server reads them back in these orders and no other.
 */
export const PORTFOLIO_LETTERS = {
  confidence: { high: 'h', medium: 'm', low: 'l' },
  reason: { 'premium-basis-unknown': 'p', 'too-few-insurers': 'f', 'range-too-wide': 'w' },
  narrowing: {
    paymentTerm: 't',
    daysLate: 'd',
    export: 'x',
    losses: 'v',
    excludedShare: 'e',
    buyerSector: 's',
    largestBuyerShare: 'g',
    topFiveShare: 'f',
  },
  remarks: {
    'deductible-never-met': 'n',
    'limit-costs-unknown': 'c',
    'low-price-low-maximum': 'm',
    'low-price-unknown-maximum': 'u',
    'notice-day-missed': 'd',
    'notice-months-assumed': 'a',
  },
} as const;

/** Verdict and figures of one row, as the API tells them. */
interface Figures {
  readonly row: number;
  readonly verdict: string;
  readonly paidCents: number | null;
  readonly lowCents: number | null;
  readonly middleCents: number | null;
  readonly highCents: number | null;
  readonly noticeDay: string | null;
  readonly confidence: string | null;
  readonly reason: string | null;
  readonly narrowing: readonly string[];
  readonly remarks: readonly string[];
}

const lettersOf = (names: readonly (string | null)[], letters: Readonly<Record<string, string>>) =>
  names.map((name) => letters[name ?? ''] ?? '').join('') || '-';

/** One row of results as a page carries it along: short, without names and faults, which stand in the list itself. */
export function figuresLine({ row, verdict, confidence, reason, narrowing, remarks, ...figures }: Figures): string {
  if (verdict === 'fault') return `${String(row)} fault`;
  const { paidCents, lowCents, middleCents, highCents, noticeDay } = figures;
  const notes = [
    reason === null ? lettersOf([confidence], PORTFOLIO_LETTERS.confidence) : lettersOf([reason], PORTFOLIO_LETTERS.reason),
    lettersOf(narrowing, PORTFOLIO_LETTERS.narrowing),
    lettersOf(remarks, PORTFOLIO_LETTERS.remarks),
  ];
  return [row, verdict, ...[paidCents, lowCents, middleCents, highCents, noticeDay].map((value) => value ?? '-'), ...notes].join(' ');
}

/** The line of figures in a line of the API; empty for a line about the file. */
export function figuresOfLine(line: string): string {
  if (line.trim() === '') return '';
  const told = JSON.parse(line) as { readonly kind: string } & Figures;
  return told.kind === 'row' ? `${figuresLine(told)}\n` : '';
}
