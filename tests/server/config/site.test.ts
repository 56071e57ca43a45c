import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigFault } from '#/server/config/faults.ts';
import { loadSite } from '#/server/config/site.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function problems(yaml: string): readonly string[] {
  const file = join(folder, 'site.yaml');
  writeFileSync(file, yaml);
  try {
    loadSite(file);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults.map((fault) => `${fault.where.replace(file, 'site')}: ${fault.problem}`);
    throw error;
  }
  return [];
}

const RIGHT = `operator: Test B.V.
licence: { authority: AFM, number: '12000000' }
confirmed: false
confirmedBelgium: false
phone: null
email: null
openingHours: null
commission: null
address: null
`;

describe('facts about the provider', () => {
  it('come from the file in the repository, unconfirmed and with open facts left open', () => {
    expect(loadSite('content/site.yaml')).toStrictEqual({
      operator: 'Delta Credit Management B.V.',
      licence: { authority: 'AFM', number: '12049362' },
      confirmed: false,
      confirmedBelgium: false,
      phone: null,
      email: null,
      openingHours: null,
      openingTimes: null,
      commission: null,
      address: null,
    });
  });

  it('are accepted as they should be', () => {
    expect(problems(RIGHT)).toStrictEqual([]);
  });

  it('name every key that is missing', () => {
    expect(
      problems(
        'operator: Test B.V.\nlicence: { authority: AFM }\nconfirmed: true\nconfirmedBelgium: false\nphone: null\nemail: null\nopeningHours: null\n',
      ),
    ).toStrictEqual(['site, licence.number: is missing.', 'site, commission: is missing.', 'site, address: is missing.']);
  });

  it('name a key that is not known', () => {
    expect(problems(`${RIGHT}telephone: 010\n`)).toStrictEqual(['site, telephone: the key "telephone" is not known here.']);
  });

  it('name what is of another kind', () => {
    const yaml = RIGHT.replace("number: '12000000'", 'number: 12000000')
      .replace('confirmed: false', 'confirmed: misschien')
      .replace('phone: null', 'phone: ""');
    expect(problems(yaml)).toStrictEqual([
      'site, licence.number: must be text.',
      'site, confirmed: must be true or false.',
      'site, phone: must not be empty.',
    ]);
  });

  it.each(['', 'just text', '- a list', 'null'])('refuse %j', (yaml) => {
    expect(problems(yaml)[0]).toMatch(/^site: is not a list of keys with values/);
  });

  it('say where the YAML is broken', () => {
    expect(problems('operator: [open\nconfirmed: false')[0]).toMatch(/^site: is no valid YAML: .*line/);
    expect(problems(`${RIGHT}confirmed: true\n`)[0]).toMatch(/^site: is no valid YAML: .*unique/i);
  });
});
