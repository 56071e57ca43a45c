/** Names of the parts of the site, by the first part of their address; empty for pages about the site itself. */
export const SECTION_NAMES: Readonly<Record<string, string>> = {
  '': 'Over deze site',
  kredietverzekering: 'Kredietverzekering',
  branches: 'Branches',
  verzekeraars: 'Verzekeraars',
  begrippen: 'Begrippen',
  'veelgestelde-vragen': 'Veelgestelde vragen',
  kennisbank: 'Kennisbank',
  'premie-berekenen': 'Premie berekenen',
  'premie-check': 'Premie-Check',
  rekenhulp: 'Rekenhulp',
};

/** Name of a part of the site; a part without a name of its own counts as being about the site. */
export const sectionName = (section: string): string => SECTION_NAMES[section] ?? 'Over deze site';

/** Words of the page with search results, and of the form in the header. */
export const searchTexts = {
  form: 'Zoeken op deze site',
  field: 'Zoekwoorden',
  button: 'Zoek',
  title: 'Zoeken',
  titleFor: (question: string) => `Zoeken naar “${question}”`,
  description: 'Zoek in alle teksten van deze site: uitleg, begrippen, vragen, verzekeraars en branches.',
  nothingAsked: 'Typ een of meer woorden, zoals “eigen risico” of “bouw”.',
  tooLong: 'Uw vraag is te lang. Gebruik ten hoogste 100 tekens, en alleen de woorden die tellen.',
  noWords: 'Wij zien geen woorden in uw vraag. Typ letters of cijfers, zoals “kredietlimiet”.',
  none: (question: string) => `Wij vinden niets bij “${question}”.`,
  noneHelp: 'Probeer één woord tegelijk, of een ander woord voor hetzelfde. Of begin bij een van deze pagina’s.',
  count: (hits: number) => (hits === 1 ? '1 pagina gevonden' : `${String(hits)} pagina’s gevonden`),
  most: (hits: number) => `De ${String(hits)} pagina’s die het beste passen`,
  start: [
    { name: 'Alles over kredietverzekering', path: '/kredietverzekering/' },
    { name: 'Begrippen', path: '/begrippen/' },
    { name: 'Veelgestelde vragen', path: '/veelgestelde-vragen/' },
    { name: 'Premie berekenen', path: '/premie-berekenen/' },
    { name: 'Hulp en contact', path: '/contact/' },
  ],
} as const;
