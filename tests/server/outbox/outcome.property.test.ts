import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMilliseconds } from '#/server/clock.ts';
import type { Delivery } from '#/server/mail/transport.ts';
import { outcomeOf, type Outcome } from '#/server/outbox/outcome.ts';
import { HOUR } from '../../helpers/clock.ts';

const CREATED = '2026-11-21T10:00:00.000Z';
const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  fc.record({ kind: fc.constant('retry' as const), code: fc.constant('X'), connection: fc.boolean() }),
  fc.constant({ kind: 'unknown' as const, code: 'CUT' }),
  fc.constant({ kind: 'blocked' as const, code: 'EAUTH' }),
);
const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

interface Life {
  readonly outcomes: readonly Outcome[];
  readonly tried: readonly Delivery[];
  readonly endedAt: string;
}

/** The life of one mail whose attempts go as given, each as soon as it is due, until it needs no other. */
function live(attempts: readonly Delivery[], spread: number): Life {
  const outcomes: Outcome[] = [];
  const tried: Delivery[] = [];
  let now = CREATED;
  for (const attempt of attempts) {
    tried.push(attempt);
    const outcome = outcomeOf(
      { attempts: tried.length, createdAt: CREATED, lastError: outcomes.at(-1)?.lastError ?? null },
      attempt,
      now,
      () => spread,
    );
    outcomes.push(outcome);
    if (outcome.state === 'sent' || outcome.state === 'failed') break;
    now = outcome.nextAttemptAt;
  }
  return { outcomes, tried, endedAt: now };
}

describe('whatever a mail server does', () => {
  it('a mail is sent at the first success and never waits in the past', () => {
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 30 }), jitter, (attempts, spread) => {
        const { outcomes } = live([...attempts, { kind: 'sent' }], spread);
        const last = outcomes.at(-1);
        expect(['sent', 'failed']).toContain(last?.state);
        expect(last?.state === 'sent').toBe(last?.sentAt !== null);
        const times = [CREATED, ...outcomes.slice(0, -1).map(({ nextAttemptAt }) => nextAttemptAt)];
        expect(times).toEqual(times.toSorted());
      }),
    );
  });

  it('a mail that may have arrived is handed over at most once more', () => {
    fc.assert(
      fc.property(fc.array(delivery, { minLength: 1, maxLength: 60 }), jitter, (attempts, spread) => {
        expect(live(attempts, spread).tried.filter(({ kind }) => kind === 'unknown').length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('trying ends within 72 hours and one wait, unless nothing could go out at all', () => {
    fc.assert(
      fc.property(fc.array(delivery, { minLength: 60, maxLength: 60 }), jitter, (attempts, spread) => {
        const possible = attempts.filter(({ kind }) => kind !== 'blocked');
        fc.pre(possible.length >= 40);
        const { outcomes, endedAt } = live(possible, spread);
        expect(outcomes.at(-1)?.state).toBe('failed');
        expect(endedAt <= addMilliseconds(CREATED, 72 * HOUR + 5 * HOUR)).toBe(true);
      }),
    );
  });
});
