import { TypedForm } from '#/calculators/typed-form.ts';
import type { DebtorAnswers } from '#/debtor-check/answers.ts';
import { bandAfter } from '#/debtor-check/balance.ts';
import type { Ageing, LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import { isPersonByName, notInsurableByName } from '#/ledger-files/who.ts';
import { ROW_FIELDS, typedTexts as texts, type RowField } from '#/messages/debtor-check/answers.ts';
import { NO_CENTS, subtractCents, type Cents } from '#/quote-engine/units.ts';
import { faultsOf, readOne, type Faults } from '../answers/read-answers.ts';
import type { TypedBook } from '../report.ts';

export const MOST_TYPED = 25;
const LONGEST_OVERDUE = 3_650;

/** Before the name of every field of a row; rows keep their number when others go. */
export const rowPrefix = (id: number): string => `rij-${String(id)}-`;

/** A row with a fault: its place counted from 1, the id and name of the field and what to do. */
export interface RowFault {
  readonly customer: number;
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

export type TypedRows =
  { readonly kind: 'faulty'; readonly faults: readonly RowFault[] } | { readonly kind: 'book'; readonly typed: TypedBook };

interface Row {
  readonly faults: Faults;
  readonly debtor: LedgerDebtor;
  readonly answers: DebtorAnswers;
}

interface Amounts {
  readonly sales: Cents | null;
  readonly open: Cents | null;
  readonly overdue: Cents | null;
  readonly days: number | null;
}

const NO_AGEING: Ageing = {
  notDueCents: NO_CENTS,
  upTo30Cents: NO_CENTS,
  upTo60Cents: NO_CENTS,
  upTo90Cents: NO_CENTS,
  over90Cents: NO_CENTS,
  unknownCents: NO_CENTS,
};

/** What is owed by age: without a word about lateness its age is not known. */
function ageingOf({ open, overdue, days }: Amounts): Ageing | null {
  if (open === null) return null;
  if (overdue === null) return { ...NO_AGEING, unknownCents: open };
  return {
    ...NO_AGEING,
    notDueCents: subtractCents(open, overdue),
    [bandAfter(days ?? 0)]: overdue,
    ...(overdue === 0 && { notDueCents: open }),
  };
}

/** What the amounts of a row say against each other. Each field that could not be read has its own fault already. */
function clashes(form: TypedForm, prefix: string, { sales, open, overdue, days }: Amounts): Faults {
  const isEmpty = (name: string) => form.text(`${prefix}${name}`) === '';
  const isOverdue = overdue !== null && overdue > 0;
  if (isOverdue && open !== null && overdue > open) form.fault(`${prefix}telaat`, 'amount-over-other', [open]);
  return {
    ...(sales === null &&
      open === null &&
      isEmpty('omzet') &&
      isEmpty('open') &&
      !isOverdue && { [`${prefix}omzet`]: texts.amountMissing }),
    ...(isOverdue && isEmpty('open') && { [`${prefix}open`]: texts.openMissing }),
    ...(isOverdue && isEmpty('dagen') && { [`${prefix}dagen`]: texts.daysMissing }),
    ...(days !== null && days > 0 && isEmpty('telaat') && { [`${prefix}telaat`]: texts.overdueMissing }),
  };
}

function readRow(typed: URLSearchParams, id: number, place: number): Row {
  const form = new TypedForm(typed);
  const prefix = rowPrefix(id);
  const amount = (name: string) => form.amount(`${prefix}${name}`, 'optional', 'or-nought');
  const amounts: Amounts = {
    ...{ sales: amount('omzet'), open: amount('open'), overdue: amount('telaat') },
    days: form.count(`${prefix}dagen`, 'optional', 0, LONGEST_OVERDUE),
  };
  const answers = readOne(form, typed, prefix);
  const missing = clashes(form, prefix, amounts);
  const name = form.text(`${prefix}naam`);
  return {
    answers,
    faults: { ...missing, ...faultsOf(form) },
    debtor: {
      ...{ key: `k${String(id)}`, name: name === '' ? texts.customer(place) : name, country: null },
      ...{ isPerson: isPersonByName(name), notInsurable: notInsurableByName(name, null) },
      ...{ items: [], ageing: Object.keys(missing).length > 0 || form.faults.length > 0 ? null : ageingOf(amounts) },
      ...{ salesCents: amounts.sales, averageDaysLate: null },
    },
  };
}

const FIELDS = Object.keys(ROW_FIELDS) as readonly RowField[];

/** Faults of a row in the order of its fields on the page. */
function faultsInOrder(customer: number, id: number, faults: Faults): readonly RowFault[] {
  return FIELDS.flatMap((name) => {
    const field = `${rowPrefix(id)}${name}`;
    const text = faults[field];
    return text === undefined ? [] : [{ customer, field, label: ROW_FIELDS[name], text }];
  });
}

const isTouched = (typed: URLSearchParams, id: number): boolean =>
  [...typed].some(([name, value]) => name.startsWith(rowPrefix(id)) && value.trim() !== '');

const book = (debtors: readonly LedgerDebtor[]): Receivables => ({
  ...{ format: 'typed', madeBy: null, asOf: null, salesDays: null, ledger: null, shortcomings: [] },
  debtors,
});

/** Reads the rows by their numbers. Rows with nothing in them are passed over; what is wrong is told per row and field. */
export function readRows(typed: URLSearchParams, ids: readonly number[]): TypedRows {
  const places = ids.map((id, at) => ({ id, place: at + 1 })).filter(({ id }) => isTouched(typed, id));
  const [first] = ids;
  if (places.length === 0) {
    const field = `${rowPrefix(first ?? 1)}omzet`;
    return { kind: 'faulty', faults: [{ customer: 1, field, label: ROW_FIELDS.omzet, text: texts.nothing }] };
  }
  const rows = places.map(({ id, place }) => ({ id, place, ...readRow(typed, id, place) }));
  const faults = rows.flatMap(({ place, id, faults: found }) => faultsInOrder(place, id, found));
  if (faults.length > 0) return { kind: 'faulty', faults };
  const answers = rows.map(({ debtor, answers: own }) => [debtor.key, own] as const);
  return { kind: 'book', typed: { receivables: book(rows.map(({ debtor }) => debtor)), debtors: Object.fromEntries(answers) } };
}
