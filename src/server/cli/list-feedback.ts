import { parseArgs } from 'node:util';
import { FEEDBACK_ANSWERS } from '#/quote-engine/contract/feedback.ts';
import type { FeedbackRecord } from '#/server/db/records.ts';
import { plainLine, positiveNumber, type Command } from './operator.ts';

const DEFAULT_LIMIT = 1000;

/** Taps per engine version: a row without a remark is a tap, a row with one is the remark somebody left afterwards. */
function tapLines(feedback: readonly FeedbackRecord[]): readonly string[] {
  const taps = feedback.filter(({ remark }) => remark === null);
  const versions = [...new Set(taps.map(({ engineVersion }) => engineVersion))].toSorted();
  return versions.map((version) => {
    const counts = FEEDBACK_ANSWERS.map((answer) => {
      const times = taps.filter((tap) => tap.engineVersion === version && tap.answer === answer).length;
      return `${answer} ${String(times)}`;
    });
    return `engine ${version}: ${counts.join(', ')}`;
  });
}

function remarkLines(feedback: readonly FeedbackRecord[]): readonly string[] {
  return feedback.flatMap(({ givenOn, answer, remark, engineVersion }) =>
    remark === null ? [] : [`${givenOn}  ${answer}  engine ${engineVersion}  ${remark}`],
  );
}

/** `feedback [--json] [--limit N]`: what visitors thought of their result, per engine version, then their remarks, newest day first. */
export async function listFeedback({ database, say }: Command, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, limit: { type: 'string' } } });
  const feedback = await database.feedback.list({ limit: positiveNumber('limit', values.limit, DEFAULT_LIMIT) });
  if (values.json === true) {
    say(JSON.stringify(feedback, null, 2));
    return 0;
  }
  if (feedback.length === 0) say('No feedback yet.');
  for (const line of [...tapLines(feedback), ...remarkLines(feedback)]) say(plainLine(line));
  return 0;
}
