import type { Answers } from '#/quote-engine/contract/answers.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { QUICK_KEYS, quickAnswers, quickNotices, readQuick } from '#/quote-engine/contract/quick.ts';
import type { QuickKey, QuickReading } from '#/quote-engine/contract/quick.ts';
import type { Asked } from './ask.ts';
import type { Outcome } from './outcome.tsx';

/** Waits for the end of a word; a choice is asked for at once. */
export const TYPING_MS = 40;
/** An answer that takes longer is told about; a faster one would only flicker. */
const SLOW_MS = 500;

export interface QuickDeps {
  readonly ask: (profile: Profile, dropped: AbortSignal) => Promise<Asked>;
  readonly draw: (outcome: Outcome) => void;
  /** True while an answer is slow to come. */
  readonly busy: (isBusy: boolean) => void;
}

const isNothing = (answers: Answers) => Object.keys(quickAnswers(answers)).every((key) => isEmpty(answers, key as QuickKey));
const isEmpty = (answers: Answers, key: QuickKey) => (answers[key] ?? '').trim() === '';

function missingKeys(reading: QuickReading): readonly QuickKey[] {
  const missing = reading.kind === 'incomplete' ? reading.issues.filter(({ code }) => code === 'missing') : [];
  return QUICK_KEYS.filter((key) => missing.some(({ field }) => field === key));
}

/** What stands beside the questions while these answers make no profile; null when it depends on the server. */
export function outcomeWithout(answers: Answers, reading: QuickReading): Outcome | null {
  if (reading.kind === 'profile') return null;
  if (reading.kind === 'exit') return reading;
  if (isNothing(answers)) return { kind: 'nothing' };
  const keys = missingKeys(reading);
  return keys.length > 0 ? { kind: 'needs', keys } : { kind: 'mend' };
}

/** Outcome of an answer of the server to these answers. */
export function outcomeWith(answers: Answers, reading: Extract<QuickReading, { kind: 'profile' }>, asked: Asked): Outcome | null {
  if (asked.kind === 'dropped') return null;
  if (asked.kind === 'failed') return asked;
  const { open, profile } = reading;
  return { kind: 'figures', rows: asked.rows, profile, open, notices: quickNotices(answers), isStale: false };
}

/**
 * Turns answers into outcomes, apart from the page: asks once per set of answers, drops what a newer question overtook, and never lets an
 * older answer replace a newer one.
 */
export class QuickMachine {
  private readonly deps: QuickDeps;
  private shown: Outcome = { kind: 'nothing' };
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: AbortController | null = null;
  private answers: Answers = {};

  constructor(deps: QuickDeps) {
    this.deps = deps;
  }

  private show(outcome: Outcome): void {
    this.shown = outcome;
    this.deps.draw(outcome);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.underWay?.abort();
    this.underWay = null;
    this.asked = '';
    this.deps.busy(false);
  }

  /** Answers as they stand now. While `isTyping`, an amount that is not finished yet takes no figures away and claims nothing. */
  answered(answers: Answers, isTyping: boolean): void {
    this.answers = answers;
    const reading = readQuick(answers);
    const outcome = outcomeWithout(answers, reading);
    if (reading.kind === 'profile') {
      const text = JSON.stringify(reading.profile);
      if (text === this.asked) {
        // Another answer with the same price, as "yes" to export without countries: only what is still open changes.
        if (this.shown.kind === 'figures' && !this.underWay) this.show({ ...this.shown, open: reading.open });
        return;
      }
      this.drop();
      this.asked = text;
      this.timer = setTimeout(() => void this.ask(reading.profile), isTyping ? TYPING_MS : 0);
    } else if (isTyping && outcome?.kind !== 'needs') this.hold(outcome);
    else if (outcome !== null) {
      this.drop();
      this.show(outcome);
    }
  }

  /** An unfinished amount is no fault and no exit yet; but what is said about the one before it must not stand there any longer. */
  private hold(outcome: Outcome | null): void {
    const { kind } = this.shown;
    if (kind !== 'figures' && kind !== 'nothing' && kind !== outcome?.kind) this.show({ kind: 'nothing' });
  }

  /** Asked for by the visitor himself: unless the figures stand there, the server is asked anew, whatever is under way. */
  submitted(answers: Answers): void {
    this.answered(answers, false);
    if (this.shown.kind !== 'figures' || this.underWay) this.retry();
  }

  /** Asks once more for the same answers. */
  retry(): void {
    this.drop();
    this.answered(this.answers, false);
  }

  /** The connection is back: what could not be asked is asked by itself. */
  online(): void {
    if (this.shown.kind === 'failed') this.retry();
  }

  private async ask(profile: Profile): Promise<void> {
    const own = new AbortController();
    this.underWay = own;
    const slow = setTimeout(() => {
      this.deps.busy(true);
      if (this.shown.kind === 'figures') this.show({ ...this.shown, isStale: true });
    }, SLOW_MS);
    own.signal.addEventListener('abort', () => clearTimeout(slow));
    const asked = await this.deps.ask(profile, own.signal);
    clearTimeout(slow);
    const reading = readQuick(this.answers);
    const outcome = reading.kind === 'profile' ? outcomeWith(this.answers, reading, asked) : null;
    if (this.underWay !== own) return;
    this.underWay = null;
    this.deps.busy(false);
    // A failure is no answer, and one that came while an amount could not be read was not shown: the same profile may be asked for again.
    if (outcome === null || outcome.kind === 'failed') this.asked = '';
    if (outcome !== null) this.show(outcome);
  }
}
