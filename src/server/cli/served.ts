import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One small file per running server, named by its process, that says what it serves: for who publishes, and for who clears away. */
const FOLDER = join('dist', 'served');

export interface Served {
  /** Build whose pages visitors get. */
  readonly build: string;
  /** Build that the server would not take over, and why. */
  readonly refused: { readonly build: string; readonly reason: string } | null;
}

const fileOf = (pid: number): string => join(FOLDER, `${String(pid)}.json`);

/** Says what this process serves. Where the folder cannot be written (a read-only checkout) nothing is said. */
export function announceServed(served: Served): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    // Readable for whoever publishes: the server keeps everything else it writes to itself.
    chmodSync(FOLDER, 0o755);
    const file = fileOf(process.pid);
    writeFileSync(`${file}.new`, `${JSON.stringify(served)}\n`);
    chmodSync(`${file}.new`, 0o644);
    renameSync(`${file}.new`, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error;
  }
}

export function withdrawServed(): void {
  rmSync(fileOf(process.pid), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What each server that runs from this folder says it serves, by process; what a killed one left is removed. */
export function servers(): ReadonlyMap<number, Served> {
  const found = new Map<number, Served>();
  if (!existsSync(FOLDER)) return found;
  for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.json'))) {
    const pid = Number.parseInt(name, 10);
    if (isAlive(pid)) found.set(pid, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Served);
    else rmSync(join(FOLDER, name), { force: true });
  }
  return found;
}

/** Builds that some running server still takes its pages from. */
export function servedBuilds(): ReadonlySet<string> {
  return new Set([...servers().values()].map(({ build }) => build));
}
