import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { loadEditions } from '#/server/editions.ts';
import { partsOf, readComparison, writeComparison } from '#/server/usecases/comparison-text.ts';
import { comparisonOf } from '../../helpers/comparison.ts';
import { profileOf } from '../../helpers/profile.ts';
import { compare } from '#/quote-engine/index.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';

const editions = loadEditions(registry).current();
const parts = partsOf(editions);
const comparison = compare(registry, editions, profileOf(), plainDateOf('2026-11-21'));
const database = (content: string | null) => ({
  comparisonParts: { keep: () => Promise.resolve(), find: (hash: string) => Promise.resolve(hash === parts.hash ? content : null) },
});

describe('a stored comparison', () => {
  it('reads back as it was shown, with all terms and sources', async () => {
    const text = writeComparison(comparison, parts);
    expect(await readComparison(database(parts.text), text)).toEqual(JSON.parse(JSON.stringify(comparison)));
  });

  it('is less than half of the whole, because what all comparisons share stands apart', () => {
    expect(writeComparison(comparison, parts).length).toBeLessThan(JSON.stringify(comparison).length / 2);
  });

  it('holds in full what the rate books do not', async () => {
    const foreign = structuredClone(comparisonOf(profileOf()));
    const text = writeComparison(foreign, parts);
    expect(await readComparison(database(parts.text), text)).toEqual(JSON.parse(JSON.stringify(foreign)));
  });

  it('refuses parts that are gone or changed', async () => {
    const other = { ...parts, hash: 'f'.repeat(64) };
    await expect(readComparison(database(parts.text), writeComparison(comparison, other))).rejects.toThrow(/Restore table/);
    const unread = { ...parts, hash: 'e'.repeat(64) };
    const changed = { comparisonParts: { keep: () => Promise.resolve(), find: () => Promise.resolve('[]') } };
    await expect(readComparison(changed, writeComparison(comparison, unread))).rejects.toThrow(/missing or changed/);
  });
});
