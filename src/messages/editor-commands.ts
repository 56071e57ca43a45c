/** Lines of `npm run content:format`. */
export const formatTexts = {
  unopened: (path: string, reason: string) => `${path}: de redactie kan dit bestand niet openen (${reason}).`,
  other: (path: string) => `${path}: de redactie zou dit anders opslaan. Draai npm run content:format.`,
  written: (path: string) => `${path}: in de vorm van de redactie gezet.`,
  counted: (all: number, other: number, unopened: number) =>
    `${String(all + unopened)} bestanden bekeken, ${String(other)} in een andere vorm, ${String(unopened)} niet te openen.`,
} as const;

/** Lines of `npm run redactie`. */
export const startTexts = {
  starting: (address: string) =>
    `De redactie start. Open zo meteen ${address} in uw browser. Stoppen doet u met Ctrl-C. Alleen deze computer kan erbij.`,
  faults: 'Deze teksten hebben een fout. Start de redactie niet, of toont zij een pagina niet? Verbeter dan eerst dit:',
  taken: (port: string) =>
    `Poort ${port} is bezet of geen poort. Draait de redactie al? Kies anders een andere: npm run redactie -- --poort 4401`,
} as const;

interface Change {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'gone';
}

const KINDS = { new: 'nieuw', changed: 'gewijzigd', gone: 'weg' } as const;

/** Lines of `npm run publiceren`. */
export const publishTexts = {
  askName: 'Uw naam, voor bij deze wijziging: ',
  nobody: 'Redactie',
  noName: 'Zeg wie publiceert: npm run publiceren -- --naam "Uw naam". Een naam heeft 2 tot 80 tekens.',
  noEmail: 'Dit e-mailadres klopt niet. Schrijf het als --email naam@bedrijf.nl, of laat het weg.',
  usage: 'Gebruik: npm run publiceren -- --naam "Uw naam" [--email naam@bedrijf.nl] [--bericht "Wat u veranderde"]',
  nothing: 'Er is niets veranderd in content. De site is al bij.',
  checking: 'De teksten worden nagekeken.',
  notRight: 'Er is niets gepubliceerd. Verbeter wat hierboven staat en probeer het opnieuw.',
  change: ({ path, kind }: Change) => `  ${KINDS[kind]}: ${path}`,
  committed: (commit: string, name: string) => `Bewaard als ${commit}, op naam van ${name}.`,
  message: (changes: readonly Change[]) => {
    const [first] = changes;
    const head = changes.length === 1 && first ? `${first.path} ${KINDS[first.kind]}` : `${String(changes.length)} teksten bijgewerkt`;
    return [`Inhoud: ${head}`, '', ...changes.map(({ path, kind }) => `${KINDS[kind]}: ${path}`)].join('\n');
  },
  building: "De pagina's worden gemaakt. Dit duurt ongeveer een halve minuut.",
  notBuilt: 'Het maken is mislukt. De site toont nog de vorige versie. Uw tekst is wel bewaard; vraag een ontwikkelaar om hulp.',
  served: "De site toont de nieuwe pagina's.",
  refused: (reason: string) => `De draaiende site neemt dit niet over en toont nog de vorige versie (${reason}).`,
  silent: (count: number) => `${String(count)} draaiende site zei nog niet dat zij dit overneemt. Kijk over een minuut in haar logboek.`,
  noServer: 'Er draait nu geen site vanuit deze map. Met npm start staat alles erop.',
  restartForFacts: 'U wijzigde de gegevens van de aanbieder. Die gelden pas als de site opnieuw is gestart.',
  git: (reason: string) => `Git geeft een fout, er is niets gepubliceerd: ${reason}`,
} as const;
