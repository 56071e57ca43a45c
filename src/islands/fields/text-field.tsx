import type { JSX } from 'preact';
import type { TextKey } from '#/quote-engine/contract/answers.ts';
import { amountEcho } from '#/messages/amount-text.ts';
import type { FieldProps } from './parts.tsx';
import { describedBy, FieldBox, FieldNotices, FieldTexts, QuestionLabel, UnknownBox } from './parts.tsx';

interface TypedProps {
  readonly props: FieldProps;
  readonly inputMode: 'decimal' | 'numeric' | 'text';
  readonly width: 'short' | 'long';
  readonly prefix?: string;
  readonly suffix?: string | undefined;
  readonly echo?: string | null;
}

/** A line to type in. Never `type=number`, no placeholder, no maximum length: what was typed stays as it was typed. */
function TypedField({ props, inputMode, width, prefix, suffix, echo }: TypedProps): JSX.Element {
  const { field, answers, issue } = props;
  const hasEcho = typeof echo === 'string';
  return (
    <FieldBox props={props}>
      <label class="field-label" for={field.key}>
        <QuestionLabel {...props} />
      </label>
      <FieldTexts {...props} />
      <div class="field-line">
        {prefix !== undefined && (
          <span class="field-unit" aria-hidden="true">
            {prefix}
          </span>
        )}
        <input
          class={`field-input field-input-${width}`}
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          spellcheck={false}
          id={field.key}
          name={field.key}
          value={answers[field.key as TextKey] ?? ''}
          aria-describedby={describedBy(props, hasEcho)}
          aria-invalid={issue ? 'true' : undefined}
          aria-required={field.optional === true ? undefined : 'true'}
        />
        {suffix !== undefined && (
          <span class="field-unit" aria-hidden="true">
            {suffix}
          </span>
        )}
      </div>
      {hasEcho && (
        <p class="field-echo" id={`${field.key}-echo`}>
          {echo}
        </p>
      )}
      <UnknownBox {...props} />
      <FieldNotices {...props} />
    </FieldBox>
  );
}

export function AmountField(props: FieldProps): JSX.Element {
  const echo = amountEcho(props.answers[props.field.key as TextKey] ?? '');
  return <TypedField props={props} inputMode="text" width="long" prefix="€" echo={echo === null ? null : `= ${echo}`} />;
}

export function ShareField(props: FieldProps): JSX.Element {
  return <TypedField props={props} inputMode="decimal" width="short" suffix={props.text.suffix} />;
}

export function CountField(props: FieldProps): JSX.Element {
  return <TypedField props={props} inputMode="numeric" width="short" />;
}
