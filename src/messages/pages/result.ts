import type { Indication, Refusal } from '#/quote-engine/outcome.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { TermKey } from '#/quote-engine/terms.ts';
import { count, date, dayCount, euro, euroCents, euroRange, list, pct, percent } from '#/messages/format.ts';
import { pictureTexts } from '#/messages/picture.ts';

export { verdictNames } from '#/messages/picture.ts';

/** What stands in one cell of the comparison: the fact, and remarks under it. */
export interface CellText {
  readonly main: string;
  readonly notes: readonly string[];
  /** Remarks that a reader must not miss. */
  readonly flags: readonly string[];
}

export interface CostRow {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  cell(indication: Indication, wishedPct: string): CellText;
}

type Remarks = readonly (string | false)[];
const present = (remarks: Remarks) => remarks.filter((remark) => remark !== false);
const plain = (main: string, ...notes: Remarks): CellText => ({ main, notes: present(notes), flags: [] });

function limitsText(indication: Indication): string {
  const parts = [
    indication.fullLimits > 0 && `${count(indication.fullLimits)} × volledige limiet`,
    indication.simpleChecks > 0 && `${count(indication.simpleChecks)} × eenvoudige toets`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'geen limieten nodig' : list(parts);
}

function feesCell(indication: Indication): CellText {
  if (indication.feesInsidePrice) return plain('zit in de prijs', limitsText(indication));
  const { lowCents, highCents } = indication.fees;
  if (highCents === 0) return plain('geen', limitsText(indication));
  return plain(euroRange(lowCents, highCents), limitsText(indication));
}

function taxCell(indication: Indication): CellText {
  const { lowCents, highCents } = indication.tax;
  const unsure = indication.taxToBeConfirmed && 'nog te bevestigen';
  if (indication.taxInsidePrice) return plain(euroRange(lowCents, highCents), 'zit in de prijs, onze schatting', unsure);
  return plain(highCents === 0 ? 'geen' : euroRange(lowCents, highCents), unsure);
}

/** Rows about money, in the order of the page. Amounts are per first year. */
export const costRows: readonly CostRow[] = [
  {
    key: 'premium',
    label: 'Premie per jaar',
    hint: 'zonder limietkosten en belasting',
    cell: (indication) =>
      plain(
        euroRange(indication.shownPremium.lowCents, indication.shownPremium.highCents),
        indication.quarterlyPremiumCents !== null && `midden: ${euroCents(indication.quarterlyPremiumCents)} per kwartaal`,
      ),
  },
  {
    key: 'premium-rate',
    label: 'Deel van de verzekerde omzet',
    hint: 'de premie als percentage',
    cell: (indication) =>
      plain(
        `${percent(indication.premiumRate.low)}\u00a0– ${percent(indication.premiumRate.high)}`,
        `van ${euro(indication.insuredTurnoverCents)}`,
      ),
  },
  {
    key: 'minimum-premium',
    label: 'Minimumpremie',
    hint: 'minder betaalt u nooit',
    cell: (indication) => ({
      ...plain(euroRange(indication.minimumPremium.lowCents, indication.minimumPremium.highCents)),
      flags: present([indication.minimumBites && 'De minimumpremie geldt voor u.']),
    }),
  },
  { key: 'fees', label: 'Limietkosten', hint: 'kosten om uw klanten te beoordelen', cell: feesCell },
  { key: 'tax', label: 'Assurantiebelasting', hint: 'over het binnenlandse deel', cell: taxCell },
  {
    key: 'total',
    label: 'Totaal eerste jaar',
    hint: 'premie, limietkosten en belasting samen',
    cell: (indication, wishedPct) => ({
      ...plain(
        euroRange(indication.shownTotal.lowCents, indication.shownTotal.highCents),
        `midden: ${euroCents(indication.totalFirstYear.middleCents)}`,
      ),
      flags: totalRemarks(indication, wishedPct),
    }),
  },
];

/** Said beside a total: where the product covers something else than was asked. */
export function totalRemarks(indication: Indication, wishedPct: string): readonly string[] {
  return present([
    indication.insuredPctDiffers && insuredPctRemark(indication.insuredPct, wishedPct),
    indication.deductibleDiffers && 'Let op: zonder het eigen risico dat u vroeg.',
  ]);
}

/** Said beside the total when a product covers another percentage than asked. */
export function insuredPctRemark(offered: string, wished: string): string {
  return wished === 'show-all' ? `Let op: vergoedt ${pct(offered)}.` : `Let op: vergoedt ${pct(offered)}, u vroeg ${pct(wished)}.`;
}

/** Terms in the groups in which the table shows them. */
export const termGroups: readonly { readonly title: string; readonly keys: readonly TermKey[] }[] = [
  {
    title: 'Wat u vergoed krijgt',
    keys: ['insured-percentage', 'deductible', 'maximum-liability', 'countries', 'maximum-payment-term', 'exclusions', 'turnover-ceiling'],
  },
  { title: 'Limieten op uw klanten', keys: ['discretionary-limit', 'limit-decision-time', 'run-off-cover'] },
  { title: 'Termijnen en incasso', keys: ['invoicing-period', 'notification-period', 'waiting-period', 'collection'] },
  { title: 'Betalen en contract', keys: ['premium-payment', 'term-and-notice', 'portal', 'assignment-to-bank', 'contact-and-objection'] },
];

const meanLayerLoss = (refusal: Refusal): string | null =>
  refusal.meanLayerLossCents === null
    ? null
    : `Gemiddelde schade in deze laag volgens ons model: ${euro(refusal.meanLayerLossCents)} per jaar. Dit is geen prijs.`;

/** An edition of rate books with its first day; null when the running server no longer knows it. */
export interface Edition {
  readonly edition: string;
  readonly validFrom: PlainDate | null;
}

const editionText = ({ edition, validFrom }: Edition) =>
  validFrom === null ? `tarieven ${edition}` : `tarieven ${edition}, vanaf ${date(validFrom)}`;

export const resultTexts = {
  documentTitle: 'Uw indicatie',
  description: 'Uw premie-indicatie van vier kredietverzekeraars, met de berekening erbij.',
  title: (low: number, high: number) => `Uw indicatie: ${euroRange(low, high)} per jaar`,
  titleNone: 'Wij kunnen u nu geen bedrag noemen',
  titleExplained: (withFigure: number, all: number) =>
    withFigure === all
      ? 'Dit zijn de totale kosten in het eerste jaar, van de laagste tot de hoogste uitkomst.'
      : `Dit zijn de totale kosten in het eerste jaar. ${count(withFigure)} van de ${count(all)} verzekeraars ${withFigure === 1 ? 'geeft' : 'geven'} een bedrag.`,
  noneExplained:
    'Geen van de vier verzekeraars past met een vast tarief bij uw antwoorden. Hieronder leest u per verzekeraar waarom, en wat het zou veranderen. Een makelaar kan vaak meer dan een rekenmodel.',
  status: (insurers: number, asOf: PlainDate, editions: readonly Edition[], engineVersion: string) => [
    'Geen offerte',
    `${count(insurers)} verzekeraars`,
    `berekend op ${date(asOf)}`,
    ...editions.map(editionText),
    `rekenmodel ${engineVersion}`,
  ],
  kept: (until: PlainDate, indicationDays: number) =>
    `Wij bewaren deze pagina tot ${date(until)}, zonder uw naam. Bij elk bezoek begint een nieuwe termijn van ${dayCount(indicationDays)}.`,
  keptLink: 'Bekijk of wis uw gegevens',
  basis: 'Wij rekenden met',
  change: 'Wijzig',
  assumptions: 'Wat wij aannamen',
  assumptionsIntro:
    'Dit wist u niet, of het paste niet bij elkaar. Wij rekenden met een gangbare waarde. Bij elk staat of de uitkomst daardoor breder is.',
  noAssumptions: 'U heeft alles beantwoord. Wij hoefden niets aan te nemen.',
  comparison: 'Vier verzekeraars naast elkaar',
  sortedBy: 'Op volgorde van het midden van de totale kosten. Wie geen bedrag geeft, staat daarna, op naam.',
  sortedByName: 'Op volgorde van naam, want er zijn geen bedragen.',
  ...pictureTexts,
  tableCaption: 'Kosten en voorwaarden per verzekeraar',
  tableRegion: 'Vergelijking van vier verzekeraars',
  property: 'Kenmerk',
  product: 'Product',
  outcome: 'Uitkomst',
  costs: 'Kosten in het eerste jaar',
  others: 'Andere producten',
  otherRow: 'Van dezelfde verzekeraar',
  otherTotal: (range: string) => `${range} totaal eerste jaar`,
  noOthers: 'geen ander product',
  noFigure: 'geen bedrag',
  pastReview: 'Dit tarief is toe aan controle. Het bedrag kan verouderd zijn.',
  perhaps: 'Bij een andere verzekeraar',
  meanLayerLoss,
  aboutComparison: 'Over deze vergelijking',
  leadRule:
    'Per verzekeraar staat het eerste product voorop dat bij uw antwoorden past en uw wens voor vergoeding kan halen. Wij lopen de producten af van klein naar groot. De andere producten staan onder in de tabel.',
  sharedEstimate: (products: readonly string[]) =>
    `De premies van ${list(products)} hebben één en hetzelfde midden: onze schatting van de markt. Geen openbaar feit onderscheidt hun premie. Ze verschillen wel in kosten, belasting en voorwaarden.`,
  method: 'Zo rekenen wij',
  toComparison: 'Direct naar de vergelijking',
  why: 'Waarom deze premie',
  whyIntro:
    'Per verzekeraar ziet u elke stap, met uw antwoord en de bron. U kunt alles narekenen met een rekenmachine. Laag en hoog zijn dezelfde stap aan beide kanten van de uitkomst.',
  whyTitle: (insurer: string, product: string) => `${insurer} – ${product}`,
  whyNoWorkings: 'De tarieven zijn sinds deze indicatie vernieuwd. De bedragen hieronder blijven staan, zonder de tussenstappen.',
  whyNone: 'Geen bedrag, dus geen berekening. De redenen staan in de vergelijking.',
  steps: {
    step: 'Stap',
    sum: 'Berekening',
    effect: 'Verschil',
    after: 'Bedrag',
    low: 'Laag',
    high: 'Hoog',
    yourAnswer: 'Uw antwoord',
    source: 'Bron',
    method: 'Uitleg van deze stap',
  },
  next: 'En nu?',
  nextOffers:
    'Vraag vaste offertes aan. Wij zenden uw antwoorden alleen naar de verzekeraars die u kiest. U geeft nu pas uw naam en e-mailadres.',
  nextOffersButton: 'Vaste offertes aanvragen',
  nextNone: 'Laat een makelaar naar uw situatie kijken. Hij kan vragen stellen die een rekenmodel niet stelt.',
  nextNoneButton: 'Makelaar laten meekijken',
  nextRequested: 'U heeft al offertes aangevraagd. Wij nemen contact met u op.',
  nextChange: 'Uw antwoorden wijzigen',
  nextCheck: 'Heeft u al een polis? Leg haar premie naast deze markt, met dezelfde antwoorden.',
  nextCheckButton: 'Doe de Premie-Check',
  nextDebtors: 'Bekijk in de Klantencheck wat uw klanten u kunnen kosten',
  nextHelp: 'Eerst een vraag stellen',
} as const;
