import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VARIABLES } from '#/server/config/variables.ts';

const cell = (text: string) => text.trim().replace(/^`(.*)`$/, '$1');

function tableRows(): readonly (readonly string[])[] {
  const lines = readFileSync('docs/configuration.md', 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, -1).map(cell));
}

it('lists in docs/configuration.md every variable that is read, with its default and example, and no other', () => {
  const documented = tableRows().map(([name, fallback, example]) => [name, fallback === '–' ? null : fallback, example]);
  expect(documented).toStrictEqual(Object.entries(VARIABLES).map(([name, { fallback, example }]) => [name, fallback, example]));
});

it('says of each variable what it means', () => {
  for (const [name, , , meaning = ''] of tableRows()) expect(meaning.length, name).toBeGreaterThan(10);
});

it('reads the environment of the process in one file of the server', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|tsx|astro)$/.test(file));
  // Handing the whole environment on to a child process reads no variable.
  const reads = (file: string) => readFileSync(join('src', file), 'utf8').replaceAll('...process.env', '').includes('process.env');
  const readers = files.filter(reads);
  expect(readers).toStrictEqual([join('server', 'config', 'env.ts')]);
});
