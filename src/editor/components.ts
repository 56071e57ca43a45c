import { createElement, type ReactElement } from 'react';
import { fields, type ComponentSchema } from '@keystatic/core';
import { block, inline, wrapper, type ContentComponent } from '@keystatic/core/content-components';
import { componentTexts } from '#/messages/editor.ts';
import { exampleTexts } from '#/messages/worked-examples.ts';
import { TERM_LABELS } from '#/messages/terms.ts';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { attributesByName } from '#/worked-examples/asked.ts';
import { optionalText, spacedChoices } from './field-kinds.ts';
import type { Option } from './front-matter.ts';

/** What stands in the text where a component is: its values, so that an author need not open it. */
const shown = (value: object): ReactElement =>
  createElement(
    'span',
    null,
    Object.values(value)
      .flat()
      .filter((part) => typeof part === 'string' && part !== '')
      .join(' · '),
  );

interface Shown {
  readonly value: object;
}
const ContentView = ({ value }: Shown): ReactElement => shown(value);

const profile = (): ComponentSchema =>
  fields.relationship({ label: componentTexts.profile, description: componentTexts.profileHelp, collection: 'voorbeeldprofielen' });

const titleOf = (kind: string): string => (exampleTexts.titles as Readonly<Record<string, string>>)[kind] ?? kind;

/** Every attribute of every kind, optional: the text at each says for which kinds it counts. */
function workedExample(kinds: readonly string[]): ContentComponent {
  const texts = componentTexts.Rekenvoorbeeld;
  const options = kinds.map((value) => ({ value, label: titleOf(value) }));
  const attributes = [...attributesByName()].map(([name, asked]): [string, ComponentSchema] => {
    const description = asked.map(({ hint, kinds: users }) => texts.attribute(hint, users.map(titleOf))).join(' ');
    return [name, optionalText({ label: name, description })];
  });
  return block({
    label: texts.label,
    description: texts.description,
    ContentView,
    schema: {
      soort: fields.select({ label: texts.soort, description: texts.soortHelp, options, defaultValue: options[0]?.value ?? '' }),
      ...Object.fromEntries(attributes),
      uitkomst: optionalText({ label: texts.uitkomst, description: texts.uitkomstHelp }),
    },
  });
}

/** What an author can put into a text, by the name it has there. */
export function contentComponents(sources: readonly Option[], kinds: readonly string[]): Record<string, ContentComponent> {
  const { LetOp, Bron, Vergelijkingstabel, Premievoorbeeld, Bandbreedte } = componentTexts;
  const topics = TERM_KEYS.map((value) => ({ value, label: TERM_LABELS[value].name }));
  const source = fields.select({ label: Bron.id, description: Bron.idHelp, options: sources, defaultValue: sources[0]?.value ?? '' });
  return {
    LetOp: wrapper({ ...LetOp, schema: {} }),
    Rekenvoorbeeld: workedExample(kinds),
    Vergelijkingstabel: block({
      label: Vergelijkingstabel.label,
      description: Vergelijkingstabel.description,
      ContentView,
      schema: { onderwerp: spacedChoices({ label: Vergelijkingstabel.onderwerp, description: Vergelijkingstabel.onderwerpHelp }, topics) },
    }),
    Premievoorbeeld: block({ ...Premievoorbeeld, ContentView, schema: { profiel: profile() } }),
    Bandbreedte: block({ ...Bandbreedte, ContentView, schema: { profiel: profile() } }),
    Bron: inline({ label: Bron.label, description: Bron.description, ContentView, schema: { id: source } }),
  };
}
