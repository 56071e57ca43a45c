import { euro } from '#/messages/format.ts';
import type { KeptDebtor } from '#/server/app.ts';
import { debtorName, keptCheckTexts as texts } from './keeping.ts';
import { ADVICE, CLASS_NAMES, NOT_INSURABLE } from './outcome.ts';

/** Class, limit that suits it, gap and advice of one customer in words; of a person, and of what cannot be insured, why there are none. */
export function ratingCells({ notInsurable, rating }: KeptDebtor): readonly [name: string, limit: string, gap: string, advice: string] {
  if (notInsurable !== null) return [NOT_INSURABLE[notInsurable], '–', '–', '–'];
  if (rating === null) return [texts.person, '–', '–', '–'];
  const name = rating.enough ? `${rating.class}: ${CLASS_NAMES[rating.class]}` : texts.notEnough(rating.best, rating.worst);
  return [name, euro(rating.suggestedCents), euro(rating.gapCents), rating.advice === null ? '–' : ADVICE[rating.advice]];
}

/** One customer as a row, by its number. */
export const debtorCells = (debtor: KeptDebtor): readonly [string, ...string[]] => [
  debtorName(debtor.key),
  euro(debtor.openCents),
  euro(debtor.over60Cents),
  ...ratingCells(debtor),
];
