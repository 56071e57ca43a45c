/** The five tools: title, address and one sentence for the overview. */
export const CALCULATORS = [
  {
    path: '/rekenhulp/kredietlimiet/',
    name: 'Welke kredietlimiet heeft u nodig?',
    sentence: 'Hoeveel een klant u op de hoogste dag schuldig is, met de lijn over de tijd.',
  },
  {
    path: '/rekenhulp/schade/',
    name: 'Wat krijgt u bij een schade?',
    sentence: 'Van onbetaalde factuur naar uitkering, stap voor stap.',
  },
  {
    path: '/rekenhulp/naverrekening/',
    name: 'Wat betaalt u na uw omzetopgave?',
    sentence: 'Voorschot, minimumpremie en wat u na het jaar terugkrijgt of bijbetaalt.',
  },
  {
    path: '/rekenhulp/terugverdienen/',
    name: 'Hoeveel omzet kost een verlies?',
    sentence: 'De extra omzet die een onbetaalde rekening goedmaakt.',
  },
  {
    path: '/rekenhulp/termijnen/',
    name: 'Welke termijnen gelden na een factuur?',
    sentence: 'De laatste dag om te factureren, te stoppen, te melden en over te dragen, met een agendabestand.',
  },
] as const;

export const calculatorTexts = {
  overview: {
    title: 'Rekenhulp',
    description: 'Vijf rekenhulpen: kredietlimiet, schade, naverrekening, terugverdienen en termijnen. Met elke stap erbij.',
    lead: 'Reken zelf na hoe een kredietverzekering werkt. Elke hulp toont alle stappen, zodat u ze kunt controleren.',
    kept: 'Wij bewaren niet wat u invult. Uw getallen staan in het adres van de pagina. Zo kunt u de uitkomst delen of bewaren.',
  },
  back: 'Alle rekenhulpen',
  optional: '(niet verplicht)',
  submit: 'Reken uit',
  faultPrefix: 'Fout: ',
  result: 'Uitkomst',
  picture: 'In beeld',
  steps: 'Zo komen wij eraan',
  stepColumns: { step: 'Stap', working: 'Berekening', outcome: 'Uitkomst' },
  notKept: 'Wij bewaren niet wat u invult. De uitkomst staat in het adres van deze pagina.',
  disclaimer: 'Uw polis beslist. Deze uitkomst is een berekening en geen advies.',
  others: 'Andere rekenhulpen',
  more: 'Meer lezen',
} as const;
