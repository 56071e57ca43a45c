import { assumptionText } from '#/messages/assumptions.ts';
import { date, euro, euroCents, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { NOTICE, SHORT_NOTICE } from '#/messages/notice.ts';
import { asAnswered } from '#/messages/pages/answers.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';
import { findingText, noticeTexts, outcomeTexts as words, switchingText, termRow, verdictText } from '#/messages/pages/premium-check.ts';
import { equalCoverRows, paidRow, type StepRow } from '#/messages/pages/premium-workings.ts';
import { comparisonPaperTexts, premiumCheckPaperTexts as texts } from '#/messages/papers.ts';
import { policyFacts } from '#/messages/policy-facts.ts';
import type { MarketBand } from '#/premium-check/band.ts';
import type { PremiumCheck } from '#/premium-check/check.ts';
import type { Block, Paper, Table } from '../pdf/paper.ts';
import { plain, soft, strong } from './cells.ts';
import { answerTable } from './comparison-parts.ts';
import type { PaperSite } from './comparison.ts';
import { premiumPictureOf } from './premium-picture.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** Paragraphs that are not parted by the end of a page where one page holds them. */
const together = (texts: readonly string[], style: 'soft' | null = null): readonly Block[] =>
  texts.map((text, at) => ({
    ...{ kind: 'paragraph', text },
    ...(style && { style }),
    ...(at < texts.length - 1 && { withNext: 'if-it-fits' }),
  }));
const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

function headBlocks(
  { asOf, engineVersion, books, verdict, paid, band, withoutPrice, notice, comparedOn }: PremiumCheck,
  { site }: PaperSite,
): readonly Block[] {
  const { title, text } = verdictText(verdict);
  const picture = band === null ? null : premiumPictureOf(band, paid?.totalCents ?? null);
  const editions = [...new Set(books.map(({ edition }) => edition))].toSorted().join(', ');
  const facts = [
    ...(paid === null
      ? []
      : [texts.fact(words.paid, euro(paid.totalCents), paid.effectiveRate === null ? '' : words.effective(paid.effectiveRate))]),
    ...(band === null ? [] : [texts.fact(words.market, euroRange(band.lowCents, band.highCents), words.middle(band.middleCents))]),
  ];
  return [
    { kind: 'title', text: words.documentTitle },
    { kind: 'paragraph', style: 'soft', text: `${words.made(asOf, engineVersion)} ${texts.editions(editions)}` },
    { kind: 'notice', texts: [...(site.confirmed ? [] : [layoutTexts.exampleBanner]), SHORT_NOTICE] },
    heading(title),
    ...text.map(paragraph),
    ...facts.map((fact): Block => ({ kind: 'paragraph', style: 'lead', text: fact })),
    { kind: 'paragraph', style: 'soft', text: words.withoutTax(comparedOn) },
    ...(notice === null ? [] : [{ kind: 'paragraph', style: 'lead', text: texts.fact(words.noticeTitle, date(notice.day), '') } as const]),
    ...(picture === null ? [] : [picture]),
    ...(withoutPrice.length === 0
      ? []
      : [{ kind: 'paragraph', style: 'soft', text: words.withoutPrice(withoutPrice.map(insurerName)) } as const]),
  ];
}

function termTable({ terms }: PremiumCheck): Table {
  const [term, theirs, usual, standing] = words.termsHead;
  return {
    kind: 'table',
    caption: words.termsTitle,
    columns: [
      { name: term, share: 26 },
      { name: theirs, share: 18 },
      { name: usual, share: 32 },
      { name: standing, share: 24 },
    ],
    groups: [
      {
        title: null,
        rows: terms.map(termRow).map((row) => ({
          head: strong(row.name),
          cells: [plain(row.theirs), [...plain(row.usual), ...soft(row.sources)], plain(row.standing)],
        })),
      },
    ],
  };
}

function adviceBlocks(check: PremiumCheck): readonly Block[] {
  const { findings, switching, notice } = check;
  return [
    heading(words.findingsTitle),
    findings.length === 0 ? paragraph(words.findingsNone) : { kind: 'list', items: findings.map(findingText) },
    heading(words.noticeTitle),
    ...together(notice === null ? [words.noticeNone] : noticeTexts(notice)),
    heading(words.switchTitle),
    { kind: 'paragraph', text: words.switchIntro, withNext: 'always' },
    { kind: 'list', items: switching.map(switchingText) },
    heading(words.termsTitle),
    { kind: 'paragraph', text: words.termsNote, withNext: 'always' },
    termTable(check),
  ];
}

function stepTable(caption: string, rows: readonly StepRow[]): Table {
  const [step, sum, result] = words.head;
  return {
    kind: 'table',
    caption,
    columns: [
      { name: step, share: 40 },
      { name: sum, share: 60 },
      { name: result, share: 'fit', align: 'right' },
    ],
    groups: [{ title: null, rows: rows.map((row) => ({ head: strong(row.title), cells: [plain(row.sum), strong(row.result)] })) }],
  };
}

function marketTable(band: MarketBand, isAdjusted: boolean): Table {
  const [insurer, low, middle, high] = words.marketHead;
  const rows = [
    ...band.insurers.map((price) => ({ name: `${insurerName(price.insurer)} – ${productName(price.product)}`, price, isSum: false })),
    { name: words.median, price: band.medians, isSum: true },
    ...(isAdjusted ? [{ name: words.adjusted, price: band, isSum: true }] : []),
  ];
  return {
    kind: 'table',
    caption: words.workMarket,
    columns: [{ name: insurer, share: 1 }, ...[low, middle, high].map((name) => ({ name, share: 'fit', align: 'right' }) as const)],
    groups: [
      {
        title: null,
        rows: rows.map(({ name, price, isSum }) => ({
          head: strong(name),
          cells: [price.lowCents, price.middleCents, price.highCents].map((cents) => (isSum ? strong : plain)(euroCents(cents))),
          strong: isSum,
        })),
      },
    ],
  };
}

function workingBlocks(check: PremiumCheck): readonly Block[] {
  const { paid, band } = check;
  const equal = equalCoverRows(check);
  return [
    heading(words.workTitle),
    ...(paid === null ? [] : [heading(words.workPaid, 3), stepTable(words.workPaid, paid.lines.map(paidRow))]),
    ...(equal.length === 0
      ? [paragraph(words.workEqualNone)]
      : [
          heading(words.workEqual, 3),
          { kind: 'paragraph', text: words.workEqualIntro, withNext: 'always' } as const,
          stepTable(words.workEqual, equal),
        ]),
    ...(band === null
      ? []
      : [
          heading(words.workMarket, 3),
          { kind: 'paragraph', text: words.workMarketIntro(check.comparedOn), withNext: 'always' } as const,
          marketTable(band, equal.length > 0),
        ]),
  ];
}

function basisBlocks({ policy, profile, assumptions }: PremiumCheck): readonly Block[] {
  const facts: Table = {
    kind: 'table',
    caption: words.policy,
    columns: [
      { name: texts.question, share: 40 },
      { name: texts.answer, share: 60 },
    ],
    groups: [{ title: null, rows: policyFacts(policy).map(([label, value]) => ({ head: plain(label), cells: [strong(value)] })) }],
  };
  return [
    heading(words.policy),
    facts,
    heading(comparisonPaperTexts.basisCaption),
    answerTable(asAnswered(profile)),
    ...(assumptions.length === 0 ? [] : [heading(words.assumptions, 3), { kind: 'list', items: assumptions.map(assumptionText) } as const]),
  ];
}

function aboutBlocks({ site, publicOrigin }: PaperSite): readonly Block[] {
  const paragraphs = [
    NOTICE,
    `${layoutTexts.noAdvice} ${comparisonPaperTexts.method(`${publicOrigin}/zo-rekenen-wij/`)}`,
    layoutTexts.operatorLine(site.operator, site.licence.authority, site.licence.number),
  ];
  return [heading(texts.about), ...together(paragraphs, 'soft')];
}

/**
 * A kept Premie-Check on paper: verdict and picture, what stands out, terms, cost of switching, notice day, every sum, answers, notice.
 * Out of the check alone, so that the same check always gives the same paper. `madeAt` is the instant at which it was kept.
 */
export function premiumCheckPaper(check: PremiumCheck, madeAt: string, about: PaperSite): Paper {
  return {
    title: texts.title,
    author: about.site.operator,
    subject: texts.subject,
    madeAt,
    head: { left: layoutTexts.siteName, right: texts.head(check.asOf) },
    foot: layoutTexts.noAdvice,
    blocks: [...headBlocks(check, about), ...adviceBlocks(check), ...workingBlocks(check), ...basisBlocks(check), ...aboutBlocks(about)],
  };
}
