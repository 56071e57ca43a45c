import type { Answers } from '#/quote-engine/contract/answers.ts';
import type { QuickReading } from '#/quote-engine/contract/quick.ts';
import { eventsOnQuick } from '#/quote-engine/contract/quick-events.ts';

const ADDRESS = '/api/v1/step-counts';

/** Counts each thing that happened at the quick answer once while the page is open; never what was answered. Nothing waits for it. */
export function quickCounter(): (answers: Answers, reading: QuickReading) => void {
  const counted = new Set<string>();
  return (answers, reading) => {
    const events = eventsOnQuick(answers, reading).map(({ question, event }) => [question, event] as const);
    const fresh = events.filter((event) => !counted.has(event.join()));
    if (fresh.length === 0) return;
    for (const event of fresh) counted.add(event.join());
    navigator.sendBeacon(ADDRESS, new Blob([JSON.stringify({ step: 'snel', events: fresh })], { type: 'application/json' }));
  };
}
