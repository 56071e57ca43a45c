import { createElement, Fragment, type ReactElement } from 'react';
import { fields, type BasicFormField, type FormFieldInputProps, type FormFieldStoredValue } from '@keystatic/core';

/** What every field of the editor says: its name, and what is asked of the writer. */
export interface Words {
  readonly label: string;
  readonly description: string;
}

type Stored = FormFieldStoredValue;
export type TextField = Omit<BasicFormField<string>, 'Input'> & {
  readonly Input: (props: FormFieldInputProps<string>) => ReactElement | null;
};

/**
 * A field that a writer fills in as text and that the file holds in another form.
 * @param write what the file holds; undefined leaves the key out.
 */
function asText(
  words: Words & { readonly multiline?: boolean },
  read: (stored: Stored) => string,
  write: (text: string) => Stored,
): TextField {
  const base = fields.text(words);
  return {
    kind: 'form',
    label: words.label,
    Input: (props) => base.Input(props),
    defaultValue: () => base.defaultValue(),
    parse: read,
    serialize: (text) => ({ value: write(text.trim()) }),
    validate: (text) => text,
    reader: { parse: read },
  };
}

const plainText = (stored: Stored): string => (typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '');

/** Text, or `null` in the file as long as it is not known. */
export function textOrNull(words: Words): TextField {
  // Keystatic writes null as it stands; only its type of what a field may hold leaves it out.
  const nothing = null as unknown as Stored;
  return asText(words, plainText, (text) => (text === '' ? nothing : text));
}

/** Text whose key is left out when there is none. */
export const optionalText = (words: Words): TextField => asText(words, plainText, (text) => (text === '' ? undefined : text));

/** A whole number, or a word such as `unknown`. What is neither stays as it was typed: the check then says what is wrong. */
export const wholeOrWord = (words: Words): TextField =>
  asText(words, plainText, (text) => (text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text));

/** A day as quoted text. Keystatic's own field writes it bare, and YAML makes a point in time of that. */
export function day(words: Words): BasicFormField<string | null> {
  const base = fields.date(words);
  return {
    ...base,
    validate: (value) => value,
    reader: { parse: (stored) => base.parse(stored) },
    serialize: (value) => ({ value: value ?? undefined }),
  };
}

/** A tick that a new text has; a file without the key has it not, as for the site. */
export function tickedWhenNew(words: Words): BasicFormField<boolean> {
  const base = fields.checkbox({ ...words, defaultValue: true });
  const parse = (stored: Stored): boolean => base.parse(stored ?? false);
  return { ...base, parse, reader: { parse } };
}

const EURO = /^(\d{1,11})(?:[.,](\d{2}))?$/;

/** An amount typed in euro and kept in whole cents, or a word such as `unknown`. */
export function euroOrWord(words: Words): TextField {
  const inEuro = (cents: number): string => {
    const [whole, fraction] = [Math.floor(cents / 100), cents % 100];
    return fraction === 0 ? String(whole) : `${String(whole)}.${String(fraction).padStart(2, '0')}`;
  };
  const stored = (text: string): Stored => {
    const [, whole, fraction = '00'] = EURO.exec(text) ?? [];
    return whole === undefined ? text : Number(whole + fraction);
  };
  return asText(
    words,
    (value) => (typeof value === 'number' ? inEuro(value) : plainText(value)),
    (text) => (text === '' ? undefined : stored(text)),
  );
}

type Row = Readonly<Record<string, string>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** A list of shares, one per line as `construction 65`, or a single word such as `unknown`. */
export function shareLines(words: Words, name: string): TextField {
  const lineOf = (row: unknown): string => (isRow(row) ? `${row[name] ?? ''} ${row['sharePct'] ?? ''}` : '');
  const rowOf = (line: string): Record<string, string> => {
    const [key = '', share = ''] = line.trim().split(/\s+/);
    return { [name]: key, sharePct: share };
  };
  return asText(
    { ...words, multiline: true },
    (stored) => (Array.isArray(stored) ? stored.map(lineOf).join('\n') : plainText(stored)),
    (text) => (/\s/.test(text) ? text.split('\n').map(rowOf) : text),
  );
}

/** A list of short texts, written with a comma between them. */
export const commaList = (words: Words): TextField =>
  asText(
    words,
    (stored) => (Array.isArray(stored) ? stored.map(plainText).join(', ') : ''),
    (text) => (text === '' ? undefined : text.split(',').map((part) => part.trim())),
  );

type Parts = Readonly<Record<string, TextField>>;
type Values = Readonly<Record<string, string>>;

/**
 * Several texts under one key that may be there as a whole or not at all.
 * @param whenEmpty what the file holds when nothing is filled in; undefined leaves the key out.
 */
export function optionalGroup(words: Words, parts: Parts, whenEmpty: null | undefined): BasicFormField<Values> {
  const entries = Object.entries(parts);
  const read = (stored: Stored): Values => {
    const given = typeof stored === 'object' && (stored as unknown) !== null ? (stored as Readonly<Record<string, Stored>>) : {};
    return Object.fromEntries(entries.map(([key, field]) => [key, field.parse(given[key])]));
  };
  return {
    kind: 'form',
    label: words.label,
    Input: (props) =>
      createElement(
        Fragment,
        null,
        entries.map(([key, field]) =>
          createElement(field.Input, {
            key,
            value: props.value[key] ?? '',
            onChange: (text: string) => {
              props.onChange({ ...props.value, [key]: text });
            },
            autoFocus: props.autoFocus && key === entries[0]?.[0],
            forceValidation: props.forceValidation,
          }),
        ),
      ),
    defaultValue: () => read(undefined),
    parse: read,
    serialize: (values) => {
      const written = entries.map(([key, field]) => [key, field.serialize(values[key] ?? '').value] as const);
      const filled = written.filter(([, stored]) => stored !== undefined);
      return { value: filled.length === 0 ? (whenEmpty as unknown as Stored) : (Object.fromEntries(filled) as Stored) };
    },
    validate: (values) => values,
    reader: { parse: read },
  };
}

/** Several of a few words, which the file holds as one text with spaces between them. */
export function spacedChoices<Value extends string>(
  words: Words,
  options: readonly { readonly label: string; readonly value: Value }[],
): BasicFormField<readonly Value[]> {
  const list = fields.multiselect({ ...words, options });
  const read = (stored: Stored): readonly Value[] =>
    list.parse(
      plainText(stored)
        .split(/\s+/)
        .filter((word) => word !== ''),
    );
  return { ...list, parse: read, serialize: (values) => ({ value: values.join(' ') }), reader: { parse: read } };
}
