import { spawnSync } from 'node:child_process';

/** Who changed the texts. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** A changed file under content/ and what happened to it. */
export interface Change {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'gone';
}

/** What publishing may commit: everything else in the checkout stays as it is. */
const CONTENT = 'content';
const NAME = /^[^\p{Cc}<>]{2,80}$/u;
const EMAIL = /^[^\s<>@]+@[^\s<>@]+$/u;

/** A refusal of git, with its own words. */
export class GitFault extends Error {}

function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  if (error) throw new GitFault(error.message);
  if (status !== 0) throw new GitFault(stderr.trim() || stdout.trim());
  return stdout;
}

/** A name that can stand in a commit; null when it cannot. */
export function nameOf(text: string): string | null {
  const name = text.trim();
  return NAME.test(name) ? name : null;
}

/** The address git is set up with in this folder, or one that nobody has. */
export function emailOf(folder: string, given: string | undefined): string | null {
  if (given !== undefined) return EMAIL.test(given) ? given : null;
  try {
    return git(folder, ['config', 'user.email']).trim();
  } catch {
    return 'redactie@localhost';
  }
}

function kindOf(status: string): Change['kind'] {
  if (status.includes('D')) return 'gone';
  return status === '??' || status.includes('A') ? 'new' : 'changed';
}

/** Files under content/ that differ from the last commit. Throws GitFault outside a repository. */
export function changedContent(folder: string): readonly Change[] {
  const lines = git(folder, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', CONTENT]);
  return lines
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ path: line.slice(3), kind: kindOf(line.slice(0, 2)) }));
}

/** Text of a file in the last commit; null when git, the commit or the file is not there. */
export function committedText(folder: string, path: string): string | null {
  try {
    return git(folder, ['show', `HEAD:./${path}`]);
  } catch (error) {
    if (error instanceof GitFault) return null;
    throw error;
  }
}

/**
 * One commit of everything that changed under content/, in the name of `author`. What is staged elsewhere stays staged and is not in it.
 * Returns the short name of the commit. Throws GitFault.
 */
export function commitContent(folder: string, author: Author, message: string): string {
  const who = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
  };
  git(folder, ['add', '--all', '--', CONTENT]);
  git(folder, ['commit', '--quiet', '--only', '--message', message, '--', CONTENT], who);
  return git(folder, ['rev-parse', '--short', 'HEAD']).trim();
}
