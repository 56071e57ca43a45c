import type { JSX } from 'preact';
import { MAX_COUNTRY_ROWS } from '#/quote-engine/contract/answers.ts';
import { countryRows } from '#/quote-engine/contract/country-rows.ts';
import type { FormWords } from '#/messages/form-words.ts';
import type { FieldProps } from './parts.tsx';
import { describedBy, FieldBox, FieldNotices, FieldTexts, QuestionLabel, UnknownBox } from './parts.tsx';
import type { Choice } from './select-field.tsx';
import { countryChoices, SelectOptions } from './select-field.tsx';

interface RowProps {
  readonly words: FormWords;
  readonly row: number;
  readonly choices: readonly Choice[];
  readonly country: string;
  readonly share: string;
  readonly isFaulty: boolean;
}

function CountryRow({ words, row, choices, country, share, isFaulty }: RowProps): JSX.Element {
  const invalid = isFaulty ? 'true' : undefined;
  return (
    <div class="country-row">
      <div>
        <label for={`country-${String(row)}`}>
          {words.form.country}
          <span class="visually-hidden"> {row + 1}</span>
        </label>
        <select class="field-select" id={`country-${String(row)}`} name="country" aria-invalid={invalid}>
          <SelectOptions words={words} choices={choices} chosen={country} />
        </select>
      </div>
      <div>
        <label for={`countryShare-${String(row)}`}>
          {words.form.countryShare}
          <span class="visually-hidden"> {row + 1}</span>
        </label>
        <div class="field-line">
          <input
            class="field-input field-input-short"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            id={`countryShare-${String(row)}`}
            name="countryShare"
            value={share}
            aria-invalid={invalid}
          />
          <span class="field-unit" aria-hidden="true">
            %
          </span>
        </div>
      </div>
    </div>
  );
}

/** Countries with their share; a few empty rows at first, more on request. */
export function CountriesField(props: FieldProps): JSX.Element {
  const { words, answers, issue } = props;
  const rows = countryRows(answers);
  const choices = [...countryChoices(words.groups), ...countryChoices(words.countries)];
  return (
    <FieldBox props={props}>
      <fieldset id="countries" tabIndex={-1} aria-describedby={describedBy(props)}>
        <legend class="field-label">
          <QuestionLabel {...props} />
        </legend>
        <FieldTexts {...props} />
        {rows.map(({ country, share }, row) => (
          <CountryRow key={row} words={words} row={row} choices={choices} country={country} share={share} isFaulty={issue?.row === row} />
        ))}
        {rows.length < MAX_COUNTRY_ROWS && (
          <button class="button button-quiet" type="submit" name="action" value="add-country">
            {words.form.addCountry}
          </button>
        )}
        <UnknownBox {...props} />
      </fieldset>
      <FieldNotices {...props} />
    </FieldBox>
  );
}
