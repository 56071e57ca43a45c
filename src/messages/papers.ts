import type { PlainDate } from '#/quote-engine/calendar.ts';
import { count, date } from '#/messages/format.ts';

/** Signs that the typeface of the papers does not have, in words. */
const SIGNS: Readonly<Record<string, string>> = { '√': 'wortel van ', '≥': 'ten minste ', '≤': 'ten hoogste ', '≈': 'ongeveer ' };

/** Text as it can be set on paper. */
export const writable = (text: string): string => text.replace(/[√≥≤≈]/g, (sign) => SIGNS[sign] ?? sign);

interface BarInWords {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** Words of every paper. */
export const paperTexts = {
  page: (page: number, pages: number) => `Bladzijde ${count(page)} van ${count(pages)}`,
  /** Bars for who cannot see them. */
  barsInWords: (caption: string, bars: readonly { readonly name: string; readonly value: string; readonly note: string }[]) =>
    [`${caption}.`, ...bars.map(({ name, value, note }) => `${name}: ${value}${note === '' ? '' : `, ${note}`}.`)].join(' '),
  /** The bandwidth picture for who cannot see it. */
  pictureInWords: (caption: string, end: string, bars: readonly BarInWords[], market: string | null) =>
    [
      `${caption}, op een as van € 0 tot ${end}.`,
      ...bars.map(({ name, value, notes }) => `${[`${name}: ${value}`, ...notes].join(', ')}.`),
      ...(market === null ? [] : [`Op de achtergrond: ${market}.`]),
    ].join(' '),
} as const;

/** Words of the paper of a comparison, beside those of the result page. */
export const comparisonPaperTexts = {
  download: 'Download als PDF',
  fileName: (day: PlainDate) => `premie-indicatie-${day}.pdf`,
  title: 'Premie-indicatie kredietverzekering',
  subject: 'Vergelijking van kredietverzekeraars: kosten, voorwaarden en berekening',
  head: (day: PlainDate) => `Premie-indicatie van ${date(day)}`,
  overview: 'Kosten per verzekeraar',
  outcomes: 'Uitkomst per verzekeraar',
  overviewCaption: 'Kosten in het eerste jaar per verzekeraar',
  reasons: 'Waarom geen bedrag',
  others: 'Andere producten van dezelfde verzekeraars',
  othersCaption: 'Andere producten, met hun uitkomst',
  insurer: 'Verzekeraar',
  terms: 'Voorwaarden waar u het meest naar vraagt',
  termsCaption: 'Belangrijkste voorwaarden per verzekeraar',
  allTerms: (page: string) => `Alle voorwaarden met hun bron staan op ${page}.`,
  basisCaption: 'Antwoorden waarmee wij rekenden',
  answer: 'Uw antwoord',
  question: 'Vraag',
  whyIntro:
    'Per verzekeraar ziet u elke stap met de bron. U kunt alles narekenen met een rekenmachine. Laag en hoog zijn dezelfde stap aan beide kanten van de uitkomst.',
  whyCaption: (product: string) => `Waarom deze premie: ${product}`,
  method: (page: string) => `Hoe wij rekenen, met alle tarieven en bronnen, staat op ${page}.`,
} as const;

/** Words of the paper of a Premie-Check, beside those of its page. */
export const premiumCheckPaperTexts = {
  fileName: (day: PlainDate) => `premie-check-${day}.pdf`,
  title: 'Uitkomst van de Premie-Check',
  subject: 'Wat een lopende kredietverzekering kost naast wat de markt vraagt',
  head: (day: PlainDate) => `Premie-Check van ${date(day)}`,
  editions: (editions: string) => `Tarieven: ${editions}.`,
  fact: (name: string, value: string, note: string) => (note === '' ? `${name}: ${value}` : `${name}: ${value}, ${note}`),
  marker: (name: string, amount: string) => `${name}: ${amount}`,
  question: 'Vraag',
  answer: 'Opgegeven',
  about: 'Over deze uitkomst',
} as const;
