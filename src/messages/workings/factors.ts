import type { Interval } from '#/quote-engine/interval.ts';
import type { RiskFactor } from '#/quote-engine/risk/risk-factor.ts';
import type { FactorCode, TraceLine } from '#/quote-engine/trace.ts';
import { ONE } from '#/quote-engine/units.ts';
import { factor } from '#/messages/format.ts';
import type { Basis } from './basis.ts';
import type { Derived } from './conditions.ts';
import { conditionOf } from './conditions.ts';
import { bandLossEnds, lossSums } from './losses.ts';
import { countrySums, sectorSums } from './mixes.ts';
import { daysSums, spreadSums } from './spread.ts';

type FactorLine = Extract<TraceLine, { kind: 'factor' }>;

const RISKS: Readonly<Partial<Record<FactorCode, (basis: Basis) => { readonly risk: RiskFactor; readonly lines: readonly string[] }>>> = {
  sector: (basis) => ({ risk: basis.risk.factors.sector, lines: sectorSums(basis) }),
  country: (basis) => ({ risk: basis.risk.factors.country, lines: countrySums(basis) }),
  days: (basis) => ({ risk: basis.risk.factors.days, lines: daysSums(basis) }),
  spread: (basis) => ({ risk: basis.risk.factors.spread, lines: spreadSums(basis) }),
  'loss-history': (basis) => ({ risk: basis.risk.factors.lossHistory, lines: lossSums(basis) }),
};

/** The ends at half strength: `√√f` and `√f × √√f`, the lower one for low and the higher one for high. */
function halfEnds({ full, half }: RiskFactor): Derived {
  const end = (side: 'low' | 'high') => {
    const f = factor(full[side]);
    const isQuarter = side === 'low' ? full.low >= ONE : full.high <= ONE;
    return `${side === 'low' ? 'laag' : 'hoog'}: ${isQuarter ? `√√${f}` : `√${f} × √√${f}`} = ${factor(half[side])}`;
  };
  return { lines: half.low === half.high ? [] : [end('low'), end('high')], sides: half };
}

function ignoredEnds({ code, full, ignored }: RiskFactor, basis: Basis): Derived {
  const own = code === 'loss-history' ? bandLossEnds(basis) : null;
  const low = `laag: de laagste van 1 en √${factor(full.low)} = ${factor(ignored.low)}`;
  const high = `hoog: de hoogste van 1 en √${factor(full.high)} = ${factor(ignored.high)}`;
  if (own === null) return { lines: [low, high], sides: ignored };
  const lines = own.low === ignored.low ? [low, ...own.lines] : own.lines;
  return { lines, sides: { low: own.low, middle: ignored.middle, high: own.high } };
}

/** How one factor came about, and its value at both ends; `before` is the amount it is applied to. */
export function factorDerived(line: FactorLine, before: Interval, basis: Basis): Derived {
  const found = RISKS[line.code]?.(basis);
  if (found === undefined) return conditionOf(line.code, line.factor, before, basis);
  const { risk, lines } = found;
  if (line.ignored === true) {
    const ends = ignoredEnds(risk, basis);
    return { lines: [...lines, ...ends.lines], sides: ends.sides };
  }
  if (!line.halfStrength) return { lines, sides: risk.full };
  const ends = halfEnds(risk);
  return { lines: [...lines, ...ends.lines], sides: ends.sides };
}
