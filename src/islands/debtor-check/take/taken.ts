import type { PseudonymousBook } from '#/debtor-check/pseudonymous.ts';

/** A debtor as it can be chosen: with its name, which stays in the browser until the visitor sends it. */
export interface TakenDebtor {
  readonly key: string;
  readonly name: string;
  readonly openCents: number;
}

/** What can be taken along: the book without names, and beside it the largest debtors by name. */
export interface TakenBook {
  readonly book: PseudonymousBook;
  readonly openCents: number;
  readonly hasPersons: boolean;
  readonly debtors: readonly TakenDebtor[];
}

/** Debtors whose names are handed to the page at once; a paper shows fewer. */
export const MOST_TAKEN = 1_000;
/** Customers that the broker can be shown at once; the server takes no more. */
export const MOST_CHOSEN = 25;

const LONGEST_NAME = 120;

/** A name as the server takes it: one plain line. */
export function plainName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}$/u, '')
    .trim();
}

/** Names for a paper by key. */
export const namesByKey = (debtors: readonly TakenDebtor[]): Readonly<Record<string, string>> =>
  Object.fromEntries(debtors.map(({ key, name }) => [key, plainName(name)] as const));

/** Customers that were ticked, and whether the name goes along. */
export type Chosen = ReadonlyMap<string, boolean>;

/** The rows that are sent: a name only where it was ticked for that row. */
export function rowsOf(chosen: Chosen, debtors: readonly TakenDebtor[]): readonly { readonly key: string; readonly name?: string }[] {
  return debtors
    .filter(({ key }) => chosen.has(key))
    .map(({ key, name }) => {
      const plain = plainName(name);
      return chosen.get(key) === true && plain !== '' ? { key, name: plain } : { key };
    });
}
