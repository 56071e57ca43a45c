import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import type { WhatIf } from '#/quote-engine/contract/what-if.ts';
import { changedProfile, mayChangeExport, turnoverChange, unchanged, whatIfOf } from '#/quote-engine/contract/what-if.ts';
import { changesBetween, totalsOf } from '#/quote-engine/contract/what-if-totals.ts';
import { euro } from '#/messages/format.ts';
import { fixedText, lostText, whatIfIssueText } from '#/messages/what-if.ts';
import { engineTotals } from '#/components/result/what-if.ts';
import { comparisonJson } from '#/server/api/comparison-json.ts';
import { comparisonOf } from '../../helpers/comparison.ts';
import { profileOf } from '../../helpers/profile.ts';

const changed = (overrides: Partial<WhatIf>, profile: Profile = profileOf()) =>
  changedProfile(profile, { ...unchanged(profile), ...overrides });
function profileAfter(overrides: Partial<WhatIf>, profile?: Profile): Profile {
  const result = changed(overrides, profile);
  if (result.kind !== 'profile') throw new Error(JSON.stringify(result));
  return result.profile;
}
const codes = (overrides: Partial<WhatIf>) => {
  const result = changed(overrides);
  return result.kind === 'issues' ? result.issues.map(({ field, code }) => `${field}: ${code}`) : [];
};

describe('trying something out', () => {
  it.each<[Profile]>([
    [profileOf()],
    [profileOf({ deductible: { kind: 'non-qualifying-loss', amountCents: 123_450 } })],
    [profileOf({ numberOfLimits: 7, buyerCountries: [{ country: 'DE', sharePct: '30' }], insuredPct: 'show-all' })],
  ])('nothing changed is the same profile: %#', (profile) => {
    expect(profileAfter({}, profile)).toEqual(profile);
  });

  it.each<[Partial<WhatIf>, Partial<Profile>]>([
    [{ insuredPct: '75' }, { insuredPct: '75' }],
    [
      { deductibleKind: 'annual-aggregate-first-loss', deductibleAmount: '5.000' },
      { deductible: { kind: 'annual-aggregate-first-loss', amountCents: 500_000 } },
    ],
    [{ limits: '12' }, { numberOfLimits: 12 }],
    [{ exports: 'yes' }, { buyerCountries: [{ country: 'EU-REST', sharePct: '25' }] }],
    [{ turnoverPct: '-50' }, { turnoverCents: 50_000_000 }],
    [{ turnoverPct: '+200 %' }, { turnoverCents: 300_000_000 }],
  ])('%j', (overrides, expected) => {
    const profile = profileAfter(overrides);
    expect(profile).toMatchObject(expected);
    expect(v.safeParse(profileSchema, profile).success).toBe(true);
  });

  it('takes a deductible, a number of limits and exports away again', () => {
    const profile = profileOf({
      deductible: { kind: 'each-and-every-first-loss', amountCents: 100_000 },
      numberOfLimits: 3,
      buyerCountries: [{ country: 'DE', sharePct: '30' }],
    });
    const after = profileAfter({ deductibleKind: 'none', limits: '', exports: 'no' }, profile);
    expect(after).toMatchObject({ deductible: { kind: 'none' }, buyerCountries: 'domestic-only' });
    expect(after).not.toHaveProperty('numberOfLimits');
  });

  it('lets what the largest buyer owes go with the turnover, never above it', () => {
    const profile = profileOf({ largestOutstandingCents: 90_000_000 });
    const after = profileAfter({ turnoverPct: '-50' }, profile);
    expect(after.largestOutstandingCents).toBe(45_000_000);
    expect(v.safeParse(profileSchema, after).success).toBe(true);
  });

  it.each([
    [6_000_000, '-50', 'turnover-below-form', 3_000_000],
    [900_000_000_000, '200', 'turnover-too-large', 2_700_000_000_000],
  ])('€ %i cents and %s percent come to a turnover without a price, which is said', (turnoverCents, turnoverPct, code, comesTo) => {
    const issue = { field: 'turnoverPct', code, options: [comesTo] };
    expect(changed({ turnoverPct }, profileOf({ turnoverCents }))).toEqual({ kind: 'issues', issues: [issue] });
    expect(whatIfIssueText({ ...issue, field: 'turnoverPct' })).toContain(euro(comesTo));
  });

  it('does not refuse what a profile has by itself, however odd', () => {
    const deductible = { kind: 'annual-aggregate-first-loss', amountCents: 400_000_000 } as const;
    const odd = profileOf({ turnoverCents: 100_000, numberOfLimits: 0, deductible });
    expect(profileAfter({}, odd)).toEqual(odd);
    expect(profileAfter({ turnoverPct: '10' }, odd).turnoverCents).toBe(110_000);
  });

  it('takes no deductible above the turnover of the change', () => {
    const typed = { deductibleKind: 'annual-aggregate-first-loss', deductibleAmount: '1 mln' };
    expect(changed(typed).kind).toBe('profile');
    const issue = { field: 'deductibleAmount', code: 'deductible-over-turnover', options: [90_000_000] };
    expect(changed({ ...typed, turnoverPct: '-10' })).toEqual({ kind: 'issues', issues: [issue] });
  });

  it('leaves exports alone where there is no choice', () => {
    const one = profileOf({ scope: 'single-buyer', numberOfBuyers: 1 });
    expect(mayChangeExport(one)).toBe(false);
    expect(profileAfter({ exports: 'yes' }, one).buyerCountries).toBe('domestic-only');
    const abroad = profileOf({ scope: 'export-only', buyerCountries: [{ country: 'DE', sharePct: '100' }] });
    expect(profileAfter({ exports: 'no' }, abroad).buyerCountries).toEqual(abroad.buyerCountries);
  });

  it.each<[Partial<WhatIf>, string]>([
    [{ deductibleKind: 'annual-aggregate-first-loss' }, 'deductibleAmount: missing'],
    [{ deductibleKind: 'annual-aggregate-first-loss', deductibleAmount: '0' }, 'deductibleAmount: amount-must-be-positive'],
    [{ deductibleKind: 'each-and-every-first-loss', deductibleAmount: 'veel' }, 'deductibleAmount: amount-unreadable'],
    [{ deductibleKind: 'each-and-every-first-loss', deductibleAmount: '11 mld' }, 'deductibleAmount: amount-too-large'],
    [{ limits: '0' }, 'limits: limits-none'],
    [{ limits: '41' }, 'limits: limits-over-buyers'],
    [{ limits: '2,5' }, 'limits: count-not-whole'],
    [{ turnoverPct: '201' }, 'turnoverPct: turnover-change'],
    [{ turnoverPct: '-51' }, 'turnoverPct: turnover-change'],
    [{ turnoverPct: 'veel' }, 'turnoverPct: turnover-change'],
  ])('%j is named', (overrides, issue) => {
    expect(codes(overrides)).toEqual([issue]);
  });

  it('reads changes of turnover', () => {
    expect(['', ' 25', '−50%', '-5', '+5', '0'].map(turnoverChange)).toEqual([0, 25, -50, -5, 5, 0]);
    expect(['1,5', '--5', '-', '1000'].map(turnoverChange)).toEqual([null, null, null, null]);
  });

  it('takes from a form what is there and nothing else', () => {
    const profile = profileOf();
    const entries = [
      ['insuredPct', '75'],
      ['limits', '9'.repeat(100)],
      ['andere', 'x'],
    ] as const;
    expect(whatIfOf(profile, entries)).toEqual({ ...unchanged(profile), insuredPct: '75', limits: '9'.repeat(40) });
  });
});

describe('totals before and after', () => {
  const before = comparisonOf(profileOf({ turnoverCents: 400_000_000, lossesCents: 0 }));

  it('are the same out of the engine and out of the API', () => {
    expect(totalsOf(JSON.parse(comparisonJson(before)))).toEqual(totalsOf(before));
    expect(totalsOf(before)?.rows.map(({ insurer }) => insurer)).toEqual(before.order);
    for (const nothing of [null, 'x', {}, { appraisals: 3 }]) expect(totalsOf(nothing)).toBeNull();
  });

  it('give the difference in cents and as a share, and name each product whose limit is passed', () => {
    const profile = profileAfter({ turnoverPct: '100' }, before.profile);
    const [from, to] = [totalsOf(before), totalsOf(comparisonOf(profile))];
    if (!from || !to) throw new Error('no totals');
    const changes = changesBetween(from, to);
    for (const { before: then, after: now, differenceCents, differenceShare } of changes) {
      if (then.middleCents === null || now.middleCents === null) throw new Error('no figure');
      expect(differenceCents).toBe(now.middleCents - then.middleCents);
      expect(differenceShare).toBeCloseTo(now.middleCents / then.middleCents - 1, 12);
    }
    const crossed = changes.flatMap((change) => change.crossed);
    expect(crossed.map(({ product }) => product)).toContain('simplicity');
    for (const { limitCents } of crossed) {
      expect(limitCents).toBeGreaterThanOrEqual(before.profile.turnoverCents);
      expect(limitCents).toBeLessThan(profile.turnoverCents);
    }
    expect(changesBetween(to, to).flatMap((change) => change.crossed)).toEqual([]);
  });

  const changesTo = (from: Profile, to: Profile) => {
    const after = totalsOf(JSON.parse(comparisonJson(comparisonOf(to))));
    if (after === null) throw new Error('no totals');
    expect(after, 'the API and the page say the same').toEqual(engineTotals(comparisonOf(to)));
    return changesBetween(engineTotals(comparisonOf(from)), after);
  };

  it('say in the words of the result page why a change leaves no figure, and not again what was so before', () => {
    const profile = profileOf({ turnoverCents: 800_000_000, lossesCents: 0, largestOutstandingCents: 50_000_000 });
    const changes = changesTo(profile, profileAfter({ turnoverPct: '200' }, profile));
    const lost = changes.filter(({ before: then, after: now }) => then.middleCents !== null && now.middleCents === null);
    expect(lost.length).toBeGreaterThan(0);
    for (const change of lost) expect([...lostText(change), ...change.crossed].length, change.before.insurer).toBeGreaterThan(0);
    expect(lost.flatMap(lostText).join(' ')).toMatch(/Eén klant is u tegelijk veel schuldig.*bij u is dat €/);
    expect(changesTo(profile, profile).flatMap(lostText)).toEqual([]);
    const far: Profile = { ...profile, buyerCountries: [{ country: 'KP', sharePct: '100' }] };
    expect(changesTo(far, far).flatMap(lostText)).toEqual([]);
  });

  it('say of a product with a percentage of its own that it does not follow, also when it differed before', () => {
    const profile = profileOf({ turnoverCents: 100_000_000, lossesCents: 0 });
    const own = changesTo(profile, profileAfter({ insuredPct: '75' }, profile)).filter(({ after }) => after.ignoresPercentage);
    expect(own.some(({ before: then }) => then.ignoresPercentage)).toBe(true);
    for (const change of own) expect(fixedText(change).join()).toMatch(/vergoedt \d+%, ook als u iets anders vraagt/);
    expect(changesTo(profile, profile).flatMap(fixedText)).toEqual([]);
  });

  it('have no difference where a figure is missing', () => {
    const far = comparisonOf({ ...before.profile, buyerCountries: [{ country: 'KP', sharePct: '100' }] });
    const [from, to] = [totalsOf(before), totalsOf(far)];
    if (!from || !to) throw new Error('no totals');
    expect(changesBetween(from, to).map(({ differenceCents }) => differenceCents)).toEqual([null, null, null, null]);
  });
});
