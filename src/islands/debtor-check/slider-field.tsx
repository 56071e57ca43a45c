import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { stressTexts as texts } from '#/messages/debtor-check/stress.ts';

/** What a slider can say, and how far one key goes. */
export interface SliderRange {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** Of the pointer; the field takes two decimals. */
  readonly step: number;
  readonly keyStep: number;
  /** Places on the slider with a name of their own. */
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

const written = (value: number): string => String(value).replace('.', ',');

/** A number as typed, inside the range; null when it is none. */
export function typedValue(text: string, { least, most }: Pick<SliderRange, 'least' | 'most'>): number | null {
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(text.trim())) return null;
  const value = Number(text.trim().replace(',', '.'));
  return value < least || value > most ? null : value;
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** Where a key takes the value: to the next whole number of steps, inside the range; null for a key that the browser handles. */
export function afterKey(
  key: string,
  value: number,
  { least, most, keyStep }: Pick<SliderRange, 'least' | 'most' | 'keyStep'>,
): number | null {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const steps = value / keyStep;
  const nearest = Math.round(steps * 1e6) / 1e6;
  const next = direction === 1 ? Math.floor(nearest) + 1 : Math.ceil(nearest) - 1;
  return Math.min(most, Math.max(least, Math.round(next * keyStep * 100) / 100));
}

interface Props {
  readonly range: SliderRange;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function Marks({ range, value, onValue }: Props): JSX.Element {
  return (
    <p class="slider-marks">
      {range.marks.map((mark) => (
        <button
          key={mark.value}
          class="button button-quiet"
          type="button"
          aria-pressed={mark.value === value}
          onClick={() => onValue(mark.value)}
        >
          {mark.label}
        </button>
      ))}
    </p>
  );
}

/** A slider with a field beside it; both say the same, whichever is moved. */
export function SliderWithField({ range, value, onValue }: Props): JSX.Element {
  const { id, label, hint, unit, least, most, step, marks } = range;
  const [typed, setTyped] = useState<string | null>(null);
  const isFaulty = typed !== null && typedValue(typed, range) === null;
  const say = (next: number) => {
    setTyped(null);
    onValue(next);
  };
  const onField = (text: string) => {
    setTyped(text);
    const next = typedValue(text, range);
    if (next !== null) onValue(next);
  };
  const onKey = (event: KeyboardEvent, isField: boolean) => {
    // In a field of text the arrows to the side move the cursor.
    const next = isField && !event.key.endsWith('Up') && !event.key.endsWith('Down') ? null : afterKey(event.key, value, range);
    if (next === null) return;
    event.preventDefault();
    say(next);
  };
  return (
    <div class={isFaulty ? 'slider-field field-with-fault' : 'slider-field'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {isFaulty && (
        <p class="field-fault" id={`${id}-fault`} role="alert">
          {texts.outOfRange(least, most)}
        </p>
      )}
      <div class="field-line">
        <input
          class="field-input field-input-short"
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed ?? written(value)}
          aria-describedby={isFaulty ? `${id}-hint ${id}-fault` : `${id}-hint`}
          aria-invalid={isFaulty ? 'true' : undefined}
          onInput={(event) => onField(event.currentTarget.value)}
          onKeyDown={(event) => onKey(event, true)}
          onBlur={() => {
            if (!isFaulty) setTyped(null);
          }}
        />
        <span class="field-unit calculator-unit" aria-hidden="true">
          {unit}
        </span>
      </div>
      <input
        class="what-if-slider"
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-label={texts.slider(label)}
        aria-valuetext={`${written(value)} ${unit}`}
        onInput={(event) => say(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => onKey(event, false)}
      />
      {marks.length > 0 && <Marks range={range} value={value} onValue={say} />}
    </div>
  );
}
