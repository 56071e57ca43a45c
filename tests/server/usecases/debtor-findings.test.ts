import { describe, expect, it } from 'vitest';
import { bookOutcome, postedBook, type PostedBook } from '../../helpers/debtor-findings.ts';

type Row = PostedBook['debtors'][number];

/** A book of one sole trader, with a company beside it or not. `more` is what makes its class and is printed nowhere. */
function bookWith(more: Partial<Row>, beside: readonly Row[] = []): PostedBook {
  const person: Row = { key: 'k1', country: 'NL', isPerson: true, salesCents: 9_000_000, ageing: { notDueCents: 1_434_568 }, ...more };
  return postedBook(0, { debtors: [person, ...beside] });
}

const COMPANY: Row = { key: 'k2', country: 'NL', averageDaysLate: 3, salesCents: 20_000_000, ageing: { notDueCents: 2_000_000 } };
const BEST: Partial<Row> = { relation: 'over-10', signals: [] };
const WORST: Partial<Row> = { relation: 'under-1', signals: ['asks-delay', 'pays-later'], insolvent: true };

describe('what is kept, printed and sent of a book', () => {
  it.each([
    ['alone', []],
    ['beside a company', [COMPANY]],
  ])('is the same whatever the class of a sole trader %s', async (_, beside) => {
    const [best, worst] = await Promise.all([BEST, WORST].map((more) => bookOutcome(bookWith(more, beside))));
    const classOf = (made: typeof best) => made?.outcome.check.debtors[0]?.score.class;
    expect([classOf(best), classOf(worst)]).toEqual(['B', 'E']);
    expect(worst?.findings).toEqual(best?.findings);
    expect(worst?.findings).toMatchObject({ persons: 1 });
    expect(worst?.findings.loss.expectedCents).toBeGreaterThan(0);
    expect(worst?.findings.stress.map(({ code }) => code)).not.toContain('limits-withdrawn');
  });

  it('still says what a company in class E costs when its limit is withdrawn', async () => {
    const { findings } = await bookOutcome(bookWith(BEST, [{ ...COMPANY, insolvent: true }]));
    expect(findings.stress.find(({ code }) => code === 'limits-withdrawn')).toMatchObject({ kind: 'expected' });
  });
});
