import { expect, it } from 'vitest';
import { oneAtATime } from '#/server/portfolio/turns.ts';

it('does one piece of work at a time, in the order in which it came, and goes on after one that failed', async () => {
  let busy = 0;
  const done: number[] = [];
  const work = oneAtATime(async (number: number) => {
    busy += 1;
    expect(busy).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5 - number));
    busy -= 1;
    done.push(number);
    if (number === 2) throw new Error('broken');
    return number;
  });
  const outcomes = await Promise.allSettled([1, 2, 3].map(work));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(done).toEqual([1, 2, 3]);
});
