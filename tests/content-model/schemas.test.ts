import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { exampleProfileSchema, sourceSchema } from '#/content-model/data.ts';
import { addressOf } from '#/content-model/places.ts';
import { PROSE_COLLECTIONS, PROSE_SCHEMAS, termSchema } from '#/content-model/prose.ts';
import { PROFILE } from '../helpers/app.ts';

/** Dotted names of keys without a description, at every depth. */
function undescribed(schema: z.core.$ZodType, path = ''): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return undescribed(schema.unwrap(), path);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).flatMap(([key, value]) => {
    const name = `${path}${key}`;
    const inner = value instanceof z.ZodOptional || value instanceof z.ZodDefault ? value.unwrap() : value;
    const described = [value, inner].some((one) => one instanceof z.ZodType && (one.description ?? '') !== '');
    return [...(described ? [] : [name]), ...undescribed(inner, `${name}.`)];
  });
}

const TERM = {
  title: 'Drempel',
  description: 'Een drempel sluit kleine verliezen uit. Een groter verlies telt wel helemaal mee. Met een voorbeeld.',
  checkedOn: '2026-11-22',
  checkAgainOn: '2027-05-22',
  authorRole: 'redactie',
  sources: ['S2'],
  nextStep: { label: 'Lees verder', href: '/begrippen/' },
  term: 'drempel',
  definition: 'Een bedrag tot waar een verlies niet wordt vergoed.',
  english: 'threshold',
  german: 'Bagatellgrenze',
  synonyms: [],
  related: ['eigen-risico', 'wachttijd'],
};

/** What the schema says about a term with some keys replaced, as `key: message`. */
const faultsOf = (replaced: Readonly<Record<string, unknown>>) => {
  const { error } = termSchema.safeParse({ ...TERM, ...replaced });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the front matter of a text', () => {
  it.each(PROSE_COLLECTIONS)('%s: every key has a description', (name) => {
    expect(Object.keys(PROSE_SCHEMAS[name].shape).length).toBeGreaterThan(6);
    expect(undescribed(PROSE_SCHEMAS[name])).toEqual([]);
  });

  it('describes the keys of sources and example companies too', () => {
    expect([...undescribed(sourceSchema), ...undescribed(exampleProfileSchema)]).toEqual([]);
  });

  it('notices a key without a description', () => {
    expect(undescribed(z.strictObject({ said: z.string().describe('Wel.'), silent: z.string().optional() }))).toEqual(['silent']);
  });

  it('is right as the contract has it, and not a draft unless it says so', () => {
    expect(termSchema.parse(TERM).draft).toBe(false);
  });

  it.each([
    ['an unquoted date', { checkedOn: new Date('2026-11-22') }, "checkedOn: Schrijf de datum tussen aanhalingstekens: '2026-11-21'."],
    ['a day that does not exist', { checkedOn: '2026-02-30' }, "checkedOn: Schrijf een bestaande dag als '2026-11-21'."],
    ['a link without a slash', { nextStep: { label: 'Verder', href: '/begrippen' } }, 'nextStep.href: Schrijf een adres op deze site'],
    [
      'a link to elsewhere',
      { nextStep: { label: 'Verder', href: 'https://example.com/' } },
      'nextStep.href: Schrijf een adres op deze site',
    ],
    ['one related term', { related: ['drempel'] }, 'related: Noem ten minste twee verwante begrippen.'],
    ['a source twice', { sources: ['S2', 'S2'] }, 'sources: Noem elke bron één keer.'],
    ['a long definition', { definition: 'woord '.repeat(31).trim() }, 'definition: Schrijf ten hoogste 30 woorden.'],
    ['a short description', { description: 'Kort.' }, 'description: Te kort: schrijf ten minste 70 tekens.'],
    ['an unknown role', { authorRole: 'stagiair' }, 'authorRole: Kies redactie of rekenmodel.'],
  ])('says in Dutch what is wrong with %s', (_what, replaced, words) => {
    expect(faultsOf(replaced).join('\n')).toContain(words);
  });

  it('refuses a key that is not in the contract', () => {
    expect(termSchema.safeParse({ ...TERM, layout: 'wide' }).success).toBe(false);
  });
});

describe('an example company', () => {
  const company = { title: 'Groothandel', description: 'Een verzonnen groothandel met een miljoen omzet.' };

  it('answers the questions as a visitor would', () => {
    expect(exampleProfileSchema.parse({ ...company, profile: PROFILE }).profile).toStrictEqual(PROFILE);
  });

  it('is refused with the place of the answer that does not fit', () => {
    const { error } = exampleProfileSchema.safeParse({ ...company, profile: { ...PROFILE, turnoverCents: -1 } });
    expect(error?.issues[0]).toMatchObject({ path: ['profile', 'turnoverCents'] });
  });
});

describe('the address of a text', () => {
  it('follows its folder; site stands at the root, questions share a page', () => {
    expect(addressOf('begrippen', 'drempel')).toBe('/begrippen/drempel/');
    expect(addressOf('kredietverzekering', 'index')).toBe('/kredietverzekering/');
    expect(addressOf('site', 'over-ons')).toBe('/over-ons/');
    expect(addressOf('veelgestelde-vragen', 'wat-kost-het')).toBe('/veelgestelde-vragen/#wat-kost-het');
  });
});
