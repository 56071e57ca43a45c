import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { committedPages } from '#/server/content/read-content.ts';
import { changedContent, commitContent, emailOf, GitFault, nameOf } from '#/server/publish/content-commit.ts';

let folder = '';
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
const write = (path: string, text: string) => {
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kv-publish-'));
  git('init', '--quiet');
  mkdirSync(join(folder, 'content/begrippen'), { recursive: true });
  for (const name of ['drempel', 'limiet']) write(`content/begrippen/${name}.mdx`, 'oud\n');
  write('README.md', 'oud\n');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '--quiet', '-m', 'begin');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('publishing', () => {
  it('commits every change under content/ in one commit with the name of the editor, and nothing else', () => {
    write('content/begrippen/drempel.mdx', 'nieuw\n');
    write('content/begrippen/met spatie.mdx', 'nieuw\n');
    rmSync(join(folder, 'content/begrippen/limiet.mdx'));
    write('README.md', 'half af\n');
    git('add', 'README.md');
    expect(changedContent(folder)).toEqual([
      { path: 'content/begrippen/drempel.mdx', kind: 'changed' },
      { path: 'content/begrippen/limiet.mdx', kind: 'gone' },
      { path: 'content/begrippen/met spatie.mdx', kind: 'new' },
    ]);
    commitContent(folder, { name: 'Anna de Vries', email: 'anna@example.invalid' }, 'Inhoud: drie teksten');
    expect(git('show', '--format=%an <%ae>|%cn|%s', '--name-status', 'HEAD').trim().split('\n').filter(Boolean)).toEqual([
      'Anna de Vries <anna@example.invalid>|Anna de Vries|Inhoud: drie teksten',
      'M\tcontent/begrippen/drempel.mdx',
      'D\tcontent/begrippen/limiet.mdx',
      'A\tcontent/begrippen/met spatie.mdx',
    ]);
    expect(git('status', '--porcelain').trim()).toBe('M  README.md');
    expect(changedContent(folder)).toEqual([]);
  });

  it('remembers the pages of the last commit when the list on disk was taken back', () => {
    const register = 'content/gepubliceerd.yaml';
    expect(committedPages(folder)).toEqual([]);
    write(register, 'pages:\n  - /begrippen/drempel/\n');
    commitContent(folder, { name: 'Anna', email: 'anna@example.invalid' }, 'Inhoud: lijst');
    write(register, 'pages: []\n');
    expect(committedPages(folder)).toEqual(['/begrippen/drempel/']);
    rmSync(join(folder, register));
    expect(committedPages(folder)).toEqual(['/begrippen/drempel/']);
    git('rm', '--quiet', '--cached', register);
    git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '--quiet', '-m', 'weg');
  });

  it('refuses names and addresses that would break the line of the author', () => {
    expect(nameOf(' Anna ')).toBe('Anna');
    for (const name of ['', 'A', 'Anna <x>', 'Anna\nde Vries', 'a'.repeat(81)]) expect(nameOf(name), name).toBeNull();
    expect(emailOf(folder, 'anna@example.invalid')).toBe('anna@example.invalid');
    expect(emailOf(folder, 'anna')).toBeNull();
  });

  it('says what git says outside a repository', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'kv-none-'));
    expect(() => changedContent(elsewhere)).toThrow(GitFault);
    rmSync(elsewhere, { recursive: true });
  });
});
