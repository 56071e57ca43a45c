import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { checkPremium } from '#/premium-check/check.ts';
import type { PremiumVerdict } from '#/premium-check/verdict.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { cents } from '#/quote-engine/units.ts';
import { findingText, noticeTexts, switchingText, termRow, verdictText } from '#/messages/pages/premium-check.ts';
import type { StepRow } from '#/messages/pages/premium-workings.ts';
import { equalCoverRows, paidRow } from '#/messages/pages/premium-workings.ts';
import { policyFacts } from '#/messages/policy-facts.ts';
import { EXAMPLE_POLICY, EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import type { App } from '#/server/app.ts';
import { inputOf, openedCheck, postedCheck } from '#/pages/premie-check/_form.ts';
import { comparisonOf } from '../helpers/comparison.ts';
import { testEditions } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

/** A cookie that can be read: what is tested here is what travels, not how it is sealed. */
const formCookie: App['formCookie'] = {
  name: 'antwoorden',
  secure: false,
  seal: (value) => JSON.stringify(value),
  open: (cookie) => (cookie === undefined ? null : (JSON.parse(cookie) as Record<string, unknown>)),
};
const stored = {
  comparison: comparisonOf(profileOf()),
  createdAt: '',
  keptUntil: plainDateOf('2027-01-01'),
  stage: 'indication',
  isReplaced: false,
} as const;
const app = { formCookie, readQuote: (token: string) => Promise.resolve(token === 'known' ? stored : null) };

const COMPANY = { establishment: 'NL', turnover: '2 mln', numberOfBuyers: '60' };
const POLICY = { policyInsurer: 'coface', premiumBasis: 'turnover', premiumRate: '0,3', policyPct: '90', policyDeductible: 'none' };

const rowWords = ({ title, sum, result }: StepRow): readonly string[] => [title, sum, result];

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

describe('the form of the Premie-Check', () => {
  it('opens with nothing filled in and nothing called a fault', () => {
    expect(openedCheck(app, undefined)).toMatchObject({
      status: 200,
      form: { answers: {}, policy: {}, companyIssues: [], policyIssues: [] },
    });
  });

  it('shows faults at its own address, with what was typed', async () => {
    const posted = await postedCheck(app, undefined, formOf({ ...COMPANY, turnover: '1.50', premiumRate: 'veel', action: 'check' }));
    expect(posted).toMatchObject({ kind: 'redirect', to: '/premie-check/' });
    const opened = openedCheck(app, posted.cookie ?? undefined);
    expect(opened).toMatchObject({
      form: { answers: { turnover: '1.50' }, policy: { premiumRate: 'veel' }, companyIssues: [{ code: 'amount-ambiguous' }] },
    });
    expect(inputOf(app, posted.cookie ?? undefined)).toBeNull();
  });

  it('goes to the outcome with answers in the cookie, never in the address', async () => {
    const posted = await postedCheck(app, undefined, formOf({ ...COMPANY, ...POLICY, action: 'check' }));
    expect(posted).toMatchObject({ kind: 'redirect', to: '/premie-check/uitkomst/' });
    expect(inputOf(app, posted.cookie ?? undefined)).toMatchObject({ profile: { numberOfBuyers: 60 }, policy: { insurer: 'coface' } });
  });

  it('takes the answers of an indication, and gives them up again', async () => {
    const fromQuote = await postedCheck(app, undefined, formOf({ quote: 'known' }));
    const cookie = fromQuote.cookie ?? undefined;
    expect(openedCheck(app, cookie)).toMatchObject({ form: { profile: { turnoverCents: 100_000_000 }, policyIssues: [] } });
    const done = await postedCheck(app, cookie, formOf({ ...POLICY, action: 'check' }));
    expect(done).toMatchObject({ to: '/premie-check/uitkomst/' });
    expect(inputOf(app, done.cookie ?? undefined)?.profile).toEqual(stored.comparison.profile);
    const own = await postedCheck(app, cookie, formOf({ ...POLICY, action: 'own-answers' }));
    expect(openedCheck(app, own.cookie ?? undefined)).toMatchObject({ form: { profile: null, policy: { policyInsurer: 'coface' } } });
    expect((await postedCheck(app, cookie, formOf({ quote: 'gone' }))).cookie).not.toContain('"profile"');
    expect(await postedCheck(app, cookie, formOf({ action: 'erase' }))).toMatchObject({ cookie: null });
  });

  it('keeps the answers of the long form beside its own', async () => {
    const before = formCookie.seal({ entries: [['scope', 'export-only']], key: null, revision: 3 });
    const posted = await postedCheck(app, before, formOf({ ...COMPANY, ...POLICY, action: 'check' }));
    expect(posted.cookie).toContain('export-only');
  });

  it('says so when the answers do not fit into a cookie', async () => {
    const full = { ...app, formCookie: { ...formCookie, seal: () => 'x'.repeat(4000) } };
    expect(await postedCheck(full, undefined, formOf({ ...COMPANY, ...POLICY, action: 'check' }))).toMatchObject({
      status: 422,
      form: { isTooLong: true },
    });
  });
});

describe('the words of the outcome', () => {
  const shown = { lowCents: cents(85_000), highCents: cents(250_000) };
  const verdicts: readonly PremiumVerdict[] = [
    { kind: 'below-market', confidence: 'high' },
    { kind: 'in-line', confidence: 'medium', nearTop: false },
    { kind: 'in-line', confidence: 'medium', nearTop: true },
    { kind: 'above-market', confidence: 'low', overHighCents: cents(85_538), overMiddleCents: cents(246_956), shown },
    { kind: 'not-assessable', reason: 'premium-basis-unknown' },
    { kind: 'not-assessable', reason: 'too-few-insurers' },
    { kind: 'not-assessable', reason: 'range-too-wide' },
  ];

  it('has four signs, one per verdict, and never tells anyone to switch', () => {
    const texts = verdicts.map(verdictText);
    expect(new Set(texts.map(({ sign }) => sign)).size).toBe(4);
    for (const { title, text } of texts)
      expect([title, ...text].join(' ')).not.toMatch(/stap over|overstappen|goedkoop|gefeliciteerd|mooi|goed zo/i);
  });

  it('prints the excess of W54 as the method has it', () => {
    const { text } = verdictText(verdicts[3] ?? { kind: 'not-assessable', reason: 'range-too-wide' });
    expect(text[0]?.replaceAll('\u00a0', ' ')).toContain('€ 850 tot € 2.500');
  });

  it('writes every part of a whole check in words', () => {
    const editions = testEditions();
    const market = editions.market[0]?.book;
    if (market === undefined) throw new Error('no market book');
    const policy = {
      ...EXAMPLE_POLICY,
      deductible: { kind: 'each-and-every-first-loss', amountCents: 900_000 },
      deductibleOrder: 'minimum-retention',
      maximum: { kind: 'amount', amountCents: 1_000_000 },
      numberOfLimits: 200,
      otherCostsCents: 100,
      bonusPct: '10',
      claims: { count: 1, paidCents: 99_000_000 },
    } as const;
    const profile = { ...EXAMPLE_PROFILE, numberOfLosses: 3 } as const;
    const check = checkPremium({ insurers: registry, editions, market, profile, policy, asOf: plainDateOf('2026-11-21') });
    const words = [
      ...(check.paid?.lines ?? []).flatMap((line) => rowWords(paidRow(line))),
      ...equalCoverRows(check).flatMap(rowWords),
      ...check.terms.flatMap((row) => Object.values(termRow(row))),
      ...check.findings.map(findingText),
      ...check.switching.map(switchingText),
      ...(check.notice === null ? [] : noticeTexts(check.notice)),
      ...policyFacts(check.policy).flat(),
    ];
    expect(check.findings.length).toBeGreaterThanOrEqual(4);
    expect(equalCoverRows(check)).toHaveLength(3);
    for (const text of words) expect(text).not.toMatch(/undefined|NaN|null|\[object/);
  });
});
