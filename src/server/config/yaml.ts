import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import { ConfigFault } from './faults.ts';

/** What would be right: where the file cannot be read, and where it is no YAML. */
interface Examples {
  readonly unreadable: string;
  readonly malformed: string;
}

/** The contents of a YAML file. Throws ConfigFault in one sentence when it cannot be read or is no YAML. */
export function readYaml(file: string, examples: Examples): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const yaml = error instanceof YAMLParseError;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const problem = yaml ? `is no valid YAML: ${reason.replace(/[.:]$/, '')}.` : `cannot be read: ${reason}.`;
    throw new ConfigFault([{ where: file, problem, example: yaml ? examples.malformed : examples.unreadable }]);
  }
}
