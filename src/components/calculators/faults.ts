import type { TypedFault } from '#/calculators/typed-form.ts';
import { calculatorFault } from '#/messages/calculators/faults.ts';
import type { FieldWords } from '#/messages/calculators/field.ts';

/** Faults in words, one per field, in the order of the form. */
export function faultsInWords(faults: readonly TypedFault[], fields: readonly FieldWords[]) {
  return fields.flatMap((field) => {
    const fault = faults.find((candidate) => candidate.field === field.name);
    return fault === undefined ? [] : [{ field: field.name, text: calculatorFault(fault, fields) }];
  });
}
