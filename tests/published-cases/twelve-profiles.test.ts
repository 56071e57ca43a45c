import { afterAll, expect, it } from 'vitest';
import { comparisonOf } from '../helpers/comparison.ts';
import { profileOf } from '../helpers/profile.ts';
import { TWELVE_PROFILES } from '../helpers/twelve-profiles.ts';

const lines: string[] = [];
afterAll(() => {
  process.stdout.write(`\nTwelve profiles (middle of the total first-year cost of the lead product, euro)\n${lines.join('\n')}\n`);
});

it('over twelve stated profiles at least three insurers are cheapest and at least three profiles have a referral or decline', () => {
  const cheapest = new Set<string>();
  let withRefusal = 0;
  for (const [name, overrides] of TWELVE_PROFILES) {
    const leads = comparisonOf(profileOf(overrides)).appraisals.filter(({ lead }) => lead);
    const figures = leads.flatMap((a) => (a.kind === 'indication' ? [{ insurer: a.insurer, middle: a.totalFirstYear.middleCents }] : []));
    const lowest = figures.toSorted((a, b) => a.middle - b.middle)[0];
    /* A tie is nobody's win. */
    if (lowest !== undefined && figures.filter(({ middle }) => middle === lowest.middle).length === 1) cheapest.add(lowest.insurer);
    if (leads.some(({ kind }) => kind !== 'indication')) withRefusal += 1;
    const cells = leads.map((a) => `${a.product} ${a.kind === 'indication' ? (a.totalFirstYear.middleCents / 100).toFixed(0) : a.kind}`);
    lines.push(`${name.padEnd(44)} ${cells.join(' | ')}`);
  }
  expect([...cheapest].length, [...cheapest].join(', ')).toBeGreaterThanOrEqual(3);
  expect(withRefusal).toBeGreaterThanOrEqual(3);
});
