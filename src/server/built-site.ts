import type { App, Texts } from './app.ts';
import { currentBuild, keptBuilds, stampOf, stampOfSources, type BuildFolder } from './cli/build-stamp.ts';
import { announceServed, withdrawServed } from './cli/served.ts';
import type { Logger } from './host/logging.ts';
import { loadSiteBuild, type SiteBuild } from './host/site-build.ts';
import { readStaticFiles } from './host/static-files.ts';
import { startTakeOver, type TakeOver } from './host/take-over.ts';

const LOOK_EVERY_MS = 1000;

export interface BuiltSiteOptions {
  readonly first: BuildFolder;
  readonly app: App;
  readonly texts: TextsHolder;
  readonly log: Logger;
}

/** The texts of this moment; pages and mails ask for them each time. */
export interface TextsHolder {
  readonly current: () => Texts;
  /** Reads them from disk; they count from `use` on. Throws ConfigFault. */
  readonly read: () => Texts;
  readonly use: (texts: Texts) => void;
}

export function textsHolder(first: Texts, read: () => Texts): TextsHolder {
  let texts = first;
  return {
    current: () => texts,
    read,
    use: (next) => {
      texts = next;
    },
  };
}

/**
 * Serves the current build and takes over the next: pages, files, what is kept of them and the texts change together. A build from other
 * code than this process runs is refused, because pages and server would not fit each other.
 * Throws when the first build cannot be loaded.
 */
export async function openBuiltSite({ first, app, texts, log }: BuiltSiteOptions): Promise<TakeOver<SiteBuild>> {
  const { code } = stampOfSources();
  const earlier = keptBuilds()
    .filter(({ id }) => id !== first.id)
    .flatMap(({ client }) => readStaticFiles(client));
  const site = startTakeOver<SiteBuild>({
    first: { id: first.id, build: await loadSiteBuild(first, earlier, app) },
    wanted: () => currentBuild()?.id ?? null,
    load: async (id, previous) => {
      const next = currentBuild();
      if (next?.id !== id) throw new Error('another build took its place; that one is tried next');
      if (stampOf(next).code !== code) throw new Error('it was made from other code than this server runs: restart the server');
      const words = texts.read();
      const build = await loadSiteBuild(next, previous.files.values(), app);
      texts.use(words);
      return build;
    },
    told: (build, refused) => {
      announceServed({ build, refused });
    },
    log,
    everyMilliseconds: LOOK_EVERY_MS,
  });
  return {
    ...site,
    stop: () => {
      site.stop();
      withdrawServed();
    },
  };
}
