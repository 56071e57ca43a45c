import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../../src/messages');
/** Lines of data, not sentences. */
const LISTS: ReadonlySet<string> = new Set(['countries.ts', 'published-sources.ts', 'published-cases.ts']);
const MODULES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !LISTS.has(name));

const CONTENT = join(import.meta.dirname, '../../content/teksten');
const FILES = [...MODULES, ...readdirSync(CONTENT)];

/** Every text in a value, with one word for every placeholder. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\{[a-z]+\}/g, 'X')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The texts of a file: those of content, else string literals and templates, with one word for every hole. */
function textsOf(name: string): readonly string[] {
  if (name.endsWith('.yaml')) return textsIn(parse(readFileSync(join(CONTENT, name), 'utf8')));
  const source = readFileSync(join(ROOT, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');
  const holes = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].map(([, quoted, template]) =>
    (quoted ?? template ?? '').replace(holes, 'X'),
  );
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!:;])\s+/).filter((sentence) => sentence.split(/\s+/).length > 3);
const lengthOf = (sentence: string) => sentence.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('the language of the site', () => {
  it('is looked at: there are texts', () => {
    expect(FILES.length).toBeGreaterThan(8);
    expect(FILES.flatMap(textsOf).flatMap(sentencesOf).length).toBeGreaterThan(200);
  });

  it.each(FILES)('%s has sentences of at most 15 words on average', (name) => {
    const lengths = textsOf(name).flatMap(sentencesOf).map(lengthOf);
    if (lengths.length > 0) expect(mean(lengths)).toBeLessThanOrEqual(15);
  });

  it.each(FILES)('%s has no sentence of more than 30 words', (name) => {
    expect(
      textsOf(name)
        .flatMap(sentencesOf)
        .filter((sentence) => lengthOf(sentence) > 30),
    ).toEqual([]);
  });

  it.each(FILES)('%s says u, and recommends nothing', (name) => {
    const wrong = /\b(?:je|jij|jou|jouw|jullie)\b|best\w* (?:voor u|keus|keuze)|aanbevolen|aanrader|alle (?:krediet)?verzekeraars/i;
    expect(textsOf(name).filter((text) => wrong.test(text))).toEqual([]);
  });

  it.each(FILES)('%s writes percentages and amounts the Dutch way', (name) => {
    expect(textsOf(name).filter((text) => /\d\s%|\d\.\d%|€\d|,-/.test(text))).toEqual([]);
  });
});
