import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase } from '#/server/db/open.ts';
import { arbitraryProfile } from '../../helpers/arbitrary-profile.ts';
import { testClock } from '../../helpers/clock.ts';
import { comparisonOf } from '../../helpers/comparison.ts';
import { testKeyring } from '../../helpers/engines.ts';
import { insertIndication } from './contract/rows.ts';

const MOST_BYTES = 6000;

it('takes at most 6 kB on disk for a quote with its whole comparison, lead and indexes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'size-'));
  const file = join(folder, 'site.db');
  const [typical = '', ...comparisons] = fc
    .sample(arbitraryProfile({ unknownWeight: 2 }), { numRuns: 401, seed: 20_261_121 })
    .map((profile) => JSON.stringify(comparisonOf(profile)));
  const openingOf = (path: string) =>
    ({ database: { kind: 'sqlite', file: path }, keyring: testKeyring(), clock: testClock(), typicalComparison: typical }) as const;
  // Empty tables and indexes take a page each, whatever the number of quotes.
  const emptyFile = join(folder, 'empty.db');
  const empty = await openDatabase(openingOf(emptyFile));
  await empty.migrate();
  await empty.close();
  const database = await openDatabase(openingOf(file));
  await database.migrate();
  await database.transaction(async (inside) => {
    for (const comparisonJson of comparisons) await insertIndication(inside, { comparisonJson });
  });
  const stored = await database.quotes.page(null, comparisons.length);
  expect(stored.map((found) => found.comparisonJson)).toStrictEqual(comparisons);
  await database.close();
  expect((statSync(file).size - statSync(emptyFile).size) / comparisons.length).toBeLessThanOrEqual(MOST_BYTES);
  rmSync(folder, { recursive: true, force: true });
});
