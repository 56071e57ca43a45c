import { count, euro } from '#/messages/format.ts';

export interface Service {
  readonly name: string;
  readonly text: string;
  /** Null while the service does not exist yet. */
  readonly path: string | null;
}

export const homeTexts = {
  title: 'Wat kost een kredietverzekering?',
  description:
    'Bereken zonder contactgegevens wat een kredietverzekering bij vier verzekeraars ongeveer kost, met de hele berekening erbij.',
  lead: 'U levert op rekening en wilt weten wat zekerheid kost. U ziet het in ongeveer vier minuten, van vier verzekeraars naast elkaar.',
  what: 'Een kredietverzekering vergoedt een deel van uw rekening als een zakelijke klant (debiteur) niet betaalt.',
  services: 'Wat kunt u hier doen?',
  serviceList: [
    {
      name: 'Premie berekenen',
      text: 'U beantwoordt ongeveer negentien korte vragen. U krijgt per verzekeraar een bedrag van laag tot hoog.',
      path: '/premie-berekenen/',
    },
    { name: 'Premie-Check', text: 'Betaalt u een gangbare premie voor de polis die u al heeft?', path: null },
    { name: 'Klantencheck', text: 'Hoe groot is de kans dat uw klanten niet betalen?', path: null },
  ] satisfies readonly Service[],
  soon: 'Binnenkort',
  example: 'Zo ziet een uitkomst eruit',
  exampleText: (turnoverCents: number, buyers: number) =>
    `Een voorbeeld: een Nederlands bedrijf met ${euro(turnoverCents)} omzet en ${count(buyers)} groothandels als klant. Klanten betalen na 45 dagen. Er waren geen verliezen.`,
  get: 'Wat krijgt u?',
  gets: [
    {
      title: 'Een eerlijke marge',
      text: 'Een bedrag van laag tot hoog. Hoe meer u weet, hoe smaller het wordt. “Weet ik niet” mag.',
    },
    { title: 'Alles wat u betaalt', text: 'Premie, minimumpremie, limietkosten en belasting. Samen is dat het totaal in het eerste jaar.' },
    {
      title: 'De voorwaarden ernaast',
      text: 'Wat u vergoed krijgt, wanneer u moet melden en hoe lang u wacht. Wat een verzekeraar niet opgeeft, zeggen wij.',
    },
    { title: 'De hele berekening', text: 'Elke stap met uw antwoord, de bron en de datum. U kunt het narekenen met een rekenmachine.' },
    { title: 'Ook een “nee” met uitleg', text: 'Kan een verzekeraar geen bedrag geven? Dan leest u waarom, en wat het zou veranderen.' },
    {
      title: 'Pas daarna contact, als u wilt',
      text: 'U vraagt zelf offertes aan en kiest wie uw antwoorden krijgt. Anders weten wij niet wie u bent.',
    },
  ],
} as const;
