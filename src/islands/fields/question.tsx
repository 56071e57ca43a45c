import type { FunctionComponent, JSX } from 'preact';
import type { Field } from '#/quote-engine/contract/answers.ts';
import { ChoiceField, ChoicesField } from './choice-field.tsx';
import { CountriesField } from './countries-field.tsx';
import type { FieldProps } from './parts.tsx';
import { SelectField } from './select-field.tsx';
import { AmountField, CountField, ShareField } from './text-field.tsx';

const COMPONENTS: Readonly<Record<Field['kind'], FunctionComponent<FieldProps>>> = {
  choice: ChoiceField,
  choices: ChoicesField,
  select: SelectField,
  country: SelectField,
  amount: AmountField,
  share: ShareField,
  count: CountField,
  countries: CountriesField,
};

/** One question, by the kind of its value. */
export function Question(props: FieldProps): JSX.Element {
  const Component = COMPONENTS[props.field.kind];
  return <Component {...props} />;
}
