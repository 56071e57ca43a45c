import { describe, expect, it } from 'vitest';
import { date } from '#/messages/format.ts';
import { COLUMNS, matchColumns, namesOf } from '#/server/portfolio/columns.ts';
import { bytes, linesOf, previewOf, rowsOf } from '../../helpers/portfolio.ts';

describe('headers of a portfolio', () => {
  it('are found by every name of the template', () => {
    expect(COLUMNS.every(({ header }) => matchColumns([header]).at.size === 1)).toBe(true);
  });

  it('are listed with a guess when they mean nothing, and told when they stand there twice', () => {
    const { at, unknown } = matchColumns(['Polis', 'Jaaromzt', 'Verzekeraars', 'Kleur', 'omzet', 'Annual\nturnover', '']);
    expect([...at.keys()]).toEqual(['label', 'turnover']);
    expect(unknown).toEqual([
      { header: 'Jaaromzt', guess: 'Jaaromzet', isDouble: false, isOtherUnit: false },
      { header: 'Verzekeraars', guess: 'Verzekeraar', isDouble: false, isOtherUnit: false },
      { header: 'Kleur', guess: null, isDouble: false, isOtherUnit: false },
      { header: 'Annual turnover', guess: 'Jaaromzet', isDouble: true, isOtherUnit: false },
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

describe('units in headers', () => {
  const known = (header: string) => matchColumns([header]).at.keys().next().value;
  const HEAD = 'Polis;Land;Jaaromzet;Aantal klanten;Verzekeraar;Premie over;Dekking %;Eigen risico';
  const file = (header: string, cell: string) => bytes(`${HEAD};${header}\nA;NL;2350000;60;Atradius;omzet;85;geen;${cell}\n`);
  const paid = async (header: string, cell: string) => (await rowsOf(file(header, cell)))[0]?.paidCents;

  it('keep every name of every column apart', () => {
    const names = COLUMNS.flatMap((one) => [...new Set(namesOf(one).map(({ name, unit }) => `${name} ${unit ?? ''}`))]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const { key, header, synonyms } of COLUMNS) expect([header, ...synonyms].map(known)).toEqual([key, ...synonyms.map(() => key)]);
  });

  it.each(['Premie %', 'premium %', 'Premie in procent', 'Premie ‰', 'Premie (promille)'])('tell a rate from a premium: %s', (header) => {
    expect(known(header)).toBe('premiumRate');
  });

  it('leave the premium of a year what it is', () => {
    expect(['Premie', 'Premie (€)', 'Premium EUR', 'premie per jaar in euro'].map(known)).toEqual(Array(4).fill('yearlyPremium'));
  });

  it.each(['Tarief ‰', 'Tarief (‰)', 'Premietarief ‰', 'Tarief promille', 'Tarief in promille', 'rate per mille'])(
    'make bare cells per mille, and the preview says so: %s',
    async (header) => {
      expect(await paid(header, '2,8')).toBe(await paid('Tarief', '0,28%'));
      expect((await previewOf(file(header, '2,8'))).readAs).toEqual([{ column: header, cell: '2,8', as: '0,28%' }]);
      expect(await paid(header, '0,28%')).toBe(await paid('Tarief', '0,28%'));
    },
  );

  it.each([
    ['Bonus (€)', 'Bonus %'],
    ['Bonus promille', 'Bonus %'],
    ['Jaaromzet $', 'Jaaromzet'],
    ['Omzet (USD)', 'Jaaromzet'],
    ['Grootste klant €', 'Grootste klant %'],
    ['Premie (€/%)', 'Jaarpremie'],
    ['Dagen te laat %', 'Dagen te laat'],
  ])('that do not fit make a column unknown: %s', (header, guess) => {
    expect(matchColumns([header])).toMatchObject({ unknown: [{ header, guess, isDouble: false, isOtherUnit: true }] });
    expect(known(header)).toBeUndefined();
  });

  it('leave room for the column that fits', () => {
    expect(matchColumns(['Omzet $', 'Omzet €']).at.get('turnover')).toBe(1);
  });
});

describe('decimals between commas', () => {
  const HEAD = 'Policy,Country,Turnover,Buyers,Insurer,Basis,Rate,Cover,Deductible';
  const paid = async (rate: string, turnover = '2350000') =>
    (await rowsOf(bytes(`${HEAD}\nA1,NL,"${turnover}",60,Atradius,turnover,"${rate}",85,none\n`)))[0]?.paidCents;

  it('stay decimals of a rate, while an amount has thousands', async () => {
    const known = await paid('0.28');
    expect(known).toBeTypeOf('number');
    expect([await paid('0,280'), await paid('0.280'), await paid('0.28', '2,350,000')]).toEqual([known, known, known]);
    expect(await paid('1,250')).toBe(await paid('1.25'));
  });
});
