const AMOUNT_EXAMPLE = 'bijvoorbeeld 350.000 of 1,5 mln';

/** Words per permanent code of the contract, for whatever is not simply missing. */
export const ISSUE_TEXTS: Readonly<Record<string, string>> = {
  'amount-unreadable': `Dit bedrag kunnen wij niet lezen. Schrijf het met cijfers, ${AMOUNT_EXAMPLE}`,
  'amount-too-large': 'Dit bedrag is hoger dan € 10 miljard. Controleer het aantal nullen',
  'amount-must-be-positive': 'Vul een bedrag in dat hoger is dan 0',
  'turnover-too-small': 'Deze omzet is minder dan € 1.000 per jaar. Controleer het bedrag',
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
  'limits-over-buyers': 'U heeft niet meer limieten nodig dan klanten. Vul een lager aantal in',
  'outstanding-over-turnover': 'Dit bedrag is hoger dan de jaaromzet die u gaf. Controleer beide bedragen',
  'largest-loss-over-total': 'Het hoogste verlies kan niet meer zijn dan alle verliezen samen',
};
