import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { addressOf } from '#/content-model/places.ts';
import { PROSE_COLLECTIONS } from '#/content-model/prose.ts';
import { ownSources } from './own-sources.ts';
import { PREVIEW_PREFIX } from './preview.ts';

const CONFIG = 'virtual:keystatic-config';
const CONFIG_FILE = '/src/editor/config.ts';
const RESOLVED = '\0redactie-config';
/** The editor's page may fetch from this computer only: it asks for a font of a third party otherwise. */
const POLICY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' ws: data: blob:; frame-ancestors 'none'; base-uri 'self'";

type Next = () => void;

/** Sends a preview link of the editor on to the page; a page that cannot have one goes to the home page. */
function toPage(url: string): string {
  const [collection = '', slug = ''] = url.slice(PREVIEW_PREFIX.length).split(/[/?#]/);
  const known = PROSE_COLLECTIONS.find((name) => name === collection);
  return known === undefined || slug === '' ? '/' : addressOf(known, decodeURIComponent(slug));
}

function guard(request: IncomingMessage, response: ServerResponse, next: Next): void {
  const url = request.url ?? '';
  if (url.startsWith(PREVIEW_PREFIX)) {
    response.writeHead(302, { location: toPage(url), 'cache-control': 'no-store' }).end();
    return;
  }
  if (url.startsWith('/keystatic')) response.setHeader('content-security-policy', POLICY);
  next();
}

/** What the editor needs of the development server: its configuration with the sources of this moment, preview links, a closed page. */
export function editorServer(): Plugin {
  return {
    name: 'redactie',
    enforce: 'pre',
    resolveId: (id) => (id === CONFIG ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED
        ? `import { editorConfig } from ${JSON.stringify(CONFIG_FILE)};\nexport default editorConfig(${JSON.stringify(ownSources('content'))});`
        : null,
    configureServer(server) {
      const forget = (file: string): void => {
        const module = file.includes('bronnen') ? server.moduleGraph.getModuleById(RESOLVED) : undefined;
        if (module) server.moduleGraph.invalidateModule(module);
      };
      server.watcher.on('add', forget).on('change', forget).on('unlink', forget);
      server.middlewares.use(guard);
    },
  };
}
