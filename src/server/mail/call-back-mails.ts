import { callBackMailTexts, CALL_CONSENT } from '#/messages/call-back.ts';
import { brokerMailTexts } from '#/messages/mails.ts';
import { answerGroups } from '#/messages/pages/answers.ts';
import type { CallBackRequest } from '#/quote-engine/contract/call-back.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { CallBackSlot, Site } from '#/server/app.ts';
import { totalRange } from './bands.ts';
import type { Block } from './document.ts';
import { rendered, type Draft, type RenderedMail } from './offer-mails.ts';
import type { Mailbox } from './transport.ts';

export interface CallBackMailInput {
  readonly site: Site;
  readonly broker: Mailbox;
  readonly leadId: string;
  readonly createdAt: string;
  readonly request: CallBackRequest;
  readonly slot: CallBackSlot;
  /** The opening times are not known: a part of the day was chosen. */
  readonly isPart: boolean;
  /** The page with what is kept and the button to erase; in the visitor's mail only. */
  readonly ownPage: string;
  /** What the visitor saw; null when the request hangs on no quote. */
  readonly comparison: Comparison | null;
  readonly isChange: boolean;
  /** The appointment as iCalendar text. */
  readonly calendar: string;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function visitorDraft({ site, request, slot, isPart, ownPage, isChange }: CallBackMailInput): Draft {
  const words = callBackMailTexts.visitor;
  return {
    subject: words.subject(isChange),
    title: words.title,
    blocks: [
      paragraph(words.greeting(request.personName)),
      ...(isChange ? [paragraph(words.changed)] : []),
      paragraph(words.when(site.operator, slot.day, slot)),
      ...(isPart ? [paragraph(words.part)] : []),
      paragraph(words.calendar),
      paragraph(words.other),
      { kind: 'heading', text: words.withdrawTitle },
      paragraph(words.withdraw),
      { kind: 'link', text: words.withdrawLink, url: ownPage },
      paragraph(words.notYou),
      paragraph(words.warning),
    ],
  };
}

function quoteBlocks(comparison: Comparison | null): readonly Block[] {
  const words = callBackMailTexts.broker;
  if (comparison === null) return [paragraph(words.noQuote)];
  const range = totalRange(comparison);
  const answers = answerGroups(comparison.profile).flatMap((group) => group.answers.map(({ label, value }) => [label, value] as const));
  return [
    paragraph(range === null ? words.noRange : words.range(range)),
    { kind: 'heading', text: words.answers },
    { kind: 'facts', rows: answers },
  ];
}

function brokerDraft(input: CallBackMailInput): Draft {
  const { request, slot, isPart, isChange, leadId, createdAt } = input;
  const words = callBackMailTexts.broker;
  const { fields, notGiven } = brokerMailTexts;
  const remarks = request.remarks === undefined || request.remarks === '' ? notGiven : request.remarks;
  return {
    subject: words.subject(isChange, leadId.slice(-8)),
    title: words.title(isChange),
    blocks: [
      ...(isChange ? [paragraph(words.changed)] : []),
      paragraph(words.hint),
      {
        kind: 'facts',
        rows: [
          [words.day, words.dayText(slot.day)],
          [words.time, words.times(slot)],
          [fields.phone, request.phone],
          [fields.personName, request.personName],
          [fields.companyName, request.companyName],
          [fields.email, request.email],
          [fields.remarks, remarks],
          [words.consent, words.given(CALL_CONSENT.version)],
          [words.receivedOn, words.received(createdAt)],
          [words.reference, leadId],
        ],
      },
      ...(isPart ? [paragraph(words.part)] : []),
      ...quoteBlocks(input.comparison),
    ],
  };
}

/** Both mails of a request to be called: to the visitor with the appointment as a file, to the broker with number and time. */
export function callBackMails(input: CallBackMailInput): readonly [RenderedMail, RenderedMail] {
  const { site, broker, request, calendar } = input;
  const visitor: Mailbox = { name: request.personName, address: request.email };
  return [
    { kind: 'call-back-visitor', to: visitor, replyTo: broker, calendar, ...rendered(site, visitorDraft(input)) },
    { kind: 'call-back-broker', to: broker, replyTo: visitor, ...rendered(site, brokerDraft(input)) },
  ];
}
