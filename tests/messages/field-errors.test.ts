import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { INSURER_IDS, contactSchema } from '#/quote-engine/contract/contact.ts';
import { BUYER_TYPES, DEDUCTIBLE_KINDS, EXTRAS, SCOPES, UNKNOWN, profileSchema } from '#/quote-engine/contract/profile.ts';
import { DEDUCTIBLE_ORDERS, PREMIUM_BASES } from '#/premium-check/running-policy.ts';
import { POLICY_ERRORS } from '#/messages/policy-errors.ts';
import { FIELD_ERRORS, fieldErrorText } from '#/messages/field-errors.ts';

const CONTRACT = join(import.meta.dirname, '../../src/quote-engine/contract');

/** A schema file together with the files named after it (`profile-rules.ts`), without comments. */
function sourceOf(name: string): string {
  const files = readdirSync(CONTRACT).filter((file) => file === `${name}.ts` || file.startsWith(`${name}-`));
  return files.map((file) => readFileSync(join(CONTRACT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).join('\n');
}

/** Answers that look like codes. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...BUYER_TYPES,
  ...DEDUCTIBLE_KINDS,
  ...EXTRAS,
  ...INSURER_IDS,
  ...SCOPES,
  UNKNOWN,
  'domestic-only',
  'closed-year',
  'show-all',
  // Names of domestic-only groups in the pattern of a country code.
  'EU-REST',
  'HIGH-INCOME-REST',
]);

/** Codes of helpers that add an ending to the name they are given, such as `line(120, 'email')`. */
function composed(source: string): { readonly names: ReadonlySet<string>; readonly codes: readonly string[] } {
  const names = new Set<string>();
  const codes: string[] = [];
  for (const [, helper = '', body = ''] of source.matchAll(/const (\w+) = \([^)]*code: string\) =>\s*([\s\S]*?);\n/g)) {
    const endings = [...body.matchAll(/\$\{code\}([a-z0-9-]+)/g)].map(([, ending = '']) => ending);
    for (const [, name = ''] of source.matchAll(new RegExp(`\\b${helper}\\([^()]*'([a-z-]+)'\\)`, 'g'))) {
      names.add(name);
      codes.push(...endings.map((ending) => `${name}${ending}`));
    }
  }
  return { names, codes };
}

function codesIn(source: string): readonly string[] {
  const { names, codes } = composed(source);
  const plain = [...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code = '']) => code);
  return [...codes, ...plain.filter((code) => !ANSWERS.has(code) && !names.has(code))];
}

const issuesOf = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];

describe('every code of the schemas has a text', () => {
  it.each(['profile', 'contact'])('%s.ts', (name) => {
    const codes = codesIn(sourceOf(name));
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !Object.hasOwn(FIELD_ERRORS, code))).toEqual([]);
  });

  it('finds the composed ones too', () => {
    expect(codesIn(sourceOf('profile'))).toContain('days-late-too-large');
    expect(codesIn(sourceOf('contact'))).toContain('email-characters');
  });

  it('has no text without a code', () => {
    const codes = new Set([...codesIn(sourceOf('profile')), ...codesIn(sourceOf('contact')), 'key-not-known', 'field-missing']);
    expect(Object.keys(FIELD_ERRORS).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each([[{}], [null], [{ zzz: 1 }], [{ turnoverCents: -1, excludedSharePct: '101', extras: 3, buyerCountries: [{}], insuredPct: '1' }]])(
    'profile %j',
    (value) => {
      const messages = issuesOf(profileSchema, value);
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.filter((code) => !Object.hasOwn(FIELD_ERRORS, code))).toEqual([]);
    },
  );

  it.each([[{}], [{ email: 'x', insurers: ['y'], registrationNumber: '1', phone: 'bel mij', companyName: '', personName: 4 }]])(
    'contact %j',
    (value) => {
      const messages = issuesOf(contactSchema, value);
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.filter((code) => !Object.hasOwn(FIELD_ERRORS, code))).toEqual([]);
    },
  );
});

describe('the texts', () => {
  it('say what is wrong and what to do, in whole sentences', () => {
    for (const text of Object.values(FIELD_ERRORS)) expect(text).toMatch(/^[A-ZÉ].*[.?]$/s);
    for (const text of Object.values(FIELD_ERRORS)) expect(text).not.toMatch(/ongeldig/i);
  });

  it('fall back to a general sentence, also for names of the prototype', () => {
    expect(fieldErrorText('no-such-code')).toBe(fieldErrorText('constructor'));
    expect(fieldErrorText('share-over-100')).toBe(FIELD_ERRORS['share-over-100']);
  });
});

describe('every code of a running policy has a text', () => {
  const source = readFileSync(join(CONTRACT, '../../premium-check/running-policy.ts'), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const values = new Set<string>([
    '1990-01-01',
    '2099-12-31',
    ...DEDUCTIBLE_KINDS,
    ...PREMIUM_BASES,
    ...DEDUCTIBLE_ORDERS,
    'times-premium',
  ]);
  const codes = codesIn(source).filter((code) => !values.has(code));

  it('in its own table or in that of the profile', () => {
    expect(codes.length).toBeGreaterThan(15);
    expect(codes.filter((code) => !Object.hasOwn(POLICY_ERRORS, code) && !Object.hasOwn(FIELD_ERRORS, code))).toEqual([]);
  });
});
