import * as v from 'valibot';
import { ISSUE_TEXTS } from '#/messages/form-issues.ts';
import { FIELDS, STEPS } from '#/quote-engine/contract/answers.ts';
import { EXITS } from '#/quote-engine/contract/exits.ts';
import { QUICK_KEYS } from '#/quote-engine/contract/quick.ts';
import type { StepEvent, StepEventName } from '#/quote-engine/contract/step-events.ts';

const NOT_KNOWN = 'step-event-not-known';
/** More than the questions of the longest step. */
const MAX_EVENTS = 40;

const FAULTS = ['missing', 'choice-not-known', 'amount-ambiguous', ...Object.keys(ISSUE_TEXTS)];
/** Everything a browser may have counted; what is not in this list cannot be stored. */
const EVENTS: readonly StepEventName[] = [
  'shown',
  'answered',
  'unknown',
  'skipped',
  ...FAULTS.map((code): StepEventName => `fault:${code}`),
  ...EXITS.map((exit): StepEventName => `exit:${exit}`),
];
const QUESTIONS = ['', ...FIELDS.map(({ key }) => key)] as const;

type Counted = 'snel' | (typeof STEPS)[number];

/** The questions of one step; of the quick answer they are those of several steps of the form. */
const isAskedAt = (question: string, step: Counted): boolean =>
  step === 'snel' ? QUICK_KEYS.some((key) => key === question) : FIELDS.some(({ key, step: at }) => key === question && at === step);

const pair = v.strictTuple([v.picklist(QUESTIONS, NOT_KNOWN), v.picklist(EVENTS, NOT_KNOWN)], NOT_KNOWN);

/** What happened in a browser at the quick answer, or at one step of the form. */
export const stepCountsBody = v.pipe(
  v.strictObject(
    { step: v.picklist(['snel', ...STEPS], NOT_KNOWN), events: v.pipe(v.array(pair, NOT_KNOWN), v.maxLength(MAX_EVENTS, 'list-too-long')) },
    'object-not-known',
  ),
  v.check(({ step, events }) => events.every(([question]) => question === '' || isAskedAt(question, step)), NOT_KNOWN),
);

export function eventsOf({ step, events }: v.InferOutput<typeof stepCountsBody>): readonly StepEvent[] {
  return events.map(([question, event]) => ({ step, question, event }));
}
