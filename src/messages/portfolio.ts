import { count, euro } from '#/messages/format.ts';
import type { FileFault, PortfolioRow, ReadAs, UnknownColumn } from '#/server/app.ts';

export const verdictNames: Readonly<Record<PortfolioRow['verdict'], string>> = {
  'below-market': 'Onder de markt',
  'in-line': 'Marktconform',
  'above-market': 'Boven de markt',
  'not-assessable': 'Niet te beoordelen',
  fault: 'Fout in de rij',
};

/** Sign beside the words, so that nothing is told by colour alone. */
export const verdictSigns: Readonly<Record<PortfolioRow['verdict'], string>> = {
  'below-market': '▼',
  'in-line': '●',
  'above-market': '▲',
  'not-assessable': '–',
  fault: '✕',
};

export const fileFaults: Readonly<Record<FileFault, string>> = {
  empty: 'Dit bestand is leeg. Vul het voorbeeldbestand in en kies dat.',
  binary: 'Dit is geen CSV- of XLSX-bestand. Bewaar uw lijst als CSV of XLSX.',
  'old-excel': 'Dit is een oud Excel-bestand (.xls). Bewaar het als .xlsx of CSV.',
  'too-large': 'Dit bestand is groter dan 8 MiB. Verdeel het over twee bestanden.',
  'too-many-rows': 'Dit bestand heeft meer dan 10.000 rijen. Verdeel het over twee bestanden.',
  'too-many-columns': 'Dit bestand heeft meer dan 200 kolommen. Bewaar alleen de kolommen van uw polissen.',
  broken: 'Dit bestand is beschadigd. Open het, bewaar het opnieuw en kies het nog eens.',
  'no-columns': 'Wij herkennen geen enkele kolom. Gebruik de koppen van het voorbeeldbestand.',
  'unpacks-too-large': 'Dit bestand wordt uitgepakt veel te groot. Bewaar alleen uw lijst, zonder andere bladen.',
};

export const portfolioTexts = {
  title: 'Portefeuille',
  documentTitle: 'Premie-Check voor een portefeuille',
  description: 'Leg tot 10.000 lopende polissen in één keer naast de markt.',
  lead: 'Voor adviseurs: kies een lijst met polissen. Per polis ziet u het oordeel, de marge van de markt en de opzegdatum.',
  promise: 'Wij rekenen en vergeten. Van uw bestand bewaren wij niets.',
  back: 'Naar de Premie-Check voor één polis',
  templates: 'Voorbeeldbestand',
  templateCsv: 'Download als CSV',
  templateXlsx: 'Download als XLSX',
  templateHint: 'Koppen mogen Nederlands of Engels zijn. Kolommen die u niet heeft, laat u weg.',
  file: 'Uw bestand',
  fileHint: 'CSV of XLSX, hooguit 10.000 rijen en 8 MiB.',
  submit: 'Bekijk het bestand',
  noFile: 'U koos nog geen bestand. Kies een CSV- of XLSX-bestand.',
  previewTitle: 'Dit lazen wij',
  rows: (rows: number, good: number) => `${count(rows)} ${rows === 1 ? 'polis' : 'polissen'}, waarvan ${count(good)} zonder fout.`,
  known: 'Herkende kolommen',
  unknown: 'Kolommen die wij niet kennen',
  unknownColumn: ({ header, guess, isDouble }: UnknownColumn) =>
    isDouble ? `${header} (wij lazen al een kolom “${guess ?? ''}”)` : guess === null ? header : `${header} (bedoelt u “${guess}”?)`,
  missing: 'Deze kolommen ontbreken',
  missingHint: 'Zonder deze kolommen kunnen wij geen polis beoordelen.',
  readAs: 'Deze kolommen kunnen ook iets anders betekenen. Controleer of wij ze goed lazen:',
  readAsCell: ({ column, cell, as }: ReadAs) => `${column}: ${cell} lazen wij als ${as}`,
  faults: 'Rijen met een fout',
  faultsHint: 'Deze rijen slaan wij over. De andere rijen tellen gewoon mee.',
  faultsMore: (more: number) => `En nog ${count(more)} ${more === 1 ? 'rij' : 'rijen'} met een fout. U ziet ze allemaal in de uitkomst.`,
  row: (row: number, label: string) => (label === '' ? `Rij ${count(row)}` : `Rij ${count(row)}, ${label}`),
  run: 'Reken de portefeuille door',
  running: 'Wij rekenen: {n} van {alle} polissen',
  other: 'Kies een ander bestand',
  resultTitle: 'Uitkomst per polis',
  picture: 'Polissen per oordeel',
  summary: (total: number, over: number) =>
    `${count(total)} ${total === 1 ? 'polis' : 'polissen'}. Wat boven de markt ligt, is samen ${euro(over)} per jaar meer dan het midden van de markt.`,
  headers: ['Rij', 'Polis', 'Oordeel', 'Betaalt per jaar', 'Markt', 'Verschil met midden', 'Uiterste opzegdatum'],
  exportHeaders: [
    'Rij',
    'Polis',
    'Oordeel',
    'Betaalt per jaar',
    'Markt laag',
    'Markt midden',
    'Markt hoog',
    'Verschil met midden',
    'Uiterste opzegdatum',
    'Fouten',
  ],
  sheet: 'Portefeuille',
  sort: 'Sorteer op',
  sorts: { row: 'Rij', difference: 'Verschil', notice: 'Opzegdatum', verdict: 'Oordeel' },
  show: 'Toon',
  page: (page: number, pages: number) => `Pagina ${count(page)} van ${count(pages)}`,
  previous: 'Vorige',
  next: 'Volgende',
  exportCsv: 'Bewaar als CSV',
  exportXlsx: 'Bewaar als XLSX',
  gone: 'Wij konden deze uitkomst niet lezen. Kies het bestand opnieuw.',
  none: '–',
  notice: 'Premie en limietkosten zonder belasting, bij de dekking van elke polis.',
} as const;
