import type { FactorCode, FeeCode, Step } from '#/quote-engine/trace.ts';

/** Anchor of a worksheet line: the code of a factor or fee, otherwise the kind of the step. */
export type StepAnchor = FactorCode | FeeCode | Exclude<Step['kind'], 'factor' | 'fee'>;

export interface StepExplanation {
  readonly title: string;
  readonly text: string;
}

/** What each line of a worksheet means; a link of every line points here. The order is that of the calculation. */
export const stepExplanations: Readonly<Record<StepAnchor, StepExplanation>> = {
  'insured-turnover': {
    title: 'Te verzekeren omzet',
    text: 'Uw omzet zonder btw, min het deel dat contant, vooraf betaald, aan de overheid, aan particulieren of binnen uw groep is. Dat deel is niet te verzekeren.',
  },
  'base-slices': {
    title: 'Basispremie in schijven',
    text: 'Net als bij inkomstenbelasting heeft elk deel van de omzet zijn eigen percentage. Hogere schijven zijn goedkoper. Meer omzet geeft dus nooit een lagere premie en nooit een hoger percentage.',
  },
  'base-band': {
    title: 'Vaste prijs bij uw omzet',
    text: 'Sommige producten hebben een vaste prijs per omzetklasse. De prijzen zelf zijn niet openbaar; onze bedragen zijn een schatting op basis van wat wel is gepubliceerd.',
  },
  'base-rate': {
    title: 'Eén percentage over de omzet met deze klant',
    text: 'Een verzekering voor één klant kent één percentage over alle omzet met die klant.',
  },
  sector: {
    title: 'Branche van uw klanten',
    text: 'Het gaat om uw klanten, niet om uw eigen bedrijf. Een branche met meer faillissementen geeft een hogere factor. Bij meer branches nemen wij het gemiddelde naar omzet.',
  },
  country: {
    title: 'Landen van uw klanten',
    text: 'Een land met een hoger betalingsrisico geeft een hogere factor. Bij meer landen nemen wij het gemiddelde naar omzet.',
  },
  days: {
    title: 'Dagen tot betaling',
    text: 'Uw betaaltermijn plus het aantal dagen dat klanten te laat betalen. Hoe langer u wacht, hoe hoger de factor. De factor is een vaste basis, plus een helling keer het aantal dagen gedeeld door het aantal dagen met factor 1. De getallen staan bij de marktcijfers.',
  },
  spread: {
    title: 'Spreiding over klanten',
    text: 'Veel klanten is veiliger dan weinig. De factor is het product van drie delen: het aantal klanten, het deel van de grootste en het deel van de vijf grootste.',
  },
  'loss-history': {
    title: 'Verliezen in het verleden',
    text: 'Wij vergelijken uw verliezen met wat bij deze omzet gewoon is. Meer verlies dan gewoon geeft een toeslag. Minder geeft korting, en die groeit met het aantal klanten.',
  },
  'risk-floor': {
    title: 'Ondergrens van het risico',
    text: 'Alle risicofactoren samen maken de premie nooit lager dan een vast deel van de basispremie.',
  },
  scope: {
    title: 'Wat u verzekert',
    text: 'Kiest u alleen bepaalde klanten, dan kiest u meestal de risicovolste. Dat maakt elk verzekerd bedrag duurder.',
  },
  'insured-percentage': {
    title: 'Deel dat wordt vergoed',
    text: 'Het gebruikelijke percentage heeft factor 1. Een lager deel is goedkoper, een hoger deel duurder. Deze factoren volgen de markt; ons eigen schademodel geeft minder korting.',
  },
  'annual-aggregate-first-loss': {
    title: 'Eigen risico per jaar',
    text: 'U draagt eerst zelf een bedrag per jaar. De korting hangt af van dat bedrag tegenover de premie.',
  },
  'each-and-every-first-loss': {
    title: 'Eigen risico per klant',
    text: 'U draagt bij elke klant die niet betaalt eerst zelf een bedrag. De korting hangt af van dat bedrag tegenover wat een klant gemiddeld openstaan heeft.',
  },
  'non-qualifying-loss': {
    title: 'Drempel',
    text: 'Verliezen onder de drempel worden niet vergoed; boven de drempel telt het hele verlies. De korting is daarom kleiner dan bij een eigen risico.',
  },
  'political-risk': {
    title: 'Politiek risico',
    text: 'Dekking tegen maatregelen van een overheid in het land van uw klant.',
  },
  'pre-delivery-risk': {
    title: 'Maatwerk in productie',
    text: 'Dekking voor kosten die u al maakte voordat u kon leveren.',
  },
  collection: {
    title: 'Incasso',
    text: 'De verzekeraar int onbetaalde rekeningen voor u, als dat niet al in het product zit.',
  },
  'price-level': {
    title: 'Prijsniveau',
    text: 'Niemand publiceert zijn tarief. Hoe ver de echte prijs van ons midden kan liggen, staat hier. Alleen laag en hoog veranderen, het midden niet.',
  },
  minimum: {
    title: 'Minimumpremie',
    text: 'Onder dit bedrag verkoopt de verzekeraar het product niet. Komt de berekening lager uit, dan geldt de minimumpremie.',
  },
  premium: {
    title: 'Premie per jaar',
    text: 'De premie zonder limietkosten en belasting.',
  },
  'full-limit': {
    title: 'Volledige limiet',
    text: 'Voor een klant die veel tegelijk open heeft staan, vraagt u een kredietlimiet aan. Dat kost een vast bedrag per jaar.',
  },
  'simple-check': {
    title: 'Eenvoudige toets',
    text: 'Voor een klant die minder open heeft staan, is een eenvoudige toets genoeg. Kleine bedragen beoordeelt u zelf. De grenzen staan bij de marktcijfers.',
  },
  'included-limits': {
    title: 'Limieten in de prijs',
    text: 'Bij dit product zitten de kosten van limieten in de prijs. Wij schatten welk deel dat is.',
  },
  tax: {
    title: 'Assurantiebelasting',
    text: 'Over de premie voor klanten in eigen land. In Nederland is exportkredietverzekering vrijgesteld. Voor België is de belasting nog te bevestigen.',
  },
  'tax-included': {
    title: 'Alles in één prijs',
    text: 'Bij dit product zitten limietkosten en belasting in de prijs. Wij tonen welk deel volgens ons belasting is.',
  },
  total: {
    title: 'Totaal eerste jaar',
    text: 'Premie, limietkosten en belasting samen.',
  },
};

export const methodTexts = {
  title: 'Zo rekenen wij',
  description: 'De methode, de bronnen en alle tarieven achter de premie-indicatie.',
  lead: 'Verzekeraars publiceren hun tarieven niet. Daarom rekenen wij met een eigen model, gemaakt van wat wel openbaar is. U kunt elke stap narekenen.',
  versions: 'Versies',
  engine: 'Rekenmodel',
  market: 'Marktcijfers',
  asOf: 'Tarieven van',
  order: 'De volgorde van de berekening',
  orderIntro: 'Elke regel wordt op de cent afgerond. Bij elke regel van “Waarom deze premie” hoort een uitleg hieronder.',
  ranges: 'Waarom een bedrag van laag tot hoog?',
  rangesText: [
    'Wij kennen het echte tarief niet precies, en u weet misschien niet elk antwoord. Daarom rekenen wij elke stap drie keer: laag, midden en hoog.',
    'Laag ronden wij naar beneden af, hoog naar boven: kleine bedragen op € 100, grote op € 500.',
    'Zegt u “Weet ik niet”, dan rekenen wij met een gangbare waarde en maken wij de marge breder. Een antwoord binnen het gangbare maakt de marge van de premie nooit breder. Wel kunnen er meer limieten nodig zijn dan wij dachten.',
    'Bij “Maak mijn indicatie smaller” vragen wij eerst wat de marge het meest smaller maakt. Wij meten dat aan de totale kosten in het eerste jaar zoals u die ziet, gemiddeld per verzekeraar. Wat minder dan 3% scheelt, vragen wij niet.',
  ],
  difference: 'Wanneer verschillen verzekeraars?',
  differenceText: [
    'Een verschil tussen twee verzekeraars moet op een openbaar feit rusten. Is er zo’n feit niet, dan is het midden van hun premie één schatting van de markt. Dat zeggen wij dan bij de uitkomst.',
    'Is onbekend of een antwoord een vaste prijs verandert, dan laten wij het half meetellen: met de wortel van de factor.',
  ],
  lead1: 'Welk product staat voorop?',
  sources: 'Bronnen',
  sourcesIntro: 'Alle openbare bronnen waarop een getal of voorwaarde rust.',
  sourcesTable: { key: 'Kenmerk', publisher: 'Van', title: 'Titel', says: 'Wat er staat', confidence: 'Soort bron' },
  prices: 'Gepubliceerde prijzen',
  pricesIntro: 'Aan deze gepubliceerde prijzen toetsen wij het model.',
  policy: 'Hoe een polis rekent',
  policyText:
    'Wat een polis kost en vergoedt, rekenen wij op de cent na: limiet, drempel, eigen risico, afrekening en termijnen. Elke som staat met haar stappen in de rekenhulp. De rekenvoorbeelden in onze teksten komen uit dezelfde sommen.',
  premiumCheck: 'Een lopende polis naast de markt',
  premiumCheckText: [
    'In de Premie-Check vragen wij de markt om uw dekking en uw eigen risico. De marge is het middelste bedrag van de verzekeraars die precies die dekking kunnen berekenen: laag, midden en hoog, met limietkosten en zonder belasting. Weten wij niet wat uw limieten kosten, dan leggen wij alleen premie naast premie.',
    'Wat verzekeraars niet apart beprijzen, passen wij op halve kracht aan, ten hoogste 15% op of af. Dat zijn de hoogste vergoeding per jaar en de volgorde van het eigen risico. Wij delen wat uw polis gemiddeld vergoedt door wat gangbaar is.',
    'Ligt wat u betaalt onder laag, dan staat er “Onder de markt”. Boven hoog staat er “Boven de markt”, daartussen “Marktconform”. Doen er minder dan twee verzekeraars mee? Is hoog meer dan vier keer laag, of is uw premie niet bekend? Dan is het niet te beoordelen.',
  ],
  premiumCheckLink: 'Naar de Premie-Check',
  debtorCheck: 'Een klantenbestand',
  debtorCheckText: [
    'In de Klantencheck krijgt elke klant een kans om in een jaar niet te betalen. Wij beginnen bij 1,15% en vermenigvuldigen met wat bekend is: hoe laat hij betaalt, hoe lang hij klant is, signalen, branche en land. Wat niet bekend is, telt als gemiddeld. De klassen A tot en met E zijn stappen van die kans.',
    'Uit alle klanten samen volgt hoeveel een jaar kan kosten. Klanten vallen los van elkaar om, maar in een slecht jaar meer tegelijk. Van wat een klant dan schuldig is, gaat gemiddeld 81% verloren. Bij ten hoogste 400 verschillende klanten rekenen wij dat precies uit, daarboven met een benadering.',
    'De vier polissen rekenen wij op hetzelfde bestand: kosten van het eerste jaar plus het verlies dat u zelf draagt. Dat is het hele verlies op klanten die een verzekeraar nauwelijks neemt, en van de andere klanten wat de polis niet betaalt. Ook voor het slechte jaar tellen wij die twee eerst op, en zoeken dan het bedrag dat u eens in de 20 jaar overschrijdt. Prijzen en verliezen komen uit één rekenmodel. Wij zetten verzekeraars daarom op naam, nooit op uitkomst. Verzekeren kost gemiddeld meer dan zelf dragen.',
    'Wij gebruiken geen gegevens van verzekeraars of kredietbureaus. Een klasse is een schatting en geen besluit over krediet.',
  ],
  debtorCheckLink: 'Naar de Klantencheck',
  weak: 'Wat zwak blijft',
  weakText: [
    'Het model is gemaakt met dezelfde prijzen waaraan het wordt getoetst. Dat het past, bewijst niet dat het voorspelt.',
    'Wij zagen geen tarief en geen schadecijfers van een verzekeraar. Alles wat “onze schatting” heet, is dat ook.',
    'Een vaste offerte kan hoger of lager zijn. Alleen de verzekeraar bepaalt zijn prijs.',
  ],
  books: 'Alle tarieven',
  booksIntro:
    'Hieronder staan de tarieven zoals het model ze leest, met bij elk getal de bron. Wat uit een bron komt en wat wij schatten, tellen wij per product.',
  bookOf: (product: string, insurer: string) => `${insurer} – ${product}`,
  marketBook: 'Gedeelde marktcijfers',
  edition: (edition: string, sha256: string) => `Editie ${edition}, vingerafdruk ${sha256.slice(0, 12)}`,
  share: 'Getallen uit een bron',
  factTable: { what: 'Gegeven', value: 'Waarde', source: 'Bron' },
  derivation: { nl: 'Afleiding:', en: 'Afleiding (Engels):' },
  termsLink: 'De voorwaarden van dit product',
  bookSummaryTable: {
    caption: 'Hoeveel getallen komen uit een bron?',
    product: 'Product',
    edition: 'Editie',
    sourced: 'Uit een bron',
    estimated: 'Onze schatting',
    review: 'Controle vóór',
  },
} as const;
