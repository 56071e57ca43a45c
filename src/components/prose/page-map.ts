interface Group {
  readonly name: string;
  readonly slugs: readonly string[];
}

/** Pages under the headings of a map, in its order; what no heading names comes last, in the given order. Headings without pages fall away. */
export function mapOf<Page extends { readonly id: string }>(
  pages: readonly Page[],
  groups: readonly Group[],
  more: string,
): readonly { readonly name: string; readonly pages: readonly Page[] }[] {
  const named = new Set(groups.flatMap(({ slugs }) => slugs));
  const sections = groups.map(({ name, slugs }) => ({
    name,
    pages: slugs.flatMap((slug) => pages.filter(({ id }) => id === slug)),
  }));
  return [...sections, { name: more, pages: pages.filter(({ id }) => !named.has(id)) }].filter(({ pages: found }) => found.length > 0);
}
