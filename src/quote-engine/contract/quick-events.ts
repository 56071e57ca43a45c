import type { Answers } from './answers.ts';
import type { QuickReading } from './quick.ts';
import { QUICK_KEYS } from './quick.ts';
import { stateOf, type StepEvent } from './step-events.ts';

const step = 'snel';

/**
 * The quick answer gave figures, led elsewhere, or was refused: which questions were answered or not known, and the step itself; of what was
 * refused the faults. Open questions are no events: all seven stand there all the time, on a page that is kept for everyone.
 */
export function eventsOnQuick(answers: Answers, reading: QuickReading): readonly StepEvent[] {
  if (reading.kind === 'incomplete') return reading.issues.map(({ field, code }) => ({ step, question: field, event: `fault:${code}` }));
  const states = QUICK_KEYS.map((question): StepEvent => ({ step, question, event: stateOf(answers, question) }));
  const told = states.filter(({ event }) => event !== 'skipped');
  return [...told, { step, question: '', event: reading.kind === 'exit' ? `exit:${reading.exit}` : 'answered' }];
}
