import { describe, expect, it } from 'vitest';
import { derivationOf } from '#/messages/derivations.ts';
import { BOOKS, provenancesOf } from './books.ts';

const steps = BOOKS.flatMap(provenancesOf).flatMap((provenance) => (provenance.kind === 'estimate' ? [provenance.step] : []));

describe('how an estimate came about', () => {
  it('is said in Dutch for most estimates, with the number the factor follows from', () => {
    const own = steps.filter((step) => /\s/.test(step));
    expect(own.filter((step) => derivationOf(step).lang === 'nl').length).toBeGreaterThan(own.length / 2);
    expect(derivationOf('relativity r = 1.35: x; f = round2(1 + 0.75 × (r − 1)): y').text).toContain(
      'Verhouding 1,35; factor = 1 + 0,75 ×',
    );
  });

  it('stays as it stands where there is no sentence, and says in which language', () => {
    expect(derivationOf('some other step')).toEqual({ text: 'some other step', lang: 'en' });
  });
});
