import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { scratchCheckout, type ScratchCheckout } from '../helpers/scratch-checkout.ts';
import { cleanEnvironment, startServer, type RunningServer } from '../helpers/server.ts';

const FILE = 'content/begrippen/drempel.mdx';
const PAGE = '/begrippen/drempel/';
const DRAFT = 'content/begrippen/nog-niet-klaar.mdx';
const SENTENCE = 'Vraag dus altijd hoe hoog de drempel in uw polis is.';
const HOME_TEXTS = 'content/teksten/home.yaml';
const HOME_TITLE = 'Wat betaalt u voor een kredietverzekering?';
/** Below the ports that the system gives to outgoing connections. */
const PORT = 21_000 + Math.floor(Math.random() * 90);
const EDITOR = `http://127.0.0.1:${String(PORT)}`;
/** The first page of the preview is translated while one waits, which takes long on a busy machine. */
const PATIENCE_MS = 120_000;
const WHOLE_JOURNEY_MS = 300_000;
const SAVE_AGAIN_MS = 5_000;

let checkout: ScratchCheckout;
let site: RunningServer;
let editor: ChildProcess;
let browser: Browser;

const read = (path: string) => readFileSync(join(checkout.folder, path), 'utf8');

/** Puts a text in its place at once: a file seen while it is still empty has no front matter, and is not looked at again. */
function place(path: string, text: string): void {
  const aside = join(checkout.folder, 'aside.txt');
  writeFileSync(aside, text);
  renameSync(aside, join(checkout.folder, path));
}

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await holds()) return;
    await wait(100);
  }
  throw new Error(`waited in vain until ${what}`);
}

const status = (url: string) =>
  fetch(url).then(
    (response) => response.status,
    () => 0,
  );

async function publish(...args: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> {
  const child = spawn(process.execPath, ['src/server/cli/publish.ts', ...args], { cwd: checkout.folder, env: cleanEnvironment() });
  let said = '';
  const collect = (chunk: Buffer): void => void (said += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const [code] = (await once(child, 'exit')) as readonly unknown[];
  return { code, said };
}

beforeAll(async () => {
  checkout = scratchCheckout();
  editor = spawn(process.execPath, ['src/editor/start.ts', '--poort', String(PORT)], {
    cwd: checkout.folder,
    env: cleanEnvironment(),
    stdio: 'ignore',
  });
  [site, browser] = await Promise.all([startServer({}, checkout.folder), openBrowser()]);
  await until('the editor answers', async () => (await status(`${EDITOR}/keystatic`)) === 200);
});
afterAll(async () => {
  editor.kill();
  await browser.close();
  await site.close();
  checkout.remove();
});

it(
  'takes a change from the editor to the running site: a clean diff, one commit, no restart, and no draft',
  async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${EDITOR}/keystatic/collection/begrippen/item/drempel`);
    const paragraph = page.locator('[contenteditable="true"] p').first();
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(` ${SENTENCE}`);
    await page.getByRole('button', { name: 'Redden' }).click();
    await until('the file is written', () => read(FILE).includes(SENTENCE));

    expect(checkout.git('status', '--porcelain').trim()).toBe(`M ${FILE}`);
    expect(checkout.git('diff', '--numstat').trim()).toBe(`1\t1\t${FILE}`);
    const draft = read(FILE)
      .replace('draft: false', 'draft: true')
      .replace(/^title: .*$/m, 'title: Nog niet klaar');
    place(HOME_TEXTS, read(HOME_TEXTS).replace(/^title: .*$/m, `title: ${HOME_TITLE}`));
    // A preview that is still reading the last change can miss a file; an author then saves once more.
    let saved = 0;
    await until('the preview shows both', async () => {
      if (saved < Date.now() - SAVE_AGAIN_MS) {
        place(DRAFT, draft);
        saved = Date.now();
      }
      return (await status(`${EDITOR}/begrippen/nog-niet-klaar/`)) === 200;
    });
    expect(await (await fetch(`${EDITOR}${PAGE}`)).text()).toContain(SENTENCE);
    expect(await (await fetch(`${site.origin}${PAGE}`)).text()).not.toContain(SENTENCE);

    await page.close();
    const { code, said } = await publish('--naam', 'Anna de Vries');
    expect(said).toContain('De site toont de nieuwe pagina');
    expect(code, said).toBe(0);
    expect(await (await fetch(`${site.origin}${PAGE}`)).text()).toContain(SENTENCE);
    expect(await (await fetch(site.origin)).text(), 'short texts change as well').toContain(`<h1>${HOME_TITLE}</h1>`);
    expect(site.process.exitCode).toBeNull();
    expect(await status(`${site.origin}/begrippen/nog-niet-klaar/`)).toBe(404);
    expect(checkout.git('log', '-1', '--format=%an').trim()).toBe('Anna de Vries');
    expect(checkout.git('log', '--oneline').trim().split('\n')).toHaveLength(2);
    expect(checkout.git('status', '--porcelain').trim()).toBe('');
  },
  WHOLE_JOURNEY_MS,
);

it('publishes nothing that the check refuses', async () => {
  writeFileSync(join(checkout.folder, FILE), read(FILE).replace(SENTENCE, '[Lees meer](/bestaat-niet/).'));
  const { code, said } = await publish('--naam', 'Anna de Vries');
  expect(code).toBe(1);
  expect(said).toContain(FILE);
  expect(said).toContain('Er is niets gepubliceerd');
  expect(checkout.git('status', '--porcelain').trim()).toBe(`M ${FILE}`);
});

/** Names a copy of the current build as the next one, changed by `spoil`. */
function nextBuild(id: string, spoil: (folder: string) => void): void {
  const builds = join(checkout.folder, 'dist', 'builds');
  cpSync(join(builds, read('dist/current').trim()), join(builds, id), { recursive: true });
  spoil(join(builds, id));
  writeFileSync(join(checkout.folder, 'dist', 'current'), `${id}\n`);
}

it('keeps serving when the next build is broken or of other code, and says so in the log', async () => {
  const current = read('dist/current');
  for (const [id, reason, spoil] of [
    ['broken-1', 'half a build', (folder: string) => writeFileSync(join(folder, 'server/entry.mjs'), "throw new Error('half a build');")],
    ['other-1', 'restart the server', (folder: string) => writeFileSync(join(folder, 'stamp.json'), '{"sources":"x","code":"x"}')],
  ] as const) {
    nextBuild(id, spoil);
    const served = join('dist/served', `${String(site.process.pid)}.json`);
    await until('the server has looked', () => read(served).includes(id));
    expect(JSON.parse(read(served))).toEqual({
      build: current.trim(),
      refused: { build: id, reason: expect.stringContaining(reason) as string },
    });
    await until('the log says so', () => site.output().includes(`"build":"${id}"`));
    expect(site.output()).toContain('a new build is refused; the one before it stays');
    expect(await (await fetch(`${site.origin}${PAGE}`)).text()).toContain(SENTENCE);
    writeFileSync(join(checkout.folder, 'dist/current'), current);
  }
});
