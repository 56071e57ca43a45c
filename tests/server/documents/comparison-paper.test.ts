import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { isIndication } from '#/components/bandwidth/bandwidth.ts';
import { columnsOf } from '#/components/result/comparison-columns.ts';
import { date, euro, euroCents, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { NOTICE } from '#/messages/notice.ts';
import { costRows, resultTexts } from '#/messages/pages/result.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { comparisonPaper } from '#/server/documents/papers/comparison.ts';
import { makePdf } from '#/server/documents/pdf/make.ts';
import type { Paper } from '#/server/documents/pdf/paper.ts';
import { SITE } from '../../helpers/app.ts';
import { comparisonOf } from '../../helpers/comparison.ts';
import { overlaps, textsOf, tight } from '../../helpers/paper.ts';
import { contentOf, elementsOf, readPdf, type ReadPdf } from '../../helpers/pdf.ts';
import { profileOf } from '../../helpers/profile.ts';
import { TWELVE_PROFILES } from '../../helpers/twelve-profiles.ts';

const MADE_AT = '2026-11-21T10:00:00.000Z';
const paperOf = (comparison: Comparison, site = SITE) =>
  comparisonPaper(comparison, MADE_AT, { site, publicOrigin: 'https://voorbeeld.example' });

const hopeless: Partial<Profile> = { buyerCountries: [{ country: 'KP', sharePct: '100' }] };
/** Many countries with long names, large amounts, everything unknown that can be. */
const talkative: Partial<Profile> = {
  turnoverCents: 4_999_999_999,
  numberOfBuyers: 2_400,
  largestBuyerSharePct: 'unknown',
  topFiveSharePct: 'unknown',
  paymentTermDays: 'unknown',
  averageDaysLate: 'unknown',
  excludedSharePct: 'unknown',
  overdueOver60DaysCents: 'unknown',
  buyerCountries: ['BA', 'CF', 'VC', 'AE', 'DO', 'GB', 'US', 'TT', 'AG', 'PG'].map((country) => ({ country, sharePct: '9.5' })),
  extras: ['collection', 'pre-delivery-risk', 'political-risk', 'loss-payee', 'fast-limits'],
};
const PROFILES: readonly (readonly [string, Partial<Profile>])[] = [
  ...TWELVE_PROFILES,
  ['no insurer at all', hopeless],
  ['long texts', talkative],
];

describe.each(PROFILES)('the paper of %s', (_, overrides) => {
  const comparison = comparisonOf(profileOf(overrides));
  const columns = columnsOf(comparison);
  let paper: Paper;
  let bytes: Buffer;
  let pdf: ReadPdf;
  let content: string;
  beforeAll(async () => {
    paper = paperOf(comparison);
    bytes = await makePdf(paper);
    pdf = await readPdf(bytes);
    content = tight(contentOf(pdf));
  });

  it('has title, language, date, page numbers and a fair size', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Premie-indicatie kredietverzekering',
      Language: 'nl-NL',
      Author: SITE.operator,
      CreationDate: 'D:20261121100000Z',
    });
    expect(bytes.byteLength).toBeLessThanOrEqual(200_000);
    pdf.pages.forEach(({ runs }, at) => {
      const decoration = runs.filter((run) => run.isDecoration).map(({ text }) => text);
      expect(decoration).toContain(`Bladzijde ${String(at + 1)} van ${String(pdf.pages.length)}`);
      expect(decoration).toContain('Wij vergelijken; deze uitkomst is geen advies.');
      expect(decoration).toContain('Premie-indicatie van 21 november 2026');
    });
  });

  it('shows the figures of the page to the cent, and every reason', () => {
    for (const { lead, others } of columns) {
      if (!isIndication(lead)) {
        for (const { what } of refusalTexts(lead, comparison.profile)) expect(content).toContain(tight(what));
        continue;
      }
      for (const cost of costRows) {
        const { main, notes, flags } = cost.cell(lead, comparison.profile.insuredPct);
        for (const text of [main, ...notes, ...flags]) expect(content).toContain(tight(text));
      }
      for (const line of lead.trace)
        expect(content).toContain(tight([line.result, line.low, line.high].map((cents) => euroCents(cents)).join('')));
      for (const { shownTotal } of others.filter(isIndication))
        expect(content).toContain(tight(euroRange(shownTotal.lowCents, shownTotal.highCents)));
    }
  });

  it('loses no text, and sets none over other text or off the page', () => {
    for (const text of paper.blocks.flatMap(textsOf)) expect(content).toContain(tight(text));
    expect(content).toContain(tight(NOTICE));
    for (const { runs, width, height } of pdf.pages) {
      expect(runs.filter(({ left, right, bottom, top }) => left < 50 || right > width - 50 || bottom < 30 || top > height - 30)).toEqual(
        [],
      );
    }
    expect(overlaps(pdf)).toEqual([]);
    const runs = pdf.pages.flatMap((page) => page.runs.map(({ text }) => text));
    expect(runs.filter((text) => /[\d.,]-$|€$/.test(text))).toEqual([]);
  });

  it('is a tree of headings, paragraphs, figures and tables in reading order', () => {
    const elements = elementsOf(pdf);
    const headings = elements.filter(({ role }) => /^H\d$/.test(role));
    expect(headings.filter(({ role }) => role === 'H1')).toHaveLength(1);
    expect(elements[0]?.role).toBe('H1');
    expect(elements.filter(({ role }) => !/^(H[123]|P|L|Table|Figure)$/.test(role))).toEqual([]);
    headings.reduce((before, { role }) => {
      expect(Number(role[1])).toBeLessThanOrEqual(before + 1);
      return Number(role[1]);
    }, 0);
    const figures = elements.filter(({ role }) => role === 'Figure');
    const withFigure = columns.filter(({ lead }) => isIndication(lead));
    expect(figures).toHaveLength(withFigure.length > 0 ? 1 : 0);
    for (const { lead } of withFigure) {
      if (!isIndication(lead)) continue;
      const { lowCents, highCents } = lead.shownTotal;
      expect(figures[0]?.alt).toContain(`${insurerName(lead.insurer)} – ${productName(lead.product)}: ${euroRange(lowCents, highCents)}`);
    }
  });

  it('gives each row of a table its cells from left to right, heads first', () => {
    const tables = elementsOf(pdf).filter(({ role }) => role === 'Table');
    const rows = tables.flatMap(({ children }) => children);
    expect(rows.every(({ role, children }) => role === 'TR' && children[0]?.role === 'TH')).toBe(true);
    const [heads] = tables[0]?.children ?? [];
    expect(heads?.children.map(({ role, text }) => `${role} ${text}`)).toEqual(
      [resultTexts.property, ...comparison.order.map(insurerName)].map((name) => `TH ${name}`),
    );
    const products = tables[0]?.children[1];
    expect(products?.children.map(({ text }) => tight(text))).toEqual(
      [resultTexts.product, ...columns.map(({ lead }) => productName(lead.product))].map(tight),
    );
  });

  it('is the same to the byte each time it is made', async () => {
    const again = await makePdf(paperOf(structuredClone(comparison)));
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('what a paper says about itself', () => {
  const comparison = comparisonOf(profileOf());
  const words = (paper: Paper) => paper.blocks.flatMap(textsOf).join(' ');

  it('warns while the provider has not confirmed the site, and not after that', () => {
    const banner = 'Voorbeeld – nog niet door de aanbieder bevestigd';
    expect(words(paperOf(comparison))).toContain(banner);
    expect(words(paperOf(comparison, { ...SITE, confirmed: true }))).not.toContain(banner);
  });

  it('names edition, engine and day', () => {
    const text = words(paperOf(comparison));
    for (const { edition } of comparison.books) expect(text).toContain(`tarieven ${edition}`);
    expect(text).toContain(`rekenmodel ${comparison.engineVersion}`);
    expect(text).toContain(`berekend op ${date(comparison.asOf)}`);
  });

  it('draws the bars of the page: shown total, middle and minimum on one axis from nought', () => {
    const picture = paperOf(comparison).blocks.find((block) => block.kind === 'bandwidth');
    const end = picture?.ticks.at(-1)?.label;
    const axis = [...Array(400).keys()].map((step) => step * 50_000).find((cents) => euro(cents) === end) ?? Number.NaN;
    const leads = comparison.appraisals.filter((appraisal) => appraisal.lead).filter(isIndication);
    expect(leads.length).toBeGreaterThan(0);
    leads.forEach((lead, at) => {
      const bar = picture?.rows[at]?.bar;
      expect(bar?.start).toBeCloseTo((lead.shownTotal.lowCents / axis) * 100, 1);
      expect((bar?.start ?? 0) + (bar?.width ?? 0)).toBeCloseTo((lead.shownTotal.highCents / axis) * 100, 1);
      expect(bar?.middle).toBeCloseTo((lead.totalFirstYear.middleCents / axis) * 100, 1);
    });
  });
});
