/** The three parts of a credit insurance, drawn on the home page. */
export const buildingBlocks = {
  title: 'Waar bestaat een kredietverzekering uit?',
  blocks: [
    { sign: 'prevention', title: 'Voorkomen', text: 'De verzekeraar beoordeelt uw klanten en geeft per klant een kredietlimiet.' },
    { sign: 'collection', title: 'Incasseren', text: 'Betaalt een klant niet? Dan int de verzekeraar of een incassobureau.' },
    { sign: 'compensation', title: 'Vergoeden', text: 'Komt het geld niet? Dan krijgt u een deel van de rekening vergoed.' },
  ],
} as const;

/** What happens to an invoice that is not paid, step by step. */
export const unpaidInvoice = {
  title: 'Van levering tot uitkering',
  intro: 'Zo loopt het als een verzekerde klant niet betaalt. De termijnen verschillen per polis.',
  steps: [
    { sign: 'delivery', title: 'U levert', text: 'Binnen de limiet van deze klant.' },
    { sign: 'invoice', title: 'U stuurt de rekening', text: 'Binnen de facturatietermijn van uw polis.' },
    { sign: 'overdue', title: 'De klant betaalt niet', text: 'De betaaltermijn is voorbij. U maant.' },
    { sign: 'report', title: 'U meldt het', text: 'Vóór het einde van de meldtermijn.' },
    { sign: 'collection', title: 'De incasso begint', text: 'De verzekeraar of zijn bureau int.' },
    { sign: 'compensation', title: 'U krijgt vergoeding', text: 'Na de wachttijd, of eerder bij een faillissement.' },
  ],
} as const;

export type IllustrationSign = (typeof buildingBlocks)['blocks'][number]['sign'] | (typeof unpaidInvoice)['steps'][number]['sign'];
