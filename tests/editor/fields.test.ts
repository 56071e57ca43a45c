import type { ComponentSchema } from '@keystatic/core';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { exampleProfileSchema, sourceSchema } from '#/content-model/data.ts';
import { PROSE_COLLECTIONS, PROSE_SCHEMAS } from '#/content-model/prose.ts';
import { redirectsSchema } from '#/content-model/redirects.ts';
import { COMPONENTS } from '#/content-check/components.ts';
import { contentComponents } from '#/editor/components.ts';
import { BODY, editorConfig } from '#/editor/config.ts';
import { DAY_WORDS, LICENCE_WORDS, SITE_WORDS } from '#/messages/editor-site.ts';
import { editorTexts } from '#/messages/editor.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import { openingTimesSchema, siteSchema } from '#/server/config/site.ts';
import { TEXT_FILES, TEXT_SCHEMAS } from '#/server/config/text-schemas.ts';
import { askedBy, WORKED_EXAMPLE_KINDS } from '#/worked-examples/compute.ts';

const { collections = {}, singletons = {} } = editorConfig([{ value: 'eigen', label: 'eigen – een bron' }]);

const fieldsOf = (field: ComponentSchema | undefined): readonly string[] => (field?.kind === 'object' ? Object.keys(field.fields) : []);
const schemaOf = (name: string) => collections[name]?.schema ?? {};

interface Entries {
  readonly entries: Readonly<Record<string, unknown>>;
}
const keysOf = ({ entries }: Entries): readonly string[] => Object.keys(entries);

describe('the editor', () => {
  it('has a collection for every folder of texts, with a field for every key of its schema, in that order, and no other', () => {
    for (const name of PROSE_COLLECTIONS) {
      expect(Object.keys(schemaOf(name)), name).toEqual([...Object.keys(PROSE_SCHEMAS[name].shape), BODY]);
    }
    expect(Object.keys(schemaOf('bronnen'))).toEqual(Object.keys(sourceSchema.shape));
    expect(Object.keys(schemaOf('voorbeeldprofielen'))).toEqual(Object.keys(exampleProfileSchema.shape));
    expect(Object.keys(singletons['doorverwijzingen']?.schema ?? {})).toEqual(Object.keys(redirectsSchema.shape));
  });

  it('asks every answer of an example company, apart from what only a visitor’s second visit has', () => {
    const asked = fieldsOf(schemaOf('voorbeeldprofielen')['profile']);
    expect([...asked, 'unknownBefore'].sort()).toEqual([...keysOf(profileSchema)].sort());
  });

  it('has a form for every file of short texts and for the facts of the provider, with every key', () => {
    for (const [name, file] of Object.entries(TEXT_FILES)) {
      const form = singletons[file.replace('.yaml', '')];
      expect(Object.keys(form?.schema ?? {}), file).toEqual(keysOf(TEXT_SCHEMAS[name as keyof typeof TEXT_SCHEMAS]));
      expect(Object.keys(editorTexts.shortTexts), file).toContain(file.replace('.yaml', ''));
    }
    expect(Object.keys(singletons['gegevens']?.schema ?? {})).toEqual(keysOf(siteSchema));
    expect(Object.keys(SITE_WORDS)).toEqual(keysOf(siteSchema));
    expect(fieldsOf(singletons['gegevens']?.schema['licence'])).toEqual(Object.keys(LICENCE_WORDS));
    expect(Object.keys(DAY_WORDS)).toEqual(keysOf(openingTimesSchema));
  });

  it('offers exactly the components that the check knows, with their attributes', () => {
    const offered = contentComponents([{ value: 'eigen', label: 'eigen' }], WORKED_EXAMPLE_KINDS);
    expect(Object.keys(offered).sort()).toEqual(Object.keys(COMPONENTS).sort());
    for (const [name, { attributes }] of Object.entries(COMPONENTS)) {
      if (attributes !== null) expect(Object.keys(offered[name]?.schema ?? {}), name).toEqual(attributes);
    }
    const asked = WORKED_EXAMPLE_KINDS.flatMap((kind) => askedBy(kind).map(({ name }) => name));
    expect(new Set(Object.keys(offered['Rekenvoorbeeld']?.schema ?? {}))).toEqual(new Set(['soort', ...asked, 'uitkomst']));
  });

  it('says a thing at every key of a schema', () => {
    const silent = PROSE_COLLECTIONS.flatMap((name) =>
      Object.entries(PROSE_SCHEMAS[name].shape)
        .filter(([, key]) => ((key as z.ZodType).description ?? (key instanceof z.ZodOptional ? 'see inside' : '')).length < 8)
        .map(([key]) => `${name}.${key}`),
    );
    expect(silent).toEqual([]);
  });

  it('refuses a title or a summary of a length that the check refuses', () => {
    for (const name of PROSE_COLLECTIONS) {
      const { title, description } = schemaOf(name);
      const accepts = (field: ComponentSchema | undefined, value: unknown): boolean => {
        if (field?.kind !== 'form') throw new Error(`content/${name} has no such field.`);
        try {
          (field.validate as (given: unknown) => unknown)(value);
          return true;
        } catch {
          return false;
        }
      };
      const titled = (text: string) => accepts(title, { name: text, slug: 'naam' });
      expect(['', 'ab', 'abc', 'x'.repeat(70), 'x'.repeat(71)].map(titled), name).toEqual([false, false, true, true, false]);
      expect(
        [69, 70, 160, 161].map((length) => accepts(description, 'x'.repeat(length))),
        name,
      ).toEqual([false, true, true, false]);
    }
  });

  it('starts a new page as a draft, and leaves a page without the key published', () => {
    for (const name of PROSE_COLLECTIONS) {
      const { draft } = schemaOf(name);
      if (draft?.kind !== 'form' || draft.formKind !== undefined) throw new Error(`content/${name} has no such field.`);
      expect([draft.defaultValue(), draft.parse(undefined), draft.parse(true)], name).toEqual([true, false, true]);
    }
  });
});
