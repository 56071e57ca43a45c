import type { PlainDate } from './calendar.ts';
import { compare } from './compare.ts';
import type { Profile } from './contract/profile.ts';
import { NARROWING_FIELDS, UNKNOWN } from './contract/profile-values.ts';
import type { NarrowingField } from './contract/profile-values.ts';
import type { Interval } from './interval.ts';
import { PINS } from './narrowing/plausible-points.ts';
import type { Comparison, Indication, ShownRange } from './outcome.ts';
import type { Editions, Insurer } from './product.ts';
import { riskOf } from './risk.ts';

export { reopened } from './narrowing/outside-plausible.ts';

/** How much narrower the shown totals are expected to become when one open question is answered: 0.23 is 23 % of their width in euro. */
export interface AnswerValue {
  readonly field: NarrowingField;
  readonly value: number;
}

/** Below this a question is not worth a visitor's time (pricing-method 8.4). */
export const WORTH_ASKING = 0.03;

const SIDES = [
  ['low', 0.25],
  ['middle', 0.5],
  ['high', 0.25],
] as const;

/** Which amounts of an indication have the width that counts. */
type Measured = (indication: Indication) => ShownRange;

const asShown: Measured = ({ shownTotal }) => shownTotal;

/** Widths in cents of the rows of the table that show an amount, one row per insurer. */
function widthsOf({ appraisals }: Comparison, measured: Measured): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const appraisal of appraisals) {
    if (!appraisal.lead || appraisal.kind !== 'indication') continue;
    const { lowCents, highCents } = measured(appraisal);
    widths.set(appraisal.insurer, highCents - lowCents);
  }
  return widths;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The part of the shown ranges that is left after a change: 0.77 where they are 23 % narrower, above one where they are wider. Width in euro
 * of the total of the first year as shown, per insurer, averaged over the insurers that show a range before; an insurer that then has no
 * amount counts as not narrowed. Null where none shows a range.
 */
export function widthLeft(before: Comparison, after: Comparison, measured: Measured = asShown): number | null {
  const then = [...widthsOf(before, measured)].filter(([, width]) => width > 0);
  const now = widthsOf(after, measured);
  return then.length === 0 ? null : mean(then.map(([insurer, width]) => (now.get(insurer) ?? width) / width));
}

/** What each question may plausibly be answered with, per market edition, as the assumptions of this profile state it. */
function plausibleSets(profile: Profile, editions: Editions): readonly ReadonlyMap<string, Interval>[] {
  return editions.market.map(({ book }) => {
    const sets = new Map<string, Interval>();
    for (const { field, reason, used, low, high } of riskOf(profile, book).assumptions) {
      if (reason === 'unknown' && low !== null && high !== null) sets.set(field, { low, middle: used, high });
    }
    return sets;
  });
}

type Compared = (profile: Profile, editions: Editions) => Comparison;

/** The comparison when this question is answered by one side of its plausible set, in every market edition. */
function pinned(compared: Compared, profile: Profile, editions: Editions, sets: ReturnType<typeof plausibleSets>) {
  return (field: NarrowingField, side: keyof Interval): Comparison | null => {
    let answered = profile;
    const market = editions.market.map((active, at) => {
      const shown = sets[at]?.get(field);
      if (!shown) return active;
      const point = PINS[field](profile, active.book, shown, side);
      answered = point.profile;
      return { ...active, book: point.market };
    });
    return sets.some((set) => set.has(field)) ? compared(answered, { ...editions, market }) : null;
  };
}

/**
 * What answering each open question of a profile is worth, most first (pricing-method 8.4, on the shown totals: decision 0309):
 * `1 − Σ w·widthLeft(answer)` over the low, central and high point of its plausible set (w = ¼, ½, ¼). Negative where an answer is expected
 * to widen, as more limits can. Questions of equal worth stand in the order of the form. Empty without open questions or without a range. Pure.
 * In: as for `compare`, and which amounts count when not those that are shown.
 */
export function answerValues(
  insurers: readonly Insurer[],
  editions: Editions,
  profile: Profile,
  asOf: PlainDate,
  measured: Measured = asShown,
): readonly AnswerValue[] {
  const compared: Compared = (answered, books) => compare(insurers, books, answered, asOf);
  const before = compared(profile, editions);
  if (widthLeft(before, before, measured) === null) return [];
  const at = pinned(compared, profile, editions, plausibleSets(profile, editions));
  const values = NARROWING_FIELDS.filter((field) => profile[field] === UNKNOWN).flatMap((field) => {
    let left = 0;
    for (const [side, weight] of SIDES) {
      const comparison = at(field, side);
      if (comparison === null) return [];
      left += weight * (widthLeft(before, comparison, measured) ?? 1);
    }
    return [{ field, value: 1 - left }];
  });
  return values.sort((a, b) => b.value - a.value);
}
