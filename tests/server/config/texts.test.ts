import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenericSchema } from 'valibot';
import { ConfigFault } from '#/server/config/faults.ts';
import { TEXT_FILES, TEXT_SCHEMAS } from '#/server/config/text-schemas.ts';
import { loadTexts } from '#/server/config/texts.ts';

const CONTENT = 'content/teksten';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
  cpSync(CONTENT, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function faults(): readonly { readonly where: string; readonly problem: string }[] {
  try {
    loadTexts(folder);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults.map(({ where, problem }) => ({ where: where.slice(folder.length + 1), problem }));
    throw error;
  }
  return [];
}

describe('the texts of the site', () => {
  it('are whole, and fill in what they are given', () => {
    const { home, exits, thanks, mails } = loadTexts(CONTENT);
    expect(home.exampleText({ omzet: '€ 1', aantal: '2' })).toContain('met € 1 omzet en 2 groothandels');
    expect(exits.pages['te-klein'].lead({ bedrag: '€ 50.000' })).toMatch(/^Onder € 50\.000 omzet/);
    expect(thanks.whatOne({ verzekeraars: 'Coface' })).toBe('Coface krijgt uw antwoorden en de naam van uw bedrijf.');
    expect(mails.visitor.subject).not.toMatch(/[{}]/);
  });

  it('put what is filled in there as it is, also when it looks like a placeholder', () => {
    expect(loadTexts(CONTENT).mails.visitor.greeting({ naam: '{naam} $& $1' })).toBe('Beste {naam} $& $1,');
  });

  it('have no comments: what a key is for stands in its schema', () => {
    expect(readdirSync(CONTENT).toSorted()).toEqual(Object.values(TEXT_FILES).toSorted());
    for (const file of readdirSync(CONTENT)) expect(readFileSync(join(CONTENT, file), 'utf8')).not.toMatch(/(^|\s)#/m);
  });
});

describe('a fault in a text is told in one sentence with file and key', () => {
  it.each([
    ['a missing key', 'home.yaml', 'get: Wat krijgt u?\n', '', 'home.yaml, get', 'is missing.'],
    ['an unknown key', 'home.yaml', 'get:', 'extra: Iets\nget:', 'home.yaml, extra', 'the key "extra" is not known here.'],
    ['an empty text', 'home.yaml', 'get: Wat krijgt u?', "get: '  '", 'home.yaml, get', 'must not be empty.'],
    ['a number', 'home.yaml', 'get: Wat krijgt u?', 'get: 3', 'home.yaml, get', 'must be text.'],
    [
      'an unknown placeholder',
      'mails.yaml',
      'Beste {naam},',
      'Beste {naam} van {bedrijf},',
      'mails.yaml, visitor.greeting',
      'has the placeholder {bedrijf}, which is not known here; it takes {naam}.',
    ],
    ['a missing placeholder', 'mails.yaml', 'Beste {naam},', 'Beste,', 'mails.yaml, visitor.greeting', 'lacks the placeholder {naam}.'],
    [
      'a placeholder where none belongs',
      'bedankt.yaml',
      'who: Wie antwoordt?',
      "who: '{operator} antwoordt'",
      'bedankt.yaml, who',
      'has the placeholder {operator}, which is not known here; it takes no placeholder.',
    ],
  ])('%s', (_what, file, from, to, where, problem) => {
    change(file, from, to);
    expect(faults()).toEqual([{ where, problem }]);
  });

  it('names half a placeholder', () => {
    change('mails.yaml', 'Beste {naam},', "'Beste {naam} en {'");
    expect(faults()).toEqual([
      { where: 'mails.yaml, visitor.greeting', problem: 'has a brace that belongs to no placeholder; it takes {naam}.' },
    ]);
  });

  it('names a file that is gone or no YAML, and the faults of the other files with it', () => {
    rmSync(join(folder, 'home.yaml'));
    writeFileSync(join(folder, 'bedankt.yaml'), 'a: [');
    change('mails.yaml', 'Beste {naam},', 'Beste,');
    expect(faults().map(({ where }) => where)).toEqual(['home.yaml', 'bedankt.yaml', 'mails.yaml, visitor.greeting']);
  });
});

describe('every key', () => {
  interface Node {
    readonly type?: string;
    readonly entries?: Readonly<Record<string, Node>>;
    readonly item?: Node;
    readonly pipe?: readonly { readonly type?: string; readonly description?: string; readonly item?: Node }[];
  }

  /** Paths of the texts in a schema with their descriptions. */
  function described(node: Node, path: string): readonly (readonly [string, string | undefined])[] {
    if (node.entries) return Object.entries(node.entries).flatMap(([key, inner]) => described(inner, `${path}.${key}`));
    const list = node.item ?? node.pipe?.find(({ item }) => item)?.item;
    if (list) return described(list, `${path}[]`);
    return [[path, node.pipe?.find(({ type }) => type === 'description')?.description]];
  }

  it.each(Object.entries(TEXT_SCHEMAS))('of %s says where its text stands', (name, schema: GenericSchema) => {
    const keys = described(schema, name);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter(([, description]) => (description ?? '').length < 8)).toEqual([]);
  });
});
