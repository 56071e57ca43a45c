import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { CLASSES } from '#/debtor-check/weights.ts';

/** Orders of the table; the largest first where nothing is chosen. */
export const SORTS = ['size', 'class', 'balance', 'gap', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the table is asked for. */
export interface ListView {
  /** Words that a name must hold, as typed. */
  readonly search: string;
  readonly sort: Sort;
}

/** An answer to another question than the last one is late. */
export const isSameList = (one: ListView, other: ListView): boolean => one.search === other.search && one.sort === other.sort;

export const WHOLE_LIST: ListView = { search: '', sort: 'size' };

/** A name without capitals and accents, so that "cafe" finds "Café". */
export const searchable = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Weight = (finding: DebtorFinding) => number;

/** The worst class first, inside a class the highest rate; who has no class comes last. */
const byClass: Weight = ({ notInsurable, score }) => (notInsurable === null ? CLASSES.indexOf(score.class) + score.defaultRate : -1);

const WEIGHTS: Readonly<Record<Exclude<Sort, 'name'>, Weight>> = {
  size: ({ balance, exposure }) => Math.max(balance.openCents, exposure.peakCents),
  class: byClass,
  balance: ({ balance }) => balance.openCents,
  gap: ({ notInsurable, limit }) => (notInsurable === null ? limit.gapCents : -1),
};

/** Keys of the debtors that are asked for, in the order that is asked for. `names` are searchable. */
export function listed(
  findings: readonly DebtorFinding[],
  { search, sort }: ListView,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const nameOf = ({ key }: DebtorFinding) => names.get(key) ?? key;
  const words = searchable(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = words.length === 0 ? [...findings] : findings.filter((finding) => words.every((word) => nameOf(finding).includes(word)));
  if (sort === 'name') {
    const { compare } = new Intl.Collator('nl', { numeric: true });
    return found.sort((one, other) => compare(nameOf(one), nameOf(other))).map(({ key }) => key);
  }
  const weight = WEIGHTS[sort];
  return found.sort((one, other) => weight(other) - weight(one)).map(({ key }) => key);
}
