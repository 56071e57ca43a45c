import { describe, expect, it } from 'vitest';
import { date } from '#/messages/format.ts';
import { COLUMNS, matchColumns } from '#/server/portfolio/columns.ts';
import { bytes, linesOf, previewOf, rowsOf } from '../../helpers/portfolio.ts';

describe('headers of a portfolio', () => {
  it('are found by every name of the template', () => {
    expect(COLUMNS.every(({ header }) => matchColumns([header]).at.size === 1)).toBe(true);
  });

  it('are listed with a guess when they mean nothing, and told when they stand there twice', () => {
    const { at, unknown } = matchColumns(['Polis', 'Jaaromzt', 'Verzekeraars', 'Kleur', 'omzet', 'Annual\nturnover', '']);
    expect([...at.keys()]).toEqual(['label', 'turnover']);
    expect(unknown).toEqual([
      { header: 'Jaaromzt', guess: 'Jaaromzet', isDouble: false },
      { header: 'Verzekeraars', guess: 'Verzekeraar', isDouble: false },
      { header: 'Kleur', guess: null, isDouble: false },
      { header: 'Annual turnover', guess: 'Jaaromzet', isDouble: true },
    ]);
  });

  it('are told once when every policy needs them and the file lacks them', async () => {
    const [columns] = await linesOf(bytes('Polis;Land;Jaaromzet\nA;NL;2350000\n'));
    expect(columns).toMatchObject({ missing: ['Aantal klanten', 'Verzekeraar', 'Premie over', 'Dekking %', 'Eigen risico'] });
  });
});

describe('days with slashes in an English file', () => {
  const HEAD = 'Policy,Country,Turnover,Buyers,Insurer,Basis,Rate,Cover,Deductible,Renewal date';
  const row = (day: string) => `A1,NL,2350000,60,Atradius,turnover,0.28,85,none,${day}`;
  const file = (...days: readonly string[]) => bytes([HEAD, ...days.map(row)].join('\n'));

  it('have their month first where one of them can have no other order', async () => {
    const days = file('7/1/2027', '7/31/2027');
    expect((await rowsOf(days)).map(({ noticeDay }) => noticeDay)).toEqual(['2027-03-31', '2027-04-29']);
    expect((await previewOf(days)).readAs).toEqual([{ column: 'Renewal date', cell: '7/1/2027', as: date('2027-07-01') }]);
  });

  it('have their day first otherwise, and the file says so', async () => {
    expect((await previewOf(file('1/7/2027'))).readAs).toEqual([{ column: 'Renewal date', cell: '1/7/2027', as: date('2027-07-01') }]);
    expect((await previewOf(file('7/7/2027', '2027-07-01'))).readAs).toEqual([]);
  });
});
