import { redirectsSchema, type Redirect } from '#/content-model/redirects.ts';
import { redirectTexts } from '#/messages/content-check.ts';
import { pageOf } from './addresses.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, type ContentFault } from './fault.ts';

export const REDIRECTS_FILE = 'content/doorverwijzingen.yaml';

/** Old address → what it leads to; `/x` and `/x/` are the same address. */
export type RedirectTable = ReadonlyMap<string, Redirect>;

/** The redirects of a file that follows its schema; empty for any other. */
export function redirectsOf(values: unknown): readonly Redirect[] {
  const read = redirectsSchema.safeParse(values);
  return read.success ? read.data.redirects : [];
}

const withSlash = (from: string): string => (from.startsWith('?') || from.endsWith('/') ? from : `${from}/`);

export function tableOf(redirects: readonly Redirect[]): RedirectTable {
  return new Map(redirects.map((redirect) => [withSlash(redirect.from), redirect]));
}

/** Addresses that a redirect leads past, from its own to the last one; with a repeated one at the end when it goes round. */
function pathFrom(from: string, table: RedirectTable): readonly string[] {
  const path = [from];
  for (let at = table.get(from); at !== undefined; at = table.get(pageOf(at.to))) {
    const next = pageOf(at.to);
    path.push(next);
    if (path.indexOf(next) < path.length - 1) break;
  }
  return path;
}

function faultOf({ from, to }: Redirect, table: RedirectTable, pages: ReadonlySet<string>) {
  const path = pathFrom(withSlash(from), table);
  const end = path.at(-1) ?? to;
  if (path.indexOf(end) < path.length - 1) return redirectTexts.loop(from, path);
  if (path.length > 2) return redirectTexts.chain(from, to, end);
  return pages.has(end) ? null : redirectTexts.noTarget(from, to);
}

/** Redirects that go round, lead to another redirect or to nothing, stand there twice, or hide behind a page. */
export function redirectFaults(document: ContentDocument, pages: ReadonlySet<string>): readonly ContentFault[] {
  const redirects = redirectsOf(document.frontMatter.values);
  const table = tableOf(redirects);
  const seen = new Set<string>();
  return redirects.flatMap((redirect, at) => {
    const from = withSlash(redirect.from);
    const isTwice = seen.has(from);
    seen.add(from);
    const told = isTwice
      ? redirectTexts.twice(redirect.from)
      : pages.has(from)
        ? redirectTexts.shadowed(redirect.from)
        : faultOf(redirect, table, pages);
    return told === null ? [] : [faultAt(document.path, document.frontMatter.lineOf('redirects', at, 'from'), told)];
  });
}
