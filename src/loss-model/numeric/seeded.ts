/** A stream of numbers that depends on its seed alone, so that a simulation can be repeated anywhere. */
export interface Seeded {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Gamma with mean 1 and the given variance. */
  gamma(variance: number): number;
}

/** Small fast counter generator (sfc32) on 32-bit integers. */
function uniformStream(seed: number): () => number {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 20; warm += 1) next();
  return next;
}

/** Marsaglia and Tsang's method for shapes from 1, with the usual lift below. */
function gammaOfShape(shape: number, uniform: () => number): number {
  if (shape < 1) return gammaOfShape(shape + 1, uniform) * Math.pow(1 - uniform(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    const cube = Math.pow(1 + c * normal, 3);
    if (cube > 0 && Math.log(1 - uniform()) < (normal * normal) / 2 + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

export function seeded(seed: number): Seeded {
  const uniform = uniformStream(seed);
  return { uniform, gamma: (variance) => (variance === 0 ? 1 : gammaOfShape(1 / variance, uniform) * variance) };
}
