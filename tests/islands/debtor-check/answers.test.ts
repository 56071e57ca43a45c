import { describe, expect, it } from 'vitest';
import { readBook, readDebtor } from '#/islands/debtor-check/answers/read-answers.ts';
import { writtenAmount, writtenDay, writtenFactor, writtenPercentage } from '#/islands/debtor-check/answers/written.ts';
import { cents } from '#/quote-engine/units.ts';

const typed = (fields: Readonly<Record<string, string>>, prefix: string) =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => value.split('|').map((one) => [`${prefix}${name}`, one])));

describe('what the owner says of one debtor', () => {
  const read = (fields: Readonly<Record<string, string>>) => readDebtor(typed(fields, 'k3-'), 'k3-');

  it('is read field by field; what is left open says nothing', () => {
    expect(read({ land: '', branche: '', relatie: '', betaalt: '', termijn: ' ', limiet: '', soort: '' })).toEqual({
      answers: {},
      faults: {},
    });
    expect(read({ relatie: 'over-10', betaalt: '16-30', termijn: '45', limiet: '0', land: 'DE', soort: 'none', insolvent: 'ja' })).toEqual({
      faults: {},
      answers: {
        ...{ relation: 'over-10', late: '16-30', termDays: 45, wantedLimitCents: 0, country: 'DE', notInsurable: 'none', insolvent: true },
      },
    });
  });

  it('reads a country by its name or code, however it is written', () => {
    for (const [written, code] of [
      ['België', 'BE'],
      ['belgie', 'BE'],
      ['Germany', 'DE'],
      ['fr', 'FR'],
      [' Verenigd Koninkrijk ', 'GB'],
    ] as const) {
      expect(read({ land: written })).toEqual({ answers: { country: code }, faults: {} });
    }
    expect(read({ land: 'Verweggistan' }).faults).toEqual({
      'k3-land': 'Dit land kennen wij niet. Schrijf het voluit, bijvoorbeeld Duitsland',
    });
  });

  it('reads the day of a list that names none, and writes it as it is typed', () => {
    const { answers, faults } = readBook(typed({ peildatum: '30-9-2026' }, 'bestand-'));
    expect([answers.asOf, writtenDay(answers.asOf), faults]).toEqual(['2026-09-30', '30-9-2026', {}]);
    expect(Object.keys(readBook(typed({ peildatum: '31-9-2026' }, 'bestand-')).faults)).toEqual(['bestand-peildatum']);
  });

  it('tells no signals from no answer, and a signal from both', () => {
    expect(read({}).answers.signals).toBeUndefined();
    expect(read({ signalen: 'geen' }).answers.signals).toEqual([]);
    expect(read({ signalen: 'geen|no-data' }).answers.signals).toEqual(['no-data']);
  });

  it('has a fault at each field that cannot be read, and keeps the others', () => {
    const { answers, faults } = read({ termijn: '400', limiet: '1.5.0', relatie: '3-10' });
    expect(Object.keys(faults)).toEqual(['k3-termijn', 'k3-limiet']);
    expect(faults['k3-termijn']).toBe('Vul een getal in van 0 tot en met 365');
    expect(answers).toEqual({ relation: '3-10' });
  });
});

describe('what the owner says of the book', () => {
  const read = (fields: Readonly<Record<string, string>>) => readBook(typed(fields, 'bestand-'));

  it('assumes nothing', () => {
    expect(read({ vestiging: '', branche: '', marge: '' })).toEqual({ answers: { forAll: {} }, faults: {} });
  });

  it('is read with amounts, shares and one answer for all', () => {
    const { answers, faults } = read({
      ...{ vestiging: 'BE', omzet: '2 mln', marge: '12,5%', verliezen: '0', piek: '1,5' },
      ...{ branche: 'construction', relatie: '1-3', termijn: '30', signalen: 'geen' },
    });
    expect(faults).toEqual({});
    expect(answers).toEqual({
      ...{ establishment: 'BE', turnoverCents: 200_000_000, margin: 12_500_000, lossesCents: 0, peak: 150_000_000 },
      forAll: { sector: 'construction', relation: '1-3', termDays: 30, signals: [] },
    });
    expect(writtenPercentage(answers.margin)).toBe('12,5');
    expect(writtenFactor(answers.peak)).toBe('1,5');
    expect(writtenAmount(cents(123_450))).toBe('1234,50');
  });

  it('refuses a margin of nought, a peak below one and a turnover in two readings', () => {
    expect(Object.keys(read({ omzet: '1.500', marge: '0', piek: '0,5' }).faults)).toEqual(['bestand-marge', 'bestand-piek']);
    expect(read({ omzet: '-5' }).faults).toHaveProperty('bestand-omzet');
  });
});
