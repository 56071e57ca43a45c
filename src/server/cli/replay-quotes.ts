import { registry } from '#/insurers/registry.ts';
import { loadEditions } from '#/server/editions.ts';
import { replay, type ReplayReport } from '#/server/usecases/replay.ts';
import { UsageFault, type Command } from './operator.ts';

const MOST_SHOWN = 20;

function shown(what: string, ids: readonly string[]): readonly string[] {
  const more = ids.length > MOST_SHOWN ? [`  and ${String(ids.length - MOST_SHOWN)} more`] : [];
  return ids.length === 0 ? [] : [`${what}:`, ...ids.slice(0, MOST_SHOWN).map((id) => `  ${id}`), ...more];
}

function lines(report: ReplayReport): readonly string[] {
  const { same, engineChanged, different, editionMissing } = report;
  const total = same + engineChanged.length + different.length + editionMissing.length;
  return [
    ...shown('difference with the same engine version', different),
    ...shown('edition missing or changed', editionMissing),
    `${String(total)} quotes: ${String(same)} same, ${String(engineChanged.length)} engine changed, ` +
      `${String(different.length)} difference, ${String(editionMissing.length)} edition missing or changed.`,
  ];
}

/** `replay`: recomputes all stored quotes; exit code 1 when one differs although the engine did not change, or when its edition is not there. */
export async function replayQuotes({ database, say }: Command, args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new UsageFault('replay takes no options: npm run replay.');
  const report = await replay({ database, insurers: registry, editions: loadEditions(registry).current() });
  for (const line of lines(report)) say(line);
  return report.different.length + report.editionMissing.length === 0 ? 0 : 1;
}
