import { render } from 'preact';
import type { Answers, FieldIssue } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, entriesOf } from '#/quote-engine/contract/answers.ts';
import { QUICK_KEYS, quickAnswers, readQuick, withQuickAnswers } from '#/quote-engine/contract/quick.ts';
import type { QuickKey } from '#/quote-engine/contract/quick.ts';
import { FORM_PATH } from '#/quote-engine/contract/steps.ts';
import { quickTexts } from '#/messages/quick.ts';
import { storeAnswers, storedAnswers } from '../answer-store.ts';
import { askRanges } from './ask.ts';
import { focusOn, showEcho, showFault } from './field-marks.ts';
import type { Outcome } from './outcome.tsx';
import { figuresTitle, QuickOutcome } from './outcome.tsx';
import { QUICK_BAR, QUICK_EXAMPLE, QUICK_FORM, QUICK_OUTCOME, QUICK_STATUS } from './places.ts';
import { quickCounter } from './quick-count.ts';
import { QuickMachine } from './quick-machine.ts';

/** Amounts are read out when the visitor pauses, not at every digit. */
const ANNOUNCE_MS = 1_000;
const AMOUNTS: readonly QuickKey[] = ['turnover', 'losses'];

function keyOf(target: EventTarget | null): QuickKey | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return undefined;
  const name = target.name === 'unknown' ? target.value : target.name;
  return QUICK_KEYS.find((key) => key === name);
}

/** Puts answers of this tab into fields that are still empty: nothing typed is ever overwritten. */
function fillIn(form: HTMLFormElement, answers: Answers): void {
  for (const [name, value] of entriesOf(quickAnswers(answers))) {
    for (const control of form.elements) {
      if (control instanceof HTMLSelectElement && control.name === name && control.value === '') control.value = value;
      if (!(control instanceof HTMLInputElement) || control.name !== name) continue;
      if (control.type === 'text') control.value ||= value;
      else if (control.value === value && (name === 'unknown' || !form.querySelector(`[name="${name}"]:checked`))) control.checked = true;
    }
  }
}

function showBar(text: string | null): void {
  const bar = document.getElementById(QUICK_BAR);
  const line = bar?.querySelector('span');
  if (!bar || !line) return;
  const isNew = bar.hidden && text !== null;
  bar.hidden = text === null;
  line.textContent = text;
  // The line comes up under the visitor's hands: what he is typing in must not vanish beneath it.
  if (isNew) document.activeElement?.scrollIntoView({ block: 'nearest' });
}

/** Listens to the seven questions and keeps the amounts beside them true to the answers. */
function start(form: HTMLFormElement, place: HTMLElement, status: HTMLElement): void {
  const typed = (): Answers => answersFromEntries(new FormData(form));
  const example = document.getElementById(QUICK_EXAMPLE);
  let announcing: ReturnType<typeof setTimeout> | undefined;
  const faulty = new Set<QuickKey>();
  const count = quickCounter();

  const announce = (text: string) => {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      status.textContent = text;
    }, ANNOUNCE_MS);
  };
  const draw = (outcome: Outcome) => {
    const figures = outcome.kind === 'figures' && !outcome.isStale ? figuresTitle(outcome.rows) : null;
    if (example) example.hidden = outcome.kind !== 'nothing' && outcome.kind !== 'needs';
    const retry = outcome.kind === 'failed' && outcome.failure === 'outdated' ? () => location.reload() : () => machine.retry();
    render(<QuickOutcome outcome={outcome} formId={QUICK_FORM} onRetry={retry} />, place);
    showBar(figures);
    if (figures !== null || outcome.kind === 'exit') count(typed(), readQuick(typed()));
    if (figures !== null) announce(figures);
    else if (outcome.kind === 'failed') announce(quickTexts[outcome.failure]);
  };
  const busy = (isBusy: boolean) => {
    status.classList.toggle('visually-hidden', !isBusy);
    if (isBusy) status.textContent = quickTexts.busy;
    else if (status.textContent === quickTexts.busy) status.textContent = '';
  };
  const machine: QuickMachine = new QuickMachine({ ask: askRanges, draw, busy });

  const mark = (keys: readonly QuickKey[], isSubmitted: boolean): readonly FieldIssue[] => {
    const reading = readQuick(typed());
    const issues = reading.kind === 'incomplete' ? reading.issues : [];
    for (const key of keys) {
      const issue = issues.find(({ field, code }) => field === key && (isSubmitted || code !== 'missing' || faulty.has(key)));
      if (issue) faulty.add(key);
      else faulty.delete(key);
      showFault(key, issue);
    }
    return issues;
  };
  const kept = (): Answers => {
    const answers = typed();
    storeAnswers(withQuickAnswers(storedAnswers(), answers));
    for (const key of AMOUNTS) showEcho(key);
    return answers;
  };
  const update = (isTyping: boolean) => {
    machine.answered(kept(), isTyping);
  };

  form.addEventListener('input', ({ target }) => {
    update(target instanceof HTMLInputElement && target.type === 'text');
    if (faulty.size > 0) mark([...faulty], false);
  });
  form.addEventListener('change', ({ target }) => {
    const key = keyOf(target);
    if (key) mark([key], false);
    update(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = kept();
    if (event.submitter instanceof HTMLButtonElement && event.submitter.value === 'continue') {
      location.assign(FORM_PATH);
      return;
    }
    machine.submitted(answers);
    const issues = mark(QUICK_KEYS, true);
    if (issues.length > 0) count(answers, readQuick(answers));
    const [first] = issues;
    const key = QUICK_KEYS.find((candidate) => candidate === first?.field);
    if (key) focusOn(key);
    else place.scrollIntoView({ block: 'nearest' });
  });
  addEventListener('online', () => machine.online());
  // Also after a step back: the browser may have put the answers back by itself.
  addEventListener('pageshow', () => update(false));
  fillIn(form, storedAnswers());
  update(false);
}

const form = document.getElementById(QUICK_FORM);
const place = document.getElementById(QUICK_OUTCOME);
const status = document.getElementById(QUICK_STATUS);
if (form instanceof HTMLFormElement && place && status) start(form, place, status);
