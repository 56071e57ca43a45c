import { EventEmitter } from 'node:events';
import type { ViteDevServer } from 'vite';
import { describe, expect, it } from 'vitest';
import { contentOverlay } from '#/server/dev/content-overlay.ts';

const BROKEN = { text: 'content/site/x.mdx, regel 3\n  Fout: iets.', file: 'content/site/x.mdx' };

/** The development server as far as the overlay knows it. */
function fakeServer() {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const sent: unknown[] = [];
  const logged: string[] = [];
  const ws = Object.assign(new EventEmitter(), { send: (message: unknown) => void sent.push(message) });
  const config = { logger: { error: (line: string) => void logged.push(line) } };
  return { watcher, ws, sent, logged, server: { watcher, ws, config } as unknown as ViteDevServer };
}

function open(faults: { now: typeof BROKEN | null }) {
  const fake = fakeServer();
  const { configureServer } = contentOverlay(() => faults.now);
  (configureServer as (server: ViteDevServer) => void)(fake.server);
  return fake;
}

describe('faults of texts in the development server', () => {
  it('cover the page with the words of the check as soon as a text is broken, once', () => {
    const faults: { now: typeof BROKEN | null } = { now: BROKEN };
    const { watcher, sent, logged } = open(faults);
    watcher.emit('change', '/x/content/site/x.mdx');
    watcher.emit('change', '/x/content/site/x.mdx');
    expect(sent).toEqual([{ type: 'error', err: { message: BROKEN.text, stack: '', plugin: 'content:check', id: BROKEN.file } }]);
    expect(logged).toEqual([BROKEN.text]);
  });

  it('are shown to a page that is opened later, and go once mended', () => {
    const faults: { now: typeof BROKEN | null } = { now: BROKEN };
    const { watcher, ws, sent } = open(faults);
    ws.emit('connection');
    ws.emit('connection');
    expect(sent).toHaveLength(2);
    faults.now = null;
    watcher.emit('unlink', '/x/content/site/x.mdx');
    expect(sent.at(-1)).toEqual({ type: 'full-reload' });
    ws.emit('connection');
    expect(sent).toHaveLength(3);
  });

  it('are looked for when the watcher names a text from the root of the project, as it does in astro dev', () => {
    const { watcher, sent, logged } = open({ now: BROKEN });
    watcher.emit('change', 'content/site/x.mdx');
    expect(sent).toHaveLength(1);
    expect(logged).toEqual([BROKEN.text]);
  });

  it('are not looked for when something else changes', () => {
    const { watcher, sent } = open({ now: BROKEN });
    watcher.emit('change', '/x/src/pages/index.astro');
    expect(sent).toEqual([]);
  });
});
