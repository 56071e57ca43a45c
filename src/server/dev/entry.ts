import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../app.ts';
import { loadConfiguration } from '../config/env.ts';
import { currentBuild } from '../cli/build-stamp.ts';
import { loadSiteContent } from '../content/load-content.ts';
import { createHost } from '../host/host.ts';
import { openServices } from '../services.ts';
import { EMPTY_CONTENT, type SiteContent } from '../site-content.ts';

/** What the development server needs of the real one. */
export interface DevelopmentHost {
  readonly app: App;
  /** Of the last build, for search and pictures; empty before the first. */
  readonly content: SiteContent;
  readonly routing: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** Opens database, worker and API as the real server does, on the port of Astro's server, without pages and files: those are Astro's here. */
export async function openDevelopmentHost(port: number): Promise<DevelopmentHost> {
  const { config: configured, ...content } = loadConfiguration();
  const config = { ...configured, publicOrigin: `http://localhost:${String(port)}` };
  const logSink = { write: (line: string) => process.stderr.write(line) };
  const services = await openServices(config, { site: content.site, texts: content.readTexts }, logSink);
  const host = await createHost({ app: services.app, config, site: null, logSink, isReady: services.isReady, port });
  await host.ready();
  const build = currentBuild();
  return {
    app: services.app,
    content: build === null ? EMPTY_CONTENT : loadSiteContent(build.folder),
    routing: (request, response) => {
      host.routing(request, response);
    },
    async close() {
      await host.close();
      await services.close();
    },
  };
}
