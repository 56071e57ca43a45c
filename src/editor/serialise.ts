import { createRequire } from 'node:module';
import type { Collection, ComponentSchema, Singleton } from '@keystatic/core';

type Schema = Readonly<Record<string, ComponentSchema>>;
type Place = Collection<Record<string, ComponentSchema>, string> | Singleton<Record<string, ComponentSchema>>;

interface Yaml {
  load(text: string): unknown;
  dump(value: unknown): string;
}

/** The YAML writer that Keystatic itself uses: another would fold and quote in other places. */
const yaml = createRequire(import.meta.resolve('@keystatic/core'))('js-yaml') as Yaml;

interface Context {
  /** Field that gives the file its name, for entries of a collection. */
  readonly slugField: string | null;
  readonly slug: string;
  readonly body: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function throughForm(field: Extract<ComponentSchema, { kind: 'form' }>, stored: unknown, context: Context, isSlug: boolean): unknown {
  const value = stored as Parameters<typeof field.parse>[0];
  if (field.formKind === 'slug') {
    if (!isSlug) return field.serialize(field.parse(value, undefined)).value;
    return field.serializeWithSlug(field.parse(value, { slug: context.slug })).value;
  }
  if (field.formKind !== undefined) throw new Error('The editor has no files beside a text.');
  return field.serialize(field.parse(value)).value;
}

function throughObject(fields: Schema, stored: unknown, context: Context, path: string): Record<string, unknown> {
  const given = isObject(stored) ? stored : {};
  const unknown = Object.keys(given).find((key) => fields[key] === undefined);
  if (unknown !== undefined) throw new Error(`the editor has no field for ${path}${unknown}`);
  const written = Object.entries<ComponentSchema>(fields).map(([key, field]): readonly [string, unknown] => [
    key,
    through(field, given[key], context, `${path}${key}`),
  ]);
  return Object.fromEntries(written.filter(([, value]) => value !== undefined));
}

/** What the editor would write for what a file holds: every value read by its field and written by it again. */
function through(field: ComponentSchema, stored: unknown, context: Context, path: string): unknown {
  if (field.kind === 'object') return throughObject(field.fields, stored, context, `${path}.`);
  if (field.kind === 'array') {
    const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
    return list.map((item, at) => through(field.element, item, context, `${path}[${at}]`) ?? null);
  }
  if (field.kind !== 'form') throw new Error(`the editor does not know how to write ${path}`);
  try {
    return throughForm(field, stored, context, path === context.slugField);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function throughBody(field: ComponentSchema | undefined, { body, slug }: Context): string {
  if (field?.kind !== 'form' || field.formKind !== 'content') throw new Error('the editor has no field for the text');
  const none = new Map<string, never>();
  const state: unknown = field.parse(undefined, { content: new TextEncoder().encode(body), other: none, external: none, slug });
  const { content } = field.serialize(state, { slug });
  return new TextDecoder().decode(content);
}

/**
 * The bytes of a file after it has been opened and saved in the editor.
 * @param slug name of the file without extension.
 * Throws with the field when the editor could not open it.
 */
export function savedAgain(place: Place, slug: string, text: string): string {
  const slugField = 'slugField' in place ? place.slugField : null;
  const bodyField = typeof place.format === 'object' ? place.format.contentField : undefined;
  if (typeof bodyField !== 'string') {
    return yaml.dump(throughObject(place.schema, yaml.load(text), { slugField, slug, body: '' }, ''));
  }
  const [whole = '', frontMatter = ''] = FRONT_MATTER.exec(text) ?? [];
  const context = { slugField, slug, body: text.slice(whole.length) };
  const { [bodyField]: body, ...keys }: Schema = place.schema;
  const data = throughObject(keys, yaml.load(frontMatter), context, '');
  return `---\n${yaml.dump(data)}---\n${throughBody(body, context)}`;
}
