import type { JSX } from 'preact';
import type { TextKey } from '#/quote-engine/contract/answers.ts';
import type { FieldProps } from './parts.tsx';
import { describedBy, FieldBox, FieldNotices, FieldTexts, QuestionLabel } from './parts.tsx';

interface OptionProps {
  readonly props: FieldProps;
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
}

/** The first control carries the id of the question itself, so that a link in the summary of faults leads to it. */
function Options({ props, type, isChosen }: OptionProps): JSX.Element {
  const { field, text, issue } = props;
  return (
    <FieldBox props={props}>
      <fieldset
        aria-describedby={describedBy(props)}
        role={type === 'radio' ? 'radiogroup' : undefined}
        aria-invalid={issue && type === 'radio' ? 'true' : undefined}
      >
        <legend class="field-label">
          <QuestionLabel {...props} />
        </legend>
        <FieldTexts {...props} />
        <div class={(field.options?.length ?? 0) > 8 ? 'options options-many' : 'options'}>
          {(field.options ?? []).map((value, index) => {
            const id = index === 0 ? field.key : `${field.key}-${value}`;
            const option = text.options?.[value];
            return (
              <div class="option" key={value}>
                <input
                  type={type}
                  name={field.key}
                  id={id}
                  value={value}
                  checked={isChosen(value)}
                  aria-describedby={option?.hint === undefined ? undefined : `${id}-about`}
                />
                <div class="option-text">
                  <label for={id}>{option?.label ?? value}</label>
                  {option?.hint !== undefined && (
                    <p class="option-hint" id={`${id}-about`}>
                      {option.hint}
                    </p>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
      <FieldNotices {...props} />
    </FieldBox>
  );
}

/** One of a few. */
export function ChoiceField(props: FieldProps): JSX.Element {
  return <Options props={props} type="radio" isChosen={(value) => props.answers[props.field.key as TextKey] === value} />;
}

/** Any number of a few. */
export function ChoicesField(props: FieldProps): JSX.Element {
  const chosen = (props.field.key === 'extras' ? props.answers.extras : props.answers.buyerTypes) ?? [];
  return <Options props={props} type="checkbox" isChosen={(value) => chosen.includes(value)} />;
}
