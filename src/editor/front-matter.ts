import { fields, type ComponentSchema } from '@keystatic/core';
import { z } from 'astro/zod';
import { sourceSchema, exampleProfileSchema } from '#/content-model/data.ts';
import { AUTHOR_ROLES, PROSE_SCHEMAS, QUESTION_GROUPS, type ProseCollection } from '#/content-model/prose.ts';
import { redirectsSchema } from '#/content-model/redirects.ts';
import { step } from '#/content-model/values.ts';
import { CHOICE_LABELS, editorTexts, KEY_LABELS } from '#/messages/editor.ts';
import { INSURER_TEXTS } from '#/messages/insurers.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { day, optionalGroup, optionalText, textOrNull, tickedWhenNew, type Words } from './field-kinds.ts';

export interface Option {
  readonly label: string;
  readonly value: string;
}

type Described = z.ZodObject;

/** Name of a key, with what its schema asks as help. Throws when the schema does not describe it: an author would not know what to write. */
export function words(schema: Described, key: keyof typeof KEY_LABELS): Words {
  const described = schema.shape[key] as z.ZodType | undefined;
  const description =
    described?.description ?? (described instanceof z.ZodOptional ? (described.unwrap() as z.ZodType).description : undefined);
  if (description === undefined) throw new Error(`The key ${key} has no description in its schema; give it one with .describe().`);
  return { label: KEY_LABELS[key], description };
}

const choice = (value: string): Option => ({ value, label: CHOICE_LABELS[value] ?? value });

function select(said: Words, options: readonly [Option, ...Option[]]): ComponentSchema {
  return fields.select({ ...said, options, defaultValue: options[0].value });
}

function nonEmpty(options: readonly Option[]): readonly [Option, ...Option[]] {
  const [first, ...rest] = options;
  if (first === undefined) throw new Error('A choice needs at least one option.');
  return [first, ...rest];
}

/** The lengths that the schema of a key asks, so that the editor does not save what the check refuses. */
function lengths(schema: Described, key: string) {
  const asked: unknown = schema.shape[key];
  if (!(asked instanceof z.ZodString)) return {};
  const { minLength: min, maxLength: max } = asked;
  if (min === null || max === null) return {};
  return { validation: { isRequired: min > 0, length: { min, max } } };
}

type Key = keyof typeof KEY_LABELS;
const line = (schema: Described, key: Key): ComponentSchema => fields.text({ ...words(schema, key), ...lengths(schema, key) });
const paragraph = (schema: Described, key: Key): ComponentSchema =>
  fields.text({ ...words(schema, key), ...lengths(schema, key), multiline: true });
const slugOf = (schema: Described): ComponentSchema =>
  fields.slug({ name: { ...words(schema, 'title'), ...lengths(schema, 'title') }, slug: editorTexts.slug });

function nextStepParts() {
  return { label: optionalText(words(step, 'label')), href: optionalText(words(step, 'href')) };
}

type FieldOf = (schema: Described, sources: readonly Option[]) => ComponentSchema;

/** The field of each key that a page of text can have. */
const FIELDS: Readonly<Record<string, FieldOf>> = {
  title: (schema) => slugOf(schema),
  description: (schema) => paragraph(schema, 'description'),
  checkedOn: (schema) => day(words(schema, 'checkedOn')),
  checkAgainOn: (schema) => day(words(schema, 'checkAgainOn')),
  authorRole: (schema) => select(words(schema, 'authorRole'), nonEmpty(AUTHOR_ROLES.map(choice))),
  sources: (schema, sources) =>
    fields.array(fields.select({ label: editorTexts.source, options: sources, defaultValue: sources[0]?.value ?? '' }), {
      ...words(schema, 'sources'),
      itemLabel: ({ value }) => sources.find((option) => option.value === value)?.label ?? value,
    }),
  draft: (schema) => tickedWhenNew(words(schema, 'draft')),
  nextStep: (schema) =>
    schema.shape['nextStep'] === step
      ? fields.object({ label: fields.text(words(step, 'label')), href: fields.text(words(step, 'href')) }, words(schema, 'nextStep'))
      : optionalGroup(words(schema, 'nextStep'), nextStepParts(), undefined),
  publishedOn: (schema) => day(words(schema, 'publishedOn')),
  sector: (schema) => select(words(schema, 'sector'), nonEmpty(SECTORS.map((value) => ({ value, label: SECTOR_TEXTS[value].label })))),
  exampleProfile: (schema) => fields.relationship({ ...words(schema, 'exampleProfile'), collection: 'voorbeeldprofielen' }),
  insurer: (schema) =>
    select(words(schema, 'insurer'), nonEmpty(Object.entries(INSURER_TEXTS).map(([value, { name }]) => ({ value, label: name })))),
  term: (schema) => line(schema, 'term'),
  definition: (schema) => paragraph(schema, 'definition'),
  english: (schema) => line(schema, 'english'),
  german: (schema) => line(schema, 'german'),
  synonyms: (schema) =>
    fields.array(fields.text({ label: editorTexts.synonym, description: words(schema, 'synonyms').description }), {
      ...words(schema, 'synonyms'),
      itemLabel: ({ value }) => value,
    }),
  related: (schema) => fields.multiRelationship({ ...words(schema, 'related'), collection: 'begrippen' }),
  group: (schema) => select(words(schema, 'group'), nonEmpty(QUESTION_GROUPS.map(choice))),
  order: (schema) => fields.integer(words(schema, 'order')),
};

/** The fields of a page of text, in the order of its schema. Throws when the schema has a key that the editor does not know. */
export function proseFields(name: ProseCollection, sources: readonly Option[]): Record<string, ComponentSchema> {
  const schema: Described = PROSE_SCHEMAS[name];
  return Object.fromEntries(
    Object.keys(schema.shape).map((key) => {
      const field = FIELDS[key];
      if (field === undefined)
        throw new Error(`The editor has no field for ${key} of content/${name}; add one to src/editor/front-matter.ts.`);
      return [key, field(schema, sources)];
    }),
  );
}

/** The fields of a source of our own. */
export function sourceFields(): Record<string, ComponentSchema> {
  const schema = sourceSchema;
  return {
    publisher: line(schema, 'publisher'),
    title: slugOf(schema),
    address: textOrNull(words(schema, 'address')),
    says: paragraph(schema, 'says'),
    confidence: select(words(schema, 'confidence'), nonEmpty(schema.shape.confidence.options.map(choice))),
    readOn: day(words(schema, 'readOn')),
  };
}

/** The fields of an example company; its answers come from `profile`. */
export function exampleFields(profile: ComponentSchema): Record<string, ComponentSchema> {
  const schema = exampleProfileSchema;
  return {
    title: slugOf(schema),
    description: paragraph(schema, 'description'),
    profile,
  };
}

/** The fields of the redirects. */
export function redirectFields(): Record<string, ComponentSchema> {
  const row = redirectsSchema.shape.redirects.element;
  const pair = fields.object({ from: fields.text(words(row, 'from')), to: fields.text(words(row, 'to')) }, { label: editorTexts.redirect });
  return {
    redirects: fields.array(pair, {
      ...words(redirectsSchema, 'redirects'),
      itemLabel: ({ fields: { from, to } }) => `${from.value} → ${to.value}`,
    }),
  };
}
