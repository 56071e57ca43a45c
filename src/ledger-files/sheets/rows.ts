import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Cell, ColumnMapping, Meaning, SheetTable } from '../table.ts';
import { amountIn, currencyIn, dateIn, decimalSignOf, monthFirst, type DecimalSign } from './cells.ts';

/** Bands of an ageing list, in the order of the list. */
export const BANDS = ['not-due', 'up-to-30', 'up-to-60', 'up-to-90', 'over-90'] as const;
export type Band = (typeof BANDS)[number];

const AMOUNTS = ['open-amount', 'invoice-amount', 'paid-amount', 'debit', 'credit', 'sales', 'total'] as const;
type Amount = (typeof AMOUNTS)[number];

/** Where the open amount of a line stands: the first that the list has. */
const OPEN: readonly Meaning[] = ['open-amount', 'invoice-amount', 'debit', 'total'];

export type Total = 'of-all' | 'of-some';

/** A line of a list with its cells read. Amounts in cents; null where the list says nothing. */
export interface ListRow {
  /** A sum of lines above it, of all or of some; null for a line of its own. */
  readonly total: Total | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly reference: string | null;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly daysOverdue: number | null;
  readonly amounts: Readonly<Record<Amount, number | null>>;
  readonly bands: Readonly<Record<Band, number | null>>;
  /** Not EUR; null for euro or when nothing is said. */
  readonly currency: string | null;
}

/** What could not be read on the way. */
export interface RowFaults {
  unreadableAmounts: number;
  impossibleDates: number;
  /** Lines about suppliers, left out. */
  suppliers: number;
}

const TOTAL = /^(sub-?|eind-?|generaal\s|algemeen\s|grand\s)?(?:totaal|totalen|totals?)\b[\s:.()-]*(.*)$/i;
/** What may follow the word of a total; another word is a name, as customers are called Total and Totaal too. */
const OF_ALL =
  /^(?:debiteuren|klanten|relaties|openstaande?|posten|saldo|generaal|algemeen|alle|receivables|customers|outstanding|per|van|tot|t\/m|eur|euro|€|[\d\s.,:/-])*$/i;
const OF_SOME =
  /^(?:debiteur(?:en)?|klant(?:en)?|relatie|vervallen|verlopen|niet|nog|bedrag(?:en)?|facturen?|creditnota['’]?s?|credit|debet|overdue|not|due|invoices?|incl|excl|btw|openstaande?|posten|eur|euro|€|[\d\s.,:/-])*$/i;
const SUPPLIERS = /^(?:cred|lev|suppl|vendor)/i;

interface ReadColumn {
  readonly index: number;
  readonly decimal: DecimalSign;
  readonly monthBefore: boolean;
}

/** Reads cells by the meaning of their column; the way a column writes numbers and dates follows from the whole column. */
export class ListReader {
  readonly faults: RowFaults = { unreadableAmounts: 0, impossibleDates: 0, suppliers: 0 };
  /** Number and name of the last customer. */
  #last: { readonly number: string | null; readonly name: string | null } = { number: null, name: null };
  readonly #columns = new Map<Meaning, ReadColumn[]>();
  /** Not EUR, by the headers of the columns that the open amount is read from. */
  readonly #headerCurrency: string | null;

  constructor(table: SheetTable, mapping: ColumnMapping) {
    const cellsOf = (index: number) => table.rows.slice(0, 5_000).map((row) => row[index] ?? null);
    // Columns of one list write numbers one way; a column of round amounts does not tell by itself.
    const amounts = mapping.flatMap((meaning, index) => ([...BANDS, ...AMOUNTS].some((one) => one === meaning) ? cellsOf(index) : []));
    const decimal = decimalSignOf(amounts);
    mapping.forEach((meaning, index) => {
      if (meaning === 'ignore') return;
      const own = { index, decimal, monthBefore: monthFirst(cellsOf(index)) };
      this.#columns.set(meaning, [...(this.#columns.get(meaning) ?? []), own]);
    });
    const read = OPEN.find((meaning) => mapping.includes(meaning));
    const headers = table.headers.filter((_header, index) => mapping[index] === read || BANDS.some((band) => band === mapping[index]));
    this.#headerCurrency = headers.map(currencyIn).find((currency) => currency !== null && currency !== 'EUR') ?? null;
  }

  /** The line, or null for one about a supplier. */
  read(row: readonly Cell[]): ListRow | null {
    const first = row.find((cell) => cell !== null);
    const number = this.#text(row, 'debtor-number');
    const name = this.#text(row, 'debtor-name');
    const total = this.#totalOf([first, number, name]);
    if (SUPPLIERS.test(this.#text(row, 'side') ?? '')) {
      this.faults.suppliers += 1;
      return null;
    }
    if (total === null && (number ?? name) !== null) this.#last = { number, name };
    const days = this.#amount(row, 'days-overdue');
    return {
      total,
      number,
      name,
      country: this.#text(row, 'country'),
      reference: this.#text(row, 'invoice-number'),
      invoiceDate: this.#date(row, 'invoice-date'),
      dueDate: this.#date(row, 'due-date'),
      daysOverdue: days === null ? null : Math.round(days / 100),
      amounts: this.#record(row, AMOUNTS),
      bands: this.#record(row, BANDS),
      currency: this.#foreign(row),
    };
  }

  /** `Totaal`, `Totaal debiteuren`, and the total of the customer above it; not a customer of that name. */
  #totalOf(cells: readonly (Cell | undefined)[]): Total | null {
    const found = cells.map((cell) => (typeof cell === 'string' ? this.#totalIn(cell) : null));
    return found.find((total) => total !== null) ?? null;
  }

  #totalIn(cell: string): Total | null {
    const [, part, rest = null] = TOTAL.exec(cell.toLowerCase()) ?? [];
    if (rest === null) return null;
    if (OF_ALL.test(rest)) return part?.startsWith('sub') === true ? 'of-some' : 'of-all';
    const [number, name] = [this.#last.number?.toLowerCase(), this.#last.name?.toLowerCase()];
    const isOfLast = rest === name || rest.split(/\s+/)[0] === number || (name !== undefined && name.length > 2 && rest.includes(name));
    return isOfLast || OF_SOME.test(rest) ? 'of-some' : null;
  }

  #record<Name extends Meaning>(row: readonly Cell[], names: readonly Name[]): Readonly<Record<Name, number | null>> {
    return Object.fromEntries(names.map((name) => [name, this.#amount(row, name)])) as Record<Name, number | null>;
  }

  #text(row: readonly Cell[], meaning: Meaning): string | null {
    const cell = row[this.#columns.get(meaning)?.[0]?.index ?? -1] ?? null;
    return cell === null ? null : String(cell).trim();
  }

  /** Sum over the columns of one meaning. */
  #amount(row: readonly Cell[], meaning: Meaning): number | null {
    let sum: number | null = null;
    for (const { index, decimal } of this.#columns.get(meaning) ?? []) {
      const cell = row[index] ?? null;
      if (cell === null || cell === '-') continue;
      const amount = amountIn(cell, decimal);
      if (amount === null) this.faults.unreadableAmounts += 1;
      else sum = (sum ?? 0) + amount;
    }
    return sum;
  }

  #date(row: readonly Cell[], meaning: Meaning): PlainDate | null {
    const column = this.#columns.get(meaning)?.[0];
    const cell = column ? (row[column.index] ?? null) : null;
    const date = dateIn(cell, column?.monthBefore);
    if (date !== 'impossible') return date;
    this.faults.impossibleDates += 1;
    return null;
  }

  #foreign(row: readonly Cell[]): string | null {
    const told = this.#text(row, 'currency')?.toUpperCase() ?? null;
    if (told !== null && told !== '') return /^(?:EUR|EURO|€)$/.test(told) ? null : told.slice(0, 12);
    for (const meaning of OPEN) {
      for (const { index } of this.#columns.get(meaning) ?? []) {
        const currency = currencyIn(row[index] ?? null);
        if (currency !== null && currency !== 'EUR') return currency;
      }
    }
    return this.#headerCurrency;
  }
}
