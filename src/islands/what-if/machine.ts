import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { WhatIfIssue } from '#/quote-engine/contract/what-if.ts';
import { changedProfile, turnoverChange, unchanged, whatIfOf } from '#/quote-engine/contract/what-if.ts';
import type { Totals } from '#/quote-engine/contract/what-if-totals.ts';
import { changesBetween } from '#/quote-engine/contract/what-if-totals.ts';
import { summaryText, whatIfTexts as texts } from '#/messages/what-if.ts';
import type { Asked } from './ask.ts';
import type { WhatIfData, WhatIfState } from './what-if-view.tsx';

/** Long enough to type a second digit or to pull a slider on, short enough to feel at once. */
const PAUSE_MS = 250;
/** An answer that takes longer is said to be on its way. */
const SLOW_MS = 1_500;

type Ask = (profile: Profile, signal: AbortSignal) => Promise<Asked>;

/** The state when nothing is tried out. */
export function startOf({ profile, base }: WhatIfData): WhatIfState {
  const changes = changesBetween(base, base);
  return { typed: unchanged(profile), lastTurnover: 0, issues: [], changes, hasOutcome: true, status: 'idle', said: '' };
}

/** What a control that cannot be read makes of the state: an outcome of earlier input is not shown as if it were of this. */
export const unreadable = (issues: readonly WhatIfIssue[]) => ({ issues, hasOutcome: false, said: texts.mend }) as const;

/**
 * What is tried out, apart from drawing it. Typing only keeps what was typed; the computation is asked for after a pause, and an answer
 * to an earlier question is dropped, so that the last one typed is always the one shown.
 */
export class WhatIfMachine {
  private state: WhatIfState;
  private readonly data: WhatIfData;
  private readonly draw: (state: WhatIfState) => void;
  private readonly ask: Ask;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private slow: ReturnType<typeof setTimeout> | undefined;
  private underWay: AbortController | null = null;

  constructor(data: WhatIfData, draw: (state: WhatIfState) => void, ask: Ask) {
    this.data = data;
    this.state = startOf(data);
    this.draw = draw;
    this.ask = ask;
  }

  private update(change: Partial<WhatIfState>): void {
    this.state = { ...this.state, ...change };
    this.draw(this.state);
  }

  private giveUp(): void {
    clearTimeout(this.pause);
    clearTimeout(this.slow);
    this.underWay?.abort();
    this.underWay = null;
  }

  /** Something was typed or chosen. */
  typed(entries: Iterable<readonly [string, unknown]>): void {
    this.giveUp();
    const typed = whatIfOf(this.data.profile, entries);
    const lastTurnover = turnoverChange(typed.turnoverPct) ?? this.state.lastTurnover;
    this.update({ typed, lastTurnover, status: 'idle' });
    this.pause = setTimeout(() => void this.compute(), PAUSE_MS);
  }

  /** "Terug naar mijn antwoorden": known already, so nothing is asked. */
  reset(): void {
    this.giveUp();
    this.update({ ...startOf(this.data), said: texts.wasReset });
  }

  /** The button: computes now, or loads anew a page that is too old to get an answer. */
  submitted(): void {
    if (this.state.status === 'outdated') location.reload();
    else void this.compute();
  }

  /** Computes now what is on the page. */
  async compute(): Promise<void> {
    this.giveUp();
    const changed = changedProfile(this.data.profile, this.state.typed);
    if (changed.kind === 'issues') {
      this.update(unreadable(changed.issues));
      return;
    }
    const mine = new AbortController();
    this.underWay = mine;
    this.slow = setTimeout(() => {
      this.update({ status: 'slow' });
    }, SLOW_MS);
    const asked = await this.ask(changed.profile, mine.signal);
    if (this.underWay !== mine) return;
    this.giveUp();
    // Totals of other rate books beside those of the page would show their difference as if the change made it.
    const isOlder = asked.kind === 'totals' && asked.edition !== this.data.edition;
    if (asked.kind === 'totals' && !isOlder) this.show(asked.totals);
    else this.update({ issues: [], hasOutcome: false, status: asked.kind === 'totals' ? 'outdated' : asked.kind, said: '' });
  }

  private show(totals: Totals): void {
    const changes = changesBetween(this.data.base, totals);
    const said = summaryText(changes, (id) => this.data.names[id] ?? id);
    this.update({ issues: [], status: 'idle', changes, hasOutcome: true, said });
  }

  /** Leaves nothing running. */
  stop(): void {
    this.giveUp();
  }
}
