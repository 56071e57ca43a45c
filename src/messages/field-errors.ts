import { DEBTOR_ERRORS } from './debtor-errors.ts';
import { POLICY_ERRORS } from './policy-errors.ts';

/**
 * What is wrong with an answer and what to do, by the permanent code of the schema
 * (src/quote-engine/contract/profile.ts and contact.ts) or of the API around it.
 */
export const FIELD_ERRORS = {
  'key-not-known': 'Dit veld kennen wij niet. Haal het weg of controleer de naam.',
  'field-missing': 'Dit antwoord ontbreekt. Vul het in.',
  'object-not-known': 'Wij verwachten hier een object met benoemde velden. Controleer de vorm.',
  'choice-or-unknown': 'Dit antwoord kunnen wij niet lezen. Vul een waarde in of kies "Weet ik niet".',
  'list-expected': 'Wij verwachten hier een lijst. Geef ook één antwoord als lijst.',
  'list-empty': 'U koos nog niets. Kies ten minste één antwoord.',
  'list-too-long': 'Dit zijn te veel regels. Voeg kleine delen samen of haal er een paar weg.',

  'amount-not-a-number': 'Dit bedrag kunnen wij niet lezen. Geef een getal in hele centen.',
  'amount-not-whole-cents': 'Een bedrag telt in hele centen. Rond het af.',
  'amount-negative': 'Een bedrag kan niet onder nul zijn. Vul 0 of meer in.',
  'amount-too-large': 'Dit bedrag is hoger dan 10 miljard euro. Controleer het aantal nullen.',
  'amount-must-be-positive': 'Met € 0 kunnen wij niet rekenen. Vul een bedrag boven nul in.',
  'share-not-text': 'Dit percentage kunnen wij niet lezen. Geef het als tekst, zoals "12.5".',
  'share-notation': 'Dit percentage kunnen wij niet lezen. Gebruik ten hoogste twee cijfers achter de komma.',
  'share-over-100': 'Een deel kan niet meer zijn dan 100%. Vul 0 tot en met 100 in.',

  'buyers-not-a-number': 'Dit aantal kunnen wij niet lezen. Vul een getal in.',
  'buyers-not-whole': 'Een aantal klanten is een heel getal. Rond het af.',
  'buyers-too-small': 'Zonder klanten valt er niets te verzekeren. Vul 1 of meer in.',
  'buyers-too-large': 'Wij rekenen tot 100.000 klanten. Neem bij meer klanten contact met ons op.',
  'term-not-a-number': 'Deze betaaltermijn kunnen wij niet lezen. Vul een aantal dagen in.',
  'term-not-whole': 'Een betaaltermijn telt in hele dagen. Rond het aantal af.',
  'term-too-small': 'Wij verzekeren rekeningen die later worden betaald. Vul 1 dag of meer in.',
  'term-too-large': 'Wij rekenen met ten hoogste 365 dagen. Vul een kortere betaaltermijn in.',
  'days-late-not-a-number': 'Dit aantal dagen kunnen wij niet lezen. Vul een getal in.',
  'days-late-not-whole': 'Wij rekenen met hele dagen. Rond het aantal af.',
  'days-late-too-small': 'Dit aantal kan niet onder nul zijn. Vul 0 in als klanten op tijd betalen.',
  'days-late-too-large': 'Wij rekenen met ten hoogste 180 dagen te laat. Vul een lager aantal in.',
  'loss-years-not-a-number': 'Dit aantal jaren kunnen wij niet lezen. Vul 1, 2 of 3 in.',
  'loss-years-not-whole': 'Wij rekenen met hele jaren. Vul 1, 2 of 3 in.',
  'loss-years-too-small': 'Wij hebben ten minste één jaar nodig. Vul 1, 2 of 3 in.',
  'loss-years-too-large': 'Wij kijken niet verder terug dan drie jaar. Vul 1, 2 of 3 in.',
  'losses-not-a-number': 'Dit aantal verliezen kunnen wij niet lezen. Vul een getal in.',
  'losses-not-whole': 'Een aantal verliezen is een heel getal. Rond het af.',
  'losses-too-small': 'Had u geen verlies? Laat dit veld dan leeg.',
  'losses-too-large': 'Dit aantal is te hoog. Controleer het aantal nullen.',

  'establishment-not-known': 'Wij rekenen alleen voor bedrijven in Nederland en België. Kies een van beide.',
  'scope-not-known': 'Deze keuze kennen wij niet. Kies wat u wilt verzekeren.',
  'buyer-type-not-known': 'Dit soort klant kennen wij niet. Kies bedrijven, overheid of particulieren.',
  'sector-not-known': 'Deze branche kennen wij niet. Kies er een uit de lijst.',
  'sector-shares-not-100': 'De branches tellen niet op tot 100%. Pas de percentages aan.',
  'sector-twice': 'Dezelfde branche staat er twee keer. Tel de delen bij elkaar op.',
  'turnover-too-small': 'Deze omzet is minder dan € 1.000 per jaar. Geef het bedrag in eurocenten.',
  'turnover-basis-not-known': 'Deze keuze kennen wij niet. Kies een afgesloten jaar of een verwachting.',
  'country-notation': 'Dit land kennen wij niet. Kies een land uit de lijst.',
  'countries-not-known': 'Deze landen kunnen wij niet lezen. Kies alleen binnenland, landen met een deel, of "Weet ik niet".',
  'country-not-known': 'Dit land kennen wij niet. Gebruik een landcode van ISO 3166, of EU-REST of HIGH-INCOME-REST.',
  'country-shares-over-100': 'De landen zijn samen meer dan 100%. Maak een of meer percentages lager.',
  'country-twice': 'Hetzelfde land staat er twee keer. Tel de delen bij elkaar op.',
  'export-without-countries': 'U wilt alleen export verzekeren, maar noemt geen ander land. Noem de landen of kies alle klanten.',
  'export-shares-not-100': 'U wilt alleen export verzekeren. Noem dan alleen andere landen, samen 100%.',
  'top-five-below-largest': 'Uw vijf grootste klanten zijn samen nooit minder dan uw grootste klant. Pas een van beide aan.',
  'single-buyer-needs-one': 'U wilt één klant verzekeren. Vul dan 1 klant in, of kies een paar klanten.',
  'outstanding-over-turnover': 'Eén klant kan u niet meer schuldig zijn dan de omzet van een jaar. Controleer beide bedragen.',
  'largest-loss-over-total': 'Uw grootste verlies kan niet hoger zijn dan alle verliezen samen. Controleer beide bedragen.',
  'current-policy-not-known': 'Deze keuze kennen wij niet. Kies of u nu een kredietverzekering heeft.',
  'insured-pct-not-known': 'Dit percentage bieden wij niet aan als keuze. Kies er een uit de lijst.',
  'deductible-not-known': 'Dit eigen risico kennen wij niet. Kies geen, per jaar, per klant of een drempel.',
  'extra-not-known': 'Deze wens kennen wij niet. Kies er een uit de lijst.',
  'limits-not-a-number': 'Dit aantal limieten kunnen wij niet lezen. Vul een getal in.',
  'limits-not-whole': 'Een aantal limieten is een heel getal. Rond het af.',
  'limits-too-small': 'Dit aantal kan niet onder nul zijn. Vul 0 in als u geen limieten wilt.',
  'limits-too-large': 'Wij rekenen tot 100.000 limieten. Vul een lager aantal in.',
  'limits-over-buyers': 'U heeft niet meer limieten nodig dan klanten. Vul een lager aantal in.',
  'question-not-known': 'Deze vraag kennen wij niet. Kies er een uit de lijst.',

  'company-name-missing': 'De naam van uw bedrijf ontbreekt. Verzekeraars hebben die nodig; vul hem in.',
  'company-name-too-long': 'Deze naam is langer dan 120 tekens. Kort hem in.',
  'company-name-characters': 'In deze naam staat een teken dat wij niet kunnen opslaan. Typ de naam opnieuw.',
  'registration-notation': 'Dit nummer klopt niet. Een KvK-nummer heeft 8 cijfers, een Belgisch ondernemingsnummer 10.',
  'person-name-missing': 'Uw naam ontbreekt. Dan weten wij met wie wij spreken; vul hem in.',
  'person-name-too-long': 'Deze naam is langer dan 120 tekens. Kort hem in.',
  'person-name-characters': 'In deze naam staat een teken dat wij niet kunnen opslaan. Typ de naam opnieuw.',
  'email-missing': 'Uw e-mailadres ontbreekt. Daar sturen wij de offertes heen; vul het in.',
  'email-too-long': 'Dit e-mailadres is langer dan 254 tekens. Controleer het.',
  'email-characters': 'In dit e-mailadres staat een teken dat niet kan. Typ het opnieuw.',
  'email-notation': 'Dit e-mailadres klopt niet. Schrijf het als naam@bedrijf.nl.',
  'phone-not-text': 'Dit telefoonnummer kunnen wij niet lezen. Geef het als tekst.',
  'phone-too-long': 'Dit telefoonnummer is langer dan 30 tekens. Controleer het.',
  'phone-notation': 'Dit telefoonnummer klopt niet. Gebruik cijfers, spaties, streepjes of schuine strepen, en zo nodig een plus vooraan.',
  'phone-too-short': 'Dit nummer is te kort. Vul het hele nummer in, met kengetal of landcode.',
  'phone-too-many-digits': 'Dit nummer is te lang. Een telefoonnummer heeft ten hoogste 15 cijfers.',
  'remarks-not-text': 'Deze opmerking kunnen wij niet lezen. Geef haar als tekst.',
  'remarks-too-long': 'Deze opmerking is langer dan 2.000 tekens. Kort haar in.',
  'remarks-characters': 'In deze opmerking staat een teken dat wij niet kunnen opslaan. Typ haar opnieuw.',
  'insurer-not-known': 'Deze verzekeraar kennen wij niet. Kies uit de vier verzekeraars.',
  'offers-consent-missing': 'Zonder uw toestemming mogen wij geen offertes vragen. Zet het vinkje als u dat wilt.',
  'tips-consent-not-boolean': 'Deze keuze kunnen wij niet lezen. Geef ja (true) of nee (false).',
} as const satisfies Record<string, string>;

export type FieldErrorCode = keyof typeof FIELD_ERRORS;

const UNREADABLE = 'Dit antwoord kunnen wij niet lezen. Controleer het en probeer het opnieuw.';

/** Dutch text of a permanent issue code; a general sentence for a code this version does not know. */
export function fieldErrorText(code: string): string {
  if (Object.hasOwn(FIELD_ERRORS, code)) return FIELD_ERRORS[code as FieldErrorCode];
  if (Object.hasOwn(DEBTOR_ERRORS, code)) return DEBTOR_ERRORS[code as keyof typeof DEBTOR_ERRORS];
  return Object.hasOwn(POLICY_ERRORS, code) ? POLICY_ERRORS[code as keyof typeof POLICY_ERRORS] : UNREADABLE;
}
