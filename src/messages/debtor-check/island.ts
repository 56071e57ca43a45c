/** The part that is there before a file is. */
export const fileTexts = {
  title: 'Met een bestand uit uw boekhouding',
  intro: 'Kies een auditfile (XAF), een lijst met openstaande posten (CSV of Excel) of een zip met UBL-facturen.',
  privacy: 'Uw bestand blijft op dit apparaat. Er gaat niets naar ons toe, ook geen namen van klanten.',
  loading: 'Wij laden het deel dat uw bestand leest. Duurt het lang? Laad de pagina dan opnieuw.',
  choose: 'Kies een bestand',
  drop: 'Of sleep het bestand hierheen.',
  paste: 'Of plak uit een rekenblad',
  pasteLabel: 'Plak hier de regels, met de kolomnamen erboven',
  pasteButton: 'Lees deze regels',
  typed: 'Of typ uw klanten',
  notLoaded: 'Dit deel kwam niet binnen. Controleer uw verbinding en klap het opnieuw open.',
  reading: 'Wij lezen uw bestand op dit apparaat.',
  progress: (done: number) => `${String(done)}% gelezen`,
  cancel: 'Stop met lezen',
  cancelled: 'Gestopt. Kies een ander bestand of begin opnieuw.',
  failed: 'Lezen lukte niet. Laad de pagina opnieuw en probeer het nog eens.',
  another: 'Kies een ander bestand',
  withoutScript:
    'Een bestand lezen kan alleen met JavaScript, want het blijft op uw apparaat. Zonder JavaScript werkt het formulier hieronder.',
} as const;
