import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kv-editor-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('npm run redactie says first what is wrong with the texts, and starts all the same', () => {
  cpSync('content', join(folder, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'content/begrippen/drempel.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: X'));
  // Without a site beside the texts Astro stops at once; what stands before that is the command's own.
  const port = String(46_000 + (process.pid % 900));
  const { stdout } = spawnSync(process.execPath, [resolve('src/editor/start.ts'), '--poort', port], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toMatch(/content\/begrippen\/drempel\.mdx[\s\S]*Te kort: schrijf ten minste 3 tekens\.[\s\S]*De redactie start\./);
});
