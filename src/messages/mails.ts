import { date } from '#/messages/format.ts';

const moment = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** Labels of the mail to the broker; its sentences, and the whole mail to the visitor, are content (`content/teksten/mails.yaml`). */
export const brokerMailTexts = {
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
  reviewConsent: 'Toestemming om de situatie te bekijken',
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
} as const;
