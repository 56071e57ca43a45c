import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSearchIndex } from '../db/search-index.ts';
import type { PublicPage, SiteContent } from '../site-content.ts';
import { redirectTable, type RedirectRow } from './redirect-table.ts';

/** Folder of a build with what it knows of its own pages, and the files in it. */
export const CONTENT_FOLDER = 'content';
export const PAGES_FILE = 'pages.json';
export const REDIRECTS = 'redirects.json';
export const SEARCH_FILE = 'search.db';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Reads what a build knows of its own pages, whole into memory: afterwards its folder may go. */
export function loadSiteContent(buildFolder: string): SiteContent {
  const folder = join(buildFolder, CONTENT_FOLDER);
  const pages = readJson(join(folder, PAGES_FILE)) as readonly PublicPage[];
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    pages,
    page: (path) => byPath.get(path),
    redirect: redirectTable(readJson(join(folder, REDIRECTS)) as readonly RedirectRow[]),
    search: openSearchIndex(join(folder, SEARCH_FILE)),
  };
}
