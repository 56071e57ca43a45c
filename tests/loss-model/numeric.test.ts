import { describe, expect, it } from 'vitest';
import { forward, inverse, rootsOfUnity } from '#/loss-model/numeric/fourier.ts';
import { gammaNodes } from '#/loss-model/numeric/gamma-nodes.ts';
import { seeded } from '#/loss-model/numeric/seeded.ts';

describe('Fourier transform', () => {
  const size = 64;
  const random = seeded(7);
  const re = Float64Array.from({ length: size }, () => random.uniform() - 0.5);
  const im = Float64Array.from({ length: size }, () => random.uniform() - 0.5);

  it('agrees with the sum that defines it', () => {
    const values = { re: re.slice(), im: im.slice() };
    forward(values, rootsOfUnity(size));
    for (let j = 0; j < size; j += 1) {
      let sumRe = 0;
      let sumIm = 0;
      for (let k = 0; k < size; k += 1) {
        const angle = (-2 * Math.PI * j * k) / size;
        sumRe += (re[k] ?? 0) * Math.cos(angle) - (im[k] ?? 0) * Math.sin(angle);
        sumIm += (re[k] ?? 0) * Math.sin(angle) + (im[k] ?? 0) * Math.cos(angle);
      }
      expect(Math.hypot((values.re[j] ?? 0) - sumRe, (values.im[j] ?? 0) - sumIm)).toBeLessThan(1e-12);
    }
  });

  it('gives the values back', () => {
    const roots = rootsOfUnity(size);
    const values = { re: re.slice(), im: im.slice() };
    forward(values, roots);
    inverse(values, roots);
    const off = values.re.map((value, k) => Math.hypot(value - (re[k] ?? 0), (values.im[k] ?? 0) - (im[k] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(1e-14);
  });

  it('refuses a size that is no power of two', () => {
    expect(() => rootsOfUnity(48)).toThrow(RangeError);
  });
});

describe('nodes of the common factor', () => {
  it.each([0.1, 0.2, 0.35, 1, 2.5])('integrate the moments of a gamma variable with variance %d exactly', (variance) => {
    const { points, weights } = gammaNodes(variance, 24);
    let exact = 1;
    for (let power = 0; power <= 12; power += 1) {
      const found = points.reduce((sum, point, k) => sum + (weights[k] ?? 0) * Math.pow(point, power), 0);
      expect(Math.abs(found / exact - 1)).toBeLessThan(1e-10);
      exact *= 1 + power * variance;
    }
  });

  it('refuses a factor without variance', () => {
    expect(() => gammaNodes(0, 24)).toThrow(RangeError);
  });
});

describe('seeded numbers', () => {
  it('are the same for the same seed and differ for another', () => {
    const take = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  it('have the mean and variance they promise', () => {
    const random = seeded(20_261_121);
    const draws = 200_000;
    let sum = 0;
    let squares = 0;
    let uniforms = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const value = random.gamma(0.2);
      sum += value;
      squares += value * value;
      uniforms += random.uniform();
    }
    // Four standard errors: √(0.2/n) for the mean, about √(0.2²·(2 + 6·0.2)/n) for the variance, √(1/12/n) for the uniform mean.
    expect(Math.abs(sum / draws - 1)).toBeLessThan(4 * Math.sqrt(0.2 / draws));
    expect(Math.abs(squares / draws - (sum / draws) ** 2 - 0.2)).toBeLessThan(4 * 0.2 * Math.sqrt(3.2 / draws));
    expect(Math.abs(uniforms / draws - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws));
  });
});
