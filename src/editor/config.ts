import { fields, singleton, type Collection, type ComponentSchema, type LocalConfig, type Singleton } from '@keystatic/core';
import { PROSE_COLLECTIONS, type ProseCollection } from '#/content-model/prose.ts';
import { editorTexts } from '#/messages/editor.ts';
import { SOURCE_LINES } from '#/messages/published-sources.ts';
import { TEXT_FILES, TEXT_SCHEMAS } from '#/server/config/text-schemas.ts';
import { WORKED_EXAMPLE_KINDS } from '#/worked-examples/compute.ts';
import { contentComponents } from './components.ts';
import { profileField } from './example-profile.ts';
import { exampleFields, proseFields, redirectFields, sourceFields, type Option } from './front-matter.ts';
import { PREVIEW_PREFIX } from './preview.ts';
import { shortTextFields } from './short-texts.ts';
import { siteFields } from './site-facts.ts';

/** Name of the field that holds the text of a page. */
export const BODY = 'body';
/** Name of the field that the file is called after; its text stands in the file as well. */
const SLUG_FIELD = 'title';

const { collections: names, singletons: singleNames, sections } = editorTexts;
const shortNames: Readonly<Record<string, string>> = editorTexts.shortTexts;

type Schema = Record<string, ComponentSchema>;

/** All sources an author can name: the published ones and our own. */
function sourceOptions(own: readonly Option[]): readonly Option[] {
  const published = SOURCE_LINES.trim()
    .split('\n')
    .map((line): Option => {
      const [key = '', publisher = '', title = ''] = line.split('|');
      return { value: key, label: `${key} – ${publisher}: ${title}` };
    });
  return [...own, ...published];
}

function body(sources: readonly Option[]): ComponentSchema {
  return fields.mdx({
    ...editorTexts.body,
    options: { heading: [2, 3, 4], strikethrough: false, code: false, codeBlock: false, divider: false, image: false },
    components: contentComponents(sources, WORKED_EXAMPLE_KINDS),
  });
}

function prose(name: ProseCollection, sources: readonly Option[]): Collection<Schema, string> {
  const schema: Schema = { ...proseFields(name, sources), [BODY]: body(sources) };
  return {
    label: names[name],
    path: `content/${name}/*`,
    slugField: SLUG_FIELD,
    format: { contentField: BODY },
    entryLayout: 'content',
    previewUrl: `${PREVIEW_PREFIX}${name}/{slug}`,
    columns: ['title', 'draft'],
    schema,
  };
}

function data(name: 'voorbeeldprofielen' | 'bronnen', schema: Schema): Collection<Schema, string> {
  return { label: names[name], path: `content/${name}/*`, slugField: SLUG_FIELD, format: 'yaml', schema };
}

/** Pages on which short texts can be seen; the others are shown or mailed only after a request. */
const SHOWN_AT: Readonly<Record<string, string>> = { home: '/', uitgangen: '/premie-berekenen/niet-geschikt/particulieren/' };

/** One form for each file of content/teksten, under the name of the file. */
function shortTexts() {
  return Object.entries(TEXT_FILES).map(([key, file]) => {
    const name = file.replace('.yaml', '');
    const schema = shortTextFields(TEXT_SCHEMAS[key as keyof typeof TEXT_SCHEMAS]);
    const previewUrl = SHOWN_AT[name];
    const preview = previewUrl === undefined ? {} : { previewUrl };
    return [
      name,
      singleton({ label: shortNames[name] ?? name, path: `content/teksten/${name}`, format: 'yaml', schema, ...preview }),
    ] as const;
  });
}

function siteForms() {
  return {
    doorverwijzingen: singleton<Schema>({
      label: singleNames.doorverwijzingen,
      path: 'content/doorverwijzingen',
      format: 'yaml',
      schema: redirectFields(),
    }),
    gegevens: singleton<Schema>({ label: singleNames.gegevens, path: 'content/site', format: 'yaml', schema: siteFields() }),
  };
}

/**
 * Everything the editor shows: one collection per folder of content/, one form per single file, Dutch names and help at every field.
 * @param ownSources sources that stand in content/bronnen.
 */
export function editorConfig(
  ownSources: readonly Option[],
): LocalConfig<Record<string, Collection<Schema, string>>, Record<string, Singleton<Schema>>> {
  const sources = sourceOptions(ownSources);
  const texts = shortTexts();
  const pages = PROSE_COLLECTIONS.map((name) => [name, prose(name, sources)] as const);
  return {
    storage: { kind: 'local' },
    locale: 'nl-NL',
    ui: {
      brand: { name: editorTexts.brand },
      navigation: {
        [sections.pages]: [...PROSE_COLLECTIONS],
        [sections.short]: texts.map(([name]) => name),
        [sections.data]: ['voorbeeldprofielen', 'bronnen'],
        [sections.site]: ['doorverwijzingen', 'gegevens'],
      },
    },
    collections: {
      ...Object.fromEntries(pages),
      voorbeeldprofielen: data('voorbeeldprofielen', exampleFields(profileField())),
      bronnen: data('bronnen', sourceFields()),
    },
    singletons: { ...Object.fromEntries(texts), ...siteForms() },
  };
}
