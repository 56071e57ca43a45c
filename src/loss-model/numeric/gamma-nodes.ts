/** Points and weights with which a mean over the common factor becomes a finite sum. */
export interface Nodes {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Implicit QL steps on a symmetric tridiagonal matrix; on return `diagonal` holds the eigenvalues and `first` the first
 * component of each normalised eigenvector. Throws when an eigenvalue does not settle, which no Laguerre matrix does.
 */
function diagonalise(diagonal: Float64Array, beside: Float64Array, first: Float64Array): void {
  const size = diagonal.length;
  for (let l = 0; l < size; l += 1) {
    for (let round = 0; ; round += 1) {
      let m = l;
      while (m < size - 1) {
        const scale = Math.abs(diagonal[m] ?? 0) + Math.abs(diagonal[m + 1] ?? 0);
        if (Math.abs(beside[m] ?? 0) <= Number.EPSILON * scale) break;
        m += 1;
      }
      if (m === l) break;
      if (round === 60) throw new Error('the quadrature nodes did not settle: check the variance of the common factor');
      sweep({ diagonal, beside, first }, l, m);
    }
  }
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
  readonly first: Float64Array;
}

function sweep({ diagonal, beside, first }: Tridiagonal, l: number, m: number): void {
  const at = (values: Float64Array, index: number) => values[index] ?? 0;
  let g = (at(diagonal, l + 1) - at(diagonal, l)) / (2 * at(beside, l));
  let r = Math.hypot(g, 1);
  g = at(diagonal, m) - at(diagonal, l) + at(beside, l) / (g + (g >= 0 ? r : -r));
  let sine = 1;
  let cosine = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i -= 1) {
    const f = sine * at(beside, i);
    const b = cosine * at(beside, i);
    r = Math.hypot(f, g);
    beside[i + 1] = r;
    sine = f / r;
    cosine = g / r;
    g = at(diagonal, i + 1) - p;
    r = (at(diagonal, i) - g) * sine + 2 * cosine * b;
    p = sine * r;
    diagonal[i + 1] = g + p;
    g = cosine * r - b;
    const upper = at(first, i + 1);
    first[i + 1] = sine * at(first, i) + cosine * upper;
    first[i] = cosine * at(first, i) - sine * upper;
  }
  diagonal[l] = at(diagonal, l) - p;
  beside[l] = g;
  beside[m] = 0;
}

/**
 * Nodes for a gamma variable with mean 1 and the given variance: generalised Gauss–Laguerre by Golub–Welsch with
 * α = 1/variance − 1, scaled by the variance (method 3, algorithm B). Weights sum to 1.
 * Throws RangeError unless 0 < variance and count ≥ 1.
 */
export function gammaNodes(variance: number, count: number): Nodes {
  if (!(variance > 0) || !Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`a common factor needs a variance above 0 and at least one node, got ${variance} and ${count}`);
  }
  const alpha = 1 / variance - 1;
  const diagonal = Float64Array.from({ length: count }, (_, k) => 2 * k + 1 + alpha);
  const beside = Float64Array.from({ length: count }, (_, k) => Math.sqrt((k + 1) * (k + 1 + alpha)));
  const first = new Float64Array(count);
  first[0] = 1;
  diagonalise(diagonal, beside, first);
  return { points: diagonal.map((node) => node * variance), weights: first.map((component) => component * component) };
}
