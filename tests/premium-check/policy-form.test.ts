import { describe, expect, it } from 'vitest';
import { POLICY_FIELDS, policyFromEntries, readPolicy, type PolicyTyped } from '#/premium-check/policy-form.ts';
import { parseRate } from '#/premium-check/parse-rate.ts';
import { POLICY_GROUPS, POLICY_QUESTIONS, policyIssueText } from '#/messages/premium-check.ts';
import { CHECK_FIELDS, readCheckProfile } from '#/quote-engine/contract/check-profile.ts';

const WHOLE: PolicyTyped = {
  policyInsurer: 'atradius',
  premiumBasis: 'turnover',
  premiumRate: '0,28%',
  minimumPremium: '€ 4.000',
  policyLimits: '11',
  limitFee: '30',
  policyPct: '85',
  policyDeductible: 'none',
  maximumTimes: '20',
  renewsOn: '1 juli 2027',
  noticeMonths: '2',
};

const issuesOf = (typed: PolicyTyped) => {
  const reading = readPolicy(typed);
  return reading.kind === 'issues' ? reading.issues.map(({ key, code }) => [key, code]) : [];
};

describe('a policy as someone types it', () => {
  it('reads all notations', () => {
    expect(readPolicy(WHOLE)).toEqual({
      kind: 'policy',
      policy: {
        insurer: 'atradius',
        premium: { basis: 'turnover', ratePct: '0.28' },
        minimumPremiumCents: 400_000,
        numberOfLimits: 11,
        feePerLimitCents: 3_000,
        insuredPct: '85',
        deductible: { kind: 'none' },
        maximum: { kind: 'times-premium', times: 20 },
        renewsOn: '2027-07-01',
        noticeMonths: 2,
      },
    });
  });

  it.each([
    ['0,28', '0.28'],
    ['0.28 %', '0.28'],
    ['2,8‰', '0.28'],
    ['2,815 promille', '0.2815'],
    ['12‰', '1.2'],
    ['1', '1'],
  ])('reads the rate %s', (typed, pct) => {
    expect(parseRate(typed)).toEqual({ kind: 'rate', pct });
  });

  it('refuses a rate that is none', () => {
    for (const typed of ['', 'veel', '-1', '0,00001%', '1,2,3']) expect(parseRate(typed).kind).not.toBe('rate');
    expect(issuesOf({ ...WHOLE, premiumRate: '28' })).toEqual([['premiumRate', 'rate-too-high']]);
    expect(issuesOf({ ...WHOLE, premiumRate: '0' })).toEqual([['premiumRate', 'rate-not-positive']]);
  });

  it('asks for what is needed and nothing more', () => {
    expect(issuesOf({})).toEqual(['policyInsurer', 'premiumBasis', 'policyPct', 'policyDeductible'].map((key) => [key, 'missing']));
    expect(issuesOf({ ...WHOLE, premiumRate: '' })).toEqual([['premiumRate', 'missing']]);
    expect(issuesOf({ ...WHOLE, premiumBasis: 'yearly-amount' })).toEqual([['yearlyPremium', 'missing']]);
    expect(issuesOf({ ...WHOLE, policyDeductible: 'non-qualifying-loss' })).toEqual([['policyDeductibleAmount', 'missing']]);
    expect(issuesOf({ ...WHOLE, claimsPaid: '10.000' })).toEqual([['claimsCount', 'missing']]);
    expect(issuesOf({ ...WHOLE, premiumBasis: 'unknown', premiumRate: '' })).toEqual([]);
  });

  it('names every fault at its own question, in the order of the form', () => {
    const typed = { ...WHOLE, limitFee: '1.50', maximumAmount: '100.000', renewsOn: '31-2-2027', waitingMonths: '99', bonus: '101' };
    expect(issuesOf({ ...typed, waitingMonths: 'kort' })).toEqual([
      ['limitFee', 'amount-ambiguous'],
      ['bonus', 'share-over-100'],
      ['maximumAmount', 'maximum-twice'],
      ['waitingMonths', 'count-unreadable'],
      ['renewsOn', 'day-not-known'],
    ]);
    expect(issuesOf({ ...WHOLE, waitingMonths: '99' })).toEqual([['waitingMonths', 'waiting-too-large']]);
  });

  it('takes a policy from the years that it can run in, and says of other days what is wrong with them', () => {
    expect(readPolicy({ ...WHOLE, policyStart: '1-4-1998' })).toMatchObject({ policy: { startedOn: '1998-04-01' } });
    for (const day of ['1-4-1989', '1-4-2100', '1-4-0201'])
      expect(issuesOf({ ...WHOLE, policyStart: day })).toEqual([['policyStart', 'day-too-far']]);
    expect(policyIssueText({ key: 'policyStart', code: 'day-too-far' })).toContain('tussen 1990 en 2099');
    expect(issuesOf({ ...WHOLE, renewsOn: '29-2-2027' })).toEqual([['renewsOn', 'day-not-known']]);
    expect(issuesOf({ ...WHOLE, renewsOn: '29-2-2028' })).toEqual([]);
  });

  it('refuses answers that contradict each other, each at the question to look at', () => {
    expect(issuesOf({ ...WHOLE, policyStart: '1-7-2027' })).toEqual([['renewsOn', 'renewal-before-start']]);
    expect(issuesOf({ ...WHOLE, policyStart: '2-7-2027' })).toEqual([['renewsOn', 'renewal-before-start']]);
    expect(issuesOf({ ...WHOLE, policyStart: '30-6-2027' })).toEqual([]);
    expect(issuesOf({ ...WHOLE, claimsCount: '0', claimsPaid: '5.000' })).toEqual([['claimsCount', 'claims-without-number']]);
    expect(issuesOf({ ...WHOLE, claimsCount: '0', claimsPaid: '0' })).toEqual([]);
    for (const [key, code] of [
      ['renewsOn', 'renewal-before-start'],
      ['claimsCount', 'claims-without-number'],
    ] as const)
      expect(policyIssueText({ key, code })).toContain('Controleer beide');
  });

  it('has a text for every fault, without a full stop, and a place on the page for every question', () => {
    expect(POLICY_GROUPS.flatMap(({ keys }) => keys)).toEqual(POLICY_FIELDS.map(({ key }) => key));
    expect(Object.keys(POLICY_QUESTIONS)).toHaveLength(POLICY_FIELDS.length);
    for (const code of ['missing', 'rate-unreadable', 'rate-too-precise', 'maximum-twice', 'day-notation', 'waiting-too-large'])
      for (const { key } of POLICY_FIELDS) expect(policyIssueText({ key, code })).toMatch(/^[A-Z].*[^.]$/);
    expect(policyIssueText({ key: 'limitFee', code: 'amount-ambiguous', options: [150_000, 150] })).toContain('of');
  });

  it('leaves names out that it does not know and cuts what no honest answer is', () => {
    expect(
      policyFromEntries([
        ['policyInsurer', 'coface'],
        ['nope', 'x'],
        ['policyProduct', 'x'.repeat(400)],
        ['bonus', ' '],
      ]),
    ).toEqual({
      policyInsurer: 'coface',
      policyProduct: 'x'.repeat(100),
    });
  });
});

describe('the company behind a policy', () => {
  it('needs three answers; the rest is unknown', () => {
    expect(readCheckProfile({})).toMatchObject({
      kind: 'incomplete',
      issues: [{ field: 'establishment' }, { field: 'turnover' }, { field: 'numberOfBuyers' }],
    });
    const reading = readCheckProfile({ establishment: 'BE', turnover: '2 mln', numberOfBuyers: '60' });
    expect(reading).toMatchObject({
      kind: 'profile',
      profile: { turnoverCents: 200_000_000, paymentTermDays: 'unknown', buyerCountries: 'unknown' },
    });
  });

  it('asks how many losses there were, so that a deductible can be held beside them', () => {
    const base = { establishment: 'NL', turnover: '2 mln', numberOfBuyers: '60' };
    expect(CHECK_FIELDS.map(({ key }) => key).slice(6, 8)).toEqual(['losses', 'numberOfLosses']);
    expect(readCheckProfile({ ...base, losses: '12.000', numberOfLosses: '3' })).toMatchObject({
      kind: 'profile',
      profile: { lossesCents: 1_200_000, numberOfLosses: 3 },
    });
    expect(readCheckProfile({ ...base, losses: '0', numberOfLosses: '3' })).toMatchObject({ kind: 'profile', profile: { lossesCents: 0 } });
    expect(readCheckProfile({ ...base, losses: '12.000', numberOfLosses: 'veel' })).toMatchObject({
      kind: 'incomplete',
      issues: [{ field: 'numberOfLosses' }],
    });
  });

  it('takes what narrows the range, and refuses answers that contradict each other', () => {
    const base = { establishment: 'NL', turnover: '2 mln', numberOfBuyers: '60', largestBuyerShare: '30', topFiveShare: '40' };
    expect(readCheckProfile({ ...base, paymentTerm: '45', daysLate: '1-15', export: 'no', overdue: 'no' })).toMatchObject({
      kind: 'profile',
      profile: {
        largestBuyerSharePct: '30',
        paymentTermDays: 45,
        averageDaysLate: 8,
        buyerCountries: 'domestic-only',
        overdueOver60DaysCents: 0,
      },
    });
    expect(readCheckProfile({ ...base, topFiveShare: '20' })).toMatchObject({ kind: 'incomplete', issues: [{ field: 'topFiveShare' }] });
  });
});
