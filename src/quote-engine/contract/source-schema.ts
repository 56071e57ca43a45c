import * as v from 'valibot';
import { ENTRY_PATH, isLabel, MAX_PATH, UTM_KEYS, type LeadSource } from './source.ts';

const label = v.optional(v.pipe(v.string('source-not-known'), v.check(isLabel, 'source-not-known')));

/** The source as the API takes it. */
export const sourceSchema = v.strictObject(
  {
    entryPath: v.pipe(v.string('source-not-known'), v.maxLength(MAX_PATH, 'source-not-known'), v.regex(ENTRY_PATH, 'source-not-known')),
    utm: v.strictObject(
      { utm_source: label, utm_medium: label, utm_campaign: label, utm_content: label, utm_term: label },
      'object-not-known',
    ),
  },
  'object-not-known',
);

/** The source in a value that came from elsewhere; null when it is none. */
export function readSource(value: unknown): LeadSource | null {
  const result = v.safeParse(sourceSchema, value);
  return result.success ? withoutGaps(result.output) : null;
}

/** Schema output names absent labels as undefined; what is stored has only those that are there. */
export function withoutGaps(source: v.InferOutput<typeof sourceSchema>): LeadSource {
  const entries = UTM_KEYS.flatMap((key) => (source.utm[key] === undefined ? [] : [[key, source.utm[key]] as const]));
  return { entryPath: source.entryPath, utm: Object.fromEntries(entries) };
}
