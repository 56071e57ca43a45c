import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import { expectedCostRange } from '#/messages/debtor-check/cost.ts';
import { typedFacts } from '#/messages/debtor-check/typed-facts.ts';
import { debtorCheckMails, debtorName, DEBTOR_REVIEW_CONSENT } from '#/messages/debtor-check/keeping.ts';
import { ratingCells } from '#/messages/debtor-check/kept-debtor.ts';
import {
  ageingSentence,
  BAND_NAMES,
  driverRow,
  maximumText,
  outcomeTexts,
  share,
  stressKind,
  stressName,
} from '#/messages/debtor-check/outcome.ts';
import { personsTexts } from '#/messages/debtor-check/persons.ts';
import { count, date, euro, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { NOTICE } from '#/messages/notice.ts';
import type { KeptDebtor, KeptFindings, Site } from '#/server/app.ts';
import type { Block } from './document.ts';
import { rendered, type Draft, type RenderedMail } from './offer-mails.ts';
import { reviewContactRows } from './review-contact.ts';
import type { Mailbox } from './transport.ts';

export interface DebtorReviewMailInput {
  readonly site: Site;
  readonly broker: Mailbox;
  readonly leadId: string;
  readonly createdAt: string;
  readonly contact: Contact;
  /** Customers that the visitor chose, with a name where that was chosen too. */
  readonly chosen: readonly { readonly name?: string; readonly debtor: KeptDebtor }[];
  readonly findings: KeptFindings;
  /** The owner's page; stands in the visitor's mail only. */
  readonly page: string;
  /** Last day of outcome and names. */
  readonly keptUntil: PlainDate;
  readonly isChange: boolean;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', text });
const words = debtorCheckMails.broker;

function shapeBlocks({ label, concentration, ageing }: KeptFindings): readonly Block[] {
  const { topOne, topFive, equalDebtors } = concentration;
  const bands = ageing?.bands.filter(({ amountCents }) => amountCents > 0) ?? [];
  return [
    paragraph(outcomeTexts.label(label.level)),
    {
      kind: 'table',
      head: outcomeTexts.labelHead,
      rows: label.drivers.map(driverRow).map((row) => [row.name, row.value, row.bounds, row.level]),
    },
    heading(outcomeTexts.concentrationTitle),
    paragraph(outcomeTexts.concentration(topOne, topFive, equalDebtors)),
    ...(ageing === null
      ? []
      : [
          heading(outcomeTexts.ageingTitle),
          paragraph(ageingSentence(ageing)),
          {
            kind: 'facts',
            rows: bands.map((row) => [BAND_NAMES[row.band], `${euro(row.amountCents)} (${share(row.share)})`] as const),
          } as const,
        ]),
  ];
}

function lossBlocks(findings: KeptFindings): readonly Block[] {
  const { loss, stress } = findings;
  const figures = [
    [outcomeTexts.expected, euro(loss.expectedCents)],
    [outcomeTexts.oneInTen, euro(loss.oneInTenCents)],
    [outcomeTexts.oneInTwenty, euro(loss.oneInTwentyCents)],
    [outcomeTexts.oneInHundred, euro(loss.oneInHundredCents)],
  ] as const;
  return [
    heading(outcomeTexts.lossTitle),
    ...(findings.kind === 'book' && findings.persons > 0 ? [paragraph(personsTexts.broker)] : []),
    { kind: 'facts', rows: figures },
    heading(outcomeTexts.stressTitle),
    {
      kind: 'table',
      head: outcomeTexts.stressHead,
      rows: stress.map((line) => {
        const then = line.oneInTwentyCents === null ? '' : `; ${outcomeTexts.oneInTwentyThen(line.oneInTwentyCents)}`;
        return [stressName(line), euro(line.lossCents), `${stressKind(line)}${then}`];
      }),
    },
  ];
}

function costBlocks({ cost }: KeptFindings): readonly Block[] {
  if (cost === null) return [heading(outcomeTexts.costTitle), paragraph(outcomeTexts.noCost)];
  const rows = cost.policies.map((policy) => [
    `${insurerName(policy.insurer)} – ${productName(policy.product)}`,
    euroRange(policy.firstYear.lowCents, policy.firstYear.highCents),
    euro(policy.expectedRetainedCents),
    expectedCostRange(policy),
    euro(policy.badYear.retainedCents),
    maximumText(policy),
  ]);
  const none = [outcomeTexts.withoutPolicy, euro(0), euro(cost.expectedLossCents), euro(cost.expectedLossCents), euro(cost.badLossCents)];
  return [
    heading(outcomeTexts.costTitle),
    paragraph(outcomeTexts.costHonest),
    { kind: 'table', head: outcomeTexts.costHead, rows: [[...none, outcomeTexts.noMaximum], ...rows] },
    paragraph(outcomeTexts.costCalibration(cost.gapFactor)),
    paragraph(NOTICE),
  ];
}

const orUnknown = (amount: number | null): string => (amount === null ? words.unknown : euro(amount));

function chosenBlocks({ chosen, findings }: DebtorReviewMailInput): readonly Block[] {
  if (findings.kind === 'two-minutes') return [heading(words.typed), { kind: 'facts', rows: typedFacts(findings.typed) }];
  if (chosen.length === 0) return [heading(words.chosen), paragraph(words.noChosen)];
  const rows = chosen.map(({ name, debtor }) => {
    const { key, openCents, over60Cents, salesCents, wantedCents } = debtor;
    const called = name === undefined ? debtorName(key) : `${debtorName(key)}: ${name}`;
    return [called, euro(openCents), euro(over60Cents), orUnknown(salesCents), euro(wantedCents), ...ratingCells(debtor)];
  });
  return [
    heading(words.chosen),
    { kind: 'table', head: words.chosenHead, rows },
    ...(chosen.some(({ debtor }) => debtor.isPerson) ? [paragraph(words.personWhy)] : []),
  ];
}

function bookRows(findings: KeptFindings): readonly (readonly [string, string])[] {
  return [
    [words.from, findings.kind === 'book' ? words.fromBook : words.fromTwoMinutes],
    [words.madeOn, date(findings.madeOn)],
    [words.turnover, euro(findings.turnoverCents)],
    [words.customers, count(findings.customers)],
    ...(findings.kind === 'book' ? [[words.open, euro(findings.openCents)] as const] : []),
  ];
}

function brokerDraft(input: DebtorReviewMailInput): Draft {
  const { findings, isChange, leadId } = input;
  return {
    subject: words.subject(isChange, leadId.slice(-8)),
    title: words.title(isChange),
    blocks: [
      paragraph(words.hint),
      { kind: 'facts', rows: reviewContactRows({ ...input, consent: { label: words.consent, version: DEBTOR_REVIEW_CONSENT.version } }) },
      heading(words.outcome),
      { kind: 'facts', rows: bookRows(findings) },
      ...shapeBlocks(findings),
      ...lossBlocks(findings),
      ...costBlocks(findings),
      ...chosenBlocks(input),
      paragraph(outcomeTexts.noDecision),
    ],
  };
}

/** What was sent, item by item. Names stand in the broker's mail alone: an address can be mistyped. */
function sentItems({ chosen, findings }: DebtorReviewMailInput): readonly string[] {
  const texts = debtorCheckMails.visitor;
  const keys = chosen.map(({ debtor }) => debtor.key);
  const named = chosen.filter(({ name }) => name !== undefined).map(({ debtor }) => debtor.key);
  const rows = keys.length === 0 ? texts.noRows : texts.rows(keys, named);
  return [texts.outcome(findings.customers), findings.kind === 'book' ? rows : texts.numbers, texts.contact];
}

function visitorDraft(input: DebtorReviewMailInput): Draft {
  const texts = debtorCheckMails.visitor;
  const { contact, chosen, page, keptUntil, isChange } = input;
  return {
    subject: texts.subject(isChange),
    title: texts.title,
    blocks: [
      paragraph(texts.greeting(contact.personName)),
      paragraph(texts.text),
      heading(texts.sentTitle),
      { kind: 'list', items: sentItems(input) },
      ...(chosen.some(({ debtor }) => debtor.isPerson) ? [paragraph(texts.persons)] : []),
      paragraph(texts.kept(keptUntil)),
      { kind: 'link', text: texts.link, url: page },
      { kind: 'link', text: texts.erase, url: `${page}mijn-gegevens/` },
      paragraph(texts.warning),
      paragraph(texts.notYou),
    ],
  };
}

/** Both mails of someone who lets the broker look along with a Klantencheck. */
export function debtorReviewMails(input: DebtorReviewMailInput): readonly [RenderedMail, RenderedMail] {
  const visitor: Mailbox = { name: input.contact.personName, address: input.contact.email };
  return [
    { kind: 'debtor-check-visitor', to: visitor, replyTo: input.broker, ...rendered(input.site, visitorDraft(input)) },
    { kind: 'debtor-check-broker', to: input.broker, replyTo: visitor, ...rendered(input.site, brokerDraft(input)) },
  ];
}
