/** Terms in the order of the dictionary, together under their first letter (without accents). */
export function byLetter<Item extends { readonly term: string }>(
  items: readonly Item[],
): readonly { readonly letter: string; readonly terms: readonly Item[] }[] {
  const sorted = items.toSorted((a, b) => a.term.localeCompare(b.term, 'nl'));
  const letterOf = ({ term }: Item) => term.normalize('NFD').charAt(0).toLowerCase();
  return [...new Set(sorted.map(letterOf))].map((letter) => ({ letter, terms: sorted.filter((item) => letterOf(item) === letter) }));
}
