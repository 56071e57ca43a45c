import { describe, expect, it } from 'vitest';
import { calculateDeadlines, type DeadlinesOutcome } from '#/calculators/deadlines.ts';
import { fakeApp } from '../helpers/fake-app.ts';
import { testFigures } from '../helpers/figures.ts';
import { daysFile } from '#/server/documents/ics.ts';
import { calendarOf, productsOf, ruleOf } from '#/pages/rekenhulp/termijnen/_days.ts';

const figures = testFigures();
const products = productsOf(figures);
const calculate = (fields: Readonly<Record<string, string>>) => calculateDeadlines(new URLSearchParams(fields), products);

function outcomeOf(product: string, levering = ''): DeadlinesOutcome {
  const calculation = calculate({ product, factuur: '30-1-2026', termijn: '30', levering });
  if (calculation.kind !== 'done') throw new Error(JSON.stringify(calculation));
  return calculation.outcome;
}
const daysOf = (product: string, levering = '') =>
  Object.fromEntries(outcomeOf(product, levering).rows.map(({ code, basis, line }) => [code, `${basis} ${line?.result ?? '-'}`]));

describe('the days after an invoice', () => {
  it('W37: Modula states the last day to deliver, to report and to hand over', () => {
    expect(daysOf('modula')).toEqual({
      invoice: 'not-stated -',
      due: 'agreed 2026-03-01',
      'stop-delivering': 'stated 2026-04-30',
      report: 'stated 2026-05-30',
      'hand-over': 'stated 2026-05-30',
      payment: 'not-stated -',
    });
  });

  it('says of the Businesspolis which days are rules of another country', () => {
    expect(daysOf('businesspolis', '20-1-2026')).toEqual({
      invoice: 'elsewhere 2026-02-19',
      due: 'agreed 2026-03-01',
      'stop-delivering': 'not-stated -',
      report: 'elsewhere 2026-03-29',
      'hand-over': 'not-stated -',
      'file-claim': 'elsewhere 2026-07-29',
      'payment-from': 'elsewhere 2026-04-30',
      payment: 'elsewhere 2026-09-01',
    });
    expect(daysOf('businesspolis')['invoice']).toBe('elsewhere -');
  });

  it('EasyLiner: thirty days after the due day; usual waiting is named as such', () => {
    expect(daysOf('easyliner')).toMatchObject({
      report: 'elsewhere 2026-03-31',
      'payment-from': 'typical 2026-05-01',
      payment: 'typical 2026-09-01',
    });
  });

  it('invents nothing for a product that states nothing', () => {
    const rows = outcomeOf('excess-of-loss').rows.filter(({ basis }) => basis !== 'agreed');
    expect(rows.every(({ basis, line }) => basis === 'not-stated' && line === null)).toBe(true);
  });

  it('gives words and a source with every day of every product, and a bar on one axis', () => {
    for (const { id } of products) {
      const { rows, bars } = outcomeOf(id, '20-1-2026');
      expect(bars).toHaveLength(rows.filter(({ line }) => line !== null).length);
      for (const row of rows.filter(({ line, basis }) => line !== null && basis !== 'agreed')) {
        const { rule, source, counted } = ruleOf(row);
        expect(
          [rule, source, counted].every((text) => (text ?? '').length > 10),
          `${id} ${row.code}`,
        ).toBe(true);
      }
    }
  });

  it('shows the words of a term that names no day', () => {
    const payment = outcomeOf('modula').rows.find(({ code }) => code === 'payment');
    expect(payment && ruleOf(payment).rule).toContain('1 maand na de wachttijd');
    const handOver = outcomeOf('mkbzeker').rows.find(({ code }) => code === 'hand-over');
    expect(handOver && ruleOf(handOver).rule).toContain('U beslist zelf');
  });

  it('asks for what is missing or no day', () => {
    const faults = (fields: Readonly<Record<string, string>>) => {
      const calculation = calculate(fields);
      return calculation.kind === 'faulty' ? calculation.faults.map(({ field, code }) => `${field}: ${code}`) : [];
    };
    expect(faults({ product: '', factuur: '', termijn: '', levering: '' })).toEqual([
      'factuur: missing',
      'termijn: missing',
      'product: missing',
    ]);
    expect(faults({ product: 'weg', factuur: '31-4-2026', termijn: '400', levering: 'ooit' })).toEqual([
      'levering: date-unreadable',
      'factuur: date-no-such-day',
      'termijn: count-outside-range',
      'product: choice-not-known',
    ]);
    expect(faults({ product: 'modula', factuur: '1-1-2024', termijn: '30', levering: '1-1-2026' })).toEqual(['factuur: date-too-early']);
  });
});

describe('the calendar file', () => {
  const app = fakeApp({ figures: () => figures, daysFile: (days) => daysFile(days, '2026-11-22T00:00:00Z') });
  const file = calendarOf(app, outcomeOf('modula'));
  const lines = file.replaceAll('\r\n ', '').split('\r\n');

  it('has one whole day per row with a day, in no time zone, each with an identity of its own', () => {
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20260301',
      'DTSTART;VALUE=DATE:20260430',
      'DTSTART;VALUE=DATE:20260530',
      'DTSTART;VALUE=DATE:20260530',
    ]);
    expect(lines.filter((line) => line.startsWith('DTEND'))[1]).toBe('DTEND;VALUE=DATE:20260501');
    expect(new Set(lines.filter((line) => line.startsWith('UID'))).size).toBe(4);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT' || line === 'END:VEVENT')).toHaveLength(8);
    expect(file).not.toMatch(/TZID|METHOD/);
  });

  it('keeps to lines of 75 octets and names rule and source', () => {
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:Meestal'))).toContain('Gepubliceerd door Atradius Nederland');
    expect(lines).toContain('SUMMARY:Laatste dag om te melden (Atradius Modula)');
  });

  it('says in the name of a day that it is usual or a rule of another country, where the insurer gave none for this one', () => {
    const summaries = calendarOf(app, outcomeOf('easyliner'))
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => line.startsWith('SUMMARY:'));
    expect(summaries.find((line) => line.includes('Uitbetaling'))).toContain('gangbaar in de markt');
    expect(summaries.find((line) => line.includes('melden'))).toContain('regel uit een ander land');
    expect(summaries.find((line) => line.includes('Vervaldag'))).toMatch(/^SUMMARY:Vervaldag \(/);
  });
});
