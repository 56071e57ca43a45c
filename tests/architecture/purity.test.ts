import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
const read = (pattern: string) => globSync(pattern).map((path) => ({ path, code: withoutComments(readFileSync(path, 'utf8')) }));

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\b|\bfetch\(|['"]node:|\bcrypto\b|\bperformance\b|\bsetTimeout\b|\bglobalThis\b|\bIntl\.DateTimeFormat\b/;

const offenders = (files: readonly { path: string; code: string }[], pattern: RegExp) =>
  files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('the pure folders', () => {
  it('know no clock, randomness, process, network or file', () => {
    expect(
      offenders(
        read('src/{quote-engine,insurers,loss-model,policy,premium-check,debtor-check,worked-examples,calculators}/**/*.ts'),
        IMPURE,
      ),
    ).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(offenders([{ path: 'x.ts', code: 'const now = Date.now();' }], IMPURE)).toEqual(['x.ts']);
  });
});

describe('the shell', () => {
  it('reads the environment in one place', () => {
    const files = read('src/**/*.{ts,tsx,astro}').filter(
      ({ path }) => path !== 'src/server/config/env.ts' && !path.startsWith('src/server/cli/') && path !== 'src/server/main.ts',
    );
    // Handing all of it on to a child process reads no setting, and whether this is a build for production is none.
    expect(offenders(files, /(?<!\.\.\.)\bprocess\.env\b|\bimport\.meta\.env\b(?!\.PROD\b)/)).toEqual([]);
  });

  it('takes time and randomness from clock.ts and ids.ts alone', () => {
    const files = read('src/**/*.{ts,tsx,astro}').filter(
      ({ path }) =>
        path !== 'src/server/clock.ts' &&
        path !== 'src/server/ids.ts' &&
        !path.startsWith('src/server/security/') &&
        !path.startsWith('src/islands/'),
    );
    expect(offenders(files, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/)).toEqual([]);
  });

  it('has no style attribute anywhere, because the security policy blocks it', () => {
    expect(offenders(read('src/{components,layouts,pages,islands}/**/*.{astro,tsx}'), /\sstyle=/)).toEqual([]);
  });
});
