import type { FieldWords } from '#/messages/calculators/field.ts';
import { TWO_MINUTE_FIELDS } from './fields.ts';

function valueText({ input }: FieldWords, text: string): string {
  if (input.kind === 'select') return input.groups.flatMap(({ options }) => options).find(({ value }) => value === text)?.label ?? text;
  if (input.kind === 'radio') return input.options.find(({ value }) => value === text)?.label ?? text;
  return text;
}

/** The form of two minutes as question and answer, in its order; what was left open is left out. */
export function typedFacts(typed: readonly (readonly [name: string, text: string])[]): readonly (readonly [string, string])[] {
  const given = new Map(typed);
  return TWO_MINUTE_FIELDS.flatMap((field) => {
    const text = given.get(field.name)?.trim() ?? '';
    return text === '' ? [] : [[field.label, valueText(field, text)] as const];
  });
}
