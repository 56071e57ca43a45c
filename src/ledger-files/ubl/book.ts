import type { LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import { epochDays, type PlainDate } from '#/quote-engine/calendar.ts';
import { countryOf, establishedIn } from '../country.ts';
import { countryFindings, periodFindings } from '../findings.ts';
import { Refusal } from '../result.ts';
import { sumInCents } from '../values.ts';
import { isPersonByName, notInsurableByName } from '../who.ts';
import type { UblInvoice } from './collect.ts';
import type { Finding } from '../shortcomings.ts';

interface Customer {
  readonly name: string | null;
  readonly country: string | null;
  sales: number;
}

function customersOf(invoices: readonly UblInvoice[]): readonly Customer[] {
  const customers = new Map<string, Customer>();
  for (const { customer, net } of invoices) {
    const identity = customer.id ?? customer.name?.toLowerCase();
    if (identity === undefined || net === null) continue;
    const known = customers.get(identity) ?? { name: customer.name, country: customer.country, sales: 0 };
    known.sales += net;
    customers.set(identity, known);
  }
  return [...customers.values()];
}

function debtorOf({ name, country, sales }: Customer, index: number, owner: string | null): LedgerDebtor {
  return {
    key: `k${index + 1}`,
    name,
    ...countryOf(country),
    isPerson: isPersonByName(name),
    notInsurable: notInsurableByName(name, owner),
    items: [],
    ageing: null,
    salesCents: sumInCents(sales),
    averageDaysLate: null,
  };
}

/** Each invoice once: bookkeepings pack the same one twice. */
function once(invoices: readonly UblInvoice[]): readonly UblInvoice[] {
  const seen = new Set<string>();
  return invoices.filter(({ number, seller, net }) => {
    const key = `${seller ?? ''}\n${number ?? ''}\n${net ?? ''}`;
    if (number === null || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}

const currenciesOf = (invoices: readonly UblInvoice[]): string =>
  [...new Set(invoices.map(({ currency }) => currency.slice(0, 12)))].slice(0, 3).join(', ');

/** Sales per customer out of invoices. `unreadable` counts documents that gave none. Throws Refusal `no-debtors`, `other-currency`, `amounts-too-large`. */
export function bookOfInvoices(all: readonly UblInvoice[], unreadable: number): Receivables {
  const kept = once(all);
  const invoices = kept.filter(({ currency }) => currency === 'EUR');
  const foreign = kept.filter(({ currency }) => currency !== 'EUR');
  const customers = customersOf(invoices);
  if (customers.length === 0 && foreign.length > 0) throw new Refusal('other-currency', { detail: currenciesOf(foreign) });
  if (customers.length === 0) throw new Refusal('no-debtors');
  const days = invoices
    .map(({ issued }) => issued)
    .filter((day): day is PlainDate => day !== null)
    .toSorted();
  const [first = null] = days;
  const last = days.at(-1) ?? null;
  const sellers = new Set(invoices.map(({ seller }) => seller?.toLowerCase() ?? ''));
  const nameless = invoices.filter(({ customer }) => customer.id === null && customer.name === null).length;
  const ampersands = invoices.reduce((sum, { bareAmpersands }) => sum + bareAmpersands, 0);
  const noAmount = invoices.filter(({ net }) => net === null).length;
  const rows: readonly (Finding | false)[] = [
    { code: 'sales-only', count: invoices.length },
    unreadable > 0 && { code: 'unreadable-documents', count: unreadable },
    kept.length < all.length && { code: 'repeated-documents', count: all.length - kept.length },
    sellers.size > 1 && { code: 'several-sellers', count: sellers.size },
    foreign.length > 0 && {
      code: 'other-currency',
      count: foreign.length,
      detail: currenciesOf(foreign),
    },
    nameless > 0 && { code: 'rows-without-customer', count: nameless },
    ampersands > 0 && { code: 'bare-ampersands', count: ampersands },
    noAmount > 0 && { code: 'unreadable-amounts', count: noAmount },
  ];
  const salesDays = first === null || last === null ? null : epochDays(last) - epochDays(first) + 1;
  const owner = sellers.size === 1 ? (invoices[0]?.seller ?? null) : null;
  const debtors = customers.map((customer, index) => debtorOf(customer, index, owner));
  return {
    format: 'ubl',
    madeBy: null,
    asOf: last,
    salesDays,
    debtors,
    ledger: null,
    ...(sellers.size === 1 && establishedIn(invoices[0]?.sellerCountry ?? null)),
    shortcomings: [...rows.filter((row) => row !== false), ...countryFindings(debtors), ...periodFindings(salesDays)],
  };
}
