import type { SiteContent } from '../site-content.ts';

/** An old address and the page that took its place. */
export interface RedirectRow {
  readonly from: string;
  readonly to: string;
}

const withoutSlash = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

/** The query that goes along: as it came, without the number of a page of the former site. */
function keptQuery(query: URLSearchParams, dropped: string | null): string {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== dropped));
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}

/**
 * Answers where an old address leads to. Targets are those of the list and nothing else, so no link can send a visitor elsewhere; what
 * else stood in the query goes along.
 */
export function redirectTable(rows: readonly RedirectRow[]): SiteContent['redirect'] {
  const table = new Map(rows.map(({ from, to }) => [withoutSlash(from.toLowerCase()), to]));
  return (path, query) => {
    const number = path === '/' ? query.get('p') : null;
    const to = number === null ? table.get(withoutSlash(path.toLowerCase())) : table.get(`?p=${number}`);
    if (to === undefined) return null;
    const [page = '', anchor] = to.split('#');
    return `${page}${keptQuery(query, number === null ? null : 'p')}${anchor === undefined ? '' : `#${anchor}`}`;
  };
}
