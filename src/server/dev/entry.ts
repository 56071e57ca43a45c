import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../app.ts';
import { loadConfiguration } from '../config/env.ts';
import { createHost } from '../host/host.ts';
import { openServices } from '../services.ts';

/** What the development server needs of the real one. */
export interface DevelopmentHost {
  readonly app: App;
  routing(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** Opens database, worker and API as the real server does, without pages and files: those are Astro's here. */
export async function openDevelopmentHost(): Promise<DevelopmentHost> {
  const { config, site } = loadConfiguration();
  const logSink = { write: (line: string) => process.stderr.write(line) };
  const services = await openServices(config, site, logSink);
  const host = await createHost({ app: services.app, config, renderer: null, files: [], logSink, isReady: services.isReady });
  await host.ready();
  return {
    app: services.app,
    routing: host.routing,
    async close() {
      await host.close();
      await services.close();
    },
  };
}
