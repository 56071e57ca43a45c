import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'kv-editor-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const format = (cwd: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('src/editor/format.ts'), ...args], { cwd, encoding: 'utf8' });

describe('every file of content/', () => {
  it('opens in the editor and is saved as it stands', () => {
    const { stdout, stderr, status } = format('.', '--controle');
    expect(`${stdout}${stderr}`.trim().split('\n')).toEqual([
      expect.stringMatching(/^\d{3,} bestanden bekeken, 0 in een andere vorm, 0 niet te openen\.$/),
    ]);
    expect(status).toBe(0);
  });

  it('is put into the form of the editor when it was written by hand, and what cannot be opened is named', () => {
    cpSync('content', join(folder, 'content'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const file = join(folder, 'content/begrippen/drempel.mdx');
    const kept = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      kept
        .replace(/^draft: false\n/m, '')
        .replaceAll('\n* ', '\n- ')
        .replace('---\n', '---\ndraft: false\n'),
    );
    writeFileSync(join(folder, 'content/begrippen/kapot.mdx'), kept.replace('\ndraft:', '\nonbekend: ja\ndraft:'));
    const checked = format(folder, '--controle');
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain('content/begrippen/drempel.mdx: de redactie zou dit anders opslaan');
    expect(checked.stdout).toContain('content/begrippen/kapot.mdx: de redactie kan dit bestand niet openen');
    expect(checked.stdout).toContain('onbekend');
    expect(format(folder).status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(kept);
  });
});
