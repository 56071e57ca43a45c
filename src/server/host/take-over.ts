import type { Logger } from './logging.ts';

/** What a running server serves, and what takes its place. */
export interface TakeOver<Build> {
  /** What visitors get at this moment. */
  readonly current: () => Build;
  /** Looks once whether there is a newer build; answers when it is served or refused. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

export interface TakeOverOptions<Build> {
  readonly first: { readonly id: string; readonly build: Build };
  /** Name of the build that should be served; null while there is none. */
  readonly wanted: () => string | null;
  /** Reads a build; throws, with a reason for the operator, when it cannot be served. */
  readonly load: (id: string, previous: Build) => Promise<Build>;
  /** Told what is served now and what was refused. */
  readonly told: (served: string, refused: { readonly build: string; readonly reason: string } | null) => void;
  readonly log: Logger;
  /** How often to look. */
  readonly everyMilliseconds: number;
}

/**
 * Serves one build and takes over the next as soon as it is named. Requests under way keep what they began with. A build that cannot be
 * served leaves the one before it in place, is logged once and not tried again.
 */
export function startTakeOver<Build>(options: TakeOverOptions<Build>): TakeOver<Build> {
  const { wanted, load, told, log } = options;
  let { id, build } = options.first;
  let refusedId: string | null = null;
  let busy: Promise<void> | null = null;
  const take = async (next: string) => {
    try {
      build = await load(next, build);
      id = next;
      refusedId = null;
      told(id, null);
      log.info({ build: id }, 'a new build is served');
    } catch (error) {
      refusedId = next;
      const reason = error instanceof Error ? error.message : String(error);
      told(id, { build: next, reason });
      log.error({ err: error, build: next, reason, served: id }, 'a new build is refused; the one before it stays');
    }
  };
  const look = async () => {
    const next = wanted();
    if (next === null || next === id || next === refusedId) return;
    busy ??= take(next).finally(() => {
      busy = null;
    });
    await busy;
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => {
      log.error({ err: error }, 'the current build cannot be read');
    });
  }, options.everyMilliseconds);
  timer.unref();
  told(id, null);
  return {
    current: () => build,
    look,
    stop: () => {
      clearInterval(timer);
    },
  };
}
