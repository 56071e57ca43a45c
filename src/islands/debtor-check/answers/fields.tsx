import type { JSX } from 'preact';
import { SIGNALS, type Signal } from '#/debtor-check/answers.ts';
import { answerTexts as texts, SIGNAL_NAMES } from '#/messages/debtor-check/answers.ts';
import { NO_SIGNALS } from './read-answers.ts';

interface Words {
  /** Also the name in the form. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
}

const describedBy = ({ id, hint, fault }: Words): string | undefined =>
  [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter((part) => part !== false).join(' ') || undefined;

const boxClass = (fault: string | undefined): string => (fault === undefined ? 'field' : 'field field-with-fault');

/** Label, hint and fault, above the control: there they are read before the answer is typed. */
function FieldTexts({ id, label, hint, fault }: Words): JSX.Element {
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

interface TextProps extends Words {
  readonly unit?: '€' | '%' | 'dagen' | 'keer';
  readonly value?: string | undefined;
  /** Id of a list to choose from while typing. */
  readonly list?: string;
}

/** A typed answer; what was typed stays whatever is drawn again. */
export function TextField({ unit, value, list, ...words }: TextProps): JSX.Element {
  const { id, fault } = words;
  const sign = unit !== undefined && (
    <span class={unit === '€' ? 'field-unit' : 'field-unit calculator-unit'} aria-hidden="true">
      {unit}
    </span>
  );
  return (
    <div class={boxClass(fault)}>
      <FieldTexts {...words} />
      <div class="field-line">
        {unit === '€' && sign}
        <input
          class={unit === undefined || unit === '€' ? 'field-input' : 'field-input field-input-short'}
          id={id}
          name={id}
          type="text"
          inputMode={unit === undefined || unit === '€' ? undefined : 'decimal'}
          autocomplete="off"
          list={list}
          defaultValue={value ?? ''}
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby={describedBy(words)}
        />
        {unit !== '€' && sign}
      </div>
    </div>
  );
}

interface SelectProps extends Words {
  /** Says what no choice means. */
  readonly empty: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
}

export function SelectField({ empty, value, options, ...words }: SelectProps): JSX.Element {
  const { id, fault } = words;
  return (
    <div class={boxClass(fault)}>
      <FieldTexts {...words} />
      <select class="field-select" id={id} name={id} aria-describedby={describedBy(words)}>
        <option value="" selected={value === undefined}>
          {empty}
        </option>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface BoxProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isTicked: boolean;
}

export function TickBox({ id, name, value, label, isTicked }: BoxProps): JSX.Element {
  return (
    <div class="option">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={isTicked} />
      <div class="option-text">
        <label for={id}>{label}</label>
      </div>
    </div>
  );
}

/** None of these takes the others away, and any other takes none of these away. */
function keepSensible({ target, currentTarget }: Event & { readonly currentTarget: HTMLFieldSetElement }): void {
  if (!(target instanceof HTMLInputElement) || !target.checked) return;
  for (const box of currentTarget.querySelectorAll('input')) {
    if ((box.value === NO_SIGNALS) !== (target.value === NO_SIGNALS)) box.checked = false;
  }
}

interface SignalProps {
  readonly id: string;
  readonly legend?: string;
  readonly value: readonly Signal[] | undefined;
}

/** What the owner notices about a customer. Nothing ticked is no answer; none of these is one. */
export function SignalField({ id, legend = texts.signals, value }: SignalProps): JSX.Element {
  return (
    <fieldset class="field signal-field" id={id} onChange={keepSensible}>
      <legend class="field-label">{legend}</legend>
      {SIGNALS.map((signal) => (
        <TickBox
          key={signal}
          id={`${id}-${signal}`}
          name={id}
          value={signal}
          label={SIGNAL_NAMES[signal]}
          isTicked={value?.includes(signal) === true}
        />
      ))}
      <TickBox id={`${id}-${NO_SIGNALS}`} name={id} value={NO_SIGNALS} label={texts.noSignals} isTicked={value?.length === 0} />
    </fieldset>
  );
}
