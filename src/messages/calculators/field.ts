/** How a field of a tool looks and what it says; which values it takes is decided by the tool. */
export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  /** What to do when it is empty; no full stop, as it also stands in the list of faults. Null for a field that may stay empty. */
  readonly missing: string | null;
  readonly input:
    | { readonly kind: 'text'; readonly unit: '€' | '%' | 'dagen' | 'keer' | null; readonly width: 'short' | 'long' | 'full' }
    | { readonly kind: 'radio'; readonly options: readonly Option[] }
    | {
        readonly kind: 'select';
        readonly empty: string;
        readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
      };
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

type Text = Pick<FieldWords, 'name' | 'label' | 'hint' | 'missing'>;

export const amountField = (words: Text): FieldWords => ({ ...words, input: { kind: 'text', unit: '€', width: 'long' } });
export const percentField = (words: Text): FieldWords => ({ ...words, input: { kind: 'text', unit: '%', width: 'short' } });
export const daysField = (words: Text): FieldWords => ({ ...words, input: { kind: 'text', unit: 'dagen', width: 'short' } });
export const timesField = (words: Text): FieldWords => ({ ...words, input: { kind: 'text', unit: 'keer', width: 'short' } });
export const lineField = (words: Text, width: 'long' | 'full'): FieldWords => ({ ...words, input: { kind: 'text', unit: null, width } });
export const radioField = (words: Text, options: readonly Option[]): FieldWords => ({ ...words, input: { kind: 'radio', options } });
