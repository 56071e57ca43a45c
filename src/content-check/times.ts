import { registerSchema } from '#/content-model/register.ts';
import { timeTexts } from '#/messages/content-check.ts';
import type { ContentDocument } from './documents.ts';
import { faultAt, warningAt, type ContentFault } from './fault.ts';
import type { RedirectTable } from './redirects.ts';

export const REGISTER_FILE = 'content/gepubliceerd.yaml';

/** Figures past the day on which they should have been checked again; a fault when `today` must find all of them fresh. */
export function dateFaults({ path, frontMatter }: ContentDocument, today: string, mustBeFresh: boolean): readonly ContentFault[] {
  const { checkedOn, checkAgainOn } = frontMatter.values;
  if (typeof checkedOn !== 'string' || typeof checkAgainOn !== 'string') return [];
  const line = frontMatter.lineOf('checkAgainOn');
  if (checkAgainOn <= checkedOn) return [faultAt(path, line, timeTexts.order())];
  if (checkAgainOn >= today) return [];
  return [(mustBeFresh ? faultAt : warningAt)(path, line, timeTexts.past(checkAgainOn))];
}

/** Pages that were published once; empty for a file that does not follow its schema. */
export function publishedPages(values: unknown): readonly string[] {
  const read = registerSchema.safeParse(values);
  return read.success ? read.data.pages : [];
}

/** Pages that were published and are neither there nor redirected. */
export function vanishedFaults(document: ContentDocument, pages: ReadonlySet<string>, redirects: RedirectTable): readonly ContentFault[] {
  return publishedPages(document.frontMatter.values)
    .filter((page) => !pages.has(page) && !redirects.has(page))
    .map((page) => faultAt(document.path, document.frontMatter.lineOf('pages'), timeTexts.vanished(page)));
}
