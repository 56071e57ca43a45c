import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin, ViteDevServer } from 'vite';
import type { DevelopmentHost, openDevelopmentHost } from './entry.ts';

const ENTRY = '/src/server/dev/entry.ts';
/** Paths of the editor of texts (src/editor), which answers them itself. */
const EDITOR_API = '/api/keystatic/';
/** Astro's development server takes the locals of a request from here. */
const LOCALS = Symbol.for('astro.locals');

interface Entry {
  readonly openDevelopmentHost: typeof openDevelopmentHost;
}

type Handle = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

function middleware(server: ViteDevServer): Handle {
  let current: Promise<DevelopmentHost> | null = null;
  let module: unknown = null;
  /** The host of the newest code: Vite hands out the same module object until something it imports has changed. */
  const host = async (): Promise<DevelopmentHost> => {
    const loaded = (await server.ssrLoadModule(ENTRY)) as unknown as Entry;
    if (loaded !== module || current === null) {
      const previous = current;
      module = loaded;
      const port = (server.httpServer?.address() as AddressInfo).port;
      current = (previous?.then((old) => old.close()) ?? Promise.resolve()).then(() => loaded.openDevelopmentHost(port));
    }
    return current;
  };
  server.httpServer?.on('close', () => {
    void current?.then((open) => open.close());
  });
  return (request, response, next) => {
    host().then((open) => {
      if (request.url?.startsWith('/api/') === true && !request.url.startsWith(EDITOR_API)) {
        open.routing(request, response);
        return;
      }
      Reflect.set(request, LOCALS, { app: open.app, content: open.content, requestId: 'development' });
      next();
    }, next);
  };
}

/** Runs the API and `locals.app` inside `astro dev`, with the server's code reloaded at the next request after a change. */
export function developmentServer(): Plugin {
  return {
    name: 'development-server',
    enforce: 'post',
    configureServer(server) {
      const handle = middleware(server);
      // After Astro has put its own guards in front: its slash guard would answer 404 to the paths of the API.
      return () => {
        server.middlewares.stack.unshift({ route: '', handle });
      };
    },
  };
}
