import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Worksheets } from '#/ledger-files/table.ts';
import { sheetTexts as texts } from '#/messages/debtor-check/book.ts';

interface Props {
  readonly worksheets: Worksheets;
  readonly onSheet: (at: number) => void;
}

/** Which sheet of a workbook was read, and the others that hold something. */
export function SheetChoice({ worksheets: { read, filled }, onSheet }: Props): JSX.Element {
  const [chosen, setChosen] = useState(read);
  const name = filled.find(({ at }) => at === read)?.name ?? '';
  return (
    <div class="field">
      <p id="werkblad-hint">{texts.read(name, filled.length - 1)}</p>
      <label class="field-label" for="werkblad">
        {texts.label}
      </label>
      <select
        class="field-select"
        id="werkblad"
        aria-describedby="werkblad-hint"
        onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
      >
        {filled.map((sheet) => (
          <option key={sheet.at} value={sheet.at} selected={sheet.at === chosen}>
            {texts.option(sheet.name, sheet.hidden)}
          </option>
        ))}
      </select>
      <p class="form-buttons">
        <button class="button button-quiet" type="button" disabled={chosen === read} onClick={() => onSheet(chosen)}>
          {texts.go}
        </button>
      </p>
    </div>
  );
}
