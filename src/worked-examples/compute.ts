import { exampleFaults } from '#/messages/worked-examples.ts';
import { Attributes, type AttributeLooks } from './attributes.ts';
import * as claims from './claims.ts';
import type { Faults, WorkedExample } from './example.ts';
import * as limits from './limits.ts';
import * as premiums from './premiums.ts';

export type { Faults, WorkedExample } from './example.ts';

/** Every kind of example by the word that authors write, in the order of the manual. */
const KINDS: Readonly<Record<string, (attributes: Attributes) => WorkedExample>> = {
  drempel: claims.threshold,
  'eigen-risico-per-schade': claims.eachAndEvery,
  'kredietlimiet-schade': claims.limitedClaim,
  'jaarlijks-eigen-risico': claims.aggregateFirstLoss,
  'maximum-uitkering': claims.maximumLiability,
  limietbehoefte: limits.averageLimit,
  'hoogste-saldo': limits.highestLimit,
  afrekening: premiums.settlement,
  minimumpremie: premiums.minimumPremium,
  'premie-over-saldo': premiums.premiumOnBalances,
  limietkosten: premiums.limitFees,
  'no-claimbonus': premiums.noClaimsBonus,
  topup: claims.topUp,
  terugverdienen: premiums.earnBack,
  btw: claims.vat,
  termijnen: limits.deadlines,
  uitloop: limits.runOff,
  excedent: claims.excessOfLoss,
  verzekeringsbelasting: premiums.premiumTax,
  datumgrens: claims.datumLine,
};

/** The words that authors can write at `soort`. */
export const WORKED_EXAMPLE_KINDS: readonly string[] = Object.keys(KINDS);

/**
 * The worked example of an author's component, computed by the policy's own functions. `attributes` are the texts as written, `soort`
 * and `uitkomst` may be among them. Gives every fault, in Dutch, when something is missing, unreadable or unknown.
 */
export function computeWorkedExample(kind: string, attributes: Readonly<Record<string, string>>): WorkedExample | Faults {
  const recipe = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (recipe === undefined) return { faults: [exampleFaults.unknownKind(kind, WORKED_EXAMPLE_KINDS)] };
  const read = new Attributes(kind, attributes);
  const example = withinReach(() => recipe(read));
  if (example === null) read.add(exampleFaults.tooLarge(kind));
  const faults = read.all();
  return example !== null && faults.length === 0 ? example : { faults };
}

/** Null when an amount grows beyond what cents can hold exactly. */
function withinReach(compute: () => WorkedExample): WorkedExample | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The attributes that an example of this kind reads, in its own order; none for a kind that does not exist. */
export function askedBy(kind: string): readonly { readonly name: string; readonly looks: AttributeLooks }[] {
  const recipe = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (recipe === undefined) return [];
  const names = new Attributes(kind, {});
  recipe(names);
  // What an example only reads when it is there is given empty, so that it is read.
  const read = new Attributes(kind, Object.fromEntries([...names.asked().keys()].map((name) => [name, ''])));
  recipe(read);
  return [...read.asked()].flatMap(([name, looks]) => (looks === null ? [] : [{ name, looks }]));
}
