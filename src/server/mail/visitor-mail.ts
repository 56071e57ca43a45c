import { insurerName } from '#/messages/insurers.ts';
import { offerMailTexts } from '#/messages/mails.ts';
import { NOTICE } from '#/messages/notice.ts';
import { totalBands, totalRange } from './bands.ts';
import type { Block } from './document.ts';
import type { Draft, OfferMailInput } from './offer-mails.ts';

const words = offerMailTexts.visitor;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });

/** What the visitor gets: who answers, which insurers get what, the outcome in short, and how to withdraw. */
export function visitorMail(input: OfferMailInput): Draft {
  const { site, contact, comparison, isChange } = input;
  const range = totalRange(comparison);
  const page = `${input.publicOrigin}/indicatie/${input.token}/`;
  const insurers = contact.insurers.map(insurerName);
  return {
    subject: words.subject(isChange, range === null),
    title: words.title(isChange),
    blocks: [
      paragraph(words.greeting(contact.personName)),
      ...(isChange ? [paragraph(words.changed)] : []),
      heading(words.whoTitle),
      paragraph(words.who(site.operator, site.licence.authority, site.licence.number)),
      paragraph(words.reach(site.phone, site.email, site.openingHours)),
      heading(words.whatTitle),
      paragraph(insurers.length === 0 ? words.what(insurers) : `${words.what(insurers)} ${words.others}`),
      paragraph(words.consents(contact.tipsConsent)),
      heading(words.resultTitle),
      paragraph(range === null ? words.noRange : words.range(range)),
      ...totalBands(comparison),
      ...(range === null ? [] : [paragraph(NOTICE)]),
      { kind: 'link', text: words.resultLink, url: page },
      heading(words.withdrawTitle),
      paragraph(words.withdraw),
      { kind: 'link', text: words.withdrawLink, url: `${page}mijn-gegevens/` },
      paragraph(words.notYou),
      paragraph(words.warning),
    ],
  };
}
