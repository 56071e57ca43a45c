import type { Answers, FieldIssue, FieldKey, Step } from './answers.ts';
import type { Exit } from './exits.ts';

/** What is counted: the quick answer, the steps of the form and the two pages that follow it. */
export type CountedStep = 'snel' | Step | 'indicatie' | 'offertes-aanvragen';
/**
 * `shown`: put on the page while there was no answer yet. At going on each question on the page counts once: `answered`, `unknown`
 * ("Weet ik niet"), `skipped` (left open where that may) or a fault with its permanent code.
 */
export type StepEventName = 'shown' | 'answered' | 'unknown' | 'skipped' | 'sent' | `fault:${string}` | `exit:${Exit}`;

/** Something that happened at a step, or at one of its questions. Holds no answer and says nothing of who it was. */
export interface StepEvent {
  readonly step: CountedStep;
  readonly question: FieldKey | '';
  readonly event: StepEventName;
}

/** How a question stands: given, "Weet ik niet", or left open. */
export function stateOf(answers: Answers, key: FieldKey): 'answered' | 'unknown' | 'skipped' {
  if (answers.unknown?.includes(key) === true) return 'unknown';
  const given = key === 'countries' ? answers.country : answers[key];
  return (given?.length ?? 0) > 0 ? 'answered' : 'skipped';
}

/** A step was opened with these answers and shows these questions: what was asked anew. The step itself counts while none is answered. */
export function eventsOnOpening(step: CountedStep, answers: Answers, shown: readonly FieldKey[]): readonly StepEvent[] {
  const open = shown.filter((key) => stateOf(answers, key) === 'skipped');
  const questions = open.map((question): StepEvent => ({ step, question, event: 'shown' }));
  return open.length === shown.length ? [{ step, question: '', event: 'shown' }, ...questions] : questions;
}

/** What pressing "Doorgaan" came to. */
interface Outcome {
  readonly kind: 'faults' | 'follow-up' | 'exit' | 'go';
  readonly issues?: readonly FieldIssue[];
  readonly exit?: Exit;
}

/** Someone pressed "Doorgaan" with these answers and these questions on the page. Questions that follow-ups are asked beside count once. */
export function eventsOnMove(step: CountedStep, answers: Answers, shown: readonly FieldKey[], outcome: Outcome): readonly StepEvent[] {
  const { kind, issues = [], exit } = outcome;
  const faults = issues.map(({ field, code }): StepEvent => ({ step, question: field, event: `fault:${code}` }));
  if (kind === 'faults') return faults;
  if (kind === 'follow-up') return [];
  const questions = shown.map((question): StepEvent => ({ step, question, event: stateOf(answers, question) }));
  return [...questions, { step, question: '', event: exit === undefined ? 'answered' : `exit:${exit}` }];
}
