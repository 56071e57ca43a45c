import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { euro, euroCents, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { findingText, noticeTexts, switchingText, termRow, verdictText } from '#/messages/pages/premium-check.ts';
import { equalCoverRows, paidRow } from '#/messages/pages/premium-workings.ts';
import { writable } from '#/messages/papers.ts';
import { policyFacts } from '#/messages/policy-facts.ts';
import { checkPremium, type PremiumCheck } from '#/premium-check/check.ts';
import type { RunningPolicy } from '#/premium-check/running-policy.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { EXAMPLE_POLICY } from '#/server/api/examples.ts';
import { premiumCheckPaper } from '#/server/documents/papers/premium-check.ts';
import { makePdf } from '#/server/documents/pdf/make.ts';
import { SITE } from '../../helpers/app.ts';
import { testEditions } from '../../helpers/editions.ts';
import { contentOf, elementsOf, readPdf, type ReadPdf } from '../../helpers/pdf.ts';
import { profileOf } from '../../helpers/profile.ts';

const MADE_AT = '2026-11-21T10:00:00.000Z';
const tight = (text: string) => writable(text).replace(/[\s-]/g, '');
const paperOf = (check: PremiumCheck) => premiumCheckPaper(check, MADE_AT, { site: SITE, publicOrigin: 'https://voorbeeld.example' });

function checkOf(policy: Partial<RunningPolicy>, profile: Partial<Profile>): PremiumCheck {
  const editions = testEditions();
  const market = editions.market[0]?.book;
  if (market === undefined) throw new Error('no market book');
  const asOf = plainDateOf('2026-11-21');
  return checkPremium({
    insurers: registry,
    editions,
    market,
    profile: profileOf(profile),
    policy: { ...EXAMPLE_POLICY, ...policy },
    asOf,
  });
}

const CASES: readonly (readonly [string, Partial<RunningPolicy>, Partial<Profile>])[] = [
  ['above the market', {}, {}],
  [
    'a low price with a low maximum',
    { premium: { basis: 'turnover', ratePct: '0.2' }, maximum: { kind: 'amount', amountCents: 2_000_000 } },
    {},
  ],
  ['an unknown basis, with a name in other letters', { premium: { basis: 'unknown' }, product: 'Žilina полис 🎉' }, {}],
  ['no market at all', {}, { buyerCountries: [{ country: 'KP', sharePct: '100' }] }],
  [
    'month-end balances, a large firm',
    { premium: { basis: 'balances', ratePct: '0.04' }, bonusPct: '10' },
    { turnoverCents: 4_800_000_000, numberOfBuyers: 900 },
  ],
];

describe.each(CASES)('the paper of a Premie-Check: %s', (_, policy, profile) => {
  const check = checkOf(policy, profile);
  let bytes: Buffer;
  let pdf: ReadPdf;
  let content: string;
  beforeAll(async () => {
    bytes = await makePdf(paperOf(check));
    pdf = await readPdf(bytes);
    content = tight(contentOf(pdf));
  });

  it('says what the page says, to the cent', () => {
    const { title, text } = verdictText(check.verdict);
    const { paid, band, notice } = check;
    const rows = [...(paid?.lines.map(paidRow) ?? []), ...equalCoverRows(check)].flatMap((row) => [row.title, row.sum, row.result]);
    const market = band === null ? [] : [...band.insurers, band.medians, band];
    const said = [
      ...[title, ...text, ...rows],
      ...check.terms.map(termRow).flatMap((row) => Object.values(row)),
      ...check.findings.map(findingText),
      ...check.switching.map(switchingText),
      ...(notice === null ? [] : noticeTexts(notice)),
      ...(paid === null ? [] : [euro(paid.totalCents)]),
      ...(band === null ? [] : [euroRange(band.lowCents, band.highCents)]),
      ...market.map((price) => [price.lowCents, price.middleCents, price.highCents].map((cents) => euroCents(cents)).join('')),
      ...policyFacts(check.policy).flatMap(([label, value]) => (label === 'Polis' ? [label] : [label, value])),
    ];
    for (const one of said) expect(content).toContain(tight(one));
  });

  it('is a small tagged file with one heading of the first level and no text over other text', () => {
    expect(bytes.byteLength).toBeLessThanOrEqual(200_000);
    expect(pdf.info).toMatchObject({ Title: 'Uitkomst van de Premie-Check', Language: 'nl-NL' });
    const elements = elementsOf(pdf);
    expect(elements.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual(['Uitkomst van uw Premie-Check']);
    expect(elements.filter(({ role }) => role === 'Table').length).toBeGreaterThan(2);
    for (const { runs, width } of pdf.pages) {
      expect(runs.filter(({ left, right }) => left < 50 || right > width - 50)).toEqual([]);
      runs.forEach((a, at) => {
        for (const b of runs.slice(at + 1)) {
          const isOver = a.left < b.right - 0.4 && b.left < a.right - 0.4 && a.bottom < b.top - 0.4 && b.bottom < a.top - 0.4;
          expect(isOver ? `${a.text} / ${b.text}` : '').toBe('');
        }
      });
    }
  });

  it('draws own premium and market in a figure that says the same in words', () => {
    const [figure, ...more] = elementsOf(pdf).filter(({ role }) => role === 'Figure');
    expect(more).toEqual([]);
    expect(figure === undefined).toBe(check.band === null);
    for (const { insurer, product, lowCents, highCents } of check.band?.insurers ?? []) {
      expect(figure?.alt).toContain(`${insurerName(insurer)} – ${productName(product)}: ${euroRange(lowCents, highCents)}`);
    }
    if (check.band !== null && check.paid !== null) expect(figure?.alt).toContain(`U betaalt ${euro(check.paid.totalCents)}.`);
  });

  it('is the same to the byte each time', async () => {
    expect((await makePdf(paperOf(structuredClone(check)))).equals(bytes)).toBe(true);
  });
});

it('sets what a visitor typed in letters the typeface has', async () => {
  const content = contentOf(await readPdf(await makePdf(paperOf(checkOf({ product: 'Žilina полис 🎉' }, {})))));
  expect(content).toContain('Zilina ????? ?');
});
