import { assumptionText } from '#/messages/assumptions.ts';
import { bookTexts, reconciliationSentences } from '#/messages/debtor-check/book.ts';
import { ageingSentence, levelSentence, NOT_INSURABLE, outcomeTexts as words } from '#/messages/debtor-check/outcome.ts';
import { personsTexts } from '#/messages/debtor-check/persons.ts';
import { debtorPaperTexts as texts } from '#/messages/debtor-check/paper.ts';
import { checkPageTexts, customerPageTexts } from '#/messages/debtor-check/texts.ts';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { NOTICE, SHORT_NOTICE } from '#/messages/notice.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';
import { comparisonPaperTexts } from '#/messages/papers.ts';
import { multiplyDivide, ONE } from '#/quote-engine/units.ts';
import type { KeptFindings } from '#/server/app.ts';
import type { Block, Paper } from '../pdf/paper.ts';
import { answerTable } from './comparison-parts.ts';
import type { PaperSite } from './comparison.ts';
import { costBlocks, debtorBlocks, labelTable, lossTable, stressTable } from './debtor-check-parts.ts';
import { ageingPicture, concentrationPicture, curvePicture } from './debtor-pictures.ts';

/** Names of customers by their key, only where the visitor wants them on paper. */
export type PaperNames = Readonly<Record<string, string>>;

const LONGEST_NAME = 60;
/** A name that takes no more than a few lines. */
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);

const tied = (text: string, style: 'plain' | 'soft' = 'plain'): Block => ({ kind: 'paragraph', text, style, withNext: 'always' });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const softly = (text: string): Block => ({ kind: 'paragraph', style: 'soft', text });
const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

function headBlocks(findings: KeptFindings, names: PaperNames | null, { site }: PaperSite): readonly Block[] {
  const { madeOn, basis, cost, report } = findings;
  const made = texts.made(madeOn, basis?.engineVersion ?? null) + texts.editions(basis?.editions ?? []);
  const notices = [...(site.confirmed ? [] : [layoutTexts.exampleBanner]), ...(cost === null ? [] : [SHORT_NOTICE])];
  const isBook = findings.kind === 'book';
  const hasPersons = isBook && (findings.persons > 0 || findings.debtors.some(({ isPerson }) => isPerson));
  return [
    { kind: 'title', text: texts.heading },
    softly(made + (report.asOf === null ? '' : texts.openOn(report.asOf))),
    ...(notices.length === 0 ? [] : [{ kind: 'notice', texts: notices } as const]),
    heading(texts.isTitle),
    paragraph(texts.is),
    paragraph(words.noDecision),
    ...(isBook ? [paragraph(names === null ? texts.withoutNames : texts.withNames)] : []),
    ...(hasPersons ? [paragraph(texts.persons)] : []),
    ...(isBook && findings.persons > 0 ? [paragraph(personsTexts.alike)] : []),
  ];
}

function readBlocks(findings: KeptFindings, nameOf: (key: string) => string): readonly Block[] {
  if (findings.kind === 'two-minutes') {
    const { turnoverCents, customers, adjusted } = findings;
    return [
      heading(texts.givenTitle),
      paragraph(checkPageTexts.facts(turnoverCents, customers)),
      ...(adjusted ? [softly(words.adjusted)] : []),
    ];
  }
  const { reconciliation, averageDaysLate } = findings.report;
  if (reconciliation === null) return [];
  const noted = reconciliation.shortcomings.flatMap((one) => shortcomingText(one) ?? []);
  const inCredit = reconciliation.withoutInvoice.map(({ key }) => nameOf(key));
  return [
    heading(bookTexts.readTitle),
    ...reconciliationSentences(reconciliation, inCredit).map(paragraph),
    ...(averageDaysLate === null ? [] : [paragraph(bookTexts.daysLate(averageDaysLate))]),
    ...(noted.length === 0 ? [] : [heading(bookTexts.notedTitle, 3), { kind: 'list', items: noted } as const]),
  ];
}

function labelBlocks(findings: KeptFindings): readonly Block[] {
  const { label } = findings;
  const outside = findings.kind === 'book' ? findings.outside : [];
  return [
    heading(words.label(label.level)),
    tied(levelSentence(label.level)),
    labelTable(label),
    ...(outside.length === 0
      ? []
      : [
          heading(bookTexts.outsideTitle, 3),
          {
            kind: 'list',
            items: outside.map(({ reason, debtors, openCents }) => `${NOT_INSURABLE[reason]} (${bookTexts.outside(debtors, openCents)})`),
          } as const,
        ]),
  ];
}

function shapeBlocks(findings: KeptFindings, nameOf: (key: string) => string): readonly Block[] {
  const { ageing, concentration, report } = findings;
  const isBook = findings.kind === 'book';
  const bars = concentrationPicture(report.ranked, (key, rank) => (isBook ? nameOf(key) : texts.ranked(rank)));
  return [
    ...(ageing === null ? [] : [heading(words.ageingTitle), tied(ageingSentence(ageing))]),
    ...(ageing === null || ageing.totalCents === 0 ? [] : [ageingPicture(ageing)]),
    heading(words.concentrationTitle),
    tied(words.concentration(concentration.topOne, concentration.topFive, concentration.equalDebtors)),
    tied(isBook ? bookTexts.concentrationBy[findings.concentrationBy] : texts.rankedNote, 'soft'),
    ...(bars === null ? [] : [bars]),
  ];
}

function lossBlocks(findings: KeptFindings): readonly Block[] {
  const { loss, stress, margin, report } = findings;
  const curve = curvePicture(loss);
  const largest = stress.find(({ code }) => code === 'largest-falls');
  const earnedBack =
    largest === undefined || margin === null
      ? []
      : [paragraph(words.extraTurnover(largest.lossCents, multiplyDivide(largest.lossCents, ONE, margin), checkPageTexts.margin(margin)))];
  return [
    heading(words.lossTitle),
    tied(bookTexts.basis[report.lossBasis], 'soft'),
    lossTable(findings),
    curve === null ? paragraph(words.noLoss(loss.noLoss)) : tied(words.noLoss(loss.noLoss)),
    ...(curve === null ? [] : [curve]),
    ...(stress.length === 0 ? [] : [heading(words.stressTitle), ...earnedBack, stressTable(findings)]),
  ];
}

function basisBlocks(findings: KeptFindings): readonly Block[] {
  const { basis, loss, report, turnoverCents } = findings;
  const { termDays, termFrom, lateDays, lateFrom } = report.usual;
  const items = [
    texts.turnover(turnoverCents, findings.kind === 'book' ? findings.turnoverFrom : 'answer'),
    texts.term(termDays, termFrom),
    texts.late(lateDays, lateFrom),
    ...(report.defaultRate === null ? [customerPageTexts.estimate] : [texts.defaultRate(report.defaultRate)]),
    texts.severity,
    loss.algorithm === 'bernoulli-mixture' ? texts.exact : texts.compound,
  ];
  return [
    heading(texts.assumptions),
    { kind: 'list', items },
    ...(basis === null
      ? []
      : ([
          heading(texts.answersTitle, 3),
          answerTable(basis.profile),
          ...(basis.assumptions.length === 0 ? [] : [{ kind: 'list', items: basis.assumptions.map(assumptionText) } as const]),
        ] as const)),
  ];
}

function aboutBlocks({ site, publicOrigin }: PaperSite): readonly Block[] {
  const paragraphs = [
    NOTICE,
    `${layoutTexts.noAdvice} ${comparisonPaperTexts.method(`${publicOrigin}/zo-rekenen-wij/`)}`,
    layoutTexts.operatorLine(site.operator, site.licence.authority, site.licence.number),
  ];
  return [
    heading(texts.about),
    ...paragraphs.map((text, at): Block => ({
      ...{ kind: 'paragraph', text, style: 'soft' },
      ...(at < paragraphs.length - 1 ? { withNext: 'if-it-fits' } : {}),
    })),
  ];
}

/**
 * The Klantencheck on paper: what was read, label, age, concentration, customers, losses, stress test and the four insurers. Out of the
 * findings alone, so that the same findings always give the same paper. `names` are those the visitor wants on it; null for none.
 * `madeAt` is the instant that the file bears.
 */
export function debtorCheckPaper(findings: KeptFindings, names: PaperNames | null, madeAt: string, about: PaperSite): Paper {
  const nameOf = (key: string): string => shortened(names !== null && Object.hasOwn(names, key) ? (names[key] ?? key) : key);
  return {
    title: texts.title,
    author: about.site.operator,
    subject: texts.subject,
    madeAt,
    head: { left: layoutTexts.siteName, right: texts.head(findings.madeOn) },
    foot: layoutTexts.noAdvice,
    blocks: [
      ...headBlocks(findings, names, about),
      ...readBlocks(findings, nameOf),
      ...labelBlocks(findings),
      ...shapeBlocks(findings, nameOf),
      ...(findings.kind === 'book' ? debtorBlocks(findings, nameOf) : []),
      ...lossBlocks(findings),
      ...costBlocks(findings),
      ...basisBlocks(findings),
      ...aboutBlocks(about),
    ],
  };
}
