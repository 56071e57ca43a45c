import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };

/** Node's own lookup: beside the package, then beside each of its parents, then at the top. */
function resolvesUpwards(from: string, name: string): boolean {
  const parents = from.split('/node_modules/');
  return (
    parents.some((_, depth) => lock.packages[`${parents.slice(0, depth + 1).join('/node_modules/')}/node_modules/${name}`] !== undefined) ||
    lock.packages[`node_modules/${name}`] !== undefined
  );
}

it('locks every dependency of every locked package, so that npm ci finds nothing missing', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !resolvesUpwards(path, name))
      .map((name) => `${path || '(root)'} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

it('holds an integrity hash for every package that comes from outside', () => {
  const bare = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.integrity === undefined);
  expect(bare.map(([path]) => path)).toEqual([]);
});
