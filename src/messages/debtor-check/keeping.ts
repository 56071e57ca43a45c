import { count, date, list, monthCount } from '#/messages/format.ts';

/** The words to which a visitor agrees who lets the broker see a Klantencheck. Another wording is another version. */
export const DEBTOR_REVIEW_CONSENT = {
  version: '2026-11-22',
  text: (operator: string) => `${operator} mag deze uitkomst, de klanten die ik koos en mijn contactgegevens gebruiken om mee te kijken.`,
} as const;

const customers = (number: number): string => `${count(number)} ${number === 1 ? 'klant' : 'klanten'}`;

/** How a customer is called where its name is not: by its place in the file. */
export const debtorName = (key: string): string => `Klant ${key.replace(/^\D+/, '')}`;

/** Buttons under an outcome that is not kept yet. */
export const keepTexts = {
  title: 'Bewaren of laten meekijken',
  keep: (days: number) => `Bewaar deze uitkomst ${count(days)} dagen`,
  keepHint: 'U krijgt een eigen link. Namen van klanten bewaren wij niet. Wissen kan met één druk op de knop.',
  review: 'Laat de makelaar meekijken',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
} as const;

/** The page of a kept Klantencheck. */
export const keptCheckTexts = {
  title: 'Uw Klantencheck',
  description: 'Een bewaarde uitkomst van de Klantencheck.',
  keptUntil: (day: string) => `Wij bewaren deze uitkomst tot ${date(day)}. Daarna wissen wij haar, ook als u terugkomt.`,
  link: 'Wie deze link heeft, ziet de uitkomst. Bewaar hem en stuur hem niet door.',
  madeOn: (day: string) => `Gerekend op ${date(day)}, met de tarieven van die dag.`,
  twoMinutes: 'Uit de vragen van twee minuten, zonder bestand.',
  book: (number: number) => `Uit een bestand met ${customers(number)}. Namen bewaren wij niet: klanten staan hier onder een nummer.`,
  asked: (rows: number, names: number) =>
    `U liet de makelaar meekijken${rows === 0 ? '' : ` bij ${customers(rows)}, ${names === 0 ? 'zonder namen' : `${count(names)} met naam`}`}.`,
  nextTitle: 'En nu?',
  quote: 'Neem deze antwoorden mee naar de premie-indicatie',
  tooLong: 'Uw antwoorden zijn te lang om mee te nemen. Begin bij de premie-indicatie opnieuw.',
  review: 'Laat de makelaar meekijken',
  myData: 'Bekijk of wis wat wij bewaren',
  again: 'Doe de Klantencheck opnieuw',
  erase: 'Wissen',
  eraseText: 'Wij wissen deze uitkomst meteen. De link werkt daarna niet meer.',
  eraseAsked:
    'Wij wissen meteen de uitkomst, uw vraag aan de makelaar en de namen die u meestuurde. De e-mail die hij al kreeg, wissen wij niet.',
  eraseButton: 'Wis deze Klantencheck',
  debtorsTitle: 'Per klant',
  debtorsIntro: (shown: number, all: number) =>
    `${shown === all ? 'Alle klanten' : `De ${count(shown)} grootste van ${customers(all)}`}, op volgorde van wat zij op de hoogste dag schuldig zijn.`,
  debtorsHead: ['Klant', 'Open', 'Meer dan 60 dagen te laat', 'Klasse', 'Limiet die past', 'Tekort', 'Advies'],
  number: 'Klant 12 is de twaalfde klant in uw bestand.',
  person: 'eenmanszaak',
  personWhy:
    'Bij een eenmanszaak staat geen klasse: dat is een mens. Zijn klasse stond alleen op uw eigen scherm. Wij bewaren en versturen haar niet.',
  notEnough: (best: string, worst: string) => `${best}–${worst}, te weinig gegevens`,
  openFacts: (open: string, owing: number) => `${open} open bij ${customers(owing)}.`,
  gone: 'Deze Klantencheck is er niet',
  goneText: 'De link klopt niet, of de uitkomst is gewist. Wij bewaren een Klantencheck ten hoogste 30 dagen.',
  goneAction: 'Naar de Klantencheck',
  emptied: 'De uitkomst is gewist',
  emptiedText: (days: number) => `Een Klantencheck bewaren wij ${count(days)} dagen. Alleen uw vraag aan de makelaar staat er nog.`,
} as const;

/** What is kept, and erasing it. */
export const checkDataTexts = {
  title: 'Uw gegevens',
  description: 'Bekijk wat wij van uw Klantencheck bewaren en wis het.',
  back: 'Terug naar uw Klantencheck',
  lead: 'Dit bewaren wij bij deze Klantencheck. U kunt het meteen wissen, zonder inloggen.',
  outcomeTitle: 'De uitkomst',
  outcome: (until: string) => `De uitkomst, zonder namen van klanten, tot ${date(until)}.`,
  outcomeGone: 'De uitkomst en de klanten die u koos, zijn gewist.',
  askedTitle: 'Uw vraag aan de makelaar',
  asked: (rows: number, names: number, until: string) =>
    rows === 0
      ? 'De makelaar kreeg de uitkomst, zonder klanten apart.'
      : `De makelaar kreeg de uitkomst en ${customers(rows)} apart, ${names === 0 ? 'zonder namen' : `${count(names)} met naam`}. Wat u van die klanten stuurde, wissen wij met de uitkomst op ${date(until)}.`,
  contactUntil: (until: string) => `Uw contactgegevens en toestemming bewaren wij tot ${date(until)}, als er geen contact meer is.`,
  notAsked: 'U vroeg de makelaar niet om naar deze uitkomst te kijken. Bij deze uitkomst bewaren wij geen contactgegevens.',
} as const;

/** The form with which the broker is asked to look along. */
export const debtorReviewTexts = {
  title: 'Laat de makelaar meekijken',
  description: 'Een adviseur kijkt naar uw Klantencheck en zegt wat verzekeren kan betekenen.',
  back: 'Terug naar de uitkomst',
  lead: 'Een adviseur kijkt naar uw uitkomst. U hoort daarna of er iets te doen is. Dat kan ook “niets” zijn.',
  sentTitle: 'Wat u verstuurt',
  sent: 'De uitkomst als geheel: risico met oorzaken, concentratie, leeftijd van wat openstaat, verliezen, stresstest en de vier polissen.',
  sentTwoMinutes: 'Ook de getallen die u invulde. Namen van klanten staan er niet in.',
  choose: 'Welke klanten mag de makelaar apart zien?',
  chooseHint: (most: number) =>
    `Niets aankruisen is ook goed. U ziet hier ${most === 1 ? 'uw enige klant' : `de ${count(most)} grootste`}. Een naam gaat alleen mee als u hem zelf invult.`,
  more: (number: number) => `Toon nog ${customers(number)}`,
  row: (key: string, open: string) => `${debtorName(key)}, ${open} open`,
  name: (key: string) => `Naam van ${debtorName(key).toLowerCase()}`,
  nameWithoutTick: (key: string) => `Kruis ${debtorName(key).toLowerCase()} aan, of haal de naam weg`,
  nameTooLong: (key: string) => `De naam van ${debtorName(key).toLowerCase()} is langer dan 120 tekens. Kort hem in`,
  nameCharacters: (key: string) => `In de naam van ${debtorName(key).toLowerCase()} staat een teken dat wij niet aannemen`,
  kept: (days: number, months: number) =>
    `Wij bewaren de uitkomst en de klanten die u koos ${count(days)} dagen. Uw contactgegevens bewaren wij ${monthCount(months)} na het laatste contact. Wissen kan eerder, met uw eigen link.`,
  emailHint: 'Hier ontvangt u de bevestiging en het antwoord.',
  missing: {
    companyName: 'Vul de naam van uw bedrijf in.',
    personName: 'Vul uw naam in. Dan weten wij met wie wij spreken.',
    email: 'Vul uw e-mailadres in. Daar sturen wij de bevestiging en het antwoord heen.',
    offersConsent: 'Zonder uw toestemming mogen wij niet meekijken. Zet het vinkje als u dat wilt.',
  },
  submit: 'Verstuur',
  busy: 'Het is nu druk. Wacht enkele seconden en verstuur opnieuw. Wat u invulde, staat er nog.',
  doneTitle: 'Wij kijken mee',
  done: 'U krijgt nu een bevestiging per e-mail. Daarin staat precies wat wij kregen. Ziet u die niet, kijk dan bij ongewenste e-mail.',
  toCheck: 'Naar uw uitkomst',
} as const;

const chosenNames = (names: readonly string[]): string =>
  names.length === 0 ? 'Namen stuurde u niet mee.' : `Met naam: ${list(names)}. De namen zelf staan niet in deze e-mail.`;

/** Mails around the Klantencheck. */
export const debtorCheckMails = {
  visitor: {
    subject: (isChange: boolean) => (isChange ? 'Uw vraag is bijgewerkt' : 'Wij kijken mee naar uw Klantencheck'),
    title: 'Wij kijken mee naar uw klantenbestand',
    greeting: (name: string) => `Beste ${name},`,
    text: 'Wij ontvingen uw Klantencheck. Een adviseur bekijkt de uitkomst en mailt u wat opvalt. Er is niets afgesproken en niets verzekerd.',
    sentTitle: 'Dit kregen wij van u',
    outcome: (customersInAll: number) =>
      `De uitkomst over ${customers(customersInAll)}: risico met oorzaken, concentratie, leeftijd van wat openstaat, verliezen, stresstest en de vier polissen.`,
    numbers: 'De getallen die u in het formulier invulde.',
    noRows: 'Geen klanten apart.',
    rows: (keys: readonly string[], named: readonly string[]) =>
      `${customers(keys.length)} apart: ${list(keys.map(debtorName))}. ${chosenNames(named.map(debtorName))}`,
    contact: 'Uw contactgegevens en uw opmerking.',
    persons: 'Van eenmanszaken stuurden wij geen klasse door: dat zijn mensen.',
    kept: (until: string) => `De uitkomst en de klanten die u koos, bewaren wij tot ${date(until)}. Daarna wissen wij ze.`,
    link: 'Bekijk de uitkomst',
    erase: 'Bekijk of wis wat wij bewaren',
    warning: 'Met deze links kan iemand uw uitkomst zien en wissen. Stuur ze niet door.',
    notYou: 'Vroeg u hier niet om? Dan typte iemand uw adres. Wis de vraag met de link hierboven.',
  },
  broker: {
    subject: (isChange: boolean, reference: string) => `Klantencheck ${isChange ? 'bijgewerkt' : 'om te bekijken'} (${reference})`,
    title: (isChange: boolean) => (isChange ? 'Klantencheck bijgewerkt' : 'Klantencheck om te bekijken'),
    hint: 'De bezoeker vraagt u mee te kijken. Antwoord op deze e-mail gaat naar de bezoeker.',
    consent: 'Toestemming om mee te kijken',
    outcome: 'Wat de bezoeker zag',
    from: 'Gemaakt uit',
    fromBook: 'een bestand uit de boekhouding; klanten staan onder hun nummer in dat bestand',
    fromTwoMinutes: 'de vragen van twee minuten, zonder bestand',
    turnover: 'Omzet op rekening',
    customers: 'Klanten',
    open: 'Openstaand',
    madeOn: 'Gerekend op',
    typed: 'Wat de bezoeker invulde',
    chosen: 'Klanten die de bezoeker liet zien',
    noChosen: 'De bezoeker koos geen klanten.',
    chosenHead: [
      'Klant',
      'Open',
      'Meer dan 60 dagen te laat',
      'Omzet per jaar',
      'Gewenste limiet',
      'Klasse',
      'Limiet die past',
      'Tekort',
      'Advies',
    ],
    personWhy: 'Van een eenmanszaak geven wij geen klasse: dat is een mens.',
    unknown: 'niet bekend',
  },
} as const;
