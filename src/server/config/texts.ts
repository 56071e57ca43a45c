import { join } from 'node:path';
import * as v from 'valibot';
import { ConfigFault, type Fault } from './faults.ts';
import { TEXT_FILES, TEXT_SCHEMAS, type Texts } from './text-schemas.ts';
import { readYaml } from './yaml.ts';

function faultOf(file: string, issue: v.BaseIssue<unknown>): Fault {
  const key = v.getDotPath(issue) ?? '';
  const last = key.split('.').at(-1) ?? '';
  return { where: key === '' ? file : `${file}, ${key}`, problem: issue.message, example: `${key === '' ? 'title' : last}: Wat kost het?` };
}

function load<Schema extends v.GenericSchema>(file: string, schema: Schema, faults: Fault[]): v.InferOutput<Schema> | null {
  try {
    const result = v.safeParse(schema, readYaml(file, { unreadable: 'TEXTS_DIR=./content/teksten', malformed: 'title: Wat kost het?' }));
    if (result.success) return result.output;
    faults.push(...result.issues.map((issue) => faultOf(file, issue)));
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    faults.push(...error.faults);
  }
  return null;
}

/**
 * The texts of home, exit pages, thanks and mails out of the YAML files of a folder.
 * Throws ConfigFault with every file, key and placeholder that is missing, misspelt or not known.
 */
export function loadTexts(folder: string): Texts {
  const faults: Fault[] = [];
  const of = <Name extends keyof Texts>(name: Name) => load(join(folder, TEXT_FILES[name]), TEXT_SCHEMAS[name], faults);
  const [home, exits, thanks, mails, requestedMails] = [of('home'), of('exits'), of('thanks'), of('mails'), of('requestedMails')];
  if (home === null || exits === null || thanks === null || mails === null || requestedMails === null) throw new ConfigFault(faults);
  return { home, exits, thanks, mails, requestedMails };
}
