import type { Plugin, ViteDevServer } from 'vite';
import { checkContent } from '#/content-check/check.ts';
import { tellFault } from '#/content-check/fault.ts';
import { systemClock } from '../clock.ts';
import { readContentInput } from '../content/read-content.ts';

/** A message with which Vite covers the page in the browser. */
interface Overlay {
  readonly type: 'error';
  readonly err: { readonly message: string; readonly stack: string; readonly plugin: string; readonly id?: string };
}

/** Faults in the words of the command, and the file of the first one. */
interface Told {
  readonly text: string;
  readonly file: string;
}

/** What the content check has to say of this moment; null when nothing is wrong. */
export function faultsOfNow(): Told | null {
  const found = checkContent(readContentInput(systemClock().today(), false)).faults.filter(({ weight }) => weight === 'fault');
  const [first] = found;
  return first === undefined ? null : { text: found.map(tellFault).join('\n\n'), file: first.file };
}

function overlayOf({ text, file }: Told): Overlay {
  return { type: 'error', err: { message: text, stack: '', plugin: 'content:check', id: file } };
}

const isContent = (path: string): boolean => /(?:^|[\\/])content[\\/].*\.(?:mdx|yaml)$/.test(path);

function watch(server: ViteDevServer, faultsNow: () => Told | null): void {
  let shown: string | null = null;
  const tell = (always: boolean): void => {
    const faults = faultsNow();
    const text = faults?.text ?? null;
    if (faults !== null && text !== shown) server.config.logger.error(faults.text);
    if (faults !== null && (always || text !== shown)) server.ws.send(overlayOf(faults));
    if (faults === null && shown !== null) server.ws.send({ type: 'full-reload' });
    shown = text;
  };
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(event, (path: string) => {
      if (isContent(path)) tell(false);
    });
  }
  // A page that is opened after the fault shows it too.
  server.ws.on('connection', () => {
    tell(true);
  });
}

/** Shows in `astro dev`, over the page and in the terminal, what `npm run content:check` would say of the texts; gone once mended. */
export function contentOverlay(faultsNow: () => Told | null = faultsOfNow): Plugin {
  return {
    name: 'content-overlay',
    configureServer(server) {
      server.watcher.add('content');
      watch(server, faultsNow);
    },
  };
}
