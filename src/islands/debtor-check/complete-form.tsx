import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BookFacts } from '#/debtor-check/answers.ts';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { cents, rateFromPct, type Rate } from '#/quote-engine/units.ts';
import type { BookMachine } from './book-machine.ts';
import type { Report } from './report.ts';

type Faults = Readonly<Partial<Record<'omzet' | 'marge', string>>>;

const PERCENTAGE = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function read(form: FormData): { readonly faults: Faults; readonly answers: BookFacts; readonly margin: Rate | null } {
  const amount = textOf(form, 'bestand-omzet');
  const parsed = amount === '' ? null : parseAmount(amount);
  const margin = textOf(form, 'bestand-marge');
  const match = PERCENTAGE.exec(margin);
  const share = match === null ? null : rateFromPct(`${match[1] ?? '0'}.${match[2] ?? '0'}`);
  const sector = SECTORS.find((known) => known === form.get('bestand-branche'));
  const establishment = (['NL', 'BE'] as const).find((known) => known === form.get('bestand-vestiging'));
  const faults: Faults = {
    ...(parsed !== null && (parsed.kind !== 'amount' || parsed.cents <= 0) && { omzet: texts.notAmount }),
    ...(margin !== '' && (share === null || share === 0) && { marge: texts.notMargin }),
  };
  return {
    faults,
    margin: share === 0 ? null : share,
    answers: {
      ...(establishment && { establishment }),
      ...(parsed?.kind === 'amount' && { turnoverCents: cents(parsed.cents) }),
      ...(sector && { forAll: { sector } }),
    },
  };
}

interface LineProps {
  readonly name: 'omzet' | 'marge';
  readonly label: string;
  readonly unit: string;
  readonly fault: string | undefined;
}

function Line({ name, label, unit, fault }: LineProps): JSX.Element {
  const id = `bestand-${name}`;
  return (
    <div class={fault === undefined ? 'field' : 'field field-with-fault'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {fault !== undefined && (
        <p class="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      <div class="field-line">
        <input
          class="field-input field-input-long"
          id={id}
          name={id}
          type="text"
          autocomplete="off"
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        />
        <span class="field-unit" aria-hidden="true">
          {unit}
        </span>
      </div>
    </div>
  );
}

function Select({
  name,
  label,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}) {
  return (
    <div class="field">
      <label class="field-label" for={name}>
        {label}
      </label>
      <select class="field-select" id={name} name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What no file says: where the company is, branch of its customers, margin, and the turnover when there were no sales. */
export function CompleteForm({ report, machine }: { readonly report: Report; readonly machine: BookMachine }): JSX.Element {
  const [faults, setFaults] = useState<Faults>({});
  const onSubmit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const { faults: found, answers, margin } = read(new FormData(event.currentTarget));
    setFaults(found);
    if (Object.keys(found).length === 0) machine.complete({ ...answers, ...(margin !== null && { margin }) });
  };
  const sectors = [['', '–'] as const, ...SECTORS.map((sector) => [sector, SECTOR_TEXTS[sector].label] as const)];
  const countries = [
    ['', '–'],
    ['NL', 'Nederland'],
    ['BE', 'België'],
  ] as const;
  return (
    <section aria-labelledby="aanvullen">
      <h2 id="aanvullen">{texts.completeTitle}</h2>
      <form class="complete-form" onSubmit={onSubmit} autocomplete="off">
        <Select name="bestand-vestiging" label={texts.establishment} options={countries} />
        <Select name="bestand-branche" label={texts.sector} options={sectors} />
        {report.check.turnover.from !== 'file' && <Line name="omzet" label={texts.turnover} unit="€" fault={faults.omzet} />}
        <Line name="marge" label={texts.margin} unit="%" fault={faults.marge} />
        <p>
          <button class="button button-quiet" type="submit">
            {texts.recompute}
          </button>
        </p>
      </form>
    </section>
  );
}
