import { date } from '#/messages/format.ts';

/** What the visitor is told where an address is asked for one mail. Another wording is another version. */
export const RESULT_MAIL_CONSENT = {
  version: '2026-11-22',
  text: 'Wij gebruiken dit adres alleen voor deze ene e-mail. U krijgt geen reclame en wij bellen niet.',
} as const;

/** Where someone asks for one more mail than an address can be sent in a day. */
export const ADDRESS_FULL =
  'Naar dit adres gingen in de laatste 24 uur al vijf e-mails. Probeer het later opnieuw of gebruik een ander adres.';

export const keepTexts = {
  title: 'Bewaren of delen',
  share: 'Laat iemand meekijken',
  mail: 'Mail mij deze uitkomst',
  call: 'Laat u terugbellen',
} as const;

export const shareTexts = {
  title: 'Laat iemand meekijken',
  description: 'Maak een link waarmee een ander uw indicatie kan lezen.',
  back: 'Terug naar uw indicatie',
  lead: 'Met een deellink leest een ander uw indicatie. Die kan niets wijzigen, niets aanvragen en niets wissen.',
  warning: 'Uw eigen link houdt u voor uzelf: daarmee kan iemand wel aanvragen en wissen.',
  none: 'Er is nu geen deellink.',
  make: 'Maak een deellink',
  link: 'Uw deellink',
  linkHint: 'Kopieer dit adres en stuur het zelf door.',
  what: 'Wie de link opent, ziet uw antwoorden en de bedragen. Namen en contactgegevens ziet niemand.',
  until: 'De link werkt zolang uw indicatie bestaat.',
  stop: 'Trek de link in',
  stopText: 'Daarna opent de link niets meer. U kunt later een nieuwe maken.',
} as const;

export const sharedTexts = {
  documentTitle: 'Gedeelde premie-indicatie',
  description: 'Een gedeelde premie-indicatie om te lezen.',
  about:
    'Iemand deelt deze indicatie met u. U kunt haar lezen; wijzigen, aanvragen en wissen kan alleen de eigenaar. Staat er hieronder “u” of “uw”, dan gaat het over het bedrijf van wie de vragen beantwoordde.',
  noAssumptions: 'Alle vragen zijn beantwoord. Wij hoefden niets aan te nemen.',
  assumptionsIntro:
    'Dit was niet bekend, of het paste niet bij elkaar. Wij rekenden met een gangbare waarde. Bij elk staat of de uitkomst daardoor breder is.',
  titleNone: 'Geen bedrag bij deze antwoorden',
  madeOn: (day: string) => `Berekend op ${day}.`,
  thenAndNow:
    'Links staat de indicatie zoals zij is gedeeld. Rechts staat wat dezelfde antwoorden nu opleveren. Er verandert niets aan wat bewaard is.',
  backToShared: 'Terug naar de gedeelde indicatie',
  own: 'Uw eigen premie weten?',
  ownAction: 'Premie berekenen',
  gone: 'Deze gedeelde indicatie is er niet meer',
  goneText: [
    'Wij vinden niets bij deze link. De eigenaar heeft hem ingetrokken of zijn gegevens gewist, of de bewaartijd is voorbij.',
    'Vraag de eigenaar om een nieuwe link, of bereken zelf een premie. Dat duurt ongeveer vier minuten.',
  ],
} as const;

export const resultMailTexts = {
  title: 'Mail mij deze uitkomst',
  description: 'Ontvang uw indicatie per e-mail.',
  back: 'Terug naar uw indicatie',
  lead: 'U krijgt één e-mail met de bedragen per verzekeraar, waar wij van uitgingen, en de link naar deze indicatie. De hele vergelijking zit er als pdf bij.',
  label: 'E-mailadres',
  submit: 'Verstuur',
  kept: (days: number) =>
    `Het adres en de tekst van de e-mail wissen wij ${String(days)} dagen na het versturen, of eerder als u uw gegevens wist.`,
  tooMany: 'Deze uitkomst is al vijf keer gemaild. Gebruik de link in een van die e-mails, of deel uw indicatie met een deellink.',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
  sentTitle: 'De e-mail is onderweg',
  sent: 'U krijgt hem binnen enkele minuten. Ziet u hem niet, kijk dan bij ongewenste e-mail.',
} as const;

export const saveTexts = {
  title: 'Later verdergaan',
  description: 'Ontvang een link om uw antwoorden later af te maken.',
  back: 'Terug naar de vragen',
  lead: 'Wij bewaren uw antwoorden en mailen u een link. Daarmee gaat u verder, ook op een ander apparaat.',
  empty: 'U heeft nog niets ingevuld. Er is nog niets om te bewaren.',
  emptyAction: 'Naar de vragen',
  label: 'E-mailadres',
  promise: (days: number) =>
    `Wij gebruiken dit adres alleen voor deze link. Na ${String(days)} dagen wissen wij uw antwoorden en uw adres. Eerder wissen kan met de link.`,
  submit: 'Mail mij de link',
  unreadable: 'Wij konden het formulier niet lezen. Verstuur het nog eens.',
  sentTitle: 'De link is onderweg',
  sent: 'U krijgt hem binnen enkele minuten. Ziet u hem niet, kijk dan bij ongewenste e-mail. Uw antwoorden staan nu ook nog in deze browser.',
  goOn: 'Nu verdergaan',
} as const;

export const resumeTexts = {
  title: 'Verder waar u was',
  description: 'Ga verder met uw premieberekening.',
  saved: (day: string, until: string) => `Uw antwoorden zijn bewaard op ${day}. Wij wissen ze op ${date(until)}.`,
  goOn: 'Verdergaan met mijn antwoorden',
  goOnHint: 'Staan er in deze browser al andere antwoorden, dan komen deze daarvoor in de plaats.',
  erase: 'Wissen',
  eraseText: 'Wij wissen meteen de bewaarde antwoorden en uw e-mailadres. De link werkt daarna niet meer.',
  eraseButton: 'Wis mijn bewaarde antwoorden',
  gone: 'Deze antwoorden zijn er niet meer',
  goneText: [
    'Wij vinden geen antwoorden bij deze link. Wij bewaren ze 30 dagen en wissen ze daarna. Misschien heeft u ze zelf gewist, of is de link niet volledig.',
    'Begin opnieuw. Dat duurt ongeveer vier minuten.',
  ],
  goneAction: 'Premie berekenen',
} as const;

export const replacedTexts = {
  whatIf:
    'Sinds uw indicatie zijn de tarieven of onze berekening veranderd. Hier rekenen wij ook “Nu” met wat vandaag geldt. Zo ziet u alleen wat uw verandering doet.',
  narrowing: 'Sinds uw indicatie zijn de tarieven of onze berekening veranderd. Op deze pagina rekenen wij met wat vandaag geldt.',
  narrowingReplaces: 'Beantwoordt u een vraag, dan rekenen wij daarmee ook uw indicatie opnieuw.',
  lowerPremium:
    'Sinds uw indicatie zijn de tarieven of onze berekening veranderd. Deze verschillen zijn gerekend met wat vandaag geldt. U kunt ze niet aftrekken van de bedragen hierboven.',
  notice: 'Deze indicatie is gemaakt met tarieven of een rekenmodel die wij inmiddels hebben vervangen. Zij blijft staan zoals zij was.',
  action: 'Bekijk de herberekening ernaast',
  title: 'Toen en nu',
  description: 'Uw indicatie naast een herberekening met de tarieven van nu.',
  back: 'Terug naar uw indicatie',
  lead: 'Links staat uw indicatie zoals zij is bewaard. Rechts staat wat dezelfde antwoorden nu opleveren. Er verandert niets aan wat bewaard is.',
  same: 'De tarieven en het rekenmodel zijn sinds uw indicatie niet vervangen. Beide kolommen zijn daarom gelijk.',
  caption: 'Totale kosten in het eerste jaar, per verzekeraar',
  insurer: 'Verzekeraar',
  then: (day: string) => `Toen, ${date(day)}`,
  now: (day: string) => `Nu, ${date(day)}`,
  noFigure: 'geen bedrag',
  edition: (edition: string | null) => (edition === null ? 'geen tarief' : `tarief ${edition}`),
  model: (then: string, now: string) => `Rekenmodel toen: ${then}. Rekenmodel nu: ${now}.`,
  newOne: 'Verder met de bedragen van nu?',
  newOneText: 'Dan maken wij van dezelfde antwoorden een nieuwe indicatie met een eigen link. Deze blijft bestaan.',
  newOneButton: 'Maak een nieuwe indicatie',
} as const;
