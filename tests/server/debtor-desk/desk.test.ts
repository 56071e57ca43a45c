import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { bookOf, debtorCheckBody } from '#/server/api/debtor-rows.ts';
import { DebtorDesk, DeskBusy, type DeskOptions } from '#/server/debtor-desk/desk.ts';
import { loadEditions } from '#/server/editions.ts';
import { debtorCheckUseCases } from '#/server/usecases/debtor-check.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { plainStructure } from '#/policy/structure.ts';
import { cents, euros, rate } from '#/quote-engine/units.ts';
import { testClock } from '../../helpers/clock.ts';
import { postedBook } from '../../helpers/debtor-findings.ts';

const STAND_IN = { program: new URL('../../helpers/desk-thread.ts', import.meta.url) };

let desk: DebtorDesk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});

/** Opens a desk whose thread answers what it is asked. */
function open(options: DeskOptions = {}): (asked: string) => Promise<unknown> {
  const own = new DebtorDesk({ ...STAND_IN, ...options });
  desk = own;
  return (asked) => own.do('costs', asked as never);
}

const outcomes = async (asked: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? one.value : one.reason instanceof DeskBusy ? 'busy' : 'failed',
  );

describe('the desk for debtor books', () => {
  it('turns away what no longer fits the queue, and computes the rest in order', async () => {
    const ask = open({ mostWaiting: 2 });
    expect(await outcomes(['a', 'b', 'c', 'd', 'e'].map((one) => ask(one)))).toEqual(['a', 'b', 'c', 'busy', 'busy']);
    expect(await ask('f')).toBe('f');
  });

  it.each(['dies', 'throws', 'fails'])('goes on with what waits behind a book that %s', async (fate) => {
    const ask = open();
    expect(await outcomes([ask('a'), ask(fate), ask('b'), ask('c')])).toEqual(['a', 'failed', 'b', 'c']);
  });

  it('gives up a book that takes too long, and goes on with a new thread', async () => {
    const ask = open({ timeoutMs: 800 });
    await ask('warm');
    expect(await outcomes([ask('hangs'), ask('a'), ask('b')])).toEqual(['busy', 'a', 'b']);
  });

  it('answers that it is busy when a book takes too long: another try may succeed', async () => {
    desk = new DebtorDesk({ timeoutMs: 1 });
    const checks = debtorCheckUseCases({ insurers: registry, editions: loadEditions(registry), clock: testClock(), debtorDesk: desk });
    const { receivables, answers } = bookOf(v.parse(debtorCheckBody, postedBook(5)));
    expect(await checks.book(receivables, answers, 'rated')).toEqual({ kind: 'busy' });
  });

  it('ends with what is under way, turns away what waits and takes nothing new', async () => {
    const ask = open();
    await ask('warm');
    const asked = outcomes([ask('a'), ask('b')]);
    await desk?.close();
    expect(await asked).toEqual(['a', 'busy']);
    expect(await outcomes([ask('c')])).toEqual(['busy']);
  });

  it('ends in time though a book hangs, and tells who waits for it', async () => {
    const ask = open({ closeMs: 200 });
    await ask('warm');
    const asked = outcomes([ask('hangs')]);
    const begin = performance.now();
    await desk?.close();
    expect(performance.now() - begin).toBeLessThan(2500);
    expect(await asked).toEqual(['busy']);
  });

  it('computes a real book outside the event loop', async () => {
    const own = new DebtorDesk();
    desk = own;
    const answers = {
      ...{ turnoverCents: euros(1_000_000), debtors: 40, topOne: 0.15, topFive: 0.4, termDays: 30, daysLate: 15 },
      ...{ countries: [{ key: 'NL', share: 1 }], ageing: null, lossesCents: null },
    };
    const firstYear = { lowCents: euros(4000), middleCents: euros(5000), highCents: euros(6000) };
    const policy = {
      insurer: 'x',
      product: 'y',
      firstYear,
      structure: { ...plainStructure(rate('90%')), maximumLiability: euros(100_000) },
    };
    const { check, loss, cost } = await own.do('two-minutes', { answers, policies: [policy] });
    expect(check.lossBook.debtors).toHaveLength(40);
    expect(check.expectedLossCents).toBeGreaterThan(cents(0));
    // In one turn the same as in two.
    expect(cost).toEqual(await own.do('costs', { book: check.lossBook, policies: [policy] }));
    expect(loss).toEqual(lossOf(check.lossBook));
    expect((await own.do('two-minutes', { answers, policies: [] })).cost).toBeNull();
  });
});
