import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { USUAL_YEAR, type Imagined } from '#/debtor-check/imagined-year.ts';
import { stressTexts as texts } from '#/messages/debtor-check/stress.ts';
import { checkPageTexts } from '#/messages/debtor-check/texts.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { multiplyDivide, ONE, type Rate } from '#/quote-engine/units.ts';
import type { Report, SliderOutcome } from './report.ts';
import { SliderWithField, type SliderRange } from './slider-field.tsx';

const LEVEL: SliderRange = {
  ...{ id: 'peil', label: texts.level, hint: texts.levelHint, unit: texts.levelUnit, marks: texts.marks },
  ...{ least: 0.3, most: 3, step: 0.01, keyStep: 0.1 },
};
const DAYS: SliderRange = {
  ...{ id: 'dagen-later', label: texts.days, hint: texts.daysHint, unit: texts.daysUnit, marks: [] },
  ...{ least: 0, most: 60, step: 1, keyStep: 5 },
};
const TIMES: SliderRange = {
  ...{ id: 'branche-keer', label: texts.times, hint: texts.timesHint, unit: texts.timesUnit, marks: [] },
  ...{ least: 1, most: 10, step: 0.1, keyStep: 0.5 },
};
/** Sector shock of pricing-method 11: what choosing a sector begins with. */
const FIRST_TIMES = 3;

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly none: string;
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

function Select({ id, label, hint, none, options, chosen, onChoose }: Choice): JSX.Element {
  return (
    <div class="slider-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint !== null && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        class="field-select"
        id={id}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      >
        <option value="" selected={chosen === null}>
          {none}
        </option>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface Props {
  readonly report: Report;
  readonly margin: Rate | null;
  readonly slid: SliderOutcome | null;
  readonly onSlide: (imagined: Imagined) => void;
}

function Certain({ report, margin, slid }: Omit<Props, 'onSlide'> & { readonly slid: SliderOutcome }): JSX.Element {
  const { asked, year } = slid;
  const name = report.toFail.find(({ key }) => key === asked.failing)?.name ?? '';
  return (
    <>
      {asked.sector !== null && year.sectorFalls !== null && (
        <p>{texts.sectorFalls(asked.sector, year.sectorFalls.debtors, year.sectorFalls.lossCents)}</p>
      )}
      {year.failingCents !== null && (
        <p>
          {texts.customerFalls(name, year.failingCents)}
          {margin !== null && ` ${texts.earnBack(multiplyDivide(year.failingCents, ONE, margin), checkPageTexts.margin(margin))}`}
        </p>
      )}
    </>
  );
}

/** Sliders over the book: more or fewer bankruptcies, everyone paying later, one sector worse, one customer falling. */
export function StressSliders({ report, margin, slid, onSlide }: Props): JSX.Element {
  const [imagined, setImagined] = useState<Imagined>(USUAL_YEAR);
  const slide = (change: Partial<Imagined>) => {
    const next = { ...imagined, ...change };
    setImagined(next);
    onSlide(next);
  };
  const sectors = report.sectors.map(({ sector, debtors }) => [sector, texts.sectorName(sector, debtors)] as const);
  const customers = report.toFail.map(({ key, name }) => [key, name] as const);
  const chooseSector = (value: string | null) =>
    slide({ sector: SECTORS.find((sector) => sector === value) ?? null, ...(imagined.sector === null && { sectorTimes: FIRST_TIMES }) });
  return (
    <div class="stress-sliders">
      <h3>{texts.title}</h3>
      <p class="soft">{texts.intro}</p>
      <div class="slider-fields">
        <SliderWithField range={LEVEL} value={imagined.level} onValue={(level) => slide({ level })} />
        <SliderWithField range={DAYS} value={imagined.days} onValue={(days) => slide({ days })} />
        {sectors.length === 0 ? (
          <p class="soft">{texts.noSectors}</p>
        ) : (
          <Select
            {...{ id: 'branche-slechter', label: texts.sector, hint: null, none: texts.sectorNone, options: sectors }}
            chosen={imagined.sector}
            onChoose={chooseSector}
          />
        )}
        {imagined.sector !== null && (
          <SliderWithField range={TIMES} value={imagined.sectorTimes} onValue={(sectorTimes) => slide({ sectorTimes })} />
        )}
        <Select
          {...{ id: 'klant-valt-om', label: texts.failing, hint: texts.failingHint, none: texts.failingNone, options: customers }}
          chosen={imagined.failing}
          onChoose={(failing) => slide({ failing })}
        />
      </div>
      <div class="risk-sentence" role="status">
        {slid !== null && (
          <>
            <p>{texts.outcome(slid.year, slid.usual)}</p>
            <Certain report={report} margin={margin} slid={slid} />
          </>
        )}
      </div>
      {slid !== null && <p class="soft">{texts.reading}</p>}
    </div>
  );
}
