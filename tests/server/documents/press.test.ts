import { afterEach, describe, expect, it } from 'vitest';
import type { Paper } from '#/server/documents/pdf/paper.ts';
import { openPress, PressBusy, type Press, type PressOptions } from '#/server/documents/pdf/press.ts';

const STAND_IN = { program: new URL('../../helpers/press-thread.ts', import.meta.url) };
const paper = (title: string, paragraphs = 1): Paper => ({
  title,
  author: 'Maker',
  subject: 'Onderwerp',
  madeAt: '2026-01-01T00:00:00.000Z',
  head: { left: 'Links', right: 'Rechts' },
  foot: 'Voet',
  blocks: Array.from({ length: paragraphs }, () => ({ kind: 'paragraph', text: 'Een regel die even duurt, met veel woorden.' })),
});

let press: Press | null = null;
afterEach(async () => {
  await press?.close();
  press = null;
});

/** Opens a press; gives the way to ask, which answers the begin of what was made. */
function open(options: PressOptions = STAND_IN): (title: string, paragraphs?: number) => Promise<string> {
  const own = openPress(options);
  press = own;
  return async (title, paragraphs) => Buffer.from((await own.make(paper(title, paragraphs))).subarray(0, 5)).toString('latin1');
}

const outcomes = async (asked: readonly Promise<string>[]) =>
  (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? one.value : one.reason instanceof PressBusy ? 'busy' : 'failed',
  );

describe('the press', () => {
  it('makes real papers without holding up the event loop', async () => {
    const make = open({});
    await make('warm');
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    expect(await outcomes([make('a'), make('b', 2000), make('c')])).toEqual(['%PDF-', '%PDF-', '%PDF-']);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('turns away what no longer fits the queue, and makes the rest in order', async () => {
    const make = open({ ...STAND_IN, mostWaiting: 2 });
    expect(await outcomes(['a', 'b', 'c', 'd', 'e'].map((title) => make(title)))).toEqual(['a', 'b', 'c', 'busy', 'busy']);
    expect(await make('f')).toBe('f');
  });

  it('works with two threads at once', async () => {
    const make = open({ ...STAND_IN, threads: 2, mostWaiting: 1, timeoutMs: 3000 });
    await make('warm');
    expect(await outcomes([make('hangs'), make('a'), make('b')])).toEqual(['failed', 'a', 'b']);
  });

  it('gives up a paper that takes too long, and goes on with a new thread', async () => {
    const make = open({ ...STAND_IN, timeoutMs: 2000 });
    await make('warm');
    const [slow, behind] = await outcomes([make('hangs'), make('a')]);
    expect(slow).toBe('failed');
    // Its time may be up at the same moment.
    expect(['a', 'busy']).toContain(behind);
    expect(await make('b')).toBe('b');
  });

  it('outlives a thread that fails or dies', async () => {
    const make = open();
    await expect(make('fails')).rejects.toThrow('the paper could not be made: as it was told');
    await expect(make('dies')).rejects.toThrow('has ended');
    expect(await make('a')).toBe('a');
  });

  it('ends with what is under way, turns away what waits and takes nothing new', async () => {
    const make = open();
    await make('warm');
    const asked = outcomes([make('a'), make('b')]);
    await press?.close();
    expect(await asked).toEqual(['a', 'busy']);
    expect(await outcomes([make('c')])).toEqual(['busy']);
  });
});
