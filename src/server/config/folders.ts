import { accessSync, constants, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Folders on the way to `folder` that are not there yet, outermost first. */
function missing(folder: string): readonly string[] {
  return isThere(folder) || dirname(folder) === folder ? [] : [...missing(dirname(folder)), folder];
}

/** Makes what is missing, one at a time, and takes it away again: the only sure way to know that it can be made. */
function tryOut(folder: string): void {
  const made: string[] = [];
  try {
    // Not by `recursive`: on a file system that refuses every folder Node tries without end.
    for (const one of missing(folder)) {
      mkdirSync(one, { mode: 0o700 });
      made.push(one);
    }
  } finally {
    for (const one of made.toReversed()) rmdirSync(one);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'part of this path is a file',
  EACCES: 'this account may not use it',
  EPERM: 'this account may not use it',
  EROFS: 'that file system can only be read',
  ENOENT: 'that file system takes no folders',
};

/**
 * Why the server cannot keep files in a folder, as a sentence; null when it can. A folder that is not there counts as usable when it can
 * be made, and is not made.
 * @param mustWrite false for a folder that may be read only once it is there.
 */
export function folderProblem(folder: string, mustWrite: boolean): string | null {
  try {
    tryOut(folder);
    if (!isThere(folder)) return null;
    if (!statSync(folder).isDirectory()) return `${folder} is a file; a folder is needed.`;
    accessSync(folder, constants.R_OK | constants.X_OK | (mustWrite ? constants.W_OK : 0));
    return null;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return `${folder} cannot be used: ${REASONS[code] ?? message}.`;
  }
}
