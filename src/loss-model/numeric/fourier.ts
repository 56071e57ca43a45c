/** Complex values as two arrays of equal length, a power of two. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export function isPowerOfTwo(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 2 && (size & (size - 1)) === 0;
}

/** Cosines and sines of 2πk/size for k = 0…size−1: the roots of unity that every transform of this size shares. */
export function rootsOfUnity(size: number): Spectrum {
  if (!isPowerOfTwo(size)) throw new RangeError(`a transform needs a power of two, got ${size}`);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  for (let k = 0; k < size; k += 1) {
    const angle = (2 * Math.PI * k) / size;
    re[k] = Math.cos(angle);
    im[k] = Math.sin(angle);
  }
  return { re, im };
}

function reverseBits({ re, im }: Spectrum): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i += 1) {
    let bit = size >> 1;
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
    [im[i], im[j]] = [im[j] ?? 0, im[i] ?? 0];
  }
}

/** One radix-2 butterfly over `half` pairs starting at `start`. */
function butterflies({ re, im }: Spectrum, roots: Spectrum, start: number, half: number, sign: number): void {
  const stride = re.length / (2 * half);
  for (let k = 0; k < half; k += 1) {
    const cos = roots.re[k * stride] ?? 0;
    const sin = sign * (roots.im[k * stride] ?? 0);
    const even = start + k;
    const odd = even + half;
    const re1 = re[odd] ?? 0;
    const im1 = im[odd] ?? 0;
    const turnedRe = re1 * cos - im1 * sin;
    const turnedIm = re1 * sin + im1 * cos;
    const re0 = re[even] ?? 0;
    const im0 = im[even] ?? 0;
    re[odd] = re0 - turnedRe;
    im[odd] = im0 - turnedIm;
    re[even] = re0 + turnedRe;
    im[even] = im0 + turnedIm;
  }
}

function transform(values: Spectrum, roots: Spectrum, sign: number): void {
  reverseBits(values);
  const size = values.re.length;
  for (let half = 1; half < size; half *= 2) {
    for (let start = 0; start < size; start += 2 * half) butterflies(values, roots, start, half, sign);
  }
}

/** In place: X_j = Σ x_k e^(−2πijk/size). `roots` must be those of the same size. */
export function forward(values: Spectrum, roots: Spectrum): void {
  transform(values, roots, -1);
}

/** In place: x_k = (1/size) Σ X_j e^(2πijk/size). */
export function inverse(values: Spectrum, roots: Spectrum): void {
  transform(values, roots, 1);
  const size = values.re.length;
  for (let k = 0; k < size; k += 1) {
    values.re[k] = (values.re[k] ?? 0) / size;
    values.im[k] = (values.im[k] ?? 0) / size;
  }
}

/**
 * Two real sequences by one inverse transform, from the first halves (0 … size/2) of their spectra: the second sequence travels as the
 * imaginary part of the first. The values return as the parts of one spectrum.
 */
export function inverseOfReals(first: Spectrum, second: Spectrum, roots: Spectrum): Spectrum {
  const size = roots.re.length;
  const both = { re: new Float64Array(size), im: new Float64Array(size) };
  for (let j = 0; j <= size / 2; j += 1) {
    const [re1, im1, re2, im2] = [first.re[j] ?? 0, first.im[j] ?? 0, second.re[j] ?? 0, second.im[j] ?? 0];
    both.re[j] = re1 - im2;
    both.im[j] = im1 + re2;
    if (j === 0 || 2 * j === size) continue;
    // The other half of the spectrum of a real sequence is the conjugate of the first.
    both.re[size - j] = re1 + im2;
    both.im[size - j] = re2 - im1;
  }
  inverse(both, roots);
  return both;
}
