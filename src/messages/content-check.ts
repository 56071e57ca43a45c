/** What the content check says to the author of a text: what is wrong, and how to mend it. */
interface Told {
  readonly problem: string;
  readonly remedy: string;
}

const told = (problem: string, remedy: string): Told => ({ problem, remedy });
const listed = (names: readonly string[]): string => names.join(', ');

/** Faults of reading a file at all. */
export const readingFaults = {
  noFrontMatter: 'het blok tussen --- en --- ontbreekt bovenaan het bestand',
  noPairs: 'hier horen regels met een naam, een dubbele punt en een waarde',
  byteOrderMark: () =>
    told('het bestand begint met een onzichtbaar teken (een BOM).', 'Sla het bestand op als "UTF-8", niet als "UTF-8 met BOM".'),
  encoding: () =>
    told(
      'de letters in dit bestand zijn niet te lezen: het is niet opgeslagen als UTF-8.',
      'Open het in een teksteditor, kies bij Opslaan als de codering UTF-8 en kijk letters met een streepje of puntjes na.',
    ),
  frontMatter: (reason: string) =>
    told(
      `de gegevens bovenaan de tekst zijn niet te lezen (${reason}).`,
      'Vergelijk dit blok met dat van een andere tekst: elke regel is een naam, een dubbele punt, een spatie en een waarde. Zet een waarde met een dubbele punt erin tussen aanhalingstekens.',
    ),
  markdown: (reason: string) =>
    told(
      `de tekst is niet te lezen (${reason}).`,
      'Kijk naar de tekens < en { op deze regel. Elk onderdeel begint met <Naam en eindigt met /> of met </Naam>.',
    ),
  key: (key: string, reason: string) => told(`"${key}" klopt niet. ${reason}`, 'Verbeter deze waarde bovenaan de tekst.'),
  missingKey: (key: string) => told(`"${key}" ontbreekt.`, `Zet "${key}:" met een waarde in het blok bovenaan de tekst.`),
  unknownKey: (key: string) =>
    told(`"${key}" is geen bekend gegeven van deze soort tekst.`, 'Haal de regel weg, of verbeter de naam. Namen zijn in het Engels.'),
  extension: () =>
    told(
      'de site leest dit bestand niet, want de naam eindigt niet op .mdx of .yaml.',
      'Geef een tekst een naam die eindigt op .mdx. Haal een bestand dat geen tekst is weg uit de map content.',
    ),
  place: () =>
    told(
      'dit bestand staat op een plek die de site niet kent.',
      'Teksten staan in content/kredietverzekering, branches, verzekeraars, begrippen, veelgestelde-vragen, kennisbank of site, met .mdx aan het eind en een naam in kleine letters, cijfers en streepjes.',
    ),
} as const;

/** Faults of length and readability. */
export const measureTexts = {
  words: (words: number, fewest: number) =>
    told(
      `de tekst heeft ${String(words)} woorden; het minimum is hier ${String(fewest)}.`,
      'Vul de tekst aan met wat de lezer nog wil weten.',
    ),
  longSentence: (words: number, most: number, sentence: string) =>
    told(`deze zin heeft ${String(words)} woorden; ${String(most)} is het meeste: "${sentence}"`, 'Maak er twee of drie zinnen van.'),
  average: (average: string, most: number) =>
    told(`de zinnen hebben gemiddeld ${average} woorden; ${String(most)} is het meeste.`, 'Knip de langste zinnen in tweeën.'),
  ease: (ease: string, least: number, lines: readonly string[]) =>
    told(
      `de tekst leest te moeilijk: ${ease} op de schaal van Flesch-Douma; ${String(least)} is het minste.`,
      `Kies kortere woorden en zinnen, eerst op regel ${listed(lines)}.`,
    ),
  fewSources: (sources: number, fewest: number) =>
    told(
      `deze tekst noemt ${String(sources)} bronnen; hier zijn er ten minste ${String(fewest)} nodig.`,
      'Voeg bronnen toe bij "sources".',
    ),
} as const;

/** Faults of headings, images and things that do not belong in a text. */
export const structureTexts = {
  secondTitle: () => told('de tekst heeft een kop met één #. De titel bovenaan is al de kop van de pagina.', 'Schrijf ## in plaats van #.'),
  skippedHeading: (depth: number, above: number) =>
    told(
      `deze kop heeft ${'#'.repeat(depth)}, maar de kop erboven heeft ${above === 1 ? 'alleen de titel' : '#'.repeat(above)}.`,
      `Gebruik ${'#'.repeat(above + 1)}: koppen gaan één stap per keer omlaag.`,
    ),
  missingHeading: (heading: string) =>
    told(`de kop "${heading}" ontbreekt; elk begrip heeft die.`, `Zet een regel "## ${heading}" in de tekst.`),
  emptyHeading: () => told('deze kop heeft geen tekst.', 'Schrijf de kop, of haal de tekens # weg.'),
  noAlt: (image: string) =>
    told(
      `de afbeelding ${image} heeft geen beschrijving.`,
      'Schrijf tussen de blokhaken wat er te zien is: ![Wat er te zien is](/beeld.png).',
    ),
  noImage: (image: string) => told(`de afbeelding ${image} bestaat niet.`, 'Zet het bestand in de map public, of verbeter de naam.'),
  html: (name: string) =>
    told(
      `<${name}> is een stuk code; dat hoort niet in een tekst.`,
      'Gebruik Markdown: ## voor een kop, **vet**, - voor een lijst, [tekst](/adres/) voor een link.',
    ),
  expression: () => told('de tekens { en } horen niet in een tekst.', 'Haal ze weg.'),
  code: () =>
    told('een regel met import of export hoort niet in een tekst.', 'Haal de regel weg; onderdelen zoals <LetOp> werken vanzelf.'),
  footnote: () => told('voetnoten werken hier niet.', 'Gebruik <Bron id="E1" /> bij een cijfer, of schrijf de uitleg in de zin.'),
  amountTable: () =>
    told(
      'een tabel met bedragen mag niet in de tekst zelf staan, want dan verouderen ze ongezien.',
      'Gebruik <Premievoorbeeld>, <Vergelijkingstabel> of <Rekenvoorbeeld>, of schrijf de bedragen met hun bron in zinnen.',
    ),
  phrase: (phrase: string) =>
    told(
      `"${phrase}" mag niet op de site staan.`,
      'Schrijf wat wel waar is, zoals "deze vier verzekeraars" of "vraag na welke polis bij u past".',
    ),
  unconfirmedPhrase: (phrase: string) =>
    told(
      `"${phrase}" mag niet op de site staan zolang de aanbieder haar gegevens niet heeft bevestigd.`,
      'Haal het woord weg, of zet confirmed in content/site.yaml op true als de aanbieder dat heeft bevestigd.',
    ),
} as const;

/** Faults of named components. */
export const componentTexts = {
  unknown: (name: string, known: readonly string[]) =>
    told(`het onderdeel <${name}> bestaat niet.`, `Let op hoofdletters. Bekend zijn: ${listed(known)}.`),
  unknownAttribute: (name: string, attribute: string, known: readonly string[]) =>
    told(
      `<${name}> kent "${attribute}" niet.`,
      known.length === 0 ? `Haal "${attribute}" weg: <${name}> heeft geen gegevens nodig.` : `Mogelijk zijn: ${listed(known)}.`,
    ),
  missingAttribute: (name: string, attribute: string) =>
    told(`bij <${name}> ontbreekt "${attribute}".`, `Schrijf <${name} ${attribute}="…" />.`),
  notText: (name: string, attribute: string) =>
    told(`"${attribute}" van <${name}> staat niet tussen aanhalingstekens.`, `Schrijf ${attribute}="…".`),
  empty: (name: string) =>
    told(`<${name}> is leeg.`, `Schrijf <${name}> op een eigen regel, daaronder de tekst, en daaronder </${name}> op een eigen regel.`),
  notEmpty: (name: string) => told(`<${name}> mag geen tekst om zich heen hebben.`, `Sluit het onderdeel meteen: <${name} … />.`),
  inline: (name: string) =>
    told(`<${name}> staat midden in een zin.`, 'Zet het op een eigen regel, met een lege regel erboven en eronder.'),
  choice: (name: string, attribute: string, value: string, known: readonly string[]) =>
    told(`<${name}> kent ${attribute}="${value}" niet.`, `Mogelijk zijn: ${listed(known)}.`),
  noProfile: (value: string, known: readonly string[]) =>
    told(`het voorbeeldbedrijf "${value}" bestaat niet.`, `Kies een bestand uit content/voorbeeldprofielen: ${listed(known)}.`),
  example: (reason: string) => told(reason, 'Verbeter het rekenvoorbeeld op deze regel.'),
  noOutcome: () =>
    told('dit rekenvoorbeeld heeft geen bedrag als uitkomst, dus "uitkomst" is niet te controleren.', 'Haal "uitkomst" weg.'),
  outcomeNoAmount: (given: string) => told(`uitkomst="${given}" is geen bedrag.`, 'Schrijf een bedrag zoals 5400.00.'),
  outcome: (given: string, computed: string) =>
    told(
      `het rekenvoorbeeld komt uit op ${computed}, niet op ${given}.`,
      `Verbeter de tekst eromheen en schrijf uitkomst="${computed}", of verbeter de getallen van het voorbeeld.`,
    ),
} as const;

/** Faults of links, terms and sources. */
export const linkTexts = {
  dead: (url: string) => told(`de link naar ${url} komt nergens uit: die pagina is er niet.`, 'Verbeter het adres, of haal de link weg.'),
  deadTerm: (url: string, slug: string) =>
    told(
      `de link naar ${url} komt nergens uit: het begrip "${slug}" is er niet.`,
      `Verbeter het adres, of schrijf content/begrippen/${slug}.mdx.`,
    ),
  draft: (url: string) =>
    told(
      `de link naar ${url} gaat naar een concept; dat staat nog niet op de site.`,
      'Haal de link weg, of zet bij die tekst draft op false.',
    ),
  noSlash: (url: string, right: string) => told(`het adres ${url} mist een schuine streep.`, `Schrijf ${right}.`),
  relative: (url: string) =>
    told(`het adres ${url} begint niet met een schuine streep.`, 'Schrijf het hele adres op deze site, zoals /begrippen/kredietlimiet/.'),
  redirected: (url: string, target: string) => told(`${url} is een oud adres.`, `Schrijf ${target}.`),
  noAnchor: (url: string, anchor: string) =>
    told(
      `de link naar ${url} komt niet uit: die pagina heeft geen kop "#${anchor}".`,
      'Het deel achter # is de tekst van de kop in kleine letters, met streepjes in plaats van spaties.',
    ),
  scheme: (url: string) => told(`${url} is geen adres waar wij naar kunnen verwijzen.`, 'Begin een adres buiten de site met https://.'),
  emptyLink: (url: string) => told(`de link naar ${url} heeft geen tekst.`, 'Schrijf tussen de blokhaken waar de link heen gaat.'),
  noRelated: (slug: string) =>
    told(`het verwante begrip "${slug}" is er niet.`, `Verbeter de naam bij "related", of schrijf content/begrippen/${slug}.mdx.`),
  ownRelated: () => told('het begrip noemt zichzelf als verwant begrip.', 'Noem bij "related" een ander begrip.'),
  unknownSource: (id: string) =>
    told(`de bron "${id}" is niet bekend.`, `Gebruik het kenmerk van een bekende bron, of schrijf content/bronnen/${id}.yaml.`),
  unlistedSource: (id: string) => told(`de bron "${id}" staat niet bij "sources" bovenaan.`, `Zet "${id}" in de lijst "sources".`),
  unusedSource: (id: string) =>
    told(
      `de bron "${id}" staat bij "sources", maar nergens in de tekst.`,
      `Zet <Bron id="${id}" /> bij het cijfer uit deze bron, of haal "${id}" uit de lijst.`,
    ),
  figure: (figures: readonly string[]) =>
    told(
      `hier ${figures.length === 1 ? 'staat een cijfer' : 'staan cijfers'} zonder bron: ${listed(figures)}.`,
      'Zet <Bron id="…" /> in dezelfde alinea, of zeg dat het een verzonnen voorbeeld is met "stel" of "voorbeeld".',
    ),
  loneFigure: (key: string, figure: string) =>
    told(`"${key}" noemt ${figure}, maar de tekst zelf niet.`, 'Noem het cijfer ook in de tekst, met zijn bron, of haal het hier weg.'),
  orphan: (url: string) =>
    told(`geen enkele andere tekst verwijst naar ${url}.`, 'Zet in een tekst die erbij hoort een link naar deze pagina.'),
} as const;

/** Faults of dates and of the list of published pages. */
export const timeTexts = {
  past: (day: string) =>
    told(
      `de cijfers hadden uiterlijk op ${day} opnieuw nagekeken moeten zijn.`,
      'Kijk elk cijfer na bij zijn bron. Zet daarna nieuwe dagen bij "checkedOn" en "checkAgainOn".',
    ),
  future: (day: string) =>
    told(`"checkedOn" is ${day}, en die dag moet nog komen.`, 'Zet bij "checkedOn" de dag waarop de cijfers zijn nagekeken.'),
  order: () => told('"checkAgainOn" ligt niet na "checkedOn".', 'Kies bij "checkAgainOn" een latere dag.'),
  vanished: (url: string) =>
    told(
      `de pagina ${url} stond op de site en is er niet meer.`,
      `Zet de tekst terug, of voeg in content/doorverwijzingen.yaml een doorverwijzing toe: from: ${url} met bij "to" de pagina die er nu is.`,
    ),
} as const;

/** Faults of redirects. */
export const redirectTexts = {
  twice: (from: string) => told(`${from} staat er twee keer in.`, 'Haal een van de twee weg.'),
  shadowed: (from: string) => told(`${from} is een bestaande pagina; de doorverwijzing werkt dus niet.`, 'Haal de doorverwijzing weg.'),
  noTarget: (from: string, to: string) => told(`${from} verwijst naar ${to}, maar die pagina is er niet.`, 'Verbeter het adres bij "to".'),
  loop: (from: string, path: readonly string[]) =>
    told(`${from} verwijst in een kring: ${path.join(' → ')}.`, 'Laat elke doorverwijzing naar een pagina gaan die er is.'),
  chain: (from: string, to: string, end: string) =>
    told(`${from} verwijst naar ${to}, dat zelf weer doorverwijst.`, `Schrijf bij "to" meteen ${end}.`),
} as const;

/** Words of the command itself. */
export const commandTexts = {
  fault: 'Fout',
  warning: 'Let op',
  line: (file: string, line: number) => `${file}, regel ${String(line)}`,
  mend: 'Zo lost u het op',
  noFile: (path: string) => `${path}: dit bestand is er niet.`,
  words: (words: number, fewest: number) => `${String(words)} woorden (minimum ${String(fewest)})`,
  sentences: (average: string, longest: number) =>
    `zinnen: gemiddeld ${average} woorden (hoogstens 15), langste ${String(longest)} (hoogstens 30)`,
  ease: (ease: string) => `Flesch-Douma ${ease} (minimaal 45)`,
  worst: 'moeilijkste zinnen:',
  sentence: (line: number, words: number, syllables: string, text: string) =>
    `regel ${String(line)} (${String(words)} woorden, ${syllables} lettergrepen per woord): ${text}`,
  faults: (count: number) => (count === 0 ? 'Geen fouten gevonden.' : `${String(count)} ${count === 1 ? 'fout' : 'fouten'} gevonden.`),
  warnings: (count: number) => `${String(count)} ${count === 1 ? 'punt' : 'punten'} om op te letten.`,
  registered: (count: number) =>
    count === 0
      ? 'De lijst van gepubliceerde pagina’s was al volledig.'
      : `${String(count)} ${count === 1 ? 'pagina' : 'pagina’s'} toegevoegd aan de lijst van gepubliceerde pagina’s.`,
  unknownOption: (option: string) => `${option} is geen bekende keuze. Mogelijk zijn: --vandaag, --registreer en namen van bestanden.`,
} as const;
