import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = resolve('src/server/cli/content-check.ts');
const folder = mkdtempSync(join(tmpdir(), 'kv-check-'));
const PAGE = join(folder, 'content', 'site', 'over-ons.mdx');
const REGISTER = join(folder, 'content', 'gepubliceerd.yaml');

const pageText = (checkAgainOn: string) => `---
title: Over ons
description: Wie wij zijn, wat wij doen en wat niet. Met onze rol, onze vergunning en waar u terechtkunt.
checkedOn: '2020-01-01'
checkAgainOn: '${checkAgainOn}'
authorRole: redactie
sources: []
nextStep:
  label: Naar het begin
  href: /
---

${'Dit is een korte zin. '.repeat(40)}
`;

const check = (...options: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, ...options], { cwd: folder, encoding: 'utf8' });
  return { status, stdout };
};

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['content/site', 'src/pages', 'src/messages']) mkdirSync(join(folder, part), { recursive: true });
  cpSync('content/site.yaml', join(folder, 'content', 'site.yaml'));
  writeFileSync(join(folder, 'src', 'pages', 'index.astro'), '');
  writeFileSync(join(folder, 'src', 'messages', 'menu.ts'), "export const menu = ['/over-ons/', '/wie-wij-zijn/'];");
  writeFileSync(PAGE, pageText('2999-01-01'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run content:check', () => {
  it('says that nothing is wrong, and ends well', () => {
    expect(check()).toEqual({ status: 0, stdout: '\nGeen fouten gevonden.\n' });
  });

  it('tells file, line, what and how to mend it, and ends badly', () => {
    writeFileSync(PAGE, `${pageText('2999-01-01')}\n[weg](/weg/)\n`);
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('content/site/over-ons.mdx, regel 15\n  Fout: de link naar /weg/ komt nergens uit');
    expect(stdout).toContain('\n1 fout gevonden.');
  });

  it('tells of a named file how it reads', () => {
    const { status, stdout } = check('content/site/over-ons.mdx');
    expect(status).toBe(0);
    expect(stdout).toContain('200 woorden (minimum 150)');
    expect(stdout).toMatch(/Flesch-Douma \d+,\d/);
    expect(check('content/site/weg.mdx')).toMatchObject({ status: 1, stdout: expect.stringContaining('dit bestand is er niet') as string });
  });

  it('warns about figures past their check date, and fails with --vandaag', () => {
    writeFileSync(PAGE, pageText('2020-06-01'));
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('1 punt om op te letten') as string });
    expect(check('--vandaag')).toMatchObject({ status: 1, stdout: expect.stringContaining('uiterlijk op 2020-06-01') as string });
  });

  it('remembers what was published, and misses a page that was renamed without a redirect', () => {
    expect(check('--registreer').stdout).toContain('1 pagina toegevoegd');
    expect(readFileSync(REGISTER, 'utf8')).toBe('pages:\n  - /over-ons/\n');
    expect(check('--registreer').stdout).toContain('al volledig');
    renameSync(PAGE, join(folder, 'content', 'site', 'wie-wij-zijn.mdx'));
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('de pagina /over-ons/ stond op de site en is er niet meer');
    writeFileSync(join(folder, 'content', 'doorverwijzingen.yaml'), 'redirects:\n  - from: /over-ons\n    to: /wie-wij-zijn/\n');
    expect(check().status).toBe(0);
  });

  it('does not remember a content with faults', () => {
    writeFileSync(PAGE, `${pageText('2999-01-01')}\n[weg](/weg/)\n`);
    expect(check('--registreer').status).toBe(1);
    expect(() => readFileSync(REGISTER)).toThrow();
  });

  it('says which option it does not know', () => {
    expect(check('--morgen')).toEqual({ status: 2, stdout: expect.stringContaining('--morgen is geen bekende keuze') as string });
  });
});
