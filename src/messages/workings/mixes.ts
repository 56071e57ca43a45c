import { UNKNOWN } from '#/quote-engine/contract/profile.ts';
import type { Interval } from '#/quote-engine/interval.ts';
import { FACTOR_ONE, ONE, rateFromPct } from '#/quote-engine/units.ts';
import { countryName } from '#/messages/countries.ts';
import { factor, list, rate } from '#/messages/format.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import type { Basis } from './basis.ts';
import { ofSide, sidesOf } from './sums.ts';
import type { Side } from './sums.ts';

interface Part {
  readonly name: string;
  readonly share: number;
  readonly factor: number;
}

/** `Bouw en Transport: 60% × 1,1500 + 40% × 1,2600 = 1,1940`; one part of a hundred percent needs no sum. */
function mixSum(parts: readonly Part[], result: number): string {
  const names = list(parts.map(({ name }) => name));
  const [only] = parts;
  if (parts.length === 1 && only?.share === ONE) return `${names}: ${factor(only.factor)}`;
  return `${names}: ${parts.map((part) => `${rate(part.share)} × ${factor(part.factor)}`).join(' + ')} = ${factor(result)}`;
}

/** From the branches answered, or from the usual mix of the own branch, to the factor. */
export function sectorSums({ profile, risk, market }: Basis): readonly string[] {
  const { full } = risk.factors.sector;
  const known = profile.buyerSectors === UNKNOWN ? null : profile.buyerSectors;
  const mix =
    known?.map(({ sector, sharePct }) => ({ sector, share: rateFromPct(sharePct) })) ??
    market.defaultMixes[profile.ownSector ?? 'mixed'].mix;
  const parts = mix.map(({ sector, share }) => ({ name: SECTOR_TEXTS[sector].label, share, factor: market.sectors[sector].factor }));
  const middle = mixSum(parts, full.middle);
  if (known !== null) return [middle];
  const { below, above, least, most } = market.plausible.sector;
  return [
    middle,
    full.low === full.middle
      ? ''
      : `laag: de hoogste van ${factor(least)} en ${factor(full.middle)} − ${factor(below)} = ${factor(full.low)}`,
    full.high === full.middle
      ? ''
      : `hoog: de laagste van ${factor(most)} en ${factor(full.middle)} + ${factor(above)} = ${factor(full.high)}`,
  ].filter((line) => line !== '');
}

/** Usual shares of home and abroad; of both ends the one that gives the lowest, and the highest, factor. */
function assumedCountries({ profile, risk, market }: Basis): readonly string[] {
  const { full } = risk.factors.country;
  const shares = risk.countries.domesticShare;
  const own = market.countries.rows[profile.establishment]?.factor?.middle ?? FACTOR_ONE;
  const rest = market.countries.rows['EU-REST']?.factor ?? { low: FACTOR_ONE, middle: FACTOR_ONE, high: FACTOR_ONE };
  const sum = (side: Side, share: number) => {
    const parts = [
      { name: countryName(profile.establishment), share, factor: own },
      { name: countryName('EU-REST'), share: ONE - share, factor: rest[side] },
    ];
    return ofSide(side, mixSum(parts, full[side]));
  };
  const exact = (side: Side, share: number) => share * own + (ONE - share) * rest[side];
  const ofEnd = (side: 'low' | 'high') => {
    const [first, second] = [shares.low, shares.high];
    const isFirst = side === 'low' ? exact(side, first) <= exact(side, second) : exact(side, first) >= exact(side, second);
    return isFirst ? first : second;
  };
  return sidesOf(full).map((side) => sum(side, side === 'middle' ? shares.middle : ofEnd(side)));
}

/** From the countries answered to the factor. */
export function countrySums(basis: Basis): readonly string[] {
  const { given } = basis.risk.countries;
  if (given.length === 0) return assumedCountries(basis);
  const { full } = basis.risk.factors.country;
  const factorOf = (row: (typeof given)[number]['row'], side: Side) => (row?.factor as Interval | null | undefined)?.[side] ?? FACTOR_ONE;
  return sidesOf(full).map((side) =>
    ofSide(
      side,
      mixSum(
        given.map(({ code, share, row }) => ({ name: countryName(code), share, factor: factorOf(row, side) })),
        full[side],
      ),
    ),
  );
}
