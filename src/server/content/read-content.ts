import { isUtf8 } from 'node:buffer';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentInput } from '#/content-check/check.ts';
import type { ContentFile } from '#/content-check/documents.ts';
import { pagesOfRegister, REGISTER_FILE } from '#/content-check/times.ts';
import { loadSite } from '../config/site.ts';
import { committedText } from '../publish/content-commit.ts';

const forward = (path: string): string => path.replaceAll('\\', '/');

/** Text of a file in UTF-8, with its byte order mark; null for other bytes. */
function utf8Text(path: string): string | null {
  const bytes = readFileSync(path);
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Every file of the content, as text; hidden files are none. */
export function readContentFiles(folder = '.'): readonly ContentFile[] {
  return globSync('content/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => forward(relative(folder, join(parentPath, name))))
    .sort()
    .map((path) => ({ path, text: utf8Text(join(folder, path)) }));
}

/** Addresses of the pages that have a file of their own: `/contact/`; error pages and pages with a variable part are none. */
export function ownPages(): readonly string[] {
  return globSync('src/pages/**/*.astro')
    .map((path) => forward(path).slice('src/pages'.length))
    .filter((path) => !path.includes('[') && !/^\/(?:404|500)\.astro$/.test(path) && !/\/_/.test(path))
    .map((path) => path.replace(/(?:\/index)?\.astro$/, '/'))
    .sort();
}

const FIXED_LINK = /['"`](\/(?:[a-z0-9-]+\/)*)(?:#[^'"`]*)?['"`]/g;

function fixedLinks(): readonly string[] {
  return globSync('src/{messages,components,layouts,pages,islands}/**/*.{ts,tsx,astro}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(FIXED_LINK)].map(([, page = '']) => page),
  );
}

function publicFiles(): readonly string[] {
  return globSync('public/**/*.*').map((path) => forward(path).slice('public'.length));
}

/** Pages that were published according to the last commit of a folder; none without git or before the first commit. */
export function committedPages(folder = '.'): readonly string[] {
  return pagesOfRegister(committedText(folder, REGISTER_FILE) ?? '');
}

/** What the content check looks at, out of the working folder. */
export function readContentInput(today: string, mustBeFresh: boolean): ContentInput {
  return {
    files: readContentFiles(),
    committedPages: committedPages(),
    ownPages: ownPages(),
    publicFiles: publicFiles(),
    fixedLinks: fixedLinks(),
    confirmed: loadSite('content/site.yaml').confirmed,
    today,
    mustBeFresh,
  };
}
