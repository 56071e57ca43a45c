import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { servedBuilds } from './served.ts';

const BUILD_FOLDER = 'dist';
const BUILDS_FOLDER = join(BUILD_FOLDER, 'builds');
/** Holds the name of the build that is to be served; replaced whole, so that no reader sees half of it. */
const POINTER = join(BUILD_FOLDER, 'current');
/** Builds kept besides the current one: the way back, and old hashed files for pages that visitors still have open. */
const KEPT_BUILDS = 2;

/** Where the parts of one build lie. */
export interface BuildFolder {
  readonly id: string;
  readonly folder: string;
  /** Public files with their compressed neighbours. */
  readonly client: string;
  /** Module that renders the pages. */
  readonly entry: string;
  /** Written last, so its absence means an unfinished build. */
  readonly stampFile: string;
}

/** SHA-256 of what a build was made from. */
export interface BuildStamp {
  readonly sources: string;
  /** The part a running server has in memory itself: it takes over pages of the same code only. */
  readonly code: string;
}

/** Code and settings; a change asks for a restart. */
const CODE = ['src/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Content counts, apart from the site file, which is read when the server starts. */
const CONTENT = ['content/**/*', 'public/**/*'];

function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync(patterns, { withFileTypes: true, exclude: ['content/site.yaml'] })
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

/** What a build of this moment would be made from: paths and bytes of everything that goes into it. */
export function stampOfSources(): BuildStamp {
  const code = hashOf(CODE);
  return { code, sources: createHash('sha256').update(code).update(hashOf(CONTENT)).digest('hex') };
}

function folderOf(id: string): BuildFolder {
  const folder = join(BUILDS_FOLDER, id);
  return { id, folder, client: join(folder, 'client'), entry: join(folder, 'server', 'entry.mjs'), stampFile: join(folder, 'stamp.json') };
}

export function stampOf(build: BuildFolder): BuildStamp {
  return JSON.parse(readFileSync(build.stampFile, 'utf8')) as BuildStamp;
}

/** A folder for a new build of these sources, that no other build has. */
export function freshBuild({ sources }: BuildStamp): BuildFolder {
  const name = sources.slice(0, 12);
  for (let nth = 1; ; nth += 1) {
    const build = folderOf(`${name}-${String(nth)}`);
    if (existsSync(build.folder)) continue;
    mkdirSync(build.folder, { recursive: true });
    return build;
  }
}

const isComplete = (build: BuildFolder): boolean => existsSync(build.stampFile) && existsSync(build.entry);

/** The build that the pointer names, null when there is none that is whole. */
export function currentBuild(): BuildFolder | null {
  if (!existsSync(POINTER)) return null;
  const id = readFileSync(POINTER, 'utf8').trim();
  const build = folderOf(id);
  return id !== '' && isComplete(build) ? build : null;
}

/** Every whole build on the disk, newest first. */
export function keptBuilds(): readonly BuildFolder[] {
  if (!existsSync(BUILDS_FOLDER)) return [];
  const made = (build: BuildFolder) => statSync(build.stampFile).mtimeMs;
  return readdirSync(BUILDS_FOLDER)
    .map(folderOf)
    .filter(isComplete)
    .sort((one, other) => made(other) - made(one));
}

/** Stamps a finished build and makes it the current one in one step: a reader of the pointer gets the old one or the new one. */
export function makeCurrent(build: BuildFolder, stamp: BuildStamp): void {
  writeFileSync(build.stampFile, `${JSON.stringify(stamp)}\n`);
  const next = `${POINTER}.${String(process.pid)}`;
  writeFileSync(next, `${build.id}\n`);
  renameSync(next, POINTER);
}

/** Removes what no visitor can still ask for: all but the current build, the newest others and those that a server still serves. */
export function removeOldBuilds(): void {
  const current = currentBuild()?.id;
  const served = servedBuilds();
  const others = keptBuilds().filter(({ id }) => id !== current && !served.has(id));
  for (const { folder } of others.slice(KEPT_BUILDS)) rmSync(folder, { recursive: true, force: true });
}

export function isBuildCurrent(): boolean {
  const build = currentBuild();
  return build !== null && stampOf(build).sources === stampOfSources().sources;
}
