import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';
import type { Site, Texts } from '#/server/app.ts';
import type { MailRecord } from '#/server/db/records.ts';
import { brokerMail } from './broker-mail.ts';
import { renderHtml, renderText, type Block } from './document.ts';
import type { Mailbox } from './transport.ts';
import { visitorMail } from './visitor-mail.ts';

/** What the two mails of a request are made from. */
export interface OfferMailInput {
  readonly site: Site;
  readonly texts: Texts['mails'];
  readonly publicOrigin: string;
  readonly broker: Mailbox;
  readonly leadId: string;
  readonly createdAt: string;
  readonly contact: Contact;
  readonly comparison: Comparison;
  /** Owner token: stands in the visitor's own mail and nowhere else. */
  readonly token: string;
  /** Where the visitor came in; stands in the broker's mail only. */
  readonly source: LeadSource | null;
  /** The same request, sent again with other details. */
  readonly isChange: boolean;
}

export type RenderedMail = Pick<MailRecord, 'kind' | 'to' | 'replyTo' | 'subject' | 'text' | 'html' | 'calendar' | 'unsubscribe' | 'paper'>;

/** Title, subject and blocks of one mail, before it is rendered. */
export interface Draft {
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A draft with the lines that stand under every mail, as text and as HTML. */
export function rendered(site: Site, draft: Draft): Pick<RenderedMail, 'subject' | 'text' | 'html'> {
  const notes = [
    ...(site.confirmed ? [] : [layoutTexts.exampleBanner]),
    layoutTexts.noAdvice,
    layoutTexts.operatorLine(site.operator, site.licence.authority, site.licence.number),
  ];
  const blocks = [...draft.blocks, ...notes.map((text): Block => ({ kind: 'paragraph', text }))];
  return { subject: draft.subject, text: renderText(draft.title, blocks), html: renderHtml(draft.title, blocks) };
}

/** Both mails of a request for offers, rendered: to the visitor with the owner's links, to the broker with all that was said and shown. */
export function offerMails(input: OfferMailInput): readonly [RenderedMail, RenderedMail] {
  const visitor: Mailbox = { name: input.contact.personName, address: input.contact.email };
  return [
    { kind: 'offer-request-visitor', to: visitor, replyTo: input.broker, ...rendered(input.site, visitorMail(input)) },
    { kind: 'offer-request-broker', to: input.broker, replyTo: visitor, ...rendered(input.site, brokerMail(input)) },
  ];
}
