import { assumptionText } from '#/messages/assumptions.ts';
import { date } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { NOTICE } from '#/messages/notice.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { Site, Texts } from '#/server/app.ts';
import { totalBands, totalRange } from './bands.ts';
import type { Block } from './document.ts';
import { rendered, type RenderedMail } from './offer-mails.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Insurers whose product shown first has no figure; nothing when all have one. */
function withoutFigure(comparison: Comparison, noFigure: string): readonly Block[] {
  const leads = comparison.appraisals.filter(({ lead, kind }) => lead && kind !== 'indication');
  const rows = leads.map(({ insurer, product }) => [`${insurerName(insurer)} – ${productName(product)}`, noFigure] as const);
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

/** The result to an address that was given for this one mail: ranges, assumptions, date and model, the owner's links. */
export function resultMail(input: {
  readonly site: Site;
  readonly texts: Texts['requestedMails'];
  readonly comparison: Comparison;
  readonly address: string;
  /** Address of the owner's page. */
  readonly page: string;
}): RenderedMail {
  const { site, comparison, address, page } = input;
  const words = input.texts.resultCopy;
  const range = totalRange(comparison);
  const editions = [...new Set(comparison.books.map(({ edition }) => edition))].toSorted();
  const assumptions: Block =
    comparison.assumptions.length === 0
      ? paragraph(words.noAssumptions)
      : { kind: 'list', items: comparison.assumptions.map(assumptionText) };
  const blocks: readonly Block[] = [
    paragraph(words.intro),
    paragraph(range === null ? words.noRange : words.range({ bedrag: range })),
    { kind: 'heading', text: words.perInsurer },
    ...totalBands(comparison, words.bandCaption),
    ...withoutFigure(comparison, words.noFigure),
    paragraph(NOTICE),
    paragraph(words.made({ dag: date(comparison.asOf), model: comparison.engineVersion, tarieven: editions.join(', ') })),
    paragraph(words.paper),
    { kind: 'heading', text: words.assumptions },
    assumptions,
    { kind: 'link', text: words.link, url: page },
    { kind: 'link', text: words.erase, url: `${page}mijn-gegevens/` },
    paragraph(words.warning),
    paragraph(words.notYou),
  ];
  const to = { name: '', address };
  return { kind: 'result-copy', to, replyTo: null, ...rendered(site, { subject: words.subject, title: words.title, blocks }) };
}

/** The link to answers saved for later, to the address that was given for it. */
export function savedAnswersMail(input: {
  readonly site: Site;
  readonly texts: Texts['requestedMails'];
  readonly address: string;
  readonly page: string;
  readonly keptUntil: PlainDate;
}): RenderedMail {
  const { site, address, page, keptUntil } = input;
  const words = input.texts.savedAnswers;
  const blocks: readonly Block[] = [
    paragraph(words.intro),
    { kind: 'link', text: words.link, url: page },
    paragraph(words.until({ dag: date(keptUntil) })),
    paragraph(words.eraseText),
    { kind: 'link', text: words.eraseLink, url: `${page}#wissen` },
    paragraph(words.warning),
    paragraph(words.notYou),
  ];
  const to = { name: '', address };
  return { kind: 'saved-answers', to, replyTo: null, ...rendered(site, { subject: words.subject, title: words.title, blocks }) };
}
