import { UNKNOWN } from '#/quote-engine/contract/profile.ts';
import type { BookHeader } from '#/quote-engine/product.ts';
import { largestPlausibleLosses, lossCeiling } from '#/quote-engine/products/band-product.ts';
import type { BandBook } from '#/quote-engine/products/whole-turnover-book.ts';
import { lossFactor, lossNorm } from '#/quote-engine/risk/loss-history.ts';
import { lastDecimal, squareRoot } from '#/quote-engine/risk/risk-factor.ts';
import { FACTOR_ONE, ONE, multiplyDivide, portionOf } from '#/quote-engine/units.ts';
import type { Cents, Factor } from '#/quote-engine/units.ts';
import { count, euroCents, factor, rate } from '#/messages/format.ts';
import type { Basis } from './basis.ts';
import { ofSide, sidesOf } from './sums.ts';

export const isBandBook = (book: BookHeader): book is BandBook => 'bands' in book;

/** Loss ratio, credibility and factor at one turnover, each with its sum. */
function lossesAt(losses: Cents, turnover: Cents, { profile, market }: Basis): readonly string[] {
  const rule = market.losses;
  const result = lossFactor(losses, turnover, profile.numberOfBuyers, market);
  const yearly = portionOf(turnover, rule.normRate);
  const norm = lossNorm(turnover, market);
  const least = Math.max(1, norm);
  const most = rule.largestRatio * ONE;
  const ratio = losses >= least * rule.largestRatio ? most : multiplyDivide(losses, ONE, least);
  const head = [
    `normale verliezen per jaar: ${euroCents(turnover)} × ${rate(rule.normRate)} = ${euroCents(yearly)}`,
    `in ${count(rule.years)} jaar: ${count(rule.years)} × ${euroCents(yearly)} = ${euroCents(norm)}`,
    ratio === most
      ? `uw verliezen ÷ normaal: ten hoogste ${count(rule.largestRatio)}`
      : `uw verliezen ÷ normaal: ${euroCents(losses)} ÷ ${euroCents(least)} = ${factor(ratio)}`,
  ];
  const written = factor(ratio);
  if (ratio >= ONE) return [...head, `factor: 1 + ${factor(rule.weight)} × (${written} − 1) = ${factor(result)}`];
  const expected = rule.years * profile.numberOfBuyers * rule.yearlyFrequency;
  const believed = multiplyDivide(ONE, expected, expected + rule.credibilityLosses * ONE);
  const credibility = Math.min(rule.largestCredibility, believed);
  const free = ONE - multiplyDivide(credibility, ONE - ratio, ONE);
  const sum = `1 − ${factor(credibility)} × (1 − ${written})`;
  return [
    ...head,
    `verwacht aantal verliezen: ${count(rule.years)} × ${count(profile.numberOfBuyers)} × ${rate(rule.yearlyFrequency)} = ${factor(expected)}`,
    `gewicht: de laagste van ${factor(rule.largestCredibility)} en ${factor(expected)} ÷ (${factor(expected)} + ${count(rule.credibilityLosses)}) = ${factor(credibility)}`,
    free < rule.leastFactor
      ? `factor: de hoogste van ${factor(rule.leastFactor)} en ${sum} = ${factor(result)}`
      : `factor: ${sum} = ${factor(result)}`,
  ];
}

/** From the losses answered to the factor; an open answer counts as neither credit nor surcharge. */
export function lossSums(basis: Basis): readonly string[] {
  const { profile, risk, market } = basis;
  const { full } = risk.factors.lossHistory;
  const { cents } = risk.losses;
  if (cents === null || profile.lossesCents === UNKNOWN) {
    return [
      `verliezen onbekend: ${factor(full.middle)}`,
      `verliezen onbekend, laag: ${factor(full.low)}`,
      `verliezen onbekend, hoog: ${factor(full.high)}`,
    ];
  }
  const { years } = market.losses;
  const spread = `${euroCents(profile.lossesCents)} × ${count(years)} ÷ ${count(profile.lossYears)} = ${euroCents(cents)}`;
  return [
    ...(profile.lossYears === years ? [] : [`omgerekend naar ${count(years)} jaar: ${spread}`]),
    ...sidesOf(risk.insuredTurnover).flatMap((side) =>
      lossesAt(cents, risk.insuredTurnover[side], basis).map((line) => ofSide(side, line)),
    ),
  ];
}

interface Ceiling {
  readonly lines: readonly string[];
  readonly high: Factor;
}

/** How the losses of an open answer are bounded: those whose surcharge still rounds to the high end of the usual set. */
function plausibleLine(losses: Cents, { risk, market }: Basis): string {
  const surcharge = `${factor(market.plausible.losses.high)} − 1 + ${factor(lastDecimal('loss-history') / 2)}`;
  const norm = euroCents(lossNorm(risk.insuredTurnover.high, market));
  return `hoogste gangbare verliezen: ${norm} × (1 + (${surcharge}) ÷ ${factor(market.losses.weight)}) + ${euroCents(1)} = ${euroCents(losses)}`;
}

/** High end of the losses for a price per band: measured at the lower edge of a band, and never below the band under it. */
function ceilingOf(losses: Cents, turnover: Cents, basis: Basis, { bands }: BandBook): Ceiling {
  const { risk, market } = basis;
  const { rows } = bands;
  const found = rows.findIndex(({ upToCents }) => turnover <= upToCents);
  const last = found === -1 ? rows.length - 1 : found;
  const chain = rows.slice(0, last + 1).map((row, at) => {
    const edge = (rows[at - 1]?.upToCents ?? Math.trunc(row.upToCents / 2)) as Cents;
    const full = lossFactor(losses, edge, risk.profile.numberOfBuyers, market);
    const own = Math.max(FACTOR_ONE, squareRoot(full, 'loss-history'));
    return { row, edge, full, own, ceiling: lossCeiling(losses, row.upToCents, risk, rows, market) };
  });
  const start = chain.findLastIndex(({ own, ceiling }) => own === ceiling);
  const first = chain[start];
  if (first === undefined) return { lines: [], high: FACTOR_ONE };
  const carried = chain.slice(start + 1).flatMap(({ row, ceiling }, at) => {
    const under = chain[start + at];
    const [price, high] = [under?.row.premiumCents ?? 0, under?.ceiling ?? FACTOR_ONE];
    // The premium of the band under it is rounded to the cent before it is divided; printed as one sum it can come out a step higher.
    const premium = multiplyDivide(price, high, ONE);
    return [
      `hoog, premie van de klasse eronder: ${euroCents(price)} × ${factor(high)} = ${euroCents(premium)}`,
      `hoog, niet onder die premie: ${euroCents(premium)} ÷ ${euroCents(row.premiumCents)}, naar boven afgerond, + 0,0001 = ${factor(ceiling)}`,
    ];
  });
  return {
    lines: [
      ...lossesAt(losses, first.edge, basis).map((line) => ofSide('high', line)),
      `hoog: de hoogste van 1 en √${factor(first.full)} = ${factor(first.own)}`,
      ...carried,
    ],
    high: chain.at(-1)?.ceiling ?? FACTOR_ONE,
  };
}

/** The ends of the losses where a price per band ignores them; null where the general rule holds. */
export function bandLossEnds(basis: Basis): (Ceiling & { readonly low: Factor }) | null {
  const { risk, market, book } = basis;
  if (!isBandBook(book)) return null;
  const { ignored } = risk.factors.lossHistory;
  const { cents } = risk.losses;
  const turnover = risk.insuredTurnover.high;
  if (cents === 0) return { lines: [], low: ignored.low, high: FACTOR_ONE };
  if (cents !== null) return { ...ceilingOf(cents, turnover, basis, book), low: FACTOR_ONE };
  const plausible = largestPlausibleLosses(risk, market);
  const ceiling = ceilingOf(plausible, turnover, basis, book);
  if (ceiling.high <= ignored.high) return null;
  return { lines: [plausibleLine(plausible, basis), ...ceiling.lines], low: ignored.low, high: ceiling.high };
}
