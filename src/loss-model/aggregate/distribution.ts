import { inverseOfReals, type Spectrum } from '../numeric/fourier.ts';

/** Distribution of a year's sum on multiples of a step, in euro. */
export interface Distribution {
  readonly step: number;
  /** Probability of index × step. */
  readonly mass: Float64Array;
}

/** Distributions of a year's sum on one lattice, one for each node of the common factor. */
export interface GivenFactor {
  readonly step: number;
  readonly mass: readonly Float64Array[];
}

/** Distributions from the first halves of their spectra, two at a time. */
export function massesOf(halves: readonly Spectrum[], roots: Spectrum): readonly Float64Array[] {
  return halves.flatMap((half, at) => {
    if (at % 2 === 1) return [];
    const next = halves[at + 1];
    const { re, im } = inverseOfReals(half, next ?? half, roots);
    return next === undefined ? [re] : [re, im];
  });
}

/** Mean of a function of the sum. */
export function meanOf({ step, mass }: Distribution, of: (sum: number) => number): number {
  let mean = 0;
  for (let index = 0; index < mass.length; index += 1) mean += (mass[index] ?? 0) * of(index * step);
  return mean;
}

export interface Moments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Mean and standard deviation of a function of the sum. */
export function momentsOf(distribution: Distribution, of: (sum: number) => number = (sum) => sum): Moments {
  const mean = meanOf(distribution, of);
  const variance = meanOf(distribution, (sum) => (of(sum) - mean) ** 2);
  return { mean, standardDeviation: Math.sqrt(variance) };
}

/** Smallest multiple of the step that the sum does not exceed with the given probability. */
export function quantile({ step, mass }: Distribution, probability: number): number {
  let below = 0;
  for (let index = 0; index < mass.length; index += 1) {
    below += mass[index] ?? 0;
    if (below >= probability - 1e-12) return index * step;
  }
  return (mass.length - 1) * step;
}
