import type { PlainDate } from '#/quote-engine/calendar.ts';
import { parseAmount } from '#/quote-engine/contract/parse-amount.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import { parseDate } from '#/quote-engine/contract/parse-date.ts';
import { cents, factor, rateFromPct, type Cents, type Factor, type Rate } from '#/quote-engine/units.ts';

/** What is the matter at a field; words in `src/messages/calculators/faults.ts`. */
export interface TypedFault {
  readonly field: string;
  readonly code: FaultCode;
  /** Both readings of an amount, in cents, the lowest and highest number that can be read, or the highest peak. */
  readonly options: readonly number[];
}

export type FaultCode =
  | 'missing'
  | 'amount-unreadable'
  | 'amount-ambiguous'
  | 'amount-too-large'
  | 'amount-must-be-positive'
  | 'amount-over-other'
  | 'too-many-amounts'
  | 'rate-unreadable'
  | 'rate-over-100'
  | 'rate-must-be-positive'
  | 'rate-too-small'
  | 'count-not-whole'
  | 'count-outside-range'
  | 'factor-unreadable'
  | 'factor-outside-range'
  | 'peak-over-year'
  | 'date-unreadable'
  | 'date-no-such-day'
  | 'date-too-early'
  | 'choice-not-known';

/** A tool without anything typed, with faults, or with its outcome. */
export type Calculation<Outcome> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'faulty'; readonly faults: readonly TypedFault[] }
  | { readonly kind: 'done'; readonly outcome: Outcome };

const LARGEST = 1_000_000_000_000;
const MOST_AMOUNTS = 24;
const PERCENTAGE = /^(\d{1,4})(?:[.,](\d{1,6}))?\s*(%|procent|‰|promille)?$/i;
const MULTIPLE = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:x|×|keer)?$/;

/** A percentage as decimal text with six decimals at most, out of percent or per mille; null for any other text. */
function percentOf(typed: string): string | null {
  const match = PERCENTAGE.exec(typed);
  if (!match) return null;
  const [, whole = '0', decimals = '', sign = ''] = match;
  const isPerMille = ['‰', 'promille'].includes(sign.toLowerCase());
  const text = isPerMille ? `${whole.slice(0, -1).padStart(1, '0')}.${whole.slice(-1)}${decimals}` : `${whole}.${decimals.padEnd(1, '0')}`;
  return text.length - text.indexOf('.') > 7 ? null : text;
}

/** Reads typed text field by field and remembers every fault in the order of the form. An unreadable field gives null. */
export class TypedForm {
  readonly faults: TypedFault[] = [];
  readonly #query: URLSearchParams;

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  text(field: string): string {
    return (this.#query.get(field) ?? '').trim();
  }

  fault(field: string, code: FaultCode, options: readonly number[] = []): null {
    this.faults.push({ field, code, options });
    return null;
  }

  #present(field: string, need: 'required' | 'optional'): boolean {
    const isThere = this.text(field) !== '';
    if (!isThere && need === 'required') this.fault(field, 'missing');
    return isThere;
  }

  #amountOf(field: string, text: string, nought: 'or-nought' | 'above-nought'): Cents | null {
    const parsed = parseAmount(text);
    if (parsed.kind === 'ambiguous') return this.fault(field, 'amount-ambiguous', parsed.options);
    if (parsed.kind === 'unreadable') return this.fault(field, 'amount-unreadable');
    if (parsed.cents > LARGEST) return this.fault(field, 'amount-too-large');
    if (parsed.cents === 0 && nought === 'above-nought') return this.fault(field, 'amount-must-be-positive');
    return cents(parsed.cents);
  }

  amount(field: string, need: 'required' | 'optional', nought: 'or-nought' | 'above-nought' = 'above-nought'): Cents | null {
    return this.#present(field, need) ? this.#amountOf(field, this.text(field), nought) : null;
  }

  /** Amounts with a semicolon or a new line between them. */
  amounts(field: string): readonly Cents[] | null {
    if (!this.#present(field, 'required')) return null;
    const parts = this.text(field)
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length > MOST_AMOUNTS) return this.fault(field, 'too-many-amounts', [MOST_AMOUNTS]);
    const read: Cents[] = [];
    for (const part of parts) {
      const amount = this.#amountOf(field, part, 'above-nought');
      if (amount === null) return null;
      read.push(amount);
    }
    return read.length === 0 ? this.fault(field, 'missing') : read;
  }

  /** A percentage up to 100, with six decimals at most, or per mille with its sign: tariffs are small. */
  percentage(field: string, need: 'required' | 'optional', nought: 'or-nought' | 'above-nought' = 'above-nought'): Rate | null {
    if (!this.#present(field, need)) return null;
    const text = percentOf(this.text(field));
    if (text === null) return this.fault(field, 'rate-unreadable');
    const share = rateFromPct(text);
    if (share > 100_000_000) return this.fault(field, 'rate-over-100');
    return share === 0 && nought === 'above-nought' ? this.fault(field, 'rate-must-be-positive') : share;
  }

  count(field: string, need: 'required' | 'optional', least: number, most: number): number | null {
    if (!this.#present(field, need)) return null;
    const parsed = parseCount(this.text(field).replace(/\s*dag(?:en)?$/i, ''));
    if (parsed.kind !== 'count') return this.fault(field, 'count-not-whole');
    return parsed.count < least || parsed.count > most ? this.fault(field, 'count-outside-range', [least, most]) : parsed.count;
  }

  /** A multiple such as `1,5`. */
  factor(field: string, least: number, most: number): Factor | null {
    if (!this.#present(field, 'optional')) return null;
    const match = MULTIPLE.exec(this.text(field));
    if (!match) return this.fault(field, 'factor-unreadable');
    const text = `${match[1] ?? '0'}.${match[2] ?? '0'}`;
    return Number(text) < least || Number(text) > most ? this.fault(field, 'factor-outside-range', [least, most]) : factor(text);
  }

  date(field: string, need: 'required' | 'optional'): PlainDate | null {
    if (!this.#present(field, need)) return null;
    const parsed = parseDate(this.text(field));
    if (parsed.kind === 'date') return parsed.date;
    return this.fault(field, parsed.kind === 'unreadable' ? 'date-unreadable' : 'date-no-such-day');
  }

  choice<Option extends string>(field: string, need: 'required' | 'optional', options: readonly Option[]): Option | null {
    if (!this.#present(field, need)) return null;
    return options.find((option) => option === this.text(field)) ?? this.fault(field, 'choice-not-known');
  }
}

/**
 * Whether the address holds a form that was sent: browsers send its text fields also when they are empty. Other parts of an address, such
 * as the name of a campaign, do not make it one.
 */
export const isSent = (query: URLSearchParams, ...textFields: readonly string[]): boolean => textFields.some((field) => query.has(field));
