import { isIndication, leadRange } from '#/components/bandwidth/bandwidth.ts';
import { columnsOf, type Column } from '#/components/result/comparison-columns.ts';
import { assumptionText } from '#/messages/assumptions.ts';
import { euroCents } from '#/messages/format.ts';
import { productName } from '#/messages/insurers.ts';
import { NOTICE, SHORT_NOTICE } from '#/messages/notice.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';
import { resultTexts } from '#/messages/pages/result.ts';
import { comparisonPaperTexts as texts } from '#/messages/papers.ts';
import { stepText } from '#/messages/steps.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Comparison, Indication } from '#/quote-engine/outcome.ts';
import type { Site } from '#/server/app.ts';
import type { Block, Paper, Table } from '../pdf/paper.ts';
import { bandwidthOf } from './bandwidth.ts';
import { plain, soft, strong } from './cells.ts';
import { answerTable, costBlocks, otherBlocks, reasonBlocks, termBlocks, titleOf } from './comparison-parts.ts';

/** Facts of the site that a paper names. */
export interface PaperSite {
  readonly site: Pick<Site, 'operator' | 'licence' | 'confirmed'>;
  readonly publicOrigin: string;
}

function headBlocks(comparison: Comparison, columns: readonly Column[], { site }: PaperSite): readonly Block[] {
  const range = leadRange(comparison.appraisals);
  const withFigure = columns.filter(({ lead }) => isIndication(lead)).length;
  const editions = [...new Set(comparison.books.map(({ edition }) => edition))].toSorted().map((edition) => ({ edition, validFrom: null }));
  const status = resultTexts.status(comparison.order.length, comparison.asOf, editions, comparison.engineVersion);
  const notices = [...(site.confirmed ? [] : [layoutTexts.exampleBanner]), ...(range === null ? [] : [SHORT_NOTICE])];
  return [
    { kind: 'title', text: range === null ? resultTexts.titleNone : resultTexts.title(range.lowCents, range.highCents) },
    {
      kind: 'paragraph',
      style: 'lead',
      text: range === null ? resultTexts.noneExplained : resultTexts.titleExplained(withFigure, columns.length),
    },
    { kind: 'paragraph', style: 'soft', text: status.join('  ·  ') },
    ...(notices.length === 0 ? [] : [{ kind: 'notice', texts: notices } as const]),
  ];
}

/** A sum or two go on one line; a row of sums is read line by line. */
const sums = (arithmetic: readonly string[]) => (arithmetic.length > 2 ? plain(...arithmetic) : plain(arithmetic.join('; ')));

/** The steps of one product with their sums, each with its source. */
function traceTable(indication: Indication, profile: Profile, title: string): Table {
  const { steps } = resultTexts;
  return {
    kind: 'table',
    caption: texts.whyCaption(title),
    columns: [
      { name: steps.step, share: 1 },
      { name: steps.after, share: 'fit', align: 'right' },
      { name: steps.low, share: 'fit', align: 'right' },
      { name: steps.high, share: 'fit', align: 'right' },
    ],
    groups: [
      {
        title: null,
        rows: indication.trace.map((line) => {
          const { title: name, arithmetic, source } = stepText(line, profile);
          return {
            head: [...strong(name), ...sums(arithmetic), ...soft(`${steps.source}: ${source}`)],
            cells: [strong(euroCents(line.result)), plain(euroCents(line.low)), plain(euroCents(line.high))],
            strong: line.kind === 'total',
          };
        }),
      },
    ],
  };
}

function whyBlocks(columns: readonly Column[], profile: Profile): readonly Block[] {
  const traces = columns.flatMap(({ lead }): readonly Block[] =>
    isIndication(lead) ? [{ kind: 'heading', level: 3, text: titleOf(lead) }, traceTable(lead, profile, titleOf(lead))] : [],
  );
  if (traces.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: resultTexts.why }, { kind: 'paragraph', text: texts.whyIntro, withNext: 'always' }, ...traces];
}

function basisBlocks({ profile, assumptions }: Comparison): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: resultTexts.basis },
    answerTable(profile),
    { kind: 'heading', level: 3, text: resultTexts.assumptions },
    ...(assumptions.length === 0
      ? [{ kind: 'paragraph', text: resultTexts.noAssumptions } as const]
      : ([
          { kind: 'paragraph', text: resultTexts.assumptionsIntro, style: 'soft', withNext: 'always' },
          { kind: 'list', items: assumptions.map(assumptionText) },
        ] as const)),
  ];
}

function aboutBlocks(comparison: Comparison, { site, publicOrigin }: PaperSite): readonly Block[] {
  const shared = comparison.sharedEstimate.map(productName);
  const paragraphs = [
    NOTICE,
    resultTexts.leadRule,
    ...(shared.length > 1 ? [resultTexts.sharedEstimate(shared)] : []),
    `${layoutTexts.noAdvice} ${texts.method(`${publicOrigin}/zo-rekenen-wij/`)}`,
    layoutTexts.operatorLine(site.operator, site.licence.authority, site.licence.number),
  ];
  return [
    { kind: 'heading', level: 2, text: resultTexts.aboutComparison },
    ...paragraphs.map((text, at): Block => ({
      ...{ kind: 'paragraph', text, style: 'soft' },
      ...(at < paragraphs.length - 1 ? { withNext: 'if-it-fits' } : {}),
    })),
  ];
}

/**
 * A stored comparison as one overview on paper: range and picture, costs, reasons, terms, answers, every step, notice. Out of the
 * comparison alone, whatever rate books the server has now, so that the same comparison always gives the same paper.
 * `madeAt` is the instant at which it was stored. The link of the owner is not on it: papers are passed on.
 */
export function comparisonPaper(comparison: Comparison, madeAt: string, about: PaperSite): Paper {
  const columns = columnsOf(comparison);
  const picture = bandwidthOf(comparison);
  return {
    title: texts.title,
    author: about.site.operator,
    subject: texts.subject,
    madeAt,
    head: { left: layoutTexts.siteName, right: texts.head(comparison.asOf) },
    foot: layoutTexts.noAdvice,
    blocks: [
      ...headBlocks(comparison, columns, about),
      ...(picture === null ? [] : [picture]),
      { kind: 'heading', level: 2, text: picture === null ? texts.outcomes : texts.overview },
      ...costBlocks(columns, comparison),
      ...reasonBlocks(columns, comparison),
      ...termBlocks(columns, about.publicOrigin),
      ...otherBlocks(columns, comparison),
      ...basisBlocks(comparison),
      ...aboutBlocks(comparison, about),
      ...whyBlocks(columns, comparison.profile),
    ],
  };
}
