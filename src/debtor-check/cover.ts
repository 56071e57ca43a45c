import { euros, type Cents } from '#/quote-engine/units.ts';
import { countryRisk } from './country-risk.ts';
import type { NotInsurable } from './receivables.ts';
import type { RiskClass } from './weights.ts';

/** Up to here a customer usually needs no limit of its own (S1); the market book counts its limit fees from the same amount. */
export const WITHOUT_REQUEST_UP_TO: Cents = euros(5000);

/** A term of a rate book as far as a limit without a request is concerned. */
export type StatedLimit =
  | { readonly kind: 'stated'; readonly code: string; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'not-stated' };

/** What the rate book of a product says about limits without a request. */
export interface LimitFact {
  readonly insurer: string;
  readonly product: string;
  readonly limit: StatedLimit;
}

/** How a product would take a customer on. `basic-part`: a part of every claim without a request, more on request. */
export type CoverWay = 'without-request' | 'basic-part' | 'on-request' | 'own-decision' | 'hardly' | 'not-stated';

export interface ProductCover {
  readonly insurer: string;
  readonly product: string;
  readonly way: CoverWay;
  /** Amount up to which no limit is asked, when the product names one. */
  readonly upToCents: Cents | null;
  /** Part covered without a request, in percent, when the product names one. */
  readonly partPct: string | null;
}

export type CoverLikelihood = 'without-request' | 'on-request' | 'hardly' | 'not-insurable';

export interface Cover {
  readonly likelihood: CoverLikelihood;
  readonly products: readonly ProductCover[];
}

export interface CoverInput {
  readonly needCents: Cents;
  readonly class: RiskClass;
  readonly country: string | null;
  readonly notInsurable: NotInsurable | null;
}

/** Class E (null: nothing may be said of it), a country of OECD grade 6 or 7, or under sanctions: an insurer will hardly take it. */
export function isHardly({ class: name, country }: { readonly class: RiskClass | null; readonly country: string | null }): boolean {
  const kind = country === null ? 'usual' : countryRisk(country).kind;
  return name === 'E' || kind === 'high' || kind === 'sanctioned';
}

function wayOf(term: StatedLimit, needCents: Cents): Pick<ProductCover, 'way' | 'upToCents' | 'partPct'> {
  const none = { upToCents: null, partPct: null };
  if (term.kind === 'not-stated') return { way: 'not-stated', ...none };
  const { amountCents, pct } = term.values;
  if (term.code === 'limit-own-decision') return { way: 'own-decision', ...none };
  if (term.code === 'limit-basic-cover') return { way: 'basic-part', upToCents: null, partPct: pct === undefined ? null : String(pct) };
  if (typeof amountCents !== 'number') return { way: 'on-request', ...none };
  const upToCents = amountCents as Cents;
  return { way: needCents <= upToCents ? 'without-request' : 'on-request', upToCents, partPct: null };
}

/** Whether an insurer is likely to cover a customer by itself, by request or hardly, and how each product would take it on. */
export function coverOf(input: CoverInput, facts: readonly LimitFact[]): Cover {
  if (input.notInsurable !== null) return { likelihood: 'not-insurable', products: [] };
  const hardly = isHardly(input);
  const products = facts.map(({ insurer, product, limit }): ProductCover => {
    const stated = wayOf(limit, input.needCents);
    return { insurer, product, ...stated, way: hardly && stated.way !== 'not-stated' ? 'hardly' : stated.way };
  });
  if (hardly) return { likelihood: 'hardly', products };
  const small = input.needCents <= WITHOUT_REQUEST_UP_TO && input.class !== 'D';
  return { likelihood: small ? 'without-request' : 'on-request', products };
}

export type Advice = 'deliver' | 'ask-limit' | 'partly-prepaid' | 'broker-first';

/** What to do with a customer; null where the question does not arise: it cannot be insured, or nothing is owed or sold. */
export function adviceOf(input: CoverInput): Advice | null {
  if (input.notInsurable !== null || input.needCents === 0) return null;
  if (isHardly(input)) return 'broker-first';
  if (input.class === 'D') return 'partly-prepaid';
  return input.needCents <= WITHOUT_REQUEST_UP_TO ? 'deliver' : 'ask-limit';
}
