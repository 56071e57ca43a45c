import type { FieldIssue, FieldKey } from '#/quote-engine/contract/answers.ts';
import { euro, euroCents } from './format.ts';

/** What to do at a question that was passed over. */
const MISSING: Readonly<Record<FieldKey, string>> = {
  scope: 'Kies wat u wilt verzekeren',
  buyerTypes: 'Kies aan wie u op rekening levert',
  buyerSector: 'Kies de branche van uw klanten, of “Weet ik niet”',
  ownSector: 'Kies uw eigen branche',
  establishment: 'Kies waar uw bedrijf is gevestigd',
  turnoverBasis: 'Kies of uw bedrijf al een boekjaar heeft afgesloten',
  turnover: 'Vul uw jaaromzet in',
  excludedShare: 'Vul in welk deel niet meetelt, of kies “Weet ik niet”',
  numberOfBuyers: 'Vul in hoeveel zakelijke klanten op rekening kopen',
  largestBuyerShare: 'Vul het deel van uw grootste klant in, of kies “Weet ik niet”',
  topFiveShare: 'Vul het deel van uw vijf grootste klanten in, of kies “Weet ik niet”',
  largestOutstanding: 'Vul het hoogste bedrag in dat één klant u schuldig is, of kies “Weet ik niet”',
  paymentTerm: 'Kies uw betaaltermijn',
  daysLate: 'Kies hoe lang na de vervaldag klanten betalen, of “Weet ik niet”',
  export: 'Kies of er klanten buiten uw eigen land zijn',
  countries: 'Kies minstens één land met een deel, of kies “Weet ik niet”',
  buyerCountry: 'Kies het land van die klant',
  losses: 'Vul in hoeveel klanten nooit betaalden, of kies “Weet ik niet”',
  numberOfLosses: 'Vul in hoeveel klanten dat waren',
  largestLoss: 'Vul het hoogste verlies in',
  overdue: 'Kies of er nu iets meer dan 60 dagen te laat is',
  overdueAmount: 'Vul in hoeveel er te laat is',
  currentPolicy: 'Kies of u nu een kredietverzekering heeft',
  insuredPct: 'Kies welk deel de verzekeraar moet vergoeden',
  deductibleKind: 'Kies of u eerst zelf een bedrag wilt dragen',
  deductibleAmount: 'Vul in hoeveel u eerst zelf wilt dragen',
  extras: 'Kies wat u verder nodig heeft',
};

const AMOUNT_EXAMPLE = 'bijvoorbeeld 350.000 of 1,5 mln';

/** Words per permanent code of the contract, for whatever is not simply missing. */
export const ISSUE_TEXTS: Readonly<Record<string, string>> = {
  'amount-unreadable': `Dit bedrag kunnen wij niet lezen. Schrijf het met cijfers, ${AMOUNT_EXAMPLE}`,
  'amount-too-large': 'Dit bedrag is hoger dan € 10 miljard. Controleer het aantal nullen',
  'amount-must-be-positive': 'Vul een bedrag in dat hoger is dan 0',
  'share-unreadable': 'Dit deel kunnen wij niet lezen. Schrijf een getal van 0 tot en met 100, bijvoorbeeld 12,5',
  'share-over-100': 'Een deel kan niet meer zijn dan 100%',
  'share-too-precise': 'Gebruik hoogstens twee cijfers achter de komma, bijvoorbeeld 33,33',
  'count-unreadable': 'Dit aantal kunnen wij niet lezen. Schrijf een heel getal, bijvoorbeeld 40',
  'count-not-whole': 'Schrijf een heel getal, bijvoorbeeld 40 of 1.200',
  'count-outside-range': 'Vul een aantal in van 1 tot en met 100.000',
  'answer-and-unknown': 'U vulde iets in en koos ook “Weet ik niet”. Maak het veld leeg of haal het vinkje weg',
  'country-missing': 'Kies het land bij dit deel',
  'country-share-missing': 'Vul het deel in bij dit land',
  'country-twice': 'Een land staat er twee keer. Tel de delen op en laat één regel staan',
  'country-shares-over-100': 'De landen zijn samen meer dan 100%',
  'export-shares-not-100': 'Bij alleen export zijn de landen samen precies 100%, zonder uw eigen land',
  'top-five-below-largest': 'De vijf grootste klanten samen kunnen niet minder zijn dan de grootste alleen',
  'outstanding-over-turnover': 'Dit bedrag is hoger dan de jaaromzet die u gaf. Controleer beide bedragen',
  'largest-loss-over-total': 'Het hoogste verlies kan niet meer zijn dan alle verliezen samen',
};

function ambiguousText([first = 0, second = 0]: readonly number[]): string {
  const [one, other] = [first, second].map((cents) => (cents % 100 === 0 ? euro(cents) : euroCents(cents)));
  return `Bedoelt u ${one ?? ''} of ${other ?? ''}? Schrijf het bedrag zo dat er maar één uitleg is`;
}

/** What is the matter at a question and what to do, without a full stop: it stands in a list as well as above its field. */
export function issueText(issue: FieldIssue): string {
  if (issue.code === 'missing') return MISSING[issue.field];
  if (issue.code === 'amount-ambiguous') return ambiguousText(issue.options ?? []);
  const text = ISSUE_TEXTS[issue.code] ?? MISSING[issue.field];
  return issue.row === undefined ? text : `${text} (regel ${String(issue.row + 1)})`;
}
