import { date } from '#/messages/format.ts';

/** Everything a visitor can type or tick when asking to be called, as typed. */
export interface CallBackValues {
  readonly slot: string;
  readonly companyName: string;
  readonly personName: string;
  readonly phone: string;
  readonly email: string;
  readonly remarks: string;
  readonly callConsent: boolean;
}

const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

/** `2026-11-23` → `maandag 23 november 2026`. */
export const dayText = (day: string): string => `${WEEKDAYS[new Date(day).getUTCDay()] ?? ''} ${date(day)}`;

const dotted = (time: string): string => time.replace(':', '.');

/** Times as people say them: `tussen 10.00 en 11.00 uur`. */
export const timesText = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `tussen ${dotted(from)} en ${dotted(to)} uur`;

/** An option of the list of times; parts of the day have their name in front. */
export function optionText(times: { readonly from: string; readonly to: string }, isPart: boolean): string {
  if (!isPart) return `${dotted(times.from)} – ${dotted(times.to)} uur`;
  return `${times.from < '12:00' ? 'ochtend' : 'middag'} (${dotted(times.from)} – ${dotted(times.to)} uur)`;
}

/** The words to which someone agrees who asks to be called. Another wording is another version. */
export const CALL_CONSENT = {
  version: '2026-11-22',
  text: (operator: string) => `${operator} mag mij op dit nummer bellen over mijn vraag.`,
} as const;

/** What is wrong with a field of this form, where the words of the other forms do not fit. */
export const CALL_FAULTS: Readonly<Record<string, string>> = {
  'company-name-missing': 'De naam van uw bedrijf ontbreekt. Dan weten wij met wie wij bellen; vul hem in.',
  'phone-missing': 'Uw telefoonnummer ontbreekt. Zonder nummer kunnen wij niet bellen; vul het in.',
  'email-missing': 'Uw e-mailadres ontbreekt. Zonder adres kunnen wij niets mailen; vul het in.',
  'slot-missing': 'U koos nog geen tijd. Kies wanneer wij mogen bellen.',
  'slot-gone': 'Deze tijd is niet meer vrij. Kies een andere tijd.',
  'call-consent-missing': 'Wij bellen alleen als u dat goed vindt. Zet een vinkje bij uw toestemming.',
};

const fields = {
  companyName: { label: 'Naam van uw bedrijf', hint: null, type: 'text', autocomplete: 'organization', inputmode: 'text' },
  personName: { label: 'Uw naam', hint: null, type: 'text', autocomplete: 'name', inputmode: 'text' },
  phone: { label: 'Telefoonnummer', hint: 'Op dit nummer bellen wij u.', type: 'tel', autocomplete: 'tel', inputmode: 'tel' },
  email: { label: 'E-mailadres', hint: 'Hier ontvangt u de bevestiging.', type: 'email', autocomplete: 'email', inputmode: 'email' },
} as const;

export const callBackTexts = {
  title: 'Laat u terugbellen',
  description: 'Kies wanneer wij u mogen bellen over kredietverzekering.',
  lead: 'Liever iemand spreken? Kies een tijd. Wij bellen u één keer, en alleen omdat u dat vraagt.',
  leadQuote: 'Wie belt, heeft uw antwoorden en uw indicatie erbij. U hoeft niets opnieuw te vertellen.',
  hoursKnown: 'U kiest een half uur waarin wij bereikbaar zijn.',
  hoursUnknown: 'Onze openingstijden zijn nog in te vullen. Kies een dagdeel; het juiste tijdstip hoort u per e-mail.',
  when: 'Wanneer mogen wij bellen?',
  choose: 'Kies een tijd',
  fullyBooked: 'Op dit moment is er geen tijd om uit te kiezen. Probeer het later, of stuur ons een bericht.',
  who: 'Wie bellen wij?',
  fields,
  remarks: 'Waar gaat het over?',
  remarksHint: 'Eén zin is genoeg. Zo is de juiste persoon voor u klaar.',
  consents: 'Uw toestemming',
  submit: 'Bel mij terug',
  afterwards: 'U kunt dit daarna altijd intrekken. Dat kan zonder inloggen, met de link in de bevestiging.',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
  link: 'Laat u terugbellen',
  again: 'U heeft al gevraagd om gebeld te worden. Verstuurt u dit formulier, dan vervangt dat uw vorige keuze.',
} as const;

export const callBackThanks = {
  title: 'Wij bellen u terug',
  description: 'Bevestiging van uw verzoek om gebeld te worden.',
  when: (day: string, times: { readonly from: string; readonly to: string }) => `Wij bellen u ${dayText(day)}, ${timesText(times)}.`,
  mail: 'U krijgt een bevestiging per e-mail, met een agendabestand. Ziet u die niet, kijk dan bij ongewenste e-mail.',
  kept: 'Wat wij bewaren',
  withdraw: 'Toch niet?',
  withdrawText: 'U trekt uw verzoek in door het te wissen. Dat werkt meteen en zonder inloggen. Wij bellen u dan niet.',
  withdrawLink: 'Bekijk of wis uw gegevens',
  erase: 'Verzoek wissen',
  eraseText: 'Wij wissen meteen de tijd, uw contactgegevens en e-mails die klaarstaan. Dit kan niet ongedaan worden gemaakt.',
  eraseButton: 'Wis mijn verzoek',
  gone: 'Dit verzoek is er niet meer',
  goneText:
    'Wij vinden geen verzoek bij deze link. Twaalf maanden na het laatste contact wissen wij het. Misschien heeft u het zelf gewist, of is de link niet volledig.',
  goneAction: 'Opnieuw vragen om gebeld te worden',
  kept12: (day: string) => `Hoort u niets meer van ons en wij niet van u, dan wissen wij alles op ${date(day)}.`,
  myData: (day: string, times: { readonly from: string; readonly to: string }) =>
    `U vroeg om gebeld te worden: ${dayText(day)}, ${timesText(times)}.`,
} as const;

const receivedAt = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** Labels in the mail to the broker; its sentences are content (`content/teksten/mails-op-verzoek.yaml`). */
export const callBackMailLabels = {
  day: 'Dag',
  time: 'Tijd',
  consent: 'Toestemming om te bellen',
  given: (version: string) => `gegeven, tekst van ${date(version)}`,
  reference: 'Kenmerk',
  receivedOn: 'Ontvangen',
  received: (instant: string) => receivedAt.format(Date.parse(instant)),
  answers: 'Wat de bezoeker antwoordde',
} as const;
