import type { z } from 'astro/zod';
import { exampleProfileSchema, sourceSchema } from '#/content-model/data.ts';
import { PROSE_SCHEMAS } from '#/content-model/prose.ts';
import { redirectsSchema } from '#/content-model/redirects.ts';
import { registerSchema } from '#/content-model/register.ts';
import { readingFaults } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';
import { REDIRECTS_FILE } from './redirects.ts';
import { REGISTER_FILE } from './times.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...PROSE_SCHEMAS,
  voorbeeldprofielen: exampleProfileSchema,
  bronnen: sourceSchema,
};
const FILES: Readonly<Record<string, z.ZodType>> = { [REDIRECTS_FILE]: redirectsSchema, [REGISTER_FILE]: registerSchema };
/** Read and checked when the server starts. */
const READ_ELSEWHERE = /^content\/(?:site\.yaml|teksten\/)/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

type Issue = z.core.$ZodIssue;

function toldOf(issue: Issue, given: unknown) {
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({
      path: [...issue.path, name],
      told: readingFaults.unknownKey([...issue.path, name].map(String).join('.')),
    }));
  }
  const isMissing = issue.path.length === 1 && given === undefined;
  return [{ path: issue.path, told: isMissing ? readingFaults.missingKey(key) : readingFaults.key(key, issue.message) }];
}

/** Holds the facts above a text, or a file of facts, against the schema that the site itself uses. */
export function schemaFaults({ path, collection, slug, frontMatter }: ContentDocument): readonly ContentFault[] {
  if (READ_ELSEWHERE.test(path)) return [];
  const schema = FILES[path] ?? SCHEMAS[collection];
  if (schema === undefined || !SLUG.test(slug)) return [faultAt(path, null, readingFaults.place())];
  const read = schema.safeParse(frontMatter.values);
  if (read.success) return [];
  return read.error.issues
    .flatMap((issue) => toldOf(issue, frontMatter.values[String(issue.path[0] ?? '')]))
    .map(({ path: keys, told }) => faultAt(path, frontMatter.lineOf(...keys), told));
}
