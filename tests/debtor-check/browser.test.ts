import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a worker in the browser imports. */
const ENTRIES = ['check', 'one-customer', 'two-minutes', 'loss', 'stress', 'cost-of-risk', 'implied-profile'];
const VALUE_IMPORT = /^(?:import|export)\s+(?!type\s)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** Every module that runs when the entries run: imports of types are gone by then. */
function modulesBehind(entries: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!existsSync(path) || !path.endsWith('.ts')) continue;
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(VALUE_IMPORT)) {
      const isOwn = target.startsWith('#/') || target.startsWith('.');
      open.push(isOwn ? (target.startsWith('#/') ? `src/${target.slice(2)}` : normalize(join(dirname(path), target))) : target);
    }
  }
  return [...found];
}

describe('the analysis in a browser', () => {
  const modules = modulesBehind(ENTRIES.map((name) => `src/debtor-check/${name}.ts`));

  it('finds the modules it rests on', () => {
    expect(modules).toContain('src/loss-model/aggregate/bernoulli-mixture.ts');
    expect(modules).toContain('src/quote-engine/debtor-book.ts');
  });

  it('needs no package, no part of Node, no rate book and no tariff', () => {
    expect(modules.filter((path) => !path.startsWith('src/'))).toEqual([]);
    expect(modules.filter((path) => path.endsWith('.json') || path.includes('/products/') || path.includes('calibration'))).toEqual([]);
  });

  it('reads no clock and draws no numbers', () => {
    for (const path of modules) expect(readFileSync(path, 'utf8')).not.toMatch(/Date\.now|new Date\(\)|Math\.random|\bfetch\(/);
  });
});
