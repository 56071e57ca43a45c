import { describe, expect, it } from 'vitest';
import { checkDebtors } from '#/debtor-check/check.ts';
import { pseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import { confirmed, shortcoming } from '../read.ts';

const HEAD = 'Debiteurnr;Naam;Totaal;Niet vervallen;0-30;31-60;61-90;> 90';
const bookOf = (...lines: readonly string[]) => confirmed(`${[HEAD, ...lines].join('\n')}\n`);
const AGREES = '9;Klopt BV;1.000,00;400,00;300,00;200,00;100,00;0,00';

describe('an ageing list whose ages do not come to its totals', () => {
  it('says at which customers and how much, the total being the one that counts', async () => {
    const book = await bookOf(AGREES, '1;De Vis;1.600,00;500,00;400,00;300,00;200,00;100,00');
    expect(shortcoming(book, 'ageing-differs')).toEqual({ code: 'ageing-differs', count: 1, amountCents: 10_000, detail: 'De Vis' });
    expect(book.debtors[1]?.ageing?.unknownCents).toBe(10_000);
  });

  it('sends the finding without the names in it', async () => {
    const book = await bookOf(AGREES, '1;De Vis;1.600,00;500,00;400,00;300,00;200,00;100,00');
    const answers = { establishment: 'NL' } as const;
    const sent = pseudonymousBook(checkDebtors(book, answers), book, answers);
    expect(sent.noted).toContainEqual({ code: 'ageing-differs', count: 1, amountCents: 10_000 });
    expect(JSON.stringify(sent)).not.toContain('De Vis');
  });

  it('adds up what is too little and what is too much, and names the three largest, told apart by number', async () => {
    const book = await bookOf(
      AGREES,
      '1;Jansen;110,00;100,00;0,00;0,00;0,00;0,00',
      '2;Jansen;80,00;100,00;0,00;0,00;0,00;0,00',
      '3;Bos;130,00;100,00;0,00;0,00;0,00;0,00',
      '4;Mol;101,00;100,00;0,00;0,00;0,00;0,00',
    );
    expect(shortcoming(book, 'ageing-differs')).toEqual({
      code: 'ageing-differs',
      count: 4,
      amountCents: 6_100,
      detail: 'Bos, Jansen (2), Jansen (1)',
    });
    expect(shortcoming(book, 'same-name')).toEqual({ code: 'same-name', count: 2 });
  });

  it('says nothing of a list that agrees, of cents of rounding, or of a customer whose ages are all empty', async () => {
    const book = await bookOf(AGREES, '1;De Vis;100,02;100,00;0,00;0,00;0,00;0,00', '2;Bos;50,00;;;;;');
    expect(shortcoming(book, 'ageing-differs')).toBeUndefined();
    expect(book.debtors[2]?.ageing?.unknownCents).toBe(5_000);
  });
});
