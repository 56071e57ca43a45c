import { parse } from 'yaml';
import { registerSchema } from '#/content-model/register.ts';
import { timeTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, warningAt, type ContentFault } from './fault.ts';
import type { RedirectTable } from './redirects.ts';

export const REGISTER_FILE = 'content/gepubliceerd.yaml';

/** A check on a day still to come, and figures past the day of their next check: those are a fault when `today` must find all of them fresh. */
export function dateFaults({ path, frontMatter }: ContentDocument, today: string, mustBeFresh: boolean): readonly ContentFault[] {
  const { checkedOn, checkAgainOn } = frontMatter.values;
  if (typeof checkedOn !== 'string' || typeof checkAgainOn !== 'string') return [];
  // What hangs on the day of the check alone must not make yesterday's tests of the same texts fail.
  const dated = mustBeFresh ? faultAt : warningAt;
  if (checkedOn > today) return [dated(path, frontMatter.lineOf('checkedOn'), timeTexts.future(checkedOn))];
  const line = frontMatter.lineOf('checkAgainOn');
  if (checkAgainOn <= checkedOn) return [faultAt(path, line, timeTexts.order())];
  if (checkAgainOn >= today) return [];
  return [dated(path, line, timeTexts.past(checkAgainOn))];
}

/** Pages that were published once; empty for a file that does not follow its schema. */
export function publishedPages(values: unknown): readonly string[] {
  const read = registerSchema.safeParse(values);
  return read.success ? read.data.pages : [];
}

/** Pages in the text of a register; empty for a text that is none. */
export function pagesOfRegister(text: string): readonly string[] {
  try {
    return publishedPages(parse(text));
  } catch {
    return [];
  }
}

/**
 * Pages that were published and are neither there nor redirected. `register`: the list on disk, if it can be read; `committed`: pages of
 * the list in the last commit, because undoing a publication takes the list on disk back too.
 */
export function vanishedFaults(
  register: ContentDocument | undefined,
  committed: readonly string[],
  pages: ReadonlySet<string>,
  redirects: RedirectTable,
): readonly ContentFault[] {
  const published = new Set([...publishedPages(register?.frontMatter.values), ...committed]);
  const line = register?.frontMatter.lineOf('pages') ?? null;
  return [...published]
    .filter((page) => !pages.has(page) && !redirects.has(page))
    .map((page) => faultAt(REGISTER_FILE, line, timeTexts.vanished(page)));
}
