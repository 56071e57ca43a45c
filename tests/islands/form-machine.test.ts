import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormState } from '#/islands/form-view.tsx';
import { FormMachine } from '#/islands/form-machine.ts';
import { wholesaler } from '../quote-engine/contract/wholesaler.ts';

let drawn: FormState[];
let visited: string[];
let reloads: number;
let machine: FormMachine;
let answer: (response: Response) => Promise<void>;
let dropped: () => boolean;
let posts: number;

const sending = () => drawn.at(-1)?.sending;
const created = () => Response.json({ token: 'T' }, { status: 201 });

/** A server that answers when the test says so, and keeps quiet to who hangs up. */
function fetching(_url: string, { signal }: { readonly signal: AbortSignal }): Promise<Response> {
  posts += 1;
  dropped = () => signal.aborted;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('dropped', 'AbortError'));
    });
    answer = async (response) => {
      resolve(response);
      await vi.advanceTimersByTimeAsync(0);
    };
  });
}

beforeEach(() => {
  drawn = [];
  visited = [];
  reloads = 0;
  posts = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('fetch', fetching);
  vi.stubGlobal('location', {
    assign: (path: string) => visited.push(path),
    reload: () => {
      reloads += 1;
    },
  });
  const first: FormState = {
    place: { step: 'controleren', isChange: false },
    answers: wholesaler,
    settled: wholesaler,
    issues: [],
    wasSubmitted: false,
    sending: 'idle',
  };
  machine = new FormMachine(
    first,
    (state) => drawn.push(state),
    () => null,
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('sending from the check page', () => {
  it('goes to the outcome', async () => {
    machine.goOn();
    expect(sending()).toBe('busy');
    await answer(created());
    expect(visited).toEqual(['/indicatie/T/']);
  });

  it('leaves who has gone back to a question where he is, and lets him send again', async () => {
    machine.goOn();
    machine.enter({ step: 'omzet', isChange: false });
    expect(dropped()).toBe(true);
    await answer(created());
    expect(visited).toEqual([]);
    expect(drawn.at(-1)).toMatchObject({ place: { step: 'omzet' }, sending: 'idle' });
    machine.enter({ step: 'controleren', isChange: false });
    machine.goOn();
    await answer(created());
    expect(visited).toEqual(['/indicatie/T/']);
  });

  it('says nothing about the sending that was left, also when that one failed', async () => {
    machine.goOn();
    machine.enter({ step: 'omzet', isChange: false });
    await answer(new Response('', { status: 503 }));
    expect(sending()).toBe('idle');
  });

  it('loads the page anew when it is older than the site, instead of asking in vain for ever', async () => {
    machine.goOn();
    await answer(Response.json({}, { status: 404 }));
    expect(sending()).toBe('outdated');
    machine.goOn();
    expect([reloads, posts]).toEqual([1, 1]);
  });
});
