import type { PlainDate } from './calendar.ts';
import { isBefore } from './calendar.ts';
import type { Profile } from './contract/profile.ts';
import { activeBook, firstBook } from './editions.ts';
import { reason } from './gates.ts';
import { leadOf } from './lead.ts';
import type { Candidate } from './lead.ts';
import type { MarketBook } from './market-book.ts';
import type { Appraisal, BookReference, Comparison, Refusal, Verdict } from './outcome.ts';
import type { ActiveBook, Editions, Insurer, Product } from './product.ts';
import { outsidePlausible } from './narrowing/outside-plausible.ts';
import type { Risk } from './risk.ts';
import { riskOf } from './risk.ts';
import type { StatedTerm, TermKey } from './terms.ts';
import { TERM_KEYS } from './terms.ts';
import type { Assumption } from './trace.ts';

/** Version of the calculation itself; the numbers have editions of their own. It rises when a stored quote would come out differently. */
export const ENGINE_VERSION = '1.0.0';

interface Appraised extends Candidate {
  readonly insurer: Insurer;
  readonly product: Product;
  readonly active: ActiveBook | null;
}

const NOT_STATED: StatedTerm = { kind: 'not-stated' };
const NO_TERMS = Object.fromEntries(TERM_KEYS.map((key) => [key, NOT_STATED])) as Record<TermKey, StatedTerm>;

function noEditionYet(product: string): Refusal {
  const provenance = { kind: 'estimate' as const, follows: [product], step: 'no rate book of this product has started on this day' };
  return { kind: 'decline', reasons: [reason('no-edition-yet', 'establishment', provenance)], meanLayerLossCents: null };
}

/** One risk per market edition; there is rarely more than one in a comparison. */
class Risks {
  readonly #profile: Profile;
  readonly #markets: Editions['market'];
  readonly #made: { readonly market: MarketBook; readonly risk: Risk }[] = [];

  constructor(profile: Profile, markets: Editions['market']) {
    this.#profile = profile;
    this.#markets = markets;
  }

  of(edition: string): { readonly market: MarketBook; readonly risk: Risk } {
    for (const made of this.#made) if (made.market.edition === edition) return made;
    const active = this.#markets.find(({ book }) => book.edition === edition);
    if (!active) throw new RangeError(`the editions lack the market book ${edition}`);
    const made = { market: active.book, risk: riskOf(this.#profile, active.book) };
    this.#made.push(made);
    return made;
  }

  /** The risk the page speaks about: of the first market edition that was used. */
  first(): Risk | null {
    return this.#made[0]?.risk ?? null;
  }

  /** Answers outside what that edition called usual when the question was still open. */
  outsidePlausible(): readonly Assumption[] {
    return this.#made.slice(0, 1).flatMap(({ risk, market }) => outsidePlausible(risk, market));
  }
}

function appraised(insurer: Insurer, product: Product, editions: Editions, risks: Risks, asOf: PlainDate): Appraised {
  const active = activeBook(editions, product.id, asOf);
  if (!active) return { insurer, product, active: null, rank: product.rank, book: null, verdict: noEditionYet(product.id) };
  const { market, risk } = risks.of(active.book.marketEdition);
  return { insurer, product, active, rank: product.rank, book: active.book, verdict: product.appraise(risk, active.book, market) };
}

const middleTotal = (verdict: Verdict) => (verdict.kind === 'indication' ? verdict.totalFirstYear.middleCents : Number.POSITIVE_INFINITY);

/** By the middle of the total, then by name; rows without a figure follow, by name. */
function byTotal(a: Appraised, b: Appraised): number {
  const left = middleTotal(a.verdict);
  const right = middleTotal(b.verdict);
  if (left !== right) return left - right;
  return a.insurer.name < b.insurer.name ? -1 : 1;
}

function toAppraisal(item: Appraised, lead: boolean, editions: Editions, asOf: PlainDate): Appraisal {
  const book = item.book ?? firstBook(editions, item.product.id)?.book ?? null;
  return {
    ...item.verdict,
    insurer: item.insurer.id,
    product: item.product.id,
    edition: item.book?.edition ?? null,
    lead,
    pastReview: item.book !== null && isBefore(item.book.reviewBy, asOf),
    terms: book?.terms ?? NO_TERMS,
  };
}

function referencesOf(all: readonly Appraised[]): readonly BookReference[] {
  const references: BookReference[] = [];
  for (const { active } of all) {
    if (active) references.push({ product: active.book.product, edition: active.book.edition, sha256: active.sha256 });
  }
  return references;
}

/** Products that show the market estimate with one and the same middle; fewer than two share nothing. */
function sharedEstimate(all: readonly Appraised[]): readonly string[] {
  const shared = all.filter(({ product, verdict }) => product.sharesMarketEstimate && verdict.kind === 'indication');
  return shared.length < 2 ? [] : shared.map(({ product }) => product.id);
}

/**
 * All products of the insurers on one profile with the editions of one day: per insurer a lead product, the others under it, every reason of a refusal.
 * In: a valid profile (already parsed), the editions as a value, the day. Pure and deterministic. Throws RangeError when a rate book
 * names a market edition that the editions lack.
 */
export function compare(insurers: readonly Insurer[], editions: Editions, profile: Profile, asOf: PlainDate): Comparison {
  const risks = new Risks(profile, editions.market);
  const groups = insurers.map((insurer) => insurer.products.map((product) => appraised(insurer, product, editions, risks, asOf)));
  const risk = risks.first();
  const leads: Appraised[] = [];
  for (const group of groups) {
    const lead = leadOf(group, risk);
    if (lead) leads.push(lead);
  }
  leads.sort(byTotal);
  const all = groups.flat();
  const order = leads.map(({ insurer }) => insurer.id);
  const others = all
    .filter((item) => !leads.includes(item))
    .sort((a, b) => order.indexOf(a.insurer.id) - order.indexOf(b.insurer.id) || a.rank - b.rank);
  const appraisals = leads.map((item) => toAppraisal(item, true, editions, asOf));
  for (const item of others) appraisals.push(toAppraisal(item, false, editions, asOf));
  return {
    engineVersion: ENGINE_VERSION,
    asOf,
    profile,
    books: referencesOf(all),
    assumptions: risk === null ? [] : [...risk.assumptions, ...risks.outsidePlausible()],
    appraisals,
    order,
    sharedEstimate: sharedEstimate(all),
  };
}
