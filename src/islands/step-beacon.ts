import type { CountedStep, StepEvent } from '#/quote-engine/contract/step-events.ts';

const ADDRESS = '/api/v1/step-counts';

/** Sends what happened at a step, never what was answered. Nothing waits for it, and nothing breaks when it does not arrive. */
export function sendSteps(step: CountedStep, events: readonly Pick<StepEvent, 'question' | 'event'>[]): void {
  if (events.length === 0) return;
  const body = JSON.stringify({ step, events: events.map(({ question, event }) => [question, event]) });
  navigator.sendBeacon(ADDRESS, new Blob([body], { type: 'application/json' }));
}
