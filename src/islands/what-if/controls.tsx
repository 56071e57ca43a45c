import type { ComponentChildren, JSX } from 'preact';
import type { WhatIf, WhatIfIssue, WhatIfKey } from '#/quote-engine/contract/what-if.ts';
import { deductibleKinds, mayChangeExport, TURNOVER_CHANGE, turnoverChange } from '#/quote-engine/contract/what-if.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { INSURED_PERCENTAGES } from '#/quote-engine/contract/profile-values.ts';
import { whatIfIssueText, whatIfTexts as texts } from '#/messages/what-if.ts';

interface ControlsProps {
  readonly profile: Profile;
  /** Number of limits the calculation comes to by itself. */
  readonly limits: number;
  readonly typed: WhatIf;
  /** The last change of turnover that could be read, in percent. */
  readonly lastTurnover: number;
  readonly issues: readonly WhatIfIssue[];
}

const idOf = (field: WhatIfKey) => `wat-als-${field}`;

interface BoxProps {
  readonly field: WhatIfKey;
  readonly label: string;
  readonly hint?: string;
  readonly issue: WhatIfIssue | undefined;
  readonly children: ComponentChildren;
}

/** One control with its name, its hint and what is wrong with it. */
function Box({ field, label, hint, issue, children }: BoxProps): JSX.Element {
  return (
    <div class={issue ? 'what-if-field field-with-fault' : 'what-if-field'}>
      <label for={idOf(field)}>{label}</label>
      {hint !== undefined && (
        <p class="field-hint" id={`${idOf(field)}-hint`}>
          {hint}
        </p>
      )}
      {issue && (
        <p class="field-fault" id={`${idOf(field)}-error`}>
          <span class="visually-hidden">{texts.faultPrefix} </span>
          {whatIfIssueText(issue)}
        </p>
      )}
      {children}
    </div>
  );
}

const describedBy = (field: WhatIfKey, hasHint: boolean, issue: WhatIfIssue | undefined) =>
  [hasHint ? `${idOf(field)}-hint` : '', issue ? `${idOf(field)}-error` : ''].filter((id) => id !== '').join(' ') || undefined;

interface SelectProps extends Omit<BoxProps, 'children' | 'issue'> {
  readonly chosen: string;
  readonly options: readonly (readonly [string, string])[];
}

function Select({ field, label, hint, chosen, options }: SelectProps): JSX.Element {
  return (
    <Box field={field} label={label} {...(hint === undefined ? {} : { hint })} issue={undefined}>
      <select class="field-select" id={idOf(field)} name={field} aria-describedby={describedBy(field, hint !== undefined, undefined)}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </Box>
  );
}

interface TypedProps extends Omit<BoxProps, 'children'> {
  readonly value: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly inputMode: 'text' | 'numeric';
}

function Typed({ field, label, hint, issue, value, prefix, suffix, inputMode }: TypedProps): JSX.Element {
  return (
    <Box field={field} label={label} {...(hint === undefined ? {} : { hint })} issue={issue}>
      <div class="field-line">
        {prefix !== undefined && (
          <span class="field-unit" aria-hidden="true">
            {prefix}
          </span>
        )}
        <input
          class="field-input field-input-short"
          type="text"
          inputMode={inputMode}
          autocomplete="off"
          spellcheck={false}
          id={idOf(field)}
          name={field}
          value={value}
          aria-describedby={describedBy(field, hint !== undefined, issue)}
          aria-invalid={issue ? 'true' : undefined}
        />
        {suffix !== undefined && (
          <span class="field-unit" aria-hidden="true">
            {suffix}
          </span>
        )}
      </div>
    </Box>
  );
}

/** A slider beside the field. It has no name: without a script, which alone can keep both the same, it is not shown and the field counts. */
function TurnoverSlider({ typed, lastTurnover }: Pick<ControlsProps, 'typed' | 'lastTurnover'>): JSX.Element {
  const { least, most } = TURNOVER_CHANGE;
  const value = turnoverChange(typed.turnoverPct) ?? lastTurnover;
  return (
    <input
      class="what-if-slider"
      type="range"
      id="wat-als-schuif"
      min={least}
      max={most}
      step={1}
      value={value}
      aria-label={texts.turnoverSlider}
      aria-valuetext={texts.turnoverValue(value)}
    />
  );
}

function Deductible({ profile, typed, issues }: ControlsProps): JSX.Element {
  const kinds = deductibleKinds(profile).map((kind) => [kind, texts.deductible(kind)] as const);
  const issue = issues.find(({ field }) => field === 'deductibleAmount');
  return (
    <>
      <Select field="deductibleKind" label={texts.deductibleKind} chosen={typed.deductibleKind} options={kinds} />
      <Typed
        field="deductibleAmount"
        label={texts.deductibleAmount}
        issue={issue}
        value={typed.deductibleAmount}
        prefix="€"
        inputMode="text"
      />
    </>
  );
}

/** Everything that can be tried out; the same markup with and without JavaScript. */
export function Controls(props: ControlsProps): JSX.Element {
  const { profile, limits, typed, lastTurnover, issues } = props;
  const percentages = INSURED_PERCENTAGES.map((pct) => [pct, texts.percentage(pct)] as const);
  const issueOf = (key: WhatIfKey) => issues.find(({ field }) => field === key);
  const exportChoices = [
    ['no', texts.exportsNo],
    ['yes', texts.exportsYes],
  ] as const;
  const isTriedExport = profile.buyerCountries === 'domestic-only';
  return (
    <div class="what-if-controls">
      <Select field="insuredPct" label={texts.insuredPct} chosen={typed.insuredPct} options={percentages} />
      <Deductible {...props} />
      <Typed
        field="limits"
        label={texts.limits}
        hint={texts.limitsHint(limits)}
        issue={issueOf('limits')}
        value={typed.limits}
        inputMode="numeric"
      />
      {mayChangeExport(profile) && (
        <Select
          field="exports"
          label={texts.exports}
          {...(isTriedExport ? { hint: texts.exportsHint } : {})}
          chosen={typed.exports}
          options={exportChoices}
        />
      )}
      <div class="what-if-turnover">
        <Typed
          field="turnoverPct"
          label={texts.turnoverPct}
          hint={texts.turnoverHint(profile.turnoverCents)}
          issue={issueOf('turnoverPct')}
          value={typed.turnoverPct}
          suffix="%"
          inputMode="text"
        />
        <TurnoverSlider typed={typed} lastTurnover={lastTurnover} />
      </div>
    </div>
  );
}
