import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Asked } from '#/islands/quick/ask.ts';
import type { Outcome } from '#/islands/quick/outcome.tsx';
import { QuickMachine, TYPING_MS } from '#/islands/quick/quick-machine.ts';
import type { RangeRow } from '#/messages/quick-rows.ts';

const THREE: Answers = { establishment: 'NL', turnover: '1 mln', numberOfBuyers: '60' };

interface Question {
  readonly profile: Profile;
  readonly dropped: AbortSignal;
  readonly answer: (asked: Asked) => Promise<void>;
}

/** A machine whose server answers when the test says so. */
function machine() {
  const questions: Question[] = [];
  const outcomes: Outcome[] = [];
  const busy: boolean[] = [];
  const own = new QuickMachine({
    ask: (profile, dropped) =>
      new Promise((resolve) => {
        const answer = async (asked: Asked) => {
          resolve(asked);
          await vi.advanceTimersByTimeAsync(0);
        };
        questions.push({ profile, dropped, answer });
      }),
    draw: (outcome) => outcomes.push(outcome),
    busy: (isBusy) => busy.push(isBusy),
  });
  return { own, questions, outcomes, busy };
}

const rows = (name: string): Asked => ({ kind: 'ranges', rows: [{ product: name } as RangeRow] });
const shown = (outcomes: readonly Outcome[]) => outcomes.at(-1);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the quick answer in the browser', () => {
  it('asks once when typing pauses, and at once after a choice', async () => {
    const { own, questions } = machine();
    for (const turnover of ['100.000', '1.000.000', '10.000.000']) own.answered({ ...THREE, turnover }, true);
    await vi.advanceTimersByTimeAsync(TYPING_MS);
    expect(questions.map(({ profile }) => profile.turnoverCents)).toEqual([1_000_000_000]);
    own.answered({ ...THREE, turnover: '10.000.000', export: 'no' }, false);
    await vi.advanceTimersByTimeAsync(0);
    expect(questions).toHaveLength(2);
    own.answered({ ...THREE, turnover: '10 mln', export: 'no' }, false);
    await vi.advanceTimersByTimeAsync(TYPING_MS);
    expect(questions, 'the same profile is not asked for twice').toHaveLength(2);
  });

  it('tells what is still open also when the price stays the same', async () => {
    const { own, questions, outcomes } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    own.answered({ ...THREE, export: 'yes' }, false);
    await questions[0]?.answer(rows('first'));
    expect(shown(outcomes)).toMatchObject({ kind: 'figures', open: ['buyerSector', 'excludedShare', 'losses'] });
    own.answered({ ...THREE }, false);
    expect(shown(outcomes)).toMatchObject({ open: ['buyerSector', 'excludedShare', 'export', 'losses'] });
    expect(questions).toHaveLength(1);
  });

  it('ignores an answer that a newer question overtook', async () => {
    const { own, questions, outcomes } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    own.answered({ ...THREE, export: 'no' }, false);
    await vi.advanceTimersByTimeAsync(0);
    expect(questions[0]?.dropped.aborted).toBe(true);
    await questions[1]?.answer(rows('new'));
    await questions[0]?.answer(rows('old'));
    expect(shown(outcomes)).toMatchObject({
      kind: 'figures',
      rows: [{ product: 'new' }],
      open: ['buyerSector', 'excludedShare', 'losses'],
    });
  });

  it('takes amounts away that no longer belong to the answers', async () => {
    const { own, questions, outcomes } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    own.answered({ ...THREE, numberOfBuyers: '' }, true);
    await questions[0]?.answer(rows('late'));
    expect(shown(outcomes)).toEqual({ kind: 'needs', keys: ['numberOfBuyers'] });
  });

  it('leaves the amounts alone while someone is in the middle of a number, and speaks when he has left it', async () => {
    const { own, questions, outcomes } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    await questions[0]?.answer(rows('first'));
    own.answered({ ...THREE, turnover: '1.5' }, true);
    own.answered({ ...THREE, turnover: '15' }, true);
    expect(shown(outcomes)).toMatchObject({ kind: 'figures' });
    own.answered({ ...THREE, turnover: '15' }, false);
    expect(shown(outcomes)).toEqual({ kind: 'exit', exit: 'te-klein' });
    own.answered({ ...THREE, turnover: '1.5' }, false);
    expect(shown(outcomes)).toEqual({ kind: 'mend' });
  });

  it('says that a slow answer is under way, and stops saying so', async () => {
    const { own, questions, outcomes, busy } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    await questions[0]?.answer(rows('first'));
    own.answered({ ...THREE, export: 'no' }, false);
    await vi.advanceTimersByTimeAsync(600);
    expect(busy.at(-1)).toBe(true);
    expect(shown(outcomes)).toMatchObject({ kind: 'figures', isStale: true });
    await questions[1]?.answer(rows('second'));
    expect(busy.at(-1)).toBe(false);
    expect(shown(outcomes)).toMatchObject({ kind: 'figures', isStale: false });
  });

  it('keeps the answers at a failure, asks again on request and by itself when the connection is back', async () => {
    const { own, questions, outcomes, busy } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    await questions[0]?.answer({ kind: 'failed', failure: 'notReached' });
    expect(shown(outcomes)).toEqual({ kind: 'failed', failure: 'notReached' });
    expect(busy.at(-1)).toBe(false);
    own.retry();
    await vi.advanceTimersByTimeAsync(0);
    await questions[1]?.answer({ kind: 'failed', failure: 'tooBusy' });
    own.online();
    await vi.advanceTimersByTimeAsync(0);
    await questions[2]?.answer(rows('at last'));
    expect(questions.map(({ profile }) => profile)).toEqual([questions[0]?.profile, questions[0]?.profile, questions[0]?.profile]);
    expect(shown(outcomes)).toMatchObject({ kind: 'figures' });
    own.online();
    await vi.advanceTimersByTimeAsync(0);
    expect(questions).toHaveLength(3);
  });

  it('asks again when the answer came while an amount could not be read, and says no longer that it computes', async () => {
    const { own, questions, outcomes, busy } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    await questions[0]?.answer(rows('one million'));
    own.answered({ ...THREE, turnover: '2 mln' }, true);
    await vi.advanceTimersByTimeAsync(TYPING_MS + 600);
    own.answered({ ...THREE, turnover: '2 ml' }, true);
    await questions[1]?.answer(rows('two million'));
    expect(busy.at(-1)).toBe(false);
    expect(shown(outcomes)).toMatchObject({ rows: [{ product: 'one million' }], isStale: true });
    own.answered({ ...THREE, turnover: '2 mln' }, true);
    await vi.advanceTimersByTimeAsync(TYPING_MS);
    await questions[2]?.answer(rows('two million'));
    expect(shown(outcomes)).toMatchObject({ rows: [{ product: 'two million' }], isStale: false });
  });

  it('asks anew when the visitor presses the button while an answer stays away, not when the figures are there', async () => {
    const { own, questions, outcomes } = machine();
    own.answered(THREE, false);
    await vi.advanceTimersByTimeAsync(0);
    own.submitted(THREE);
    await vi.advanceTimersByTimeAsync(0);
    expect(questions[0]?.dropped.aborted).toBe(true);
    await questions[1]?.answer(rows('second'));
    own.submitted(THREE);
    await vi.advanceTimersByTimeAsync(0);
    expect(questions).toHaveLength(2);
    expect(shown(outcomes)).toMatchObject({ kind: 'figures', rows: [{ product: 'second' }] });
  });

  it('does not go on asking for an answer that is being typed, and says nothing of it until the field is left', () => {
    const { own, outcomes } = machine();
    own.answered({ ...THREE, turnover: '' }, false);
    expect(shown(outcomes)).toEqual({ kind: 'needs', keys: ['turnover'] });
    own.answered({ ...THREE, turnover: '4' }, true);
    expect(shown(outcomes)).toEqual({ kind: 'nothing' });
    own.answered({ ...THREE, turnover: '40.000' }, true);
    expect(shown(outcomes)).toEqual({ kind: 'nothing' });
    own.answered({ ...THREE, turnover: '40.000' }, false);
    expect(shown(outcomes)).toEqual({ kind: 'exit', exit: 'te-klein' });
    own.answered({ ...THREE, turnover: '4.00' }, true);
    expect(shown(outcomes), 'the exit is of another amount').toEqual({ kind: 'nothing' });
  });

  it('says nothing about an empty form', () => {
    const { own, outcomes } = machine();
    own.answered({}, false);
    expect(outcomes).toEqual([{ kind: 'nothing' }]);
  });
});
