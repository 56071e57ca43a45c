import type { Answers } from '#/quote-engine/contract/answers.ts';
import type { QuickReading } from '#/quote-engine/contract/quick.ts';
import { eventsOnQuick } from '#/quote-engine/contract/quick-events.ts';
import { sendSteps } from '../step-beacon.ts';

/** Counts each thing that happened at the quick answer once while the page is open. */
export function quickCounter(): (answers: Answers, reading: QuickReading) => void {
  const counted = new Set<string>();
  return (answers, reading) => {
    const fresh = eventsOnQuick(answers, reading).filter(({ question, event }) => !counted.has(`${question} ${event}`));
    for (const { question, event } of fresh) counted.add(`${question} ${event}`);
    sendSteps('snel', fresh);
  };
}
