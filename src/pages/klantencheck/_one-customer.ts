import { TypedForm } from '#/calculators/typed-form.ts';
import { faultsInWords } from '#/components/calculators/faults.ts';
import { LATE_CLASSES, RELATIONS, SIGNALS } from '#/debtor-check/answers.ts';
import type { CustomerAnswers } from '#/debtor-check/one-customer.ts';
import type { NotInsurable } from '#/debtor-check/receivables.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import { CUSTOMER_FIELDS, SIGNAL_FIELDS } from '#/messages/debtor-check/fields.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import type { Fault } from './_two-minutes.ts';

export type CustomerForm =
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | { readonly kind: 'done'; readonly answers: CustomerAnswers; readonly establishment: 'NL' | 'BE' };

const KINDS = ['bedrijf', 'persoon', 'particulier', 'overheid', 'eigen-groep'] as const;
const NOT_INSURABLE: Readonly<Record<(typeof KINDS)[number], NotInsurable | null>> = {
  bedrijf: null,
  persoon: null,
  particulier: 'consumer',
  overheid: 'government',
  'eigen-groep': 'related-party',
};
const YES_NO = ['ja', 'nee'] as const;
const CODES = COUNTRIES.map(({ code }) => code);

/** A signal that nobody answered is not known; with one answered, "nee" counts for what it is. */
function readSignals(form: TypedForm): CustomerAnswers['signals'] {
  const answers = SIGNALS.map((signal) => ({ signal, answer: form.choice(SIGNAL_FIELDS[signal].name, 'optional', YES_NO) }));
  if (answers.every(({ answer }) => answer === null)) return undefined;
  return answers.filter(({ answer }) => answer === 'ja').map(({ signal }) => signal);
}

function optionalAnswers(form: TypedForm) {
  const sector = form.choice('branche', 'optional', SECTORS);
  const relation = form.choice('relatie', 'optional', RELATIONS);
  const late = form.choice('telaat', 'optional', LATE_CLASSES);
  const wantedLimitCents = form.amount('limiet', 'optional');
  const signals = readSignals(form);
  const insolvent = form.choice('insolvent', 'optional', YES_NO);
  return {
    ...(sector !== null && { sector }),
    ...(relation !== null && { relation }),
    ...(late !== null && { late }),
    ...(wantedLimitCents !== null && { wantedLimitCents }),
    ...(signals !== undefined && { signals }),
    ...(insolvent !== null && { insolvent: insolvent === 'ja' }),
  };
}

/** Reads the posted form about one customer; every fault at its field, in the order of the form. */
export function readCustomer(typed: URLSearchParams): CustomerForm {
  const form = new TypedForm(typed);
  const establishment = form.choice('vestiging', 'required', ['NL', 'BE']);
  const country = form.choice('land', 'required', CODES);
  const yearlySalesCents = form.amount('omzet', 'required');
  const termDays = form.count('termijn', 'required', 1, 365);
  const kind = form.choice('soort', 'optional', KINDS);
  const optional = optionalAnswers(form);
  const faults = faultsInWords(form.faults, CUSTOMER_FIELDS);
  if (faults.length > 0 || establishment === null || country === null || yearlySalesCents === null || termDays === null) {
    return { kind: 'faulty', faults };
  }
  const outside = kind === null ? null : NOT_INSURABLE[kind];
  return {
    kind: 'done',
    establishment,
    answers: {
      ...{ country, termDays, yearlySalesCents, ageing: null, ...optional },
      isPerson: kind === null ? null : kind === 'persoon' || kind === 'particulier',
      ...(outside !== null && { notInsurable: outside }),
    },
  };
}
