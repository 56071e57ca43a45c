import { TypedForm } from '#/calculators/typed-form.ts';
import { LATE_CLASSES, RELATIONS, SIGNALS, type BookFacts, type DebtorAnswers, type Signal } from '#/debtor-check/answers.ts';
import { countryCode } from '#/ledger-files/country.ts';
import { answerFault } from '#/messages/debtor-check/answers.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { searchable } from '../debtor-list.ts';

/** Faults in words by the id of their field. */
export type Faults = Readonly<Partial<Record<string, string>>>;

/** What was read, with every fault at its field; answers hold what could be read. */
export interface Read<Answers> {
  readonly answers: Answers;
  readonly faults: Faults;
}

export const LONGEST_TERM = 365;
const HIGHEST_PEAK = 12;
/** Value of the box that says: none of these. */
export const NO_SIGNALS = 'geen';

const BY_NAME: ReadonlyMap<string, string> = new Map(COUNTRIES.map(({ code, name }) => [searchable(name), code]));
const KINDS = ['none', 'consumer', 'government', 'related-party'] as const;

/** Text fields of a form; files have no place in it. */
export const typedIn = (form: FormData): URLSearchParams =>
  new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

export function faultsOf({ faults }: TypedForm): Faults {
  return Object.fromEntries(faults.map((fault) => [fault.field, answerFault(fault)]));
}

/** Undefined when nothing is ticked; an empty list when "none of these" is. */
export function signalsOf(typed: URLSearchParams, name: string): readonly Signal[] | undefined {
  const ticked = typed.getAll(name);
  const signals = SIGNALS.filter((signal) => ticked.includes(signal));
  return signals.length > 0 || ticked.includes(NO_SIGNALS) ? signals : undefined;
}

/** A country by its name, as someone would write it, or by its code. */
function readCountry(form: TypedForm, field: string): string | null {
  const text = form.text(field);
  if (text === '') return null;
  return BY_NAME.get(searchable(text)) ?? countryCode(text) ?? form.fault(field, 'choice-not-known');
}

type ForAll = NonNullable<BookFacts['forAll']>;

/** What may hold for one debtor and for all; fields are named by a prefix. */
export function readCommon(form: TypedForm, typed: URLSearchParams, prefix: string): ForAll {
  const sector = form.choice(`${prefix}branche`, 'optional', SECTORS);
  const relation = form.choice(`${prefix}relatie`, 'optional', RELATIONS);
  const termDays = form.count(`${prefix}termijn`, 'optional', 0, LONGEST_TERM);
  const signals = signalsOf(typed, `${prefix}signalen`);
  return {
    ...(sector !== null && { sector }),
    ...(relation !== null && { relation }),
    ...(termDays !== null && { termDays }),
    ...(signals !== undefined && { signals }),
  };
}

/** What the owner says of one debtor. */
export function readOne(form: TypedForm, typed: URLSearchParams, prefix: string): DebtorAnswers {
  const common = readCommon(form, typed, prefix);
  const country = readCountry(form, `${prefix}land`);
  const late = form.choice(`${prefix}betaalt`, 'optional', LATE_CLASSES);
  const wantedLimitCents = form.amount(`${prefix}limiet`, 'optional', 'or-nought');
  const notInsurable = form.choice(`${prefix}soort`, 'optional', KINDS);
  return {
    ...common,
    ...(country !== null && { country }),
    ...(late !== null && { late }),
    ...(wantedLimitCents !== null && { wantedLimitCents }),
    ...(notInsurable !== null && { notInsurable }),
    ...(form.text(`${prefix}insolvent`) !== '' && { insolvent: true }),
  };
}

/** The form about one debtor of the table. */
export function readDebtor(typed: URLSearchParams, prefix: string): Read<DebtorAnswers> {
  const form = new TypedForm(typed);
  const answers = readOne(form, typed, prefix);
  return { answers, faults: faultsOf(form) };
}

/** Everything a file does not say of the book. */
export function readBook(typed: URLSearchParams): Read<Omit<BookFacts, 'debtors'>> {
  const form = new TypedForm(typed);
  const establishment = form.choice('bestand-vestiging', 'optional', ['NL', 'BE']);
  const turnoverCents = form.amount('bestand-omzet', 'optional');
  const margin = form.percentage('bestand-marge', 'optional');
  const lossesCents = form.amount('bestand-verliezen', 'optional', 'or-nought');
  const peak = form.factor('bestand-piek', 1, HIGHEST_PEAK);
  const asOf = form.date('bestand-peildatum', 'optional');
  const forAll = readCommon(form, typed, 'bestand-');
  return {
    faults: faultsOf(form),
    answers: {
      ...(establishment !== null && { establishment }),
      ...(turnoverCents !== null && { turnoverCents }),
      ...(margin !== null && { margin }),
      ...(lossesCents !== null && { lossesCents }),
      ...(peak !== null && { peak }),
      ...(asOf !== null && { asOf }),
      forAll,
    },
  };
}
