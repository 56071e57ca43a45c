import type { FieldIssue, FieldKey } from '#/quote-engine/contract/answers.ts';
import { FIELDS } from '#/quote-engine/contract/answers.ts';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { profileFromAnswers } from '#/quote-engine/contract/check-answers.ts';
import { withAnotherCountry } from '#/quote-engine/contract/country-rows.ts';
import { pathOfExit } from '#/quote-engine/contract/exits.ts';
import { isQuestionStep } from '#/quote-engine/contract/steps.ts';
import type { Place } from './address.ts';
import { addressOf } from './address.ts';
import { storeAnswers } from './answer-store.ts';
import { answersWithForm, issuesAfterChange, moveFrom, reviewIssues } from './form-moves.ts';
import type { FormState } from './form-view.tsx';
import { sendQuote } from './send-quote.ts';

/** Where the focus goes after the next drawing: the heading, the summary of faults, or the control with this id. */
export type Aim = { readonly at: 'heading' | 'faults' } | { readonly id: string } | null;

export const HEADING: Aim = { at: 'heading' };
const FAULTS: Aim = { at: 'faults' };

/** The question a control belongs to. */
function questionOf(target: EventTarget | null): FieldKey | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
  const name = target.name === 'unknown' ? target.value : target.name;
  if (name === 'country' || name === 'countryShare') return 'countries';
  return FIELDS.find(({ key }) => key === name)?.key ?? null;
}

/**
 * The state of the form in the browser, apart from drawing it. `draw` is called with every new state and the place for the focus;
 * `form` gives the form on the page.
 */
export class FormMachine {
  private state: FormState;
  private readonly draw: (state: FormState, aim: Aim) => void;
  private readonly form: () => HTMLFormElement | null;
  /** What waits for the end of a press; null while nothing is pressed. */
  private afterPress: (() => void)[] | null = null;
  /** The sending that is under way, or the last one. */
  private underWay = new AbortController();

  constructor(first: FormState, draw: (state: FormState, aim: Aim) => void, form: () => HTMLFormElement | null) {
    this.state = first;
    this.draw = draw;
    this.form = form;
  }

  private update(change: Partial<FormState>, aim: Aim = null): void {
    this.state = { ...this.state, ...change };
    storeAnswers(this.state.answers);
    this.draw(this.state, aim);
  }

  private onPage(): Answers {
    const form = this.form();
    return form ? answersWithForm(this.state.answers, new FormData(form)) : this.state.answers;
  }

  /** Starts from all answers known in the browser; faults the server found stay. */
  begin(answers: Answers, issues: readonly FieldIssue[], aim: Aim): void {
    const isReview = !isQuestionStep(this.state.place.step);
    this.update({ answers, settled: answers, issues: isReview ? reviewIssues(answers) : issues }, aim);
  }

  /** Shows a place anew: faults of the place before are gone; the check page shows at once what is not complete. */
  enter(place: Place, aim: Aim = HEADING): void {
    this.stop();
    const { answers } = this.state;
    const issues = isQuestionStep(place.step) ? [] : reviewIssues(answers);
    this.update({ place, settled: answers, issues, wasSubmitted: false, sending: 'idle' }, aim);
  }

  /** Waits no longer for what was sent: who has gone to another place, or erases everything, is not taken to the outcome. */
  stop(): void {
    this.underWay.abort();
  }

  /** Goes to a place as a new entry of the browser's history. */
  visit(place: Place, aim: Aim = HEADING): void {
    history.pushState(null, '', addressOf(place));
    this.enter(place, aim);
  }

  /** Everything answered so far, also on the other steps. */
  everything(): Answers {
    return this.onPage();
  }

  typed(): void {
    this.update({ answers: this.onPage() });
  }

  /** A button of the mouse or a finger is down: the page must not move under it, or the press lands elsewhere. */
  pressed(): void {
    this.afterPress = [];
  }

  /** The press is over, and with it the click that belongs to it. */
  released(): void {
    const waiting = this.afterPress ?? [];
    setTimeout(() => {
      this.afterPress = null;
      for (const act of waiting) act();
    });
  }

  /** A question was changed and left: says what is wrong or striking about it. */
  changed(target: EventTarget | null): void {
    const act = () => {
      this.settle(target);
    };
    if (this.afterPress) this.afterPress.push(act);
    else act();
  }

  private settle(target: EventTarget | null): void {
    const answers = this.onPage();
    const issues = issuesAfterChange(this.state.place, answers, this.state.issues, questionOf(target));
    this.update({ answers, settled: answers, issues });
  }

  addCountry(): void {
    const answers = withAnotherCountry(this.onPage());
    this.update({ answers, settled: answers }, { id: `country-${String((answers.country?.length ?? 1) - 1)}` });
  }

  goOn(): void {
    const { place } = this.state;
    if (!isQuestionStep(place.step)) {
      // An old page would be refused for ever; the tab keeps the answers.
      if (this.state.sending === 'outdated') location.reload();
      else void this.send();
      return;
    }
    const shown = askedFields(place.step, this.state.answers).map(({ key }) => key);
    const answers = this.onPage();
    const move = moveFrom(place, answers, shown);
    // Heard by form-count.ts, which may come later or not at all.
    dispatchEvent(new CustomEvent('form-move', { detail: { step: place.step, answers, shown, move } }));
    const now = { answers, settled: answers };
    if (move.kind === 'faults') this.update({ ...now, issues: move.issues, wasSubmitted: true }, FAULTS);
    else if (move.kind === 'follow-up') this.update({ ...now, issues: [], wasSubmitted: false }, { id: move.field });
    else {
      this.update(now);
      if (move.kind === 'exit') location.assign(pathOfExit(move.exit));
      else this.visit(move.place);
    }
  }

  private async send(): Promise<void> {
    if (this.state.sending === 'busy') return;
    const result = profileFromAnswers(this.state.answers);
    if (result.kind === 'issues') {
      this.update({ issues: result.issues, wasSubmitted: true, sending: 'idle' }, FAULTS);
      return;
    }
    this.update({ issues: [], sending: 'busy' });
    const { signal } = (this.underWay = new AbortController());
    const sent = await sendQuote(result.profile, signal);
    if (signal.aborted) return;
    if (sent.kind === 'created') location.assign(`/indicatie/${sent.token}/`);
    else this.update({ sending: sent.failure });
  }
}
