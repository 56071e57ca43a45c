import * as v from 'valibot';

/** A text with places to fill in; every place must be given. */
export type Template<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

const MAX_TEXT = 600;
const PLACE = /\{([a-z]+)\}/g;

const sentence = v.pipe(
  v.string('must be text.'),
  v.trim(),
  v.nonEmpty('must not be empty.'),
  v.maxLength(MAX_TEXT, `must be at most ${String(MAX_TEXT)} characters.`),
);

function placesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name);
}

/** What is wrong with the placeholders of a text, as a sentence; null when they are exactly `names`. */
function placeFault(text: string, names: readonly string[]): string | null {
  const found = placesIn(text);
  const asked = names.length === 0 ? 'no placeholder' : names.map((name) => `{${name}}`).join(', ');
  const unknown = found.find((name) => !names.includes(name));
  if (unknown !== undefined) return `has the placeholder {${unknown}}, which is not known here; it takes ${asked}.`;
  if (/[{}]/.test(text.replace(PLACE, ''))) return `has a brace that belongs to no placeholder; it takes ${asked}.`;
  const missing = names.find((name) => !found.includes(name));
  return missing === undefined ? null : `lacks the placeholder {${missing}}.`;
}

const withPlaces = (names: readonly string[]) =>
  v.pipe(
    sentence,
    v.rawCheck(({ dataset, addIssue }) => {
      const fault = dataset.typed ? placeFault(dataset.value, names) : null;
      if (fault !== null) addIssue({ message: fault });
    }),
  );

/** A text that stands as it is. `description` says where, for whoever writes it. */
export function plain(description: string) {
  return v.pipe(withPlaces([]), v.description(description));
}

/** A text with exactly these placeholders, each at least once. What is filled in is not read for placeholders again. */
export function template<const Name extends string>(description: string, names: readonly Name[]) {
  return v.pipe(
    withPlaces(names),
    v.transform(
      (text): Template<Name> =>
        (values) =>
          text.replace(PLACE, (_place, name: Name) => values[name]),
    ),
    v.description(description),
    v.metadata({ places: names }),
  );
}

/** Keys that must all be there, and no other. */
export function group<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected, received }) => {
    if (expected === 'never') return `the key ${received} is not known here.`;
    return received === 'undefined' ? 'is missing.' : `is no list of keys with values but ${received}.`;
  });
}

/** Texts that belong together; `description` names them for whoever writes them. */
export function section<const Entries extends v.ObjectEntries>(description: string, entries: Entries) {
  return v.pipe(group(entries), v.description(description));
}
