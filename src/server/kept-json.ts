const NOT_ASCII = /[^\0-\x7f]/;

/** JSON with everything outside ASCII escaped: such text needs no conversion on its way to a socket. */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value);
  return NOT_ASCII.test(text) ? escaped(text) : text;
}

function escaped(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const keptTexts = new WeakMap<object, string>();

/** JSON of a value that belongs to a rate book: the same object in every comparison, so it is written once. */
export function keptJson(value: object): string {
  const kept = keptTexts.get(value);
  if (kept !== undefined) return kept;
  const text = asciiJson(value);
  keptTexts.set(value, text);
  return text;
}

/** Writes one field, name and value. */
export type FieldText = (value: unknown) => string;

/** A field whose value belongs to a rate book. */
export const keptField = (key: string): FieldText => {
  const name = `"${key}":`;
  return (value) => name + keptJson(value as object);
};

/** A field of which `write` makes the JSON of the value. */
export const field = (key: string, write: (value: unknown) => string): FieldText => {
  const name = `"${key}":`;
  return (value) => name + write(value);
};

/** Writes flat objects field by field; `fallback` makes the writer of a field that is not in the table. */
export function objectWriter(table: ReadonlyMap<string, FieldText>, fallback: (key: string) => FieldText): (object: object) => string {
  const fields = new Map(table);
  const fieldOf = (key: string): FieldText => {
    const known = fields.get(key);
    if (known) return known;
    const made = fallback(key);
    fields.set(key, made);
    return made;
  };
  return (object) => {
    let text = '{';
    for (const key in object) {
      const written = fieldOf(key)((object as Record<string, unknown>)[key]);
      text = text === '{' ? `{${written}` : `${text},${written}`;
    }
    return `${text}}`;
  };
}
