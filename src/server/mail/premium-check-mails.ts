import type { PremiumCheck } from '#/premium-check/check.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import { date, euroCents, euroRange } from '#/messages/format.ts';
import { NOTICE } from '#/messages/notice.ts';
import { answerGroups, asAnswered } from '#/messages/pages/answers.ts';
import { findingText, verdictText } from '#/messages/pages/premium-check.ts';
import { policyFacts } from '#/messages/policy-facts.ts';
import { premiumCheckMails, REVIEW_CONSENT } from '#/messages/premium-check-forms.ts';
import type { Site } from '#/server/app.ts';
import type { Block } from './document.ts';
import { rendered, type Draft, type RenderedMail } from './offer-mails.ts';
import { reviewContactRows } from './review-contact.ts';
import type { Mailbox } from './transport.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Verdict, what is paid, what the market asks, notice day and what stands out. */
function outcomeBlocks({ verdict, paid, band, notice, findings }: PremiumCheck): readonly Block[] {
  const words = premiumCheckMails.facts;
  const { title, text } = verdictText(verdict);
  const rows = [
    [words.verdict, title],
    [words.paid, paid === null ? words.unknown : euroCents(paid.totalCents)],
    [words.market, band === null ? words.unknown : euroRange(band.lowCents, band.highCents)],
    [words.notice, notice === null ? words.unknown : date(notice.day)],
  ] as const;
  const items = findings.map(findingText);
  return [
    { kind: 'facts', rows },
    ...text.map(paragraph),
    ...(items.length === 0 ? [] : [{ kind: 'heading', text: words.findings } as const, { kind: 'list', items } as const]),
    paragraph(NOTICE),
  ];
}

const ownLinks = (page: string): readonly Block[] => {
  const words = premiumCheckMails.copy;
  return [
    { kind: 'link', text: words.link, url: page },
    { kind: 'link', text: words.erase, url: `${page}mijn-gegevens/` },
    paragraph(words.warning),
    paragraph(words.notYou),
  ];
};

/** The outcome to an address that was given for this one mail. */
export function checkCopy(input: {
  readonly site: Site;
  readonly check: PremiumCheck;
  readonly address: string;
  readonly page: string;
}): RenderedMail {
  const words = premiumCheckMails.copy;
  const blocks = [paragraph(words.intro), ...outcomeBlocks(input.check), paragraph(words.paper), ...ownLinks(input.page)];
  const draft = { subject: words.subject, title: words.title, blocks };
  return { kind: 'premium-check-copy', to: { name: '', address: input.address }, replyTo: null, ...rendered(input.site, draft) };
}

export interface ReviewMailInput {
  readonly site: Site;
  readonly broker: Mailbox;
  readonly leadId: string;
  readonly createdAt: string;
  readonly contact: Contact;
  readonly check: PremiumCheck;
  /** The owner's page; stands in the visitor's mail only. */
  readonly page: string;
  readonly isChange: boolean;
}

function visitorDraft({ contact, check, page, isChange }: ReviewMailInput): Draft {
  const words = premiumCheckMails.visitor;
  return {
    subject: words.subject(isChange),
    title: words.title,
    blocks: [paragraph(words.greeting(contact.personName)), paragraph(words.text), ...outcomeBlocks(check), ...ownLinks(page)],
  };
}

function brokerDraft(input: ReviewMailInput): Draft {
  const words = premiumCheckMails.broker;
  const { check, isChange, leadId } = input;
  const answers = answerGroups(asAnswered(check.profile)).flatMap((group) =>
    group.answers.map(({ label, value }) => [label, value] as const),
  );
  return {
    subject: words.subject(isChange, leadId.slice(-8)),
    title: words.title(isChange),
    blocks: [
      paragraph(words.hint),
      { kind: 'facts', rows: reviewContactRows({ ...input, consent: { label: words.consent, version: REVIEW_CONSENT.version } }) },
      { kind: 'heading', text: words.outcome },
      ...outcomeBlocks(check),
      { kind: 'heading', text: words.policy },
      { kind: 'facts', rows: policyFacts(check.policy) },
      { kind: 'heading', text: words.answers },
      { kind: 'facts', rows: answers },
    ],
  };
}

/** Both mails of someone who lets the broker look along. */
export function reviewMails(input: ReviewMailInput): readonly [RenderedMail, RenderedMail] {
  const visitor: Mailbox = { name: input.contact.personName, address: input.contact.email };
  return [
    { kind: 'premium-check-visitor', to: visitor, replyTo: input.broker, ...rendered(input.site, visitorDraft(input)) },
    { kind: 'premium-check-broker', to: input.broker, replyTo: visitor, ...rendered(input.site, brokerDraft(input)) },
  ];
}
