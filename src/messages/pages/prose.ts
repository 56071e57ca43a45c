import type { AuthorRole, QuestionGroup } from '#/content-model/prose.ts';
import { count, date } from '#/messages/format.ts';

/** Words around the texts of editors; the texts themselves stand in content/. */
export const proseTexts = {
  crumbs: 'Kruimelpad',
  contents: 'Op deze pagina',
  draft: 'Concept: deze pagina staat nog niet op de site.',
  author: { redactie: 'Geschreven door de redactie', rekenmodel: 'Geschreven door de makers van het rekenmodel' } satisfies Record<
    AuthorRole,
    string
  >,
  checked: (follows: boolean) => (follows ? 'nagekeken op' : 'Nagekeken op'),
  published: 'Verschenen op',
  due: (checkAgainOn: string) =>
    `Wij zouden de cijfers op deze pagina uiterlijk ${date(checkAgainOn)} opnieuw nakijken. Let op de datum bij elke bron.`,
  sources: 'Bronnen',
  readOn: (day: string) => `gelezen op ${date(day)}`,
  noAddress: 'alleen de tekst is bekend',
  sourceMark: (number: number, publisher: string) => `Bron ${count(number)}: ${publisher}`,
  next: 'Verder',
  english: 'Engels',
  german: 'Duits',
  synonyms: 'Ook genoemd',
  related: 'Verwante begrippen',
  attention: 'Let op',
  table: 'Tabel',
} as const;

export const questionGroups: Readonly<Record<QuestionGroup, string>> = {
  kosten: 'Wat het kost',
  dekking: 'Wat verzekerd is',
  limieten: 'Limieten per klant',
  schade: 'Als een klant niet betaalt',
  wij: 'Over ons',
};

/** Pages that list other pages. */
export const listTexts = {
  guides: {
    name: 'Kredietverzekering',
    title: 'Kredietverzekering',
    map: 'Alle pagina’s over kredietverzekering',
    /** The map: names of files under a heading; a page that stands in none of them comes under `more`. */
    groups: [
      { name: 'Kosten en keuze', slugs: ['kosten', 'kiezen', 'voor-en-nadelen', 'overstappen', 'bank-en-financiering'] },
      { name: 'Dekking en schade', slugs: ['dekking', 'eigen-risico', 'kredietlimiet', 'schade-melden', 'incasso'] },
      { name: 'Uw plichten', slugs: ['plichten', 'omzetopgave'] },
      {
        name: 'Vormen',
        slugs: ['omzetverzekering', 'per-debiteur', 'export', 'top-up', 'faillissementsverzekering'],
      },
      { name: 'Voor uw bedrijf', slugs: ['zzp', 'kleine-ondernemingen', 'mkb', 'grootbedrijf'] },
    ],
    more: 'Meer',
  },
  branches: {
    name: 'Branches',
    title: 'Kredietverzekering per branche',
    description: 'Wat kost een kredietverzekering in uw branche? Per branche de faillissementen, de risico’s en een berekend voorbeeld.',
    lead: 'Elke branche heeft eigen risico’s. Per branche leest u de cijfers en ziet u een berekend voorbeeld.',
  },
  terms: {
    name: 'Begrippen',
    title: 'Begrippen van de kredietverzekering',
    description: 'De woorden in een kredietverzekering, in gewoon Nederlands. Met een voorbeeld, en het Engelse en Duitse woord erbij.',
    lead: 'De woorden van de polis, in gewoon Nederlands. Bij elk begrip staat een voorbeeld.',
    letters: 'Ga naar een letter',
  },
  articles: {
    name: 'Kennisbank',
    title: 'Kennisbank',
    description: 'Artikelen over betalen op rekening, faillissementen en kredietverzekering. Met bronnen en met de dag van controle.',
    lead: 'Artikelen over verkopen op rekening. De nieuwste staat bovenaan.',
  },
  questions: {
    name: 'Veelgestelde vragen',
    title: 'Veelgestelde vragen',
    description: 'Antwoorden op vragen van ondernemers over de kosten, de dekking, de limieten en de schade bij een kredietverzekering.',
    lead: 'Kort antwoord op vragen van ondernemers in Nederland en België.',
    next: { label: 'Bereken uw premie', href: '/premie-berekenen/' },
  },
  insurers: { name: 'Verzekeraars' },
  compare: { more: 'Per verzekeraar vindt u dezelfde feiten bij elkaar, met de grenzen van elk product.' },
} as const;
