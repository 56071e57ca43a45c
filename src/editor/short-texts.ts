import { fields, type ComponentSchema } from '@keystatic/core';
import { editorTexts } from '#/messages/editor.ts';

/** What the editor looks at in a schema of short texts (src/server/config/text-schemas.ts). */
interface TextNode {
  readonly entries?: object | undefined;
  readonly item?: object | undefined;
  readonly pipe?: readonly TextNode[] | undefined;
  readonly description?: string | undefined;
  readonly metadata?: { readonly places?: readonly string[] } | undefined;
}

const found = <Key extends 'entries' | 'item' | 'description' | 'metadata'>(node: TextNode, key: Key): TextNode[Key] | undefined =>
  node[key] ?? node.pipe?.find((step) => step[key] !== undefined)?.[key];

/** What a schema says about where its texts stand. Throws when it says nothing: an author would not know what to write. */
function describedBy(node: TextNode, key: string): string {
  const description = found(node, 'description');
  if (description === undefined) throw new Error(`The key ${key} of src/server/config/text-schemas.ts has no description.`);
  return description;
}

/** What is typed in a field that holds text. */
const textOf = (field: object | undefined): string | undefined =>
  field !== undefined && 'value' in field && typeof field.value === 'string' ? field.value : undefined;

function fieldOf(key: string, node: TextNode): ComponentSchema {
  const label = describedBy(node, key);
  const item = found(node, 'item');
  if (item) {
    const [first = ''] = Object.keys(found(item, 'entries') ?? {});
    return fields.array(fields.object(shortTextFields(item), { label: describedBy(item, key) }), {
      label,
      itemLabel: ({ fields: { [first]: name } }) => textOf(name) ?? label,
    });
  }
  if (found(node, 'entries')) return fields.object(shortTextFields(node), { label });
  const places = found(node, 'metadata')?.places ?? [];
  return fields.text({ label, description: places.length === 0 ? editorTexts.plainText : editorTexts.places(places), multiline: true });
}

/** A field for every text of a file, out of its schema: what stands where, and the words that the site fills in. */
export function shortTextFields(schema: TextNode): Record<string, ComponentSchema> {
  return Object.fromEntries(
    Object.entries((found(schema, 'entries') ?? {}) as Readonly<Record<string, TextNode>>).map(([key, node]) => [key, fieldOf(key, node)]),
  );
}
