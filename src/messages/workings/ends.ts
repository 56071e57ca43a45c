import { slicesOf } from '#/quote-engine/risk/market-base.ts';
import type { Indication } from '#/quote-engine/outcome.ts';
import type { Interval } from '#/quote-engine/interval.ts';
import type { BookHeader } from '#/quote-engine/product.ts';
import type { SingleRiskBook } from '#/quote-engine/products/single-risk-product.ts';
import type { FeeCode, TraceLine } from '#/quote-engine/trace.ts';
import type { Cents } from '#/quote-engine/units.ts';
import { ONE, multiplyDivide } from '#/quote-engine/units.ts';
import { count, euro, euroCents, factor, rate } from '#/messages/format.ts';
import type { Basis } from './basis.ts';
import { isBandBook } from './losses.ts';

/** What an end of a line is worked out from besides the line itself. */
export interface Place {
  readonly basis: Basis;
  readonly indication: Indication;
  readonly turnover: Interval;
  readonly base: Interval;
  readonly before: Interval;
}

type End = 'low' | 'high';

const isSingleRisk = (book: BookHeader): book is SingleRiskBook => 'rateLimit' in book && 'rate' in book;
const whole = (cents: number) => (cents % 100 === 0 ? euro(cents) : euroCents(cents));
const NAMES: Readonly<Record<End, string>> = { low: 'laag', high: 'hoog' };
const CENTS = { low: 'lowCents', middle: 'middleCents', high: 'highCents' } as const;

function slices(end: End, { turnover, basis }: Place, result: number): readonly string[] {
  const parts = slicesOf(turnover[end] as Cents, basis.market);
  const lines = parts.map(({ from, to, rate: share, amount }) => `${whole(to - from)} × ${rate(share)} = ${euroCents(amount)}`);
  return parts.length === 1 ? lines : [...lines, `${parts.map(({ amount }) => euroCents(amount)).join(' + ')} = ${euroCents(result)}`];
}

function band(end: End, { turnover, basis: { book } }: Place, result: number): string {
  if (!isBandBook(book)) return '';
  const row = book.bands.rows.find(({ upToCents }) => turnover[end] <= upToCents) ?? book.bands.rows.at(-1);
  return `omzet tot en met ${whole(row?.upToCents ?? 0)}: ${euroCents(result)}`;
}

const FEE_PRICES: Readonly<Record<FeeCode, 'fullLimit' | 'simpleCheck' | 'includedLimit'>> = {
  'full-limit': 'fullLimit',
  'simple-check': 'simpleCheck',
  'included-limits': 'includedLimit',
};

function fee(end: End, line: Extract<TraceLine, { kind: 'fee' }>, { basis }: Place): string {
  const unit = basis.market.fees[FEE_PRICES[line.code]][end];
  const number = line[end] / unit;
  return Number.isInteger(number)
    ? `${count(number)} × ${euroCents(unit)} = ${euroCents(line[end])}`
    : `het midden: ${euroCents(line[end])}`;
}

/** Base × domestic share × rate at one end; a rate still to be confirmed counts in full, over everything, at the high end. */
function tax(end: End, isInPrice: boolean, { basis, indication }: Place): string {
  const { risk, market, profile } = basis;
  const rule = market.tax[profile.establishment];
  const amounts = isInPrice ? [indication.premium, indication.fees] : [indication.premium];
  const base = amounts.map((amount) => euroCents(amount[CENTS[end]])).join(' + ');
  const written = isInPrice ? `(${base})` : base;
  const result = euroCents(indication.tax[CENTS[end]]);
  if (end === 'high' && rule.toBeConfirmed) return `${written} × ${rate(rule.highRate)} = ${result}`;
  return `${written} × ${rate(risk.countries.domesticShare[end])} × ${rate(rule.rate)} = ${result}`;
}

/** Turnover that counts; for one buyer of several it is the insurable part of the share with that buyer. */
function insured(end: End, line: Extract<TraceLine, { kind: 'insured-turnover' }>, { basis: { risk, book } }: Place): readonly string[] {
  const one = isSingleRisk(book) ? risk.concentration.topOne[end] : ONE;
  const kept = ONE - risk.excludedShare[end];
  const result = euroCents(line[end]);
  if (one === ONE) return [`${whole(line.turnover)} × (100% − ${rate(risk.excludedShare[end])}) = ${result}`];
  const share = rate(multiplyDivide(kept, one, ONE));
  return [`(100% − ${rate(risk.excludedShare[end])}) × ${rate(one)} = ${share}`, `${whole(line.turnover)} × ${share} = ${result}`];
}

const sum = (end: End, { premium, fees, tax: levy }: Indication) =>
  [premium, fees, levy].map((amount) => euroCents(amount[CENTS[end]])).join(' + ');

/** One end of a line that is no factor, written out; empty where the end is the line above. */
function endSums(end: End, line: TraceLine, place: Place): readonly string[] {
  const { basis, before, base, indication } = place;
  const result = euroCents(line[end]);
  const highest = (a: number, b: string) => `de hoogste van ${euroCents(a)} en ${b} = ${result}`;
  switch (line.kind) {
    case 'insured-turnover':
      return insured(end, line, place);
    case 'base-slices':
      return slices(end, place, line[end]);
    case 'base-band':
      return [band(end, place, line[end])];
    case 'base-rate':
      return isSingleRisk(basis.book) ? [`${euroCents(place.turnover[end])} × ${rate(basis.book.rate[end])} = ${result}`] : [];
    case 'risk-floor':
      return [highest(before[end], `${euroCents(base[end])} × ${factor(line.floor)}`)];
    case 'price-level':
      return [`${euroCents(before[end])} × ${factor(end === 'low' ? line.lowFactor : line.highFactor)} = ${result}`];
    case 'minimum':
      return [highest(before[end], euroCents(indication.minimumPremium[CENTS[end]]))];
    case 'fee':
      return [fee(end, line, place)];
    case 'tax':
      return [tax(end, false, place)];
    case 'tax-included':
      return [tax(end, true, place), `${sum(end, indication)} = ${result}`];
    case 'total':
      return [`${sum(end, indication)} = ${result}`];
    case 'factor':
    case 'premium':
      return [];
  }
}

/** The lowest and the highest amount of a line, written out where they differ from the middle. */
export function endsOf(line: TraceLine, place: Place): readonly string[] {
  if (line.low === line.result && line.high === line.result) return [];
  return (['low', 'high'] as const).flatMap((end) => endSums(end, line, place).map((text) => `${NAMES[end]}: ${text}`));
}

/** The two ends of a factor: the running amount of that end times the factor of that end. */
export function factorEnds(line: TraceLine, before: Interval, sides: Interval): readonly string[] {
  if (line.low === line.result && line.high === line.result) return [];
  const end = (side: End) => `${NAMES[side]}: ${euroCents(before[side])} × ${factor(sides[side])} = ${euroCents(line[side])}`;
  return [end('low'), end('high')];
}
