import type { Fault } from './faults.ts';
import { VARIABLES, type VariableName } from './variables.ts';

/** A value that cannot be used; the message is the sentence the operator reads. */
export class Unusable extends Error {}

/** Reads variables one by one and collects what is wrong instead of stopping at the first fault. */
export interface Reader {
  /** The text of a variable, its fallback, or null. Absent, empty and blank are the same. */
  text(name: VariableName): string | null;
  /** Parsed text; null when it is absent or was a fault (`parse` throws Unusable). */
  read<Value>(name: VariableName, parse: (text: string) => Value): Value | null;
  fault(name: VariableName, problem: string): void;
  readonly faults: readonly Fault[];
}

export function createReader(env: NodeJS.ProcessEnv): Reader {
  const faults: Fault[] = [];
  const text = (name: VariableName) => {
    const given = env[name]?.trim();
    return given === undefined || given === '' ? VARIABLES[name].fallback : given;
  };
  const fault = (name: VariableName, problem: string) => {
    faults.push({ where: name, problem, example: `${name}=${VARIABLES[name].example}` });
  };
  return {
    text,
    fault,
    faults,
    read(name, parse) {
      const found = text(name);
      if (found === null) return null;
      try {
        return parse(found);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        fault(name, error.message);
        return null;
      }
    },
  };
}
