import { callBackMailLabels as labels, CALL_CONSENT, dayText, timesText } from '#/messages/call-back.ts';
import { brokerMailTexts } from '#/messages/mails.ts';
import { answerGroups } from '#/messages/pages/answers.ts';
import type { CallBackRequest } from '#/quote-engine/contract/call-back.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { CallBackSlot, Site, Texts } from '#/server/app.ts';
import { totalRange } from './bands.ts';
import type { Block } from './document.ts';
import { rendered, type Draft, type RenderedMail } from './offer-mails.ts';
import type { Mailbox } from './transport.ts';

export interface CallBackMailInput {
  readonly site: Site;
  readonly texts: Texts['requestedMails'];
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

function visitorDraft({ site, texts, request, slot, isPart, ownPage, isChange }: CallBackMailInput): Draft {
  const words = texts.callBackVisitor;
  return {
    subject: isChange ? words.subjectChanged : words.subject,
    title: words.title,
    blocks: [
      paragraph(words.greeting({ naam: request.personName })),
      ...(isChange ? [paragraph(words.changed)] : []),
      paragraph(words.when({ operator: site.operator, dag: dayText(slot.day), tijd: timesText(slot) })),
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

function quoteBlocks({ comparison, texts }: CallBackMailInput): readonly Block[] {
  const words = texts.callBackBroker;
  if (comparison === null) return [paragraph(words.noQuote)];
  const range = totalRange(comparison);
  const answers = answerGroups(comparison.profile).flatMap((group) => group.answers.map(({ label, value }) => [label, value] as const));
  return [
    paragraph(range === null ? words.noRange : words.range({ bedrag: range })),
    { kind: 'heading', text: labels.answers },
    { kind: 'facts', rows: answers },
  ];
}

function brokerDraft(input: CallBackMailInput): Draft {
  const { request, slot, isPart, isChange, leadId, createdAt } = input;
  const words = input.texts.callBackBroker;
  const kenmerk = leadId.slice(-8);
  const { fields, notGiven } = brokerMailTexts;
  const remarks = request.remarks === undefined || request.remarks === '' ? notGiven : request.remarks;
  return {
    subject: (isChange ? words.subjectChanged : words.subject)({ kenmerk }),
    title: isChange ? words.titleChanged : words.title,
    blocks: [
      ...(isChange ? [paragraph(words.changed)] : []),
      paragraph(words.hint),
      {
        kind: 'facts',
        rows: [
          [labels.day, dayText(slot.day)],
          [labels.time, timesText(slot)],
          [fields.phone, request.phone],
          [fields.personName, request.personName],
          [fields.companyName, request.companyName],
          [fields.email, request.email],
          [fields.remarks, remarks],
          [labels.consent, labels.given(CALL_CONSENT.version)],
          [labels.receivedOn, labels.received(createdAt)],
          [labels.reference, leadId],
        ],
      },
      ...(isPart ? [paragraph(words.part)] : []),
      ...quoteBlocks(input),
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
