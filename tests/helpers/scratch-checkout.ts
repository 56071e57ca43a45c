import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of this checkout that a test may change: sources, texts, the current build and a repository with one commit. */
export interface ScratchCheckout {
  readonly folder: string;
  git(...args: readonly string[]): string;
  remove(): void;
}

const COPIED = ['src', 'content', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', '.gitignore'];
/** What tools keep beside the packages: written in place, so it must not be shared with the checkout. */
const CACHES = ['.vite', '.astro', '.cache', '.vite-temp'];

/** Linked where that can be, which is quick; copied onto another file system. */
function take(name: string, folder: string): void {
  try {
    execFileSync('cp', ['-al', name, join(folder, name)], { stdio: 'pipe' });
  } catch {
    rmSync(join(folder, name), { recursive: true, force: true });
    execFileSync('cp', ['-a', name, join(folder, name)]);
  }
}

export function scratchCheckout(): ScratchCheckout {
  const folder = mkdtempSync(join(tmpdir(), 'kv-redactie-'));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'dist']) take(name, folder);
  for (const name of CACHES) rmSync(join(folder, 'node_modules', name), { recursive: true, force: true });
  for (const own of ['served', 'current']) rmSync(join(folder, 'dist', own), { recursive: true, force: true });
  cpSync('dist/current', join(folder, 'dist', 'current'));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.invalid', 'commit', '--quiet', '-m', 'begin');
  return { folder, git, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
