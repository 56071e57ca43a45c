import type { JSX } from 'preact';
import type { TextKey } from '#/quote-engine/contract/answers.ts';
import type { FormWords } from '#/messages/form-words.ts';
import type { FieldProps } from './parts.tsx';
import { describedBy, FieldBox, FieldNotices, FieldTexts, QuestionLabel } from './parts.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly words: FormWords;
  readonly choices: readonly Choice[];
  readonly chosen: string;
}

/** Options of a list too long for radio buttons; the empty one first, so that nothing is chosen for the visitor. */
export function SelectOptions({ words, choices, chosen }: SelectProps): JSX.Element {
  return (
    <>
      <option value="" selected={chosen === ''}>
        {words.form.choose}
      </option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value} selected={chosen === value}>
          {label}
        </option>
      ))}
    </>
  );
}

/** Countries as options of a list. */
export function countryChoices(countries: FormWords['countries']): readonly Choice[] {
  return countries.map(({ code, name }) => ({ value: code, label: name }));
}

export function SelectField(props: FieldProps): JSX.Element {
  const { words, field, text, answers, issue } = props;
  const own = (field.options ?? []).map((value) => ({ value, label: text.options?.[value]?.label ?? value }));
  return (
    <FieldBox props={props}>
      <label class="field-label" for={field.key}>
        <QuestionLabel {...props} />
      </label>
      <FieldTexts {...props} />
      <select
        class="field-select"
        id={field.key}
        name={field.key}
        aria-describedby={describedBy(props)}
        aria-invalid={issue ? 'true' : undefined}
      >
        <SelectOptions
          words={words}
          choices={field.kind === 'country' ? countryChoices(words.countries) : own}
          chosen={answers[field.key as TextKey] ?? ''}
        />
      </select>
      <FieldNotices {...props} />
    </FieldBox>
  );
}
