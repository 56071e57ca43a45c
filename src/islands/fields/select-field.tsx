import type { JSX } from 'preact';
import type { TextKey } from '#/quote-engine/contract/answers.ts';
import { COUNTRIES, COUNTRY_GROUPS } from '#/messages/countries.ts';
import { formTexts } from '#/messages/form.ts';
import type { FieldProps } from './parts.tsx';
import { describedBy, FieldBox, FieldNotices, FieldTexts, QuestionLabel } from './parts.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Options of a list too long for radio buttons; the empty one first, so that nothing is chosen for the visitor. */
export function SelectOptions({ choices, chosen }: { readonly choices: readonly Choice[]; readonly chosen: string }): JSX.Element {
  return (
    <>
      <option value="" selected={chosen === ''}>
        {formTexts.choose}
      </option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value} selected={chosen === value}>
          {label}
        </option>
      ))}
    </>
  );
}

const asChoice = ({ code, name }: { readonly code: string; readonly name: string }): Choice => ({ value: code, label: name });
/** Single countries, and before them the groups for what is not worth a row of its own. */
export const COUNTRY_CHOICES: readonly Choice[] = COUNTRIES.map(asChoice);
export const ROW_CHOICES: readonly Choice[] = [...COUNTRY_GROUPS.map(asChoice), ...COUNTRY_CHOICES];

export function SelectField(props: FieldProps): JSX.Element {
  const { field, text, answers, issue, notices } = props;
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
        <SelectOptions choices={field.kind === 'country' ? COUNTRY_CHOICES : own} chosen={answers[field.key as TextKey] ?? ''} />
      </select>
      <FieldNotices notices={notices} />
    </FieldBox>
  );
}
