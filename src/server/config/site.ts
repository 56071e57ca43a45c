import * as v from 'valibot';
import type { Site } from '../app.ts';
import { ConfigFault, type Fault } from './faults.ts';
import { readYaml } from './yaml.ts';

const textOr = (kind: string) =>
  v.pipe(v.string(kind), v.trim(), v.nonEmpty('must not be empty.'), v.maxLength(500, 'must be at most 500 characters.'));
const text = textOr('must be text.');
const toFill = v.nullable(textOr('must be text, or null as long as it is not known.'));
const decision = v.boolean('must be true or false.');

const siteSchema = v.strictObject(
  {
    operator: text,
    licence: v.strictObject({ authority: text, number: text }, unknownKey),
    confirmed: decision,
    confirmedBelgium: decision,
    phone: toFill,
    email: toFill,
    openingHours: toFill,
    commission: toFill,
    address: toFill,
  },
  unknownKey,
);

const EXAMPLES: Readonly<Record<string, string>> = {
  operator: 'operator: Voorbeeld B.V.',
  licence: "licence: { authority: AFM, number: '12000000' }",
  'licence.authority': 'authority: AFM',
  'licence.number': "number: '12000000' (with quotes)",
  confirmed: 'confirmed: false',
  confirmedBelgium: 'confirmedBelgium: false',
};

function unknownKey(issue: { readonly expected: string | null; readonly received: string }): string {
  if (issue.expected === 'never') return `the key ${issue.received} is not known here.`;
  return issue.received === 'undefined' ? 'is missing.' : `is not a list of keys with values but ${issue.received}.`;
}

function faultOf(file: string, issue: v.BaseIssue<unknown>): Fault {
  const key = v.getDotPath(issue) ?? '';
  const problem = issue.received === 'undefined' && issue.expected !== 'never' ? 'is missing.' : issue.message;
  return { where: key === '' ? file : `${file}, ${key}`, problem, example: EXAMPLES[key] ?? `${key === '' ? 'phone' : key}: null` };
}

/**
 * The facts about the operator out of a YAML file.
 * Throws ConfigFault naming file, key and what is wrong when it cannot be read or a fact is missing, misspelt or of another kind.
 */
export function loadSite(file: string): Site {
  const found = readYaml(file, { unreadable: 'SITE_FILE=./content/site.yaml', malformed: 'operator: Voorbeeld B.V.' });
  if (Array.isArray(found))
    throw new ConfigFault([{ where: file, problem: 'is not a list of keys with values but a list.', example: 'operator: Voorbeeld B.V.' }]);
  const result = v.safeParse(siteSchema, found, { abortPipeEarly: true });
  if (result.success) return result.output;
  throw new ConfigFault(result.issues.map((issue) => faultOf(file, issue)));
}
