import { setTimeout as wait } from 'node:timers/promises';
import { servers, type Served } from '../cli/served.ts';

/** What the running servers made of a build. */
export interface Taken {
  readonly served: number;
  readonly refused: readonly string[];
  /** Servers that said nothing within the time. */
  readonly silent: number;
}

const LOOK_EVERY_MS = 200;

function taken(build: string, all: readonly Served[]): Taken {
  const refused = all.flatMap((one) => (one.refused?.build === build ? [one.refused.reason] : []));
  const served = all.filter((one) => one.build === build).length;
  return { served, refused, silent: all.length - served - refused.length };
}

/** Waits until every server that runs from this folder serves a build or has refused it. */
export async function servedByAll(build: string, withinMilliseconds: number): Promise<Taken> {
  let outcome = taken(build, [...servers().values()]);
  for (let waited = 0; outcome.silent > 0 && waited < withinMilliseconds; waited += LOOK_EVERY_MS) {
    await wait(LOOK_EVERY_MS);
    outcome = taken(build, [...servers().values()]);
  }
  return outcome;
}
