import { count, ended, euro } from '#/messages/format.ts';

const customers = (number: number): string => `${count(number)} ${number === 1 ? 'klant' : 'klanten'}`;

/** Taking the Klantencheck along: on this device, kept for a while, or looked at by the broker. */
export const takeTexts = {
  title: 'Meenemen of laten bekijken',
  deviceTitle: 'Op dit apparaat',
  pdf: 'Bewaar als PDF',
  pdfNames: 'Zet de namen in het PDF',
  pdfHint:
    'Onze server maakt het PDF en bewaart niets. Zonder vinkje gaan daar bedragen, leeftijden, landen, de soort klant en uw antwoorden naartoe, met nummers in plaats van namen. Met vinkje gaan de namen mee.',
  pdfBusy: 'Wij maken het PDF.',
  pdfDone: 'Het PDF staat bij uw downloads.',
  sheet: 'Bewaar als Excel-bestand',
  sheetHint: 'Alle klanten met naam. Dit bestand maakt uw eigen browser; er gaat niets naar ons toe.',
  keepTitle: (days: number) => `${count(days)} dagen bij ons`,
  keep: (days: number) => `Bewaar ${count(days)} dagen`,
  keepHint:
    'U krijgt een eigen link. Wij bewaren bedragen, leeftijden, landen en uw antwoorden, met nummers in plaats van namen. Namen bewaren wij niet. U kunt alles meteen wissen.',
  kept: (days: number) =>
    `Bewaard voor ${count(days)} dagen. Bewaar de link hieronder: zonder link kunt u er niet meer bij. Namen staan alleen op dit scherm. Sluit u het, dan zijn die weg.`,
  keptLink: 'Open de bewaarde uitkomst (in een nieuw tabblad)',
  keepBusy: 'Wij bewaren uw uitkomst.',
  brokerTitle: 'Laat de makelaar meekijken',
  brokerHint: 'U kiest welke klanten u laat zien, en bij welke de naam meegaat. U ziet eerst wat wij sturen.',
  broker: 'Kies wat u laat zien',
  offline: 'Er is geen verbinding. Wat u invulde, staat er nog. Probeer het opnieuw als u weer verbinding heeft.',
  notReached: 'Wij konden onze server niet bereiken. Wat u invulde, staat er nog. Probeer het opnieuw.',
  busy: 'Het is nu druk. Wacht een halve minuut en probeer het opnieuw. Wat u invulde, staat er nog.',
  tooLarge: 'Dit bestand is te groot om te sturen: het kan tot ongeveer 10.000 klanten. Bewaar het als Excel-bestand.',
  refused: 'Onze server kon dit niet lezen. Bewaar het als Excel-bestand, of laad de pagina opnieuw en lees het bestand nog eens.',
} as const;

export const brokerTexts = {
  rowsTitle: 'Welke klanten laat u zien?',
  rowsHint: (most: number) => `Kies ten hoogste ${count(most)} klanten, of geen. Zonder naam ziet de makelaar alleen een nummer.`,
  search: 'Zoek een klant',
  row: (name: string, cents: number) => `${name} (${euro(cents)} open)`,
  withName: 'Stuur de naam mee',
  withNameOf: (name: string) => `Stuur de naam van ${name} mee`,
  more: (left: number) => `Toon meer klanten (nog ${count(left)})`,
  chosen: (number: number, names: number) =>
    number === 0 ? 'Nog geen klant gekozen.' : `${customers(number)} gekozen, ${names === 0 ? 'geen' : count(names)} met naam.`,
  tooMany: (most: number) => `Kies ten hoogste ${count(most)} klanten. Haal er een paar weg.`,
  nothingFound: 'Geen klant met deze letters.',
  who: 'Wie bent u?',
  emailHint: 'Hier ontvangt u de bevestiging en het antwoord.',
  toSummary: 'Bekijk wat wij sturen',
  close: 'Sluit dit zonder te sturen',
  summaryTitle: 'Dit sturen wij',
  summaryBook: (number: number, openCents: number) =>
    `De uitkomst van uw hele bestand: ${customers(number)}, ${euro(openCents)} open, met nummers in plaats van namen.`,
  summaryNoRows: 'Geen klanten apart.',
  summaryRows: 'Deze klanten apart:',
  summaryNamed: (number: string, name: string) => `${number}, met naam: ${name}`,
  /** `name` is for the eyes of the visitor alone: it does not go along. */
  summaryUnnamed: (number: string, name: string) => `${number}, zonder naam (bij u: ${name})`,
  summaryPersons: 'Van een eenmanszaak sturen wij geen klasse.',
  summaryContact: 'Uw gegevens:',
  summaryRemarks: (text: string) => `Uw opmerking: ${text}`,
  summaryTips: 'U wilt af en toe tips per e-mail.',
  summaryTo: (operator: string) => ended(`Dit gaat naar ${operator}`),
  send: 'Verstuur naar de makelaar',
  back: 'Terug, iets veranderen',
  sending: 'Wij versturen uw aanvraag.',
  sent: 'Uw rapport staat nog op dit scherm. Met de link hieronder ziet en wist u wat wij bewaren.',
  again: 'Kies opnieuw wat u laat zien',
  missing: {
    companyName: 'Vul de naam van uw bedrijf in',
    personName: 'Vul uw naam in',
    email: 'Vul uw e-mailadres in',
    offersConsent: 'Zonder uw toestemming mogen wij uw bestand niet bekijken. Zet het vinkje als u dat wilt',
  },
} as const;
