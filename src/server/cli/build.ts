import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { freshBuild, makeCurrent, removeOldBuilds, stampOfSources, type BuildFolder } from './build-stamp.ts';

const COMPRESSED = new Set(['.css', '.js', '.json', '.svg', '.txt', '.xml', '.webmanifest', '.ico']);
const MIN_BYTES = 256;

function precompress(folder: string): void {
  for (const name of globSync('**/*', { cwd: folder })) {
    if (!COMPRESSED.has(extname(name))) continue;
    const file = join(folder, name);
    const body = readFileSync(file);
    if (body.length < MIN_BYTES) continue;
    const br = brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}

/** Leaves nothing of a build that failed. */
function withdraw({ folder }: BuildFolder, status: number | null): number {
  rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}

/**
 * Builds the site into a folder of its own: Astro, then what it knows of its own pages, then compressed files beside the public ones, then
 * the stamp that says from which sources. Only a whole build becomes the current one; a running server takes it over. Returns the exit code.
 */
export function build(): number {
  const stamp = stampOfSources();
  const target = freshBuild(stamp);
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const result = spawnSync(process.execPath, [astro, 'build', '--outDir', target.folder], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (result.status !== 0) return withdraw(target, result.status);
  const content = spawnSync(process.execPath, ['src/server/cli/build-content.ts', target.folder, target.client, target.entry], {
    stdio: 'inherit',
  });
  if (content.status !== 0) return withdraw(target, content.status);
  precompress(target.client);
  makeCurrent(target, stamp);
  removeOldBuilds();
  return 0;
}

if (import.meta.main) process.exitCode = build();
