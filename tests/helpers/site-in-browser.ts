import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { startServer, type RunningServer } from './server.ts';

/** A browser and a running site of their own for the journeys of one file. */
export interface SiteInBrowser {
  readonly browser: Browser;
  readonly server: RunningServer;
}

/** Opens both before the first test of the file and ends both after the last; call it at the top of the file. Reading either earlier throws. */
export function siteInBrowser(): SiteInBrowser {
  let opened: SiteInBrowser | null = null;
  const now = (): SiteInBrowser => {
    if (opened === null) throw new Error('the site is open within tests and hooks only');
    return opened;
  };
  beforeAll(async () => {
    const [browser, server] = await Promise.all([openBrowser(), startServer()]);
    opened = { browser, server };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.server.close();
  });
  return {
    get browser() {
      return now().browser;
    },
    get server() {
      return now().server;
    },
  };
}
