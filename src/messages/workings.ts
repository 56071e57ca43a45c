import type { Indication } from '#/quote-engine/outcome.ts';
import type { Interval } from '#/quote-engine/interval.ts';
import type { TraceLine } from '#/quote-engine/trace.ts';
import { rate } from '#/messages/format.ts';
import type { Basis } from './workings/basis.ts';
import { endsOf, factorEnds } from './workings/ends.ts';
import { factorDerived } from './workings/factors.ts';
import { ONE } from '#/quote-engine/units.ts';

/** What stands around the sum of one line: how its factor came about, and the same sum at both ends of the range. */
export interface Working {
  readonly derivation: readonly string[];
  readonly ends: readonly string[];
}

const NOUGHT: Interval = { low: 0, middle: 0, high: 0 };
const NONE: Working = { derivation: [], ends: [] };
const STARTS: ReadonlySet<TraceLine['kind']> = new Set(['base-slices', 'base-band', 'base-rate']);
const CARRIES: ReadonlySet<TraceLine['kind']> = new Set(['factor', 'risk-floor', 'price-level', 'minimum']);

const amounts = ({ low, result, high }: TraceLine): Interval => ({ low, middle: result, high });

/** For one buyer the share that counts is what is insurable of the share with that buyer. */
function excludedSum(line: TraceLine, { risk }: Basis): readonly string[] {
  if (line.kind !== 'insured-turnover' || line.excluded === risk.excludedShare.middle) return [];
  const sum = `100% − (100% − ${rate(risk.excludedShare.middle)}) × ${rate(risk.concentration.topOne.middle)} = ${rate(line.excluded)}`;
  return risk.concentration.topOne.middle === ONE ? [] : [`deel dat niet meetelt: ${sum}`];
}

/**
 * The workings of every line of a worksheet, in its order, so that each number on the page can be redone from the page alone.
 * Without a basis (a rate book that was replaced since) there are none.
 */
export function workingsOf(indication: Indication, basis: Basis | undefined): readonly Working[] {
  if (basis === undefined) return indication.trace.map(() => NONE);
  let turnover = NOUGHT;
  let base = NOUGHT;
  let before = NOUGHT;
  return indication.trace.map((line) => {
    if (line.kind === 'insured-turnover') turnover = amounts(line);
    const place = { basis, indication, turnover, base, before };
    const derived = line.kind === 'factor' ? factorDerived(line, before, basis) : null;
    const working = {
      derivation: derived?.lines ?? excludedSum(line, basis),
      ends: derived === null ? endsOf(line, place) : factorEnds(line, before, derived.sides),
    };
    if (STARTS.has(line.kind)) base = amounts(line);
    if (STARTS.has(line.kind) || CARRIES.has(line.kind)) before = amounts(line);
    return working;
  });
}
