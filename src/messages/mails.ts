import { date, list } from '#/messages/format.ts';

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** Sentences of the mails that follow a request for offers. Subjects hold no personal data. */
export const offerMailTexts = {
  visitor: {
    subject: (isChange: boolean, noIndication: boolean) => {
      if (noIndication) return isChange ? 'Uw gewijzigde vraag aan de makelaar' : 'Wij bekijken uw situatie';
      return isChange ? 'Uw gewijzigde offerteaanvraag' : 'Uw offerteaanvraag voor een kredietverzekering';
    },
    title: (isChange: boolean) => (isChange ? 'Wij hebben uw wijziging ontvangen' : 'Wij hebben uw aanvraag ontvangen'),
    greeting: (name: string) => `Beste ${name},`,
    changed: 'U heeft uw aanvraag opnieuw verstuurd met andere gegevens. De nieuwe gegevens vervangen de oude.',
    whoTitle: 'Wie neemt contact met u op?',
    who: (operator: string, authority: string, licence: string) =>
      `${operator} beantwoordt uw aanvraag. Dit kantoor heeft een vergunning van de ${authority}, nummer ${licence}.`,
    reach: (phone: string | null, email: string | null, hours: string | null) => {
      const ways = [phone === null ? null : `telefoon ${phone}`, email === null ? null : `e-mail ${email}`].filter((way) => way !== null);
      const how =
        ways.length === 0 ? 'U kunt op deze e-mail antwoorden.' : `Bereikbaar via ${list(ways)}. U kunt ook op deze e-mail antwoorden.`;
      return hours === null ? how : `${how} Openingstijden: ${hours}.`;
    },
    whatTitle: 'Wie krijgt welke gegevens?',
    what: (insurers: readonly string[]) =>
      insurers.length === 0
        ? 'Geen enkele verzekeraar krijgt uw gegevens. Wij bekijken uw situatie eerst zelf.'
        : `Deze ${insurers.length === 1 ? 'verzekeraar kan' : 'verzekeraars kunnen'} uw antwoorden en de naam van uw bedrijf krijgen: ${list(insurers)}.`,
    others: 'Andere verzekeraars krijgen niets.',
    consents: (tips: boolean) =>
      tips
        ? 'U gaf toestemming voor deze aanvraag, en apart voor tips per e-mail.'
        : 'U gaf toestemming voor deze aanvraag. U krijgt geen tips per e-mail.',
    resultTitle: 'Uw indicatie',
    range: (range: string) => `Totale kosten in het eerste jaar: ${range}.`,
    noRange: 'Voor uw antwoorden kunnen wij geen bedrag noemen. Op de pagina leest u per verzekeraar waarom.',
    resultLink: 'Bekijk uw indicatie met de hele berekening',
    withdrawTitle: 'Toch niet?',
    withdraw:
      'U kunt uw aanvraag altijd intrekken. Op de pagina hieronder ziet u wat wij bewaren. Daar wist u alles met één knop, zonder inloggen.',
    withdrawLink: 'Mijn gegevens bekijken of wissen',
    warning: 'Stuur deze e-mail niet door. Wie de links heeft, kan uw indicatie zien en wissen.',
    notYou: 'Heeft u dit niet aangevraagd? Wis dan de gegevens met de link hierboven.',
  },
  broker: {
    subject: (isChange: boolean, noIndication: boolean, reference: string) => {
      const what = noIndication ? 'Vraag zonder indicatie' : 'Offerteaanvraag';
      return `${isChange ? `Gewijzigd: ${what.toLowerCase()}` : what} (${reference})`;
    },
    title: (isChange: boolean) => (isChange ? 'Gewijzigde aanvraag' : 'Nieuwe aanvraag'),
    changed: 'De bezoeker verstuurde dezelfde aanvraag opnieuw met andere gegevens. Deze e-mail vervangt de vorige.',
    answerHint: 'Antwoord op deze e-mail om de aanvrager te bereiken.',
    contact: 'Contactgegevens',
    fields: {
      companyName: 'Bedrijf',
      registrationNumber: 'KvK- of ondernemingsnummer',
      personName: 'Naam',
      email: 'E-mail',
      phone: 'Telefoon',
      remarks: 'Opmerkingen',
    },
    notGiven: 'niet ingevuld',
    request: 'Aanvraag',
    reference: 'Kenmerk',
    entryPage: 'Binnengekomen op pagina',
    campaign: {
      utm_source: 'Campagne: bron',
      utm_medium: 'Campagne: medium',
      utm_campaign: 'Campagne: naam',
      utm_content: 'Campagne: inhoud',
      utm_term: 'Campagne: zoekwoord',
    },
    receivedOn: 'Ontvangen',
    /** An instant in UTC as day and time in Amsterdam. */
    received: (instant: string) => moment.format(Date.parse(instant)),
    insurersChosen: 'Gekozen verzekeraars',
    noInsurers: 'geen: eerst zelf bekijken',
    offersConsent: 'Toestemming offertes',
    tipsConsent: 'Toestemming tips',
    given: (version: string) => `gegeven, tekst van ${date(version)}`,
    notGivenConsent: 'niet gegeven',
    answers: 'Wat de bezoeker antwoordde',
    assumptions: 'Wat wij aannamen',
    noAssumptions: 'Niets: alles is beantwoord.',
    comparison: 'Wat de bezoeker zag',
    columns: ['Verzekeraar en product', 'Uitkomst', 'Totaal eerste jaar'],
    noFigure: 'geen bedrag',
    costs: (insurer: string, product: string) => `Kosten: ${insurer} – ${product}`,
    reasons: (insurer: string, product: string) => `Redenen: ${insurer} – ${product}`,
    terms: (insurer: string, product: string) => `Voorwaarden: ${insurer} – ${product}`,
    methodLink: 'Zo rekenen wij',
    edition: (asOf: string, engineVersion: string) => `Berekend op ${date(asOf)} met rekenmodel ${engineVersion}.`,
    leadHint: 'De aanvraag staat ook in de lijst van aanvragen op de server, onder dit kenmerk.',
  },
  bandCaption: 'Totaal eerste jaar, laag tot hoog',
} as const;
