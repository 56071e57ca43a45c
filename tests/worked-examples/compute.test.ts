import { describe, expect, it } from 'vitest';
import { computeWorkedExample, WORKED_EXAMPLE_KINDS, type WorkedExample } from '#/worked-examples/compute.ts';

function example(kind: string, attributes: Readonly<Record<string, string>>): WorkedExample {
  const computed = computeWorkedExample(kind, attributes);
  if ('faults' in computed) throw new Error(computed.faults.join(' '));
  return computed;
}

const faultsOf = (kind: string, attributes: Readonly<Record<string, string>>) => {
  const computed = computeWorkedExample(kind, attributes);
  return 'faults' in computed ? computed.faults : [];
};

/** One per kind, with the number of the worked example in pricing-method.md 13 and its outcome in euro. */
const CASES: readonly (readonly [string, string, Readonly<Record<string, string>>, number])[] = [
  ['W01', 'drempel', { schade: '6000', drempel: '2000', dekking: '90' }, 5400],
  // The Swiss page (S2) says that 4,500 with a threshold of 2,000 pays nothing. By its own definition it pays 90 % of the whole loss.
  ['W02', 'drempel', { schade: '4500', drempel: '2000', dekking: '90' }, 4050],
  ['W04 I', 'eigen-risico-per-schade', { schade: '6000', eigenRisico: '2500', dekking: '90', volgorde: 'eerst-dekking' }, 2900],
  ['W04 II', 'eigen-risico-per-schade', { schade: '6000', eigenRisico: '2500', dekking: '90', volgorde: 'eerst-eigen-risico' }, 3150],
  ['W06', 'kredietlimiet-schade', { schade: '800000', limiet: '500000', dekking: '90' }, 450_000],
  ['W12', 'jaarlijks-eigen-risico', { jaarEigenRisico: '10000', vergoedingen: '4500;7200;5400' }, 7100],
  ['W13', 'maximum-uitkering', { premie: '5000', factor: '20', vergoedingen: '63000;45000;10000' }, 100_000],
  // The Danish guide (S3) multiplies by 300 days and prints 500,000. With the 30 days of its own question it is 50,000.
  ['W34', 'limietbehoefte', { jaaromzet: '600000', dagen: '30', basis: '360' }, 50_000],
  ['W34', 'limietbehoefte', { jaaromzet: '600000', dagen: '30', basis: '365' }, 49_315.07],
  ['W35', 'hoogste-saldo', { leveringen: '150000;150000;100000', termijn: '90' }, 400_000],
  ['W25', 'afrekening', { verwachteOmzet: '20000000', tarief: '0.20', minimum: '90', werkelijkeOmzet: '17000000' }, 4000],
  ['W25', 'afrekening', { verwachteOmzet: '20000000', tarief: '0.20', minimum: '90', werkelijkeOmzet: '25000000' }, 10_000],
  ['W27', 'minimumpremie', { omzet: '500000', tarief: '0.4', minimum: '3000' }, 3000],
  ['W28', 'premie-over-saldo', { saldi: '60000;20000', limieten: '50000;25000', tariefPerMaand: '0.17' }, 119],
  ['W31', 'limietkosten', { aantal: '50', bedrag: '30' }, 1500],
  ['W31', 'no-claimbonus', { premie: '8000', schade: '2000', grens: '30', bonus: '10' }, 800],
  ['W31', 'no-claimbonus', { premie: '8000', schade: '2500', grens: '30', bonus: '10' }, 0],
  ['W22', 'topup', { limiet: '50000', extra: '50000', schade: '90000', dekking: '90' }, 81_000],
  ['W40', 'terugverdienen', { verlies: '100000', marge: '5' }, 2_000_000],
  ['W16', 'btw', { bedrag: '12100', btw: '21', dekking: '90' }, 9000],
  ['W23', 'excedent', { prioriteit: '50000', capaciteit: '500000', schades: '30000;45000' }, 25_000],
  ['W30', 'verzekeringsbelasting', { premie: '5000', binnenlands: '70', land: 'nl' }, 735],
  ['W30', 'verzekeringsbelasting', { premie: '5000', binnenlands: '0', land: 'nl' }, 0],
  ['W39', 'datumgrens', { saldo: '60000', verlies: '30000', dekking: '90' }, 27_000],
  ['W39', 'datumgrens', { grens: '50000', saldo: '60000', verlies: '30000', dekking: '90' }, 27_000],
];

describe('worked examples of authors', () => {
  it.each(CASES)('%s: %s', (_, kind, attributes, euros) => {
    expect(example(kind, attributes).outcomeCents).toBe(Math.round(euros * 100));
  });

  it('W37: the days after an invoice', () => {
    const { steps, outcome } = example('termijnen', {
      factuurdatum: '2026-03-01',
      betaaltermijn: '0',
      stoptermijn: '60',
      meldtermijn: '30',
    });
    expect(steps.map((step) => step.outcome)).toEqual(['1\u00a0maart 2026', '30\u00a0april 2026', '30\u00a0mei 2026']);
    expect(outcome.value).toBe('30\u00a0mei 2026');
  });

  it('W38: a delivery within and after the run-off', () => {
    const delivered = (levering: string) => example('uitloop', { ingetrokken: '2026-06-10', dagen: '30', levering }).outcome.value;
    expect([delivered('2026-07-05'), delivered('2026-07-10'), delivered('2026-07-15')]).toEqual([
      'verzekerd',
      'verzekerd',
      'niet verzekerd',
    ]);
  });

  it('covers every kind, each with a title, what is given and steps', () => {
    const shown = new Set([...CASES.map(([, kind]) => kind), 'termijnen', 'uitloop']);
    expect([...shown].sort()).toEqual([...WORKED_EXAMPLE_KINDS].sort());
    for (const [, kind, attributes] of CASES) {
      const { title, given, steps } = example(kind, attributes);
      expect([title.length > 0, given.length >= 2, steps.length >= 1], kind).toEqual([true, true, true]);
    }
  });

  it('ends with a step whose outcome is the outcome, where one amount is paid', () => {
    for (const kind of ['drempel', 'kredietlimiet-schade', 'topup', 'btw', 'excedent', 'terugverdienen', 'limietkosten']) {
      const [, , attributes] = CASES.find(([, name]) => name === kind)!;
      const { steps, outcome } = example(kind, attributes);
      expect(steps.at(-1)?.outcome).toBe(outcome.value);
    }
  });
});

describe('faults of authors', () => {
  it('names the kinds there are', () => {
    expect(faultsOf('dremple', {})[0]).toContain('drempel');
  });

  it('reports all of them at once: missing, unreadable, unknown', () => {
    const faults = faultsOf('drempel', { schade: '6.000', drempl: '2000', dekking: '90' });
    expect(faults).toHaveLength(3);
    expect(faults.join(' ')).toMatch(/"schade" is "6\.000".*"drempel" ontbreekt.*"drempl" bestaat niet/);
  });

  it('refuses what would make a sum without sense', () => {
    expect(faultsOf('terugverdienen', { verlies: '100', marge: '0' })).toHaveLength(1);
    expect(faultsOf('drempel', { schade: '100', drempel: '50', dekking: '101' })).toHaveLength(1);
    expect(faultsOf('premie-over-saldo', { saldi: '1;2', limieten: '1', tariefPerMaand: '0.1' })).toHaveLength(1);
    expect(faultsOf('datumgrens', { grens: '50000', saldo: '40000', verlies: '1', dekking: '90' })).toHaveLength(1);
    expect(faultsOf('termijnen', { factuurdatum: '2026-02-30', betaaltermijn: '30', stoptermijn: '60', meldtermijn: '30' })).toHaveLength(
      1,
    );
    expect(faultsOf('eigen-risico-per-schade', { schade: '1', eigenRisico: '1', dekking: '90', volgorde: 'anders' })).toHaveLength(1);
  });

  it('says so when an outcome is too large to be exact', () => {
    expect(faultsOf('terugverdienen', { verlies: '99999999999', marge: '0.000001' })[0]).toContain('te groot');
  });

  it('never throws, whatever is written', () => {
    for (const kind of WORKED_EXAMPLE_KINDS) {
      for (const text of ['', '-1', '0', '1e9', '99999999999', 'NaN', ';', '0.001', '0.000001', '２']) {
        const [, , attributes] = CASES.find(([, name]) => name === kind) ?? ['', kind, {}];
        for (const name of Object.keys(attributes)) expect(() => computeWorkedExample(kind, { ...attributes, [name]: text })).not.toThrow();
      }
    }
  });
});
