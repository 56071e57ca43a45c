import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { UTM_KEYS, type LeadSource } from '#/quote-engine/contract/source.ts';
import type { Appraisal, Comparison, Indication, Refusal } from '#/quote-engine/outcome.ts';
import { TERM_KEYS } from '#/quote-engine/terms.ts';
import { assumptionText } from '#/messages/assumptions.ts';
import { CONSENTS } from '#/messages/consents.ts';
import { euroRange, list } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { brokerMailTexts as words } from '#/messages/mails.ts';
import { NOTICE } from '#/messages/notice.ts';
import { answerGroups } from '#/messages/pages/answers.ts';
import { costRows, verdictNames } from '#/messages/pages/result.ts';
import { refusalTexts } from '#/messages/reasons.ts';
import { TERM_LABELS, termText } from '#/messages/terms.ts';
import { totalBands, totalRange } from './bands.ts';
import type { Texts } from '#/server/app.ts';
import type { Block } from './document.ts';
import type { Draft, OfferMailInput } from './offer-mails.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });

function contactFacts(contact: Contact): Block {
  const keys = ['companyName', 'registrationNumber', 'personName', 'email', 'phone', 'remarks'] as const;
  const given = (key: (typeof keys)[number]) => (contact[key] === undefined || contact[key] === '' ? words.notGiven : contact[key]);
  return { kind: 'facts', rows: keys.map((key) => [words.fields[key], given(key)] as const) };
}

function sourceRows(source: LeadSource | null): readonly (readonly [string, string])[] {
  if (source === null) return [];
  const labels = UTM_KEYS.flatMap((key) => (source.utm[key] === undefined ? [] : [[words.campaign[key], source.utm[key]] as const]));
  return [[words.entryPage, source.entryPath], ...labels];
}

function requestFacts({ leadId, createdAt, contact, source, comparison }: OfferMailInput): Block {
  const isReview = totalRange(comparison) === null;
  const insurers = contact.insurers.length === 0 ? words.noInsurers : list(contact.insurers.map(insurerName));
  const given = words.given(CONSENTS.version);
  return {
    kind: 'facts',
    rows: [
      [words.reference, leadId],
      [words.receivedOn, words.received(createdAt)],
      [words.insurersChosen, insurers],
      isReview ? [words.reviewConsent, words.given(CONSENTS.reviewVersion)] : [words.offersConsent, given],
      [words.tipsConsent, contact.tipsConsent ? given : words.notGivenConsent],
      ...sourceRows(source),
    ],
  };
}

const names = ({ insurer, product }: Appraisal) => [insurerName(insurer), productName(product)] as const;

function costs(appraisal: Appraisal & Indication, wishedPct: string): readonly Block[] {
  const rows = costRows.map((cost) => {
    const { main, notes } = cost.cell(appraisal, wishedPct);
    return [cost.label, [main, ...notes].join('; ')] as const;
  });
  return [heading(words.costs(...names(appraisal))), { kind: 'facts', rows }];
}

function reasons(appraisal: Appraisal & Refusal, profile: Profile): readonly Block[] {
  const items = refusalTexts(appraisal, profile).map(({ what, change, next }) =>
    [what, change, next].filter((part) => part !== null && part !== '').join(' '),
  );
  return [heading(words.reasons(...names(appraisal))), { kind: 'list', items }];
}

function terms(appraisal: Appraisal): readonly Block[] {
  const rows = TERM_KEYS.map((key) => [TERM_LABELS[key].name, termText(appraisal.terms[key])] as const);
  return [heading(words.terms(...names(appraisal))), { kind: 'facts', rows }];
}

function overview({ appraisals }: Comparison): Block {
  const rows = appraisals.map((appraisal) => [
    names(appraisal).join(' – '),
    verdictNames[appraisal.kind],
    appraisal.kind === 'indication' ? euroRange(appraisal.shownTotal.lowCents, appraisal.shownTotal.highCents) : words.noFigure,
  ]);
  return { kind: 'table', head: words.columns, rows };
}

function comparisonBlocks(comparison: Comparison, caption: string): readonly Block[] {
  const { appraisals, profile } = comparison;
  const details = appraisals.flatMap((appraisal) =>
    appraisal.kind === 'indication' ? costs(appraisal, profile.insuredPct) : reasons(appraisal, profile),
  );
  return [
    heading(words.comparison),
    paragraph(words.edition(comparison.asOf, comparison.engineVersion)),
    overview(comparison),
    ...totalBands(comparison, caption),
    paragraph(NOTICE),
    ...details,
    ...appraisals.filter(({ lead }) => lead).flatMap(terms),
  ];
}

function subject({ broker }: Texts['mails'], { isChange, leadId }: OfferMailInput, hasRange: boolean): string {
  const kenmerk = leadId.slice(-8);
  if (hasRange) return isChange ? broker.subjectChanged({ kenmerk }) : broker.subject({ kenmerk });
  return isChange ? broker.subjectNoneChanged({ kenmerk }) : broker.subjectNone({ kenmerk });
}

/** What the broker gets: everything the visitor said and saw. The owner's link is not in it. */
export function brokerMail(input: OfferMailInput): Draft {
  const { comparison, isChange, texts } = input;
  const answers = answerGroups(comparison.profile).flatMap((group) => group.answers.map(({ label, value }) => [label, value] as const));
  const assumptions: Block =
    comparison.assumptions.length === 0
      ? paragraph(words.noAssumptions)
      : { kind: 'list', items: comparison.assumptions.map(assumptionText) };
  return {
    subject: subject(texts, input, totalRange(comparison) !== null),
    title: isChange ? texts.broker.titleChanged : texts.broker.title,
    blocks: [
      ...(isChange ? [paragraph(texts.broker.changed)] : []),
      paragraph(texts.broker.answerHint),
      heading(words.contact),
      contactFacts(input.contact),
      heading(words.request),
      requestFacts(input),
      paragraph(texts.broker.leadHint),
      heading(words.answers),
      { kind: 'facts', rows: answers },
      heading(words.assumptions),
      assumptions,
      ...comparisonBlocks(comparison, texts.bandCaption),
      { kind: 'link', text: words.methodLink, url: `${input.publicOrigin}/zo-rekenen-wij/` },
    ],
  };
}
