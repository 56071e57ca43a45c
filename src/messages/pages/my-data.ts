import { UTM_KEYS, type LeadSource } from '#/quote-engine/contract/source.ts';
import { date, list } from '#/messages/format.ts';

const contactFieldNames: Readonly<Record<string, string>> = {
  companyName: 'naam van uw bedrijf',
  registrationNumber: 'KvK- of ondernemingsnummer',
  personName: 'uw naam',
  email: 'e-mailadres',
  phone: 'telefoonnummer',
  remarks: 'opmerking',
};

const purposes: Readonly<Record<string, string>> = {
  offers: 'Uw gegevens gebruiken voor offertes',
  'broker-review': 'Uw gegevens gebruiken om uw situatie te bekijken',
  tips: 'Tips per e-mail',
  'call-back': 'U bellen op uw nummer',
  'result-by-mail': 'Uw uitkomst mailen, één keer',
};

const mailKinds: Readonly<Record<string, string>> = {
  'offer-request-visitor': 'Bevestiging aan u',
  'offer-request-broker': 'Bericht aan de makelaar',
  'call-back-visitor': 'Bevestiging van uw terugbelverzoek',
  'call-back-broker': 'Terugbelverzoek aan de makelaar',
  'result-copy': 'Uw uitkomst per e-mail',
  'premium-check-visitor': 'Bevestiging dat de makelaar meekijkt',
  'premium-check-broker': 'Uw Premie-Check aan de makelaar',
  'premium-check-copy': 'Uw Premie-Check per e-mail',
  'debtor-check-visitor': 'Bevestiging dat de makelaar meekijkt',
  'debtor-check-broker': 'Uw Klantencheck aan de makelaar',
};

const mailStates: Readonly<Record<string, string>> = {
  due: 'wordt nog verstuurd',
  sending: 'wordt verstuurd',
  sent: 'verstuurd',
  failed: 'niet gelukt',
  unknown: 'onzeker of hij aankwam',
};

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Day in the Netherlands and Belgium of a UTC instant, as `21 november 2026`. */
export const dayOf = (instant: string): string => date(DAY.format(new Date(instant)));

export const myDataTexts = {
  title: 'Uw gegevens',
  description: 'Bekijk wat wij van u bewaren en wis het.',
  back: 'Terug naar uw indicatie',
  lead: 'Dit bewaren wij bij deze indicatie. U kunt het meteen wissen, zonder inloggen.',
  kept: 'Hoe lang',
  keptText: (createdAt: string, until: string) =>
    `Gemaakt op ${dayOf(createdAt)}. Komt u niet meer terug, dan wissen wij alles op ${date(until)}.`,
  answers: 'Uw antwoorden',
  contact: 'Contactgegevens',
  contactNone: 'Wij hebben geen contactgegevens van u bij deze indicatie.',
  contactSome: (fields: readonly string[]) =>
    `Ingevuld: ${list(fields.map((field) => contactFieldNames[field] ?? field))}. Wat u invulde, tonen wij hier niet. Zo ziet niemand met deze link wie u bent.`,
  insurers: 'Verzekeraars die uw antwoorden mogen krijgen',
  insurersNone: 'Geen.',
  consents: 'Uw toestemming',
  consent: (purpose: string, givenAt: string, version: string) =>
    `${purposes[purpose] ?? purpose}: gegeven op ${dayOf(givenAt)}, tekst van ${date(version)}.`,
  mails: 'E-mails',
  mail: (kind: string, state: string) => `${mailKinds[kind] ?? kind}: ${mailStates[state] ?? state}.`,
  shared: 'Er is een deellink waarmee een ander uw indicatie kan lezen.',
  shareLink: 'Deellink bekijken of intrekken',
  source: 'Hoe u binnenkwam',
  sourceText: ({ entryPath, utm }: LeadSource) => {
    const labels = UTM_KEYS.flatMap((key) => utm[key] ?? []);
    const campaign = labels.length === 0 ? '' : ` De link had ${labels.length === 1 ? 'dit kenmerk' : 'deze kenmerken'}: ${list(labels)}.`;
    return `Via de pagina ${entryPath}.${campaign}`;
  },
  erase: 'Alles wissen',
  eraseExplained:
    'Wij wissen meteen uw antwoorden, de indicatie, uw contactgegevens en e-mails die klaarstaan. Deze link werkt daarna niet meer. Dit kan niet ongedaan worden gemaakt.',
  eraseSent: (insurers: number) =>
    insurers === 0 ? null : 'Wat een verzekeraar al van ons kreeg, kunnen wij daar niet wissen. Vraag dat aan de verzekeraar zelf.',
  eraseButton: 'Wis mijn gegevens',
} as const;

export const erasedTexts = {
  title: 'Uw gegevens zijn gewist',
  description: 'Bevestiging dat uw gegevens zijn gewist.',
  paragraphs: [
    'Wat wij van u bewaarden, is weg: uw antwoorden, de uitkomst en uw contactgegevens. De link werkt niet meer.',
    'Staat er nog een pagina met uw antwoorden open? Die staan alleen in uw eigen browser. Wis ze daar, of sluit die pagina.',
  ],
  action: 'Naar de startpagina',
} as const;
