import { plainDateOf, type PlainDate } from '#/quote-engine/calendar.ts';
import { cents, rateFromPct, type Cents, type Rate } from '#/quote-engine/units.ts';
import { exampleFaults, type ATTRIBUTE_HINTS } from '#/messages/worked-examples.ts';

export type AttributeKind = keyof typeof ATTRIBUTE_HINTS;

/** What an attribute looks like: a kind of value, or one of a few words. */
export type AttributeLooks = { readonly kind: AttributeKind } | { readonly kind: 'choice'; readonly options: readonly string[] };

interface Values {
  readonly amount: Cents;
  readonly amounts: readonly Cents[];
  readonly percentage: Rate;
  readonly count: number;
  readonly date: PlainDate;
}

const AMOUNT = /^\d{1,11}(?:\.\d{1,2})?$/;
const PERCENTAGE = /^\d{1,3}(?:\.\d{1,6})?$/;
const COUNT = /^\d{1,6}$/;
const ONE_HUNDRED = 100_000_000;

function amountOf(text: string): Cents | null {
  if (!AMOUNT.test(text)) return null;
  const [whole = '0', fraction = ''] = text.split('.');
  return cents(Number(`${whole}${fraction.padEnd(2, '0')}`));
}

function amountsOf(text: string): readonly Cents[] | null {
  const read = text.split(';').map((part) => amountOf(part.trim()));
  return read.length <= 24 && read.every((value) => value !== null) ? read : null;
}

function percentageOf(text: string): Rate | null {
  if (!PERCENTAGE.test(text)) return null;
  const share = rateFromPct(text);
  return share <= ONE_HUNDRED ? share : null;
}

function dateOf(text: string): PlainDate | null {
  try {
    return plainDateOf(text);
  } catch {
    return null;
  }
}

const READ: { readonly [Kind in keyof Values]: (text: string) => Values[Kind] | null } = {
  amount: amountOf,
  amounts: amountsOf,
  percentage: percentageOf,
  count: (text) => (COUNT.test(text) ? Number(text) : null),
  date: dateOf,
};

/** Reads the attributes of one example and remembers every fault, so that an author sees them all at once. */
export class Attributes {
  readonly faults: string[] = [];
  readonly #soort: string;
  readonly #given: Readonly<Record<string, string>>;
  /** Names that this example knows; without looks where it only looked whether the attribute is there. */
  readonly #asked = new Map<string, AttributeLooks | null>();

  constructor(soort: string, given: Readonly<Record<string, string>>) {
    this.#soort = soort;
    this.#given = given;
  }

  #read<Kind extends keyof Values>(kind: Kind, name: string, instead: Values[Kind]): Values[Kind] {
    this.#asked.set(name, { kind });
    const text = this.#given[name]?.trim() ?? '';
    const value = text === '' ? null : READ[kind](text);
    if (value !== null) return value;
    this.faults.push(
      text === '' ? exampleFaults.missing(this.#soort, name, kind) : exampleFaults.unreadable(this.#soort, name, kind, text),
    );
    return instead;
  }

  /** An amount above nought unless `orNought`. */
  amount(name: string, orNought: 'above-nought' | 'or-nought' = 'above-nought'): Cents {
    const value = this.#read('amount', name, cents(1));
    if (value === 0 && orNought === 'above-nought') this.faults.push(exampleFaults.nought(this.#soort, name));
    return value === 0 && orNought === 'above-nought' ? cents(1) : value;
  }

  amounts(name: string): readonly Cents[] {
    return this.#read('amounts', name, [cents(1)]);
  }

  percentage(name: string): Rate {
    return this.#read('percentage', name, rateFromPct('1'));
  }

  /** A percentage above nought. */
  positivePercentage(name: string): Rate {
    const value = this.percentage(name);
    if (value === 0) this.faults.push(exampleFaults.nought(this.#soort, name));
    return value === 0 ? rateFromPct('1') : value;
  }

  /** A whole number from `from`. */
  count(name: string, from = 1): number {
    const value = this.#read('count', name, from);
    if (value < from) this.faults.push(exampleFaults.tooSmall(this.#soort, name, from));
    return Math.max(from, value);
  }

  date(name: string): PlainDate {
    return this.#read('date', name, plainDateOf('2026-01-01'));
  }

  /** One of a few words. */
  choice<Option extends string>(name: string, options: readonly [Option, ...Option[]]): Option {
    this.#asked.set(name, { kind: 'choice', options });
    const text = this.#given[name]?.trim() ?? '';
    const chosen = options.find((option) => option === text);
    if (chosen === undefined) this.faults.push(exampleFaults.choice(this.#soort, name, options));
    return chosen ?? options[0];
  }

  /** Whether the author gave this attribute; asking makes it a known one. */
  has(name: string): boolean {
    if (!this.#asked.has(name)) this.#asked.set(name, null);
    return Object.hasOwn(this.#given, name);
  }

  add(fault: string): void {
    this.faults.push(fault);
  }

  /** Names that were asked for, with what they look like. */
  asked(): ReadonlyMap<string, AttributeLooks | null> {
    return this.#asked;
  }

  /** All faults, those about attributes that this example does not know included. */
  all(): readonly string[] {
    const known = [...this.#asked.keys(), 'uitkomst'];
    const unknown = Object.keys(this.#given).filter((name) => name !== 'soort' && !known.includes(name));
    return [...this.faults, ...unknown.map((name) => exampleFaults.unknown(this.#soort, name, known))];
  }
}
