import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BUILD_FOLDER = 'dist';
export const CLIENT_FOLDER = join(BUILD_FOLDER, 'client');
export const SERVER_ENTRY = join(BUILD_FOLDER, 'server', 'entry.mjs');
/** Holds the hash of the sources the build was made from; written last, so its absence means an unfinished build. */
export const BUILD_STAMP = join(BUILD_FOLDER, 'stamp');

/** What the build is made of. Content counts, apart from the site file, which is read when the server starts. */
const SOURCES = ['src/**/*', 'content/**/*', 'public/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** SHA-256 over paths and bytes of everything the build is made of. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { withFileTypes: true, exclude: ['content/site.yaml'] })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${file.replaceAll('\\', '/')}\n`)
      .update(readFileSync(file))
      .update('\n');
  return hash.digest('hex');
}

export function isBuilt(): boolean {
  return existsSync(BUILD_STAMP) && existsSync(SERVER_ENTRY);
}

export function isBuildCurrent(): boolean {
  return isBuilt() && readFileSync(BUILD_STAMP, 'utf8').trim() === sourcesHash();
}
