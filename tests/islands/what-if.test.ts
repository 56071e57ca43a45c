import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Totals } from '#/quote-engine/contract/what-if-totals.ts';
import type { Asked } from '#/islands/what-if/ask.ts';
import { askTotals } from '#/islands/what-if/ask.ts';
import { startOf, WhatIfMachine } from '#/islands/what-if/machine.ts';
import { afterKey } from '#/islands/what-if/slider-keys.ts';
import type { WhatIfData, WhatIfState } from '#/islands/what-if/what-if-view.tsx';
import { WhatIfView } from '#/islands/what-if/what-if-view.tsx';
import { profileOf } from '../helpers/profile.ts';

const totals = (middleCents: number): Totals => ({
  rows: [
    {
      insurer: 'atradius',
      product: 'modula',
      lowCents: middleCents - 100,
      middleCents,
      highCents: middleCents + 100,
      insuredPct: '90',
      ignoresPercentage: false,
      ignoresDeductible: false,
      reasons: [],
    },
  ],
  over: [],
  asked: { insuredPct: '90', deductible: '' },
});
const EDITION = '1.0.0 aaaaaaaa';
const DATA: WhatIfData = {
  action: '/',
  profile: profileOf(),
  base: totals(400_000),
  edition: EDITION,
  names: { atradius: 'Atradius' },
  limits: 8,
};

interface Waiting {
  readonly profile: Profile;
  readonly signal: AbortSignal;
  answer(asked: Asked): Promise<void>;
}

let waiting: Waiting[];
let drawn: WhatIfState[];
let machine: WhatIfMachine;
const last = () => drawn.at(-1);
const html = () => render(h(WhatIfView, { data: DATA, state: last() ?? startOf(DATA) }));
const slider = () => {
  const tag = /<input[^>]*type="range"[^>]*>/.exec(html())?.[0] ?? '';
  const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return { value: of('value'), step: of('step'), spoken: of('aria-valuetext') };
};
const type = (turnoverPct: string) => {
  machine.typed([['turnoverPct', turnoverPct]]);
};

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  drawn = [];
  const ask = (profile: Profile, signal: AbortSignal) =>
    new Promise<Asked>((resolve) => {
      const answer = async (asked: Asked) => {
        resolve(asked);
        await vi.advanceTimersByTimeAsync(0);
      };
      waiting.push({ profile, signal, answer });
    });
  machine = new WhatIfMachine(DATA, (state) => drawn.push(state), ask);
});
afterEach(() => {
  machine.stop();
  vi.useRealTimers();
});

describe('the what-if in the browser', () => {
  it('asks once after typing has paused', async () => {
    for (const text of ['1', '10', '100']) {
      type(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(waiting).toEqual([]);
    await vi.advanceTimersByTimeAsync(250);
    expect(waiting.map(({ profile }) => profile.turnoverCents)).toEqual([200_000_000]);
    await waiting[0]?.answer({ kind: 'totals', totals: totals(500_000), edition: EDITION });
    expect(last()?.changes[0]).toMatchObject({ differenceCents: 100_000, differenceShare: 0.25 });
    expect(last()?.said).toContain('Atradius: €');
  });

  it('drops an answer to an earlier question, also when it comes last', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    type('100');
    await vi.advanceTimersByTimeAsync(250);
    const [first, second] = waiting;
    expect(first?.signal.aborted).toBe(true);
    await second?.answer({ kind: 'totals', totals: totals(500_000), edition: EDITION });
    const count = drawn.length;
    await first?.answer({ kind: 'totals', totals: totals(999_999), edition: EDITION });
    expect(drawn).toHaveLength(count);
    expect(last()?.changes[0]?.after.middleCents).toBe(500_000);
  });

  it('says when it is slow, and announces an outcome once', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250 + 1_500);
    expect(last()?.status).toBe('slow');
    await waiting[0]?.answer({ kind: 'totals', totals: totals(500_000), edition: EDITION });
    expect(last()?.status).toBe('idle');
    const spoken = drawn.map(({ said }) => said).filter((said, at, all) => said !== '' && said !== all[at - 1]);
    expect(spoken).toHaveLength(1);
  });

  it('keeps what was typed when the server cannot be reached, and tries again', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[0]?.answer({ kind: 'failed' });
    expect(last()).toMatchObject({ status: 'failed', typed: { turnoverPct: '50' } });
    void machine.compute();
    await waiting[1]?.answer({ kind: 'totals', totals: totals(500_000), edition: EDITION });
    expect(last()).toMatchObject({ status: 'idle', typed: { turnoverPct: '50' } });
  });

  it('names what it cannot read and asks nothing', async () => {
    type('heel veel');
    await vi.advanceTimersByTimeAsync(250);
    expect(last()?.issues).toEqual([{ field: 'turnoverPct', code: 'turnover-change' }]);
    expect(waiting).toEqual([]);
  });

  it('shows no outcome of before as if it were of what cannot be read, and leaves the slider where it was', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[0]?.answer({ kind: 'totals', totals: totals(500_000), edition: EDITION });
    expect(html()).toContain('€\u00a01.000 meer');
    type('50 of zo');
    await vi.advanceTimersByTimeAsync(250);
    expect(html()).toContain('Verbeter eerst het vak waar een fout bij staat');
    expect(html()).not.toMatch(/Opnieuw gerekend|Met uw verandering|meer \(/);
    expect(slider()).toMatchObject({ value: '50' });
    type('60');
    expect(html(), 'nothing of before while the pause lasts').not.toContain('Met uw verandering');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[1]?.answer({ kind: 'totals', totals: totals(600_000), edition: EDITION });
    expect(html()).toContain('€\u00a02.000 meer');
  });

  it('shows no outcome of before when the server gives none', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[0]?.answer({ kind: 'totals', totals: totals(500_000), edition: EDITION });
    type('60');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[1]?.answer({ kind: 'failed' });
    expect(html()).not.toMatch(/Opnieuw gerekend|Met uw verandering/);
  });

  it('offers to load a page anew that is older than the site, and asks no more', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[0]?.answer({ kind: 'outdated' });
    expect(html()).toContain('Deze pagina is ouder dan de site');
    expect(html()).toContain('Pagina opnieuw laden');
    machine.submitted();
    expect([reload.mock.calls.length, waiting.length]).toEqual([1, 1]);
    vi.unstubAllGlobals();
  });

  it('sets no totals of other rate books beside those of the page: a page from before a publication is loaded anew', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    await waiting[0]?.answer({ kind: 'totals', totals: totals(999_999), edition: '1.0.0 bbbbbbbb' });
    expect(last()).toMatchObject({ status: 'outdated', hasOutcome: false });
    expect(html()).toContain('Pagina opnieuw laden');
    expect(html()).not.toMatch(/meer \(|Met uw verandering/);
  });

  it('says with the slider what the field says', () => {
    for (const [typed, spoken] of [
      ['12', '12% meer omzet'],
      ['-7', '7% minder omzet'],
      ['', 'evenveel omzet'],
    ] as const) {
      type(typed);
      expect(slider()).toEqual({ value: String(Number(typed)), step: '1', spoken });
    }
  });

  it('goes back to the own answers without asking, whatever is under way', async () => {
    type('50');
    await vi.advanceTimersByTimeAsync(250);
    machine.reset();
    await waiting[0]?.answer({ kind: 'totals', totals: totals(999_999), edition: EDITION });
    expect(last()).toMatchObject({ typed: { turnoverPct: '0' }, status: 'idle' });
    expect(last()?.changes[0]?.differenceCents).toBe(0);
  });
});

describe('the keys of the slider', () => {
  it('go by steps, from any percent, and stay within the bounds', () => {
    expect([0, 12, -3, 200].map((from) => afterKey('ArrowRight', from))).toEqual([5, 15, 0, 200]);
    expect([0, 12, -3, -50].map((from) => afterKey('ArrowDown', from))).toEqual([-5, 10, -5, -50]);
    expect(afterKey('Home', 12)).toBe(null);
  });
});

describe('asking the server', () => {
  const asked = async (response: Response | Error) => {
    vi.useRealTimers();
    const spy = vi.spyOn(globalThis, 'fetch');
    if (response instanceof Error) spy.mockRejectedValueOnce(response);
    else spy.mockResolvedValueOnce(response);
    const result = await askTotals(profileOf(), new AbortController().signal);
    spy.mockRestore();
    return result.kind;
  };

  it('never throws', async () => {
    expect(await asked(Response.json({ comparison: { appraisals: [] } }))).toBe('totals');
    expect(await asked(Response.json({ other: true }))).toBe('outdated');
    for (const status of [404, 422]) expect(await asked(Response.json({}, { status }))).toBe('outdated');
    expect(await asked(new Response('<html>', { status: 200 }))).toBe('failed');
    expect(await asked(new Response('', { status: 500 }))).toBe('failed');
    expect(await asked(new Response('', { status: 429 }))).toBe('tooBusy');
    expect(await asked(new Response('', { status: 503 }))).toBe('tooBusy');
    expect(await asked(new TypeError('network'))).toBe('failed');
  });
});
