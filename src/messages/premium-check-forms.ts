import { date } from '#/messages/format.ts';

/** The words to which a visitor agrees who lets the broker look along. Another wording is another version. */
export const REVIEW_CONSENT = {
  version: '2026-11-22',
  text: (operator: string) => `${operator} mag mijn antwoorden en contactgegevens gebruiken om mijn polis te bekijken.`,
} as const;

export const reviewTexts = {
  title: 'Laat de makelaar meekijken',
  description: 'Een adviseur kijkt naar uw Premie-Check.',
  back: 'Terug naar de uitkomst',
  lead: 'Een adviseur kijkt naar uw polis en uw uitkomst. U hoort daarna of er iets te doen is. Dat kan ook “niets” zijn.',
  emailHint: 'Hier ontvangt u de bevestiging en het antwoord.',
  submit: 'Verstuur',
  consentMissing: 'Zonder uw toestemming mogen wij uw antwoorden niet bekijken. Zet het vinkje als u dat wilt.',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
  doneTitle: 'Wij kijken mee',
  done: 'U krijgt nu een bevestiging per e-mail. Ziet u die niet, kijk dan bij ongewenste e-mail.',
  toCheck: 'Naar uw uitkomst',
  nothing: 'Er is nog geen uitkomst. Vul eerst de Premie-Check in.',
  nothingAction: 'Naar de Premie-Check',
} as const;

export const checkMailTexts = {
  title: 'Mail mij deze uitkomst',
  description: 'Ontvang de uitkomst van uw Premie-Check per e-mail.',
  lead: 'U krijgt één e-mail met de uitkomst en uw eigen link. Wij bewaren de uitkomst dan voor u.',
  label: 'E-mailadres',
  submit: 'Verstuur',
  sentTitle: 'De e-mail is onderweg',
  sent: 'U krijgt hem binnen enkele minuten. Ziet u hem niet, kijk dan bij ongewenste e-mail.',
  tooMany: 'Deze uitkomst is al vijf keer gemaild. Gebruik de link in een van die e-mails.',
} as const;

const daysBefore = (before: readonly number[]) => `${before.map(String).join(' en ')} dagen`;

/** The words of the opt-in for reminders; stored nowhere but in the reminder itself. */
export const reminderTexts = {
  title: 'Herinnering aan uw opzegdatum',
  description: 'Ontvang 60 en 14 dagen voor de opzegdatum een e-mail.',
  intro: (before: readonly number[]) => `Wij mailen u ${daysBefore(before)} voor de opzegdatum. U bevestigt dat eerst met een link.`,
  label: 'E-mailadres voor de herinnering',
  promise: 'Wij gebruiken dit adres alleen voor deze herinnering en wissen het daarna. Stoppen kan met één klik.',
  submit: 'Herinner mij',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
  tooLate: 'De opzegdatum is binnen 14 dagen of al voorbij. Een herinnering per e-mail komt dan te laat.',
  tooFar: 'De opzegdatum ligt meer dan drie jaar vooruit. Zo ver vooruit mailen wij niet. Controleer de verlengdatum van uw polis.',
  askedTitle: 'Kijk in uw e-mail',
  asked:
    'Wij stuurden u een link. Druk daarin op de knop, dan staat de herinnering. Zonder bevestiging wissen wij uw adres na zeven dagen.',
  confirmTitle: 'Herinnering bevestigen',
  confirm: (day: string, before: readonly number[]) => `U krijgt een e-mail ${daysBefore(before)} voor ${date(day)}.`,
  confirmButton: 'Ja, herinner mij',
  confirmed: (day: string, before: readonly number[]) =>
    before.length === 0
      ? `U heeft alle herinneringen gehad. Na ${date(day)} wissen wij uw adres.`
      : `Uw herinnering staat. Wij mailen u ${daysBefore(before)} voor ${date(day)}, en wissen daarna uw adres.`,
  stopTitle: 'Stoppen',
  stopText: 'U krijgt geen herinnering meer en wij wissen meteen uw adres.',
  stopButton: 'Stop de herinnering',
  stopped: 'De herinnering is gestopt. Wij hebben uw adres gewist.',
  gone: 'Deze herinnering is er niet meer',
  goneText: 'Zij is gestopt, verstuurd, of te laat bevestigd. Uw adres is gewist.',
  goneAction: 'Naar de Premie-Check',
} as const;

export const checkDataTexts = {
  title: 'Uw gegevens',
  description: 'Bekijk wat wij van uw Premie-Check bewaren en wis het.',
  lead: 'Dit bewaren wij bij deze Premie-Check. U kunt het meteen wissen, zonder inloggen.',
  kept: 'Uw antwoorden, de uitkomst en, als u daarom vroeg, uw contactgegevens en e-mails.',
  erase: 'Wissen',
  eraseText: 'Wij wissen meteen alles van deze Premie-Check. De link werkt daarna niet meer.',
  eraseButton: 'Wis deze Premie-Check',
} as const;

/** Mails around the Premie-Check. */
export const premiumCheckMails = {
  copy: {
    subject: 'De uitkomst van uw Premie-Check',
    title: 'De uitkomst van uw Premie-Check',
    intro: 'U vroeg om deze uitkomst per e-mail.',
    paper: 'De uitkomst met de hele berekening zit als pdf bij deze e-mail. Die mag u doorsturen: er staat geen link in.',
    link: 'Bekijk de uitkomst met de hele berekening',
    erase: 'Wis wat wij bewaren',
    warning: 'Met deze links kan iemand uw uitkomst zien en wissen. Stuur ze niet door.',
    notYou: 'Vroeg u hier niet om? Dan typte iemand uw adres. U hoeft niets te doen.',
  },
  visitor: {
    subject: (isChange: boolean) => (isChange ? 'Uw vraag is bijgewerkt' : 'Wij kijken mee naar uw polis'),
    title: 'Wij kijken mee naar uw polis',
    greeting: (name: string) => `Beste ${name},`,
    text: 'Wij ontvingen uw Premie-Check. Een adviseur bekijkt uw polis en mailt u wat opvalt. Er verandert niets aan uw polis.',
  },
  broker: {
    subject: (isChange: boolean, reference: string) => `Premie-Check ${isChange ? 'bijgewerkt' : 'om te bekijken'} (${reference})`,
    title: (isChange: boolean) => (isChange ? 'Premie-Check bijgewerkt' : 'Premie-Check om te bekijken'),
    hint: 'De bezoeker vraagt u mee te kijken. Antwoord op deze e-mail gaat naar de bezoeker.',
    outcome: 'Wat de bezoeker zag',
    policy: 'De polis',
    answers: 'Over het bedrijf',
    consent: 'Toestemming om de polis te bekijken',
  },
  facts: {
    verdict: 'Uitkomst',
    paid: 'Betaalt per jaar, zonder belasting',
    market: 'De markt vraagt',
    notice: 'Uiterste opzegdatum',
    unknown: 'niet bekend',
    findings: 'Wat opvalt',
  },
  confirm: {
    subject: 'Bevestig uw herinnering',
    title: 'Bevestig uw herinnering',
    text: (day: string) => `U vroeg om een herinnering voor de opzegdatum ${date(day)}. Open de link en druk op de knop.`,
    link: 'Bevestig de herinnering',
    notYou: 'Vroeg u hier niet om? Doe dan niets. Na zeven dagen wissen wij uw adres.',
  },
  reminder: {
    subject: (day: string) => `Uiterste opzegdatum van uw kredietverzekering: ${date(day)}`,
    title: (day: string) => `Uiterste opzegdatum: ${date(day)}`,
    text: (day: string) =>
      `Wilt u uw kredietverzekering opzeggen of andere voorwaarden vragen? Dan moet uw opzegging of vraag uiterlijk op ${date(day)} bij de verzekeraar zijn.`,
    how: 'Opzeggen doet u schriftelijk, op de manier die in uw polis staat. Vraag om een bevestiging. Zeg pas op als de nieuwe dekking vaststaat.',
    check: 'Doe de Premie-Check opnieuw',
    calendar: 'De datum zit als agendabestand bij deze e-mail.',
    stop: 'Stop deze herinnering',
  },
  calendar: {
    summary: 'Uiterste opzegdatum kredietverzekering',
    description:
      'Wilt u opzeggen? Dan moet uw opzegging uiterlijk vandaag bij de verzekeraar zijn. Kijk voor de juiste termijn op uw polis.',
  },
} as const;
