import { parseArgs } from 'node:util';
import { FIELDS, STEPS } from '#/quote-engine/contract/answers.ts';
import type { StepCountRecord } from '#/server/db/records.ts';
import { addMilliseconds, dayInAmsterdam } from '#/server/clock.ts';
import { positiveNumber, type Command } from './operator.ts';

const DEFAULT_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
const COUNTED: readonly string[] = ['snel', ...STEPS, 'indicatie', 'offertes-aanvragen'];
const QUESTIONS: readonly string[] = ['', ...FIELDS.map(({ key }) => key)];
const EVENTS: readonly string[] = ['shown', 'answered', 'unknown', 'skipped', 'sent'];

/** Place in a list; what the list does not know comes after it. */
const rank = (list: readonly string[], word: string): number => (list.includes(word) ? list.indexOf(word) : list.length);

function share(part: number, whole: number): string {
  return whole === 0 ? '' : ` (${((part / whole) * 100).toFixed(0)}%)`;
}

/** One line per step and question: shown, then how it went, faults last; shares are of what was shown at the first step, which the quick answer comes before. */
function lines(sums: readonly StepCountRecord[]): readonly string[] {
  const started = sums.find(({ step, question, event }) => step === STEPS[0] && question === '' && event === 'shown')?.times ?? 0;
  const places = Map.groupBy(sums, ({ step, question }) => `${step} ${question}`);
  const ordered = [...places.values()].toSorted(([one], [other]) => {
    const byStep = rank(COUNTED, one?.step ?? '') - rank(COUNTED, other?.step ?? '');
    return byStep === 0 ? rank(QUESTIONS, one?.question ?? '') - rank(QUESTIONS, other?.question ?? '') : byStep;
  });
  return ordered.map((events) => {
    const [first] = events;
    const inOrder = events.toSorted(
      (one, other) => rank(EVENTS, one.event) - rank(EVENTS, other.event) || one.event.localeCompare(other.event),
    );
    const isStep = first?.question === '';
    const name = isStep ? first.step : `  ${first?.question ?? ''}`;
    return `${name.padEnd(24)}${inOrder.map(({ event, times }) => `${event} ${String(times)}${isStep && first.step !== 'snel' ? share(times, started) : ''}`).join(', ')}`;
  });
}

/** `funnel [--json] [--days N]`: how often each step and question was shown, answered or went wrong in the last days, today included. */
export async function showFunnel({ database, clock, say }: Command, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, days: { type: 'string' } } });
  const days = positiveNumber('days', values.days, DEFAULT_DAYS);
  const from = dayInAmsterdam(addMilliseconds(clock.now(), -(days - 1) * DAY_MS));
  const sums = await database.stepCounts.sums(from, clock.today());
  if (values.json === true) {
    say(JSON.stringify(sums, null, 2));
    return 0;
  }
  say(`From ${from} to ${clock.today()}. Counts are of page views and presses, not of people.`);
  for (const line of lines(sums)) say(line);
  if (sums.length === 0) say('Nothing was counted.');
  return 0;
}
