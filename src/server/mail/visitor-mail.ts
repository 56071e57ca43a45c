import { list } from '#/messages/format.ts';
import { insurerName } from '#/messages/insurers.ts';
import { NOTICE } from '#/messages/notice.ts';
import { totalBands, totalRange } from './bands.ts';
import type { Site, Texts } from '#/server/app.ts';
import type { Block } from './document.ts';
import type { Draft, OfferMailInput } from './offer-mails.ts';

type Words = Texts['mails']['visitor'];

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });

function subject(words: Words, isChange: boolean, hasRange: boolean): string {
  if (hasRange) return isChange ? words.subjectChanged : words.subject;
  return isChange ? words.subjectNoneChanged : words.subjectNone;
}

function reach(words: Words, { phone, email, openingHours }: Site): string {
  const ways = [phone === null ? null : words.byPhone({ telefoon: phone }), email === null ? null : words.byEmail({ adres: email })].filter(
    (way) => way !== null,
  );
  const how = ways.length === 0 ? words.reach : words.reachBy({ wegen: list(ways) });
  return openingHours === null ? how : `${how} ${words.hours({ tijden: openingHours })}`;
}

function shared(words: Words, insurers: readonly string[]): string {
  if (insurers.length === 0) return words.whatNone;
  const what = insurers.length === 1 ? words.whatOne : words.whatMore;
  return `${what({ verzekeraars: list(insurers) })} ${words.others}`;
}

function consented(words: Words, tips: boolean, hasRange: boolean): string {
  if (hasRange) return tips ? words.consentsTips : words.consents;
  return tips ? words.consentsReviewTips : words.consentsReview;
}

/** What the visitor gets: who answers, which insurers get what, the outcome in short, and how to withdraw. */
export function visitorMail(input: OfferMailInput): Draft {
  const { site, contact, comparison, isChange } = input;
  const words = input.texts.visitor;
  const range = totalRange(comparison);
  const page = `${input.publicOrigin}/indicatie/${input.token}/`;
  const insurers = contact.insurers.map(insurerName);
  return {
    subject: subject(words, isChange, range !== null),
    title: isChange ? words.titleChanged : words.title,
    blocks: [
      paragraph(words.greeting({ naam: contact.personName })),
      ...(isChange ? [paragraph(words.changed)] : []),
      heading(words.whoTitle),
      paragraph(words.who({ operator: site.operator, toezichthouder: site.licence.authority, vergunning: site.licence.number })),
      paragraph(reach(words, site)),
      heading(words.whatTitle),
      paragraph(shared(words, insurers)),
      paragraph(consented(words, contact.tipsConsent, range !== null)),
      heading(words.resultTitle),
      paragraph(range === null ? words.noRange : words.range({ bedrag: range })),
      ...totalBands(comparison, input.texts.bandCaption),
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
