import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import type { SliderOutcome, Sliders } from './report.ts';

interface Range {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const LEVEL: Range = { id: 'peil', label: texts.level, hint: texts.levelHint, unit: texts.levelUnit, least: 0.3, most: 3, step: 0.01 };
const DAYS: Range = { id: 'dagen-later', label: texts.days, hint: texts.daysHint, unit: texts.daysUnit, least: 0, most: 60, step: 1 };

const written = (value: number): string => String(value).replace('.', ',');

/** A number as typed, inside the range; null when it is none. */
function typedValue(text: string, { least, most }: Range): number | null {
  if (!/^\d{1,2}(?:[.,]\d{1,2})?$/.test(text.trim())) return null;
  const value = Number(text.trim().replace(',', '.'));
  return value < least || value > most ? null : value;
}

interface Props {
  readonly range: Range;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** A slider with a field beside it; both say the same. */
function SliderWithField({ range, value, onValue }: Props): JSX.Element {
  const { id, label, hint, unit, least, most, step } = range;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class="slider-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="field-line">
        <input
          class="field-input field-input-short"
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed ?? written(value)}
          aria-describedby={`${id}-hint`}
          aria-invalid={typed !== null && typedValue(typed, range) === null ? 'true' : undefined}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const next = typedValue(text, range);
            if (next !== null) onValue(next);
          }}
          onBlur={() => setTyped(null)}
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
        onInput={(event) => {
          setTyped(null);
          onValue(event.currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}

/** Two sliders over the book: more or fewer bankruptcies, and everyone paying later. */
export function StressSliders({
  slid,
  onSlide,
}: {
  readonly slid: SliderOutcome | null;
  readonly onSlide: (sliders: Sliders) => void;
}): JSX.Element {
  const [sliders, setSliders] = useState<Sliders>({ level: 1, days: 0 });
  const slide = (change: Partial<Sliders>) => {
    const next = { ...sliders, ...change };
    setSliders(next);
    onSlide(next);
  };
  return (
    <div class="stress-sliders">
      <h3>{texts.slidersTitle}</h3>
      <SliderWithField range={LEVEL} value={sliders.level} onValue={(level) => slide({ level })} />
      <SliderWithField range={DAYS} value={sliders.days} onValue={(days) => slide({ days })} />
      <p class="risk-sentence" role="status">
        {slid === null ? '' : texts.slid(slid.expectedCents, slid.oneInTwentyCents)}
      </p>
    </div>
  );
}
