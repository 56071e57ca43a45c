import type { PlainDate } from './calendar.ts';
import { compare } from './compare.ts';
import type { Profile } from './contract/profile.ts';
import { NARROWING_FIELDS, UNKNOWN } from './contract/profile-values.ts';
import type { NarrowingField } from './contract/profile-values.ts';
import type { Interval } from './interval.ts';
import { PINS } from './narrowing/plausible-points.ts';
import type { Appraisal, Comparison } from './outcome.ts';
import type { Editions, Insurer } from './product.ts';
import { riskOf } from './risk.ts';

export { reopened } from './narrowing/outside-plausible.ts';

/** How much narrower the range is expected to become when one open question is answered: 0.23 is 23 % of its width in euro. */
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

/** Width of the premium after the minimum, in cents; null for a row without a figure. */
function widthOf(appraisal: Appraisal | undefined): number | null {
  return appraisal?.kind === 'indication' ? appraisal.premium.highCents - appraisal.premium.lowCents : null;
}

interface Row {
  readonly product: string;
  readonly width: number;
}

/** Rows of the table that give an indication now, with the width of each. */
function rowsOf({ appraisals }: Comparison): readonly Row[] {
  return appraisals.flatMap((appraisal) => {
    const width = widthOf(appraisal);
    return appraisal.lead && width !== null && width > 0 ? [{ product: appraisal.product, width }] : [];
  });
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

/** The part of the width that is left on one row; a row that then has no figure counts as not narrowed. */
function leftOf({ product, width }: Row, { appraisals }: Comparison): number {
  const after = widthOf(appraisals.find((appraisal) => appraisal.product === product));
  return after === null ? 1 : after / width;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What answering each open question of a profile is worth, most first (pricing-method 8.4): `1 − Σ w·width(range | answer) ÷ width now` over
 * the low, central and high point of its plausible set (w = ¼, ½, ¼), width in euro after the minimum premium, averaged over the rows that
 * give an indication. Questions of equal worth stand in the order of the form. Empty without open questions or without a figure. Pure.
 * In: as for `compare`.
 */
export function answerValues(insurers: readonly Insurer[], editions: Editions, profile: Profile, asOf: PlainDate): readonly AnswerValue[] {
  const compared: Compared = (answered, books) => compare(insurers, books, answered, asOf);
  const rows = rowsOf(compared(profile, editions));
  if (rows.length === 0) return [];
  const at = pinned(compared, profile, editions, plausibleSets(profile, editions));
  const values = NARROWING_FIELDS.filter((field) => profile[field] === UNKNOWN).flatMap((field) => {
    let left = 0;
    for (const [side, weight] of SIDES) {
      const comparison = at(field, side);
      if (comparison === null) return [];
      left += weight * mean(rows.map((row) => leftOf(row, comparison)));
    }
    return [{ field, value: 1 - left }];
  });
  return values.sort((a, b) => b.value - a.value);
}
