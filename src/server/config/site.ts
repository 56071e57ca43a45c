import * as v from 'valibot';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Site } from '../app.ts';
import { ConfigFault, type Fault } from './faults.ts';
import { readYaml } from './yaml.ts';

const textOr = (kind: string) =>
  v.pipe(v.string(kind), v.trim(), v.nonEmpty('must not be empty.'), v.maxLength(500, 'must be at most 500 characters.'));
const text = textOr('must be text.');
const toFill = v.nullable(textOr('must be text, or null as long as it is not known.'));
const decision = v.boolean('must be true or false.');

const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
const PERIODS = new RegExp(`^${CLOCK}-${CLOCK}(?:, ${CLOCK}-${CLOCK})*$`);
/** Periods of a day as `09:00-12:30, 13:30-17:00`; null or left out for a day without any. */
const periods = v.optional(
  v.nullable(
    v.pipe(
      v.string('must be times such as 09:00-17:00, or null.'),
      v.regex(PERIODS, 'must be times such as 09:00-17:00, or more of them with a comma between.'),
      v.transform((line) => line.split(', ').map((part) => ({ from: part.slice(0, 5), to: part.slice(6) }))),
      v.check((list) => list.every(({ from, to }) => from < to), 'must end later than it begins.'),
    ),
  ),
  null,
);
const openDay = v.pipe(
  periods,
  v.transform((list) => list ?? []),
);
const day = v.pipe(
  v.string('must be a date such as 2026-12-24, in quotes.'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return plainDateOf(dataset.value);
    } catch {
      addIssue({ message: 'must be a date such as 2026-12-24, in quotes.' });
      return NEVER;
    }
  }),
);
/** When visitors can ask to be called. */
export const openingTimesSchema = v.strictObject(
  {
    monday: openDay,
    tuesday: openDay,
    wednesday: openDay,
    thursday: openDay,
    friday: openDay,
    saturday: openDay,
    sunday: openDay,
    closedOn: v.optional(v.array(day, 'must be a list of dates.'), []),
  },
  unknownKey,
);

/** The facts about the operator, by key. */
export const siteSchema = v.strictObject(
  {
    operator: text,
    licence: v.strictObject({ authority: text, number: text }, unknownKey),
    confirmed: decision,
    confirmedBelgium: decision,
    phone: toFill,
    email: toFill,
    openingHours: toFill,
    openingTimes: v.exactOptional(v.nullable(openingTimesSchema)),
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
