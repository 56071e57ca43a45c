import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kv-editor-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

cpSync('content', join(folder, 'content'), { recursive: true });
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

/** What the command says with one text broken. Without a site beside the texts Astro stops at once. */
function saidWith(file: string, broken: (text: string) => string): string {
  const path = join(folder, file);
  const kept = readFileSync(path, 'utf8');
  writeFileSync(path, broken(kept));
  const port = String(46_000 + (process.pid % 900));
  const { stdout } = spawnSync(process.execPath, [resolve('src/editor/start.ts'), '--poort', port], { cwd: folder, encoding: 'utf8' });
  writeFileSync(path, kept);
  return stdout;
}

it('npm run redactie says first what is wrong with the texts, and starts all the same', () => {
  const said = saidWith('content/begrippen/drempel.mdx', (text) => text.replace(/^title: .*$/m, 'title: X'));
  expect(said).toMatch(/content\/begrippen\/drempel\.mdx[\s\S]*Te kort: schrijf ten minste 3 tekens\.[\s\S]*De redactie start\./);
});

it('npm run redactie starts with faults in the facts of the provider', () => {
  const said = saidWith('content/site.yaml', (text) => text.replace(/^operator: .*$/m, 'operator: 3'));
  expect(said).toMatch(/operator[\s\S]*De redactie start\./);
});
