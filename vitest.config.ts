import { defineConfig } from 'vitest/config';
import { SecondTryReporter } from './tests/helpers/second-try-reporter.ts';

const report = process.env['VITEST_JSON'];
const reporters = ['default', new SecondTryReporter()];

/** Three rooms: pure and in-process tests; the built server over HTTP; journeys in a real browser. The last two need `npm run build`. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: report === undefined ? reporters : [...reporters, ['json', { outputFile: report }]],
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/http/**', 'tests/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // What a page says comes within seconds on a busy machine, and a poll ends as soon as it is there.
          expect: { poll: { timeout: 5_000 } },
          // A browser on a shared machine may stall once; who needs the second try is named at the end.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
