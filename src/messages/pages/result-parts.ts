import { euro, euroCents, euroRange, list, rate } from '#/messages/format.ts';

interface Band {
  readonly published: { readonly low: number; readonly high: number };
  readonly turnoverCents: number;
  readonly lowCents: number;
  readonly highCents: number;
}

const UNITS = 100_000_000;
const share = (part: number) => rate(Math.round(part * UNITS));

/** The published range of the market behind the bandwidth picture. */
export const marketTexts = {
  legend: ({ published, turnoverCents, lowCents, highCents }: Band) =>
    `gepubliceerde premies in de markt: ${share(published.low)} tot ${share(published.high)} van ${euro(turnoverCents)}, dus ${euroRange(lowCents, highCents)}, vóór limietkosten en belasting`,
  source: 'Bron',
} as const;

/** A difference in cents with its sign: `+ € 12,00`, `− € 3,50`. */
export const signedCents = (cents: number): string =>
  cents > 0 ? `+ ${euroCents(cents)}` : cents < 0 ? `− ${euroCents(-cents)}` : euroCents(0);

/** The picture of "Waarom deze premie". */
export const waterfallTexts = {
  caption: 'Van basispremie naar totaal. Elke balk brengt u naar de uitleg.',
  becomes: (cents: number) => `, wordt ${euroCents(cents)}`,
  legend: [
    { shape: 'sum', text: 'tussenstand' },
    { shape: 'more', text: 'erbij' },
    { shape: 'less', text: 'eraf' },
  ],
} as const;

/** The comparison as cards, on a narrow screen. */
export const cardTexts = {
  title: 'Per verzekeraar',
  compareWith: 'Vergelijk met',
  nobody: 'niemand',
} as const;

export const notInsuredTexts = {
  title: 'Wat is niet verzekerd?',
  intro: 'Dit geldt bij elke kredietverzekering. De polis van de verzekeraar beslist.',
  points: [
    { what: 'Een rekening die uw klant betwist.', why: 'De verzekeraar wacht tot vaststaat dat uw klant moet betalen.' },
    { what: 'Verkoop aan particulieren.', why: 'De verzekering is er voor zakelijke klanten op rekening.' },
    { what: 'Verkoop aan bedrijven van uw eigen groep.', why: 'U heeft zelf invloed op hun betaling.' },
    { what: 'Rekeningen die al te laat waren.', why: 'Wat bij de start al mis was, telt niet mee.' },
    { what: 'Een klant zonder kredietlimiet.', why: 'Weigert de verzekeraar een limiet? Of is die op? Dan is het meerdere voor u.' },
  ],
} as const;

export const askTexts = {
  title: 'Wat vraagt u de verzekeraar?',
  intro: 'Met deze vragen vergelijkt u offertes eerlijk.',
  questions: [
    'Welke kredietlimiet krijg ik op mijn vijf grootste klanten?',
    'Wat gebeurt er met lopende leveringen als u een limiet intrekt?',
    'Op welke dag moet ik een late betaling uiterlijk melden? Wat gebeurt er als ik dat vergeet?',
    'Wat betaal ik voor limieten, toetsen en incasso boven op de premie?',
    'Wat betaal ik als mijn omzet lager uitvalt dan verwacht?',
  ],
  open: 'Dit staat niet in openbare stukken. Vraag het daarom altijd na:',
  openOf: (insurer: string, product: string) => `${insurer} – ${product}`,
  openTerms: (terms: readonly string[]) => list(terms),
} as const;
