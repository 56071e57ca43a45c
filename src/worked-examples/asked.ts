import { ATTRIBUTE_HINTS } from '#/messages/worked-examples.ts';
import type { AttributeLooks } from './attributes.ts';
import { askedBy, WORKED_EXAMPLE_KINDS } from './compute.ts';

/** What an attribute looks like, in Dutch, with the kinds of example that read it that way. */
export interface AskedAttribute {
  readonly hint: string;
  readonly kinds: readonly string[];
}

const hintOf = (looks: AttributeLooks): string => (looks.kind === 'choice' ? looks.options.join(' of ') : ATTRIBUTE_HINTS[looks.kind]);

/** Every attribute that some worked example reads, by name, in the order in which the examples ask; one entry per look. */
export function attributesByName(): ReadonlyMap<string, readonly AskedAttribute[]> {
  const found = new Map<string, { readonly hint: string; readonly kinds: string[] }[]>();
  for (const kind of WORKED_EXAMPLE_KINDS) {
    for (const { name, looks } of askedBy(kind)) {
      const hint = hintOf(looks);
      const known = found.get(name) ?? [];
      const same = known.find((entry) => entry.hint === hint);
      if (same) same.kinds.push(kind);
      else found.set(name, [...known, { hint, kinds: [kind] }]);
    }
  }
  return found;
}
