import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../app.ts';
import { loadSiteContent } from '../content/load-content.ts';
import { EMPTY_CONTENT, type SiteContent } from '../site-content.ts';
import { PageCache } from './page-cache.ts';
import type { PageRenderer } from './pages.ts';
import { filesOf, readStaticFiles, type StaticFile, type StaticFiles } from './static-files.ts';

/** One build as visitors get it. Whatever comes out of a build stands here, so that all of it changes at once. */
export interface SiteBuild {
  readonly renderer: PageRenderer;
  readonly files: StaticFiles;
  /** Its list of pages, its search and its redirects. */
  readonly content: SiteContent;
  /** Pages rendered by this build; a request that began with an earlier build fills the cache of that one. */
  readonly cache: PageCache;
}

/** Where a build lies. */
export interface BuildPlace {
  readonly folder: string;
  readonly client: string;
  readonly entry: string;
}

/** A build with nothing rendered yet. */
export function siteBuild(renderer: PageRenderer, files: StaticFiles, content: SiteContent = EMPTY_CONTENT): SiteBuild {
  return { renderer, files, content, cache: new PageCache() };
}

/** Addresses that must render before visitors get a build: a page, and the page for what is not there. */
const PROBES = [
  { path: '/', status: 200 },
  { path: '/bestaat-niet/', status: 404 },
] as const;

async function probe(renderer: PageRenderer, app: App, content: SiteContent): Promise<void> {
  for (const { path, status } of PROBES) {
    const request = new Request(new URL(path, app.publicOrigin));
    const response = await renderer.render(request, { locals: { app, content, requestId: 'probe' }, clientAddress: '127.0.0.1' });
    if (response.status !== status) throw new Error(`${path} answers ${String(response.status)} where ${String(status)} is right`);
  }
}

/**
 * Reads a build from disk: its module, under the name of its own folder so that no earlier one is taken for it, its files and its content.
 * @param earlier files of builds before this one; those with a hash in their name stay reachable.
 * Throws when the module cannot be loaded or cannot render.
 */
export async function loadSiteBuild(place: BuildPlace, earlier: Iterable<StaticFile>, app: App): Promise<SiteBuild> {
  const renderer = (await import(pathToFileURL(resolve(place.entry)).href)) as PageRenderer;
  const content = loadSiteContent(place.folder);
  await probe(renderer, app, content);
  return siteBuild(renderer, filesOf(readStaticFiles(place.client), earlier), content);
}
