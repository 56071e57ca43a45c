/** Names and one plain sentence about the insurers and products, each sentence with the sources it rests on. */
export interface Introduction {
  readonly name: string;
  readonly sentence: string;
  readonly sources: readonly string[];
}

export const INSURER_TEXTS: Readonly<Record<string, Introduction>> = {
  'allianz-trade': {
    name: 'Allianz Trade',
    sentence: 'Allianz Trade heette eerder Euler Hermes. Kleine bedrijven betalen een vaste prijs, grotere een percentage van de omzet.',
    sources: ['E1', 'M6'],
  },
  atradius: {
    name: 'Atradius',
    sentence: 'Atradius verkoopt mkbZeker met een vaste prijs en Modula op maat.',
    sources: ['A3', 'A10', 'S1'],
  },
  coface: {
    name: 'Coface',
    sentence: 'Coface verkoopt EasyLiner online en TradeLiner op maat.',
    sources: ['C1', 'S1'],
  },
  credendo: {
    name: 'Credendo',
    sentence: 'Credendo verzekert ook alleen export, één regio of één klant. Politiek risico kan worden meeverzekerd.',
    sources: ['D1', 'D4', 'S1'],
  },
};

export const PRODUCT_TEXTS: Readonly<Record<string, Introduction>> = {
  mkbzeker: { name: 'mkbZeker', sentence: 'Een vaste premie per kwartaal, voor kleinere bedrijven.', sources: ['A3', 'S1'] },
  modula: { name: 'Modula', sentence: 'Een polis in onderdelen, met een premie als percentage van uw omzet.', sources: ['A2', 'A10'] },
  simplicity: {
    name: 'Simplicity',
    sentence: 'Een vaste prijs naar omzet, met basisdekking zonder aanvraag.',
    sources: ['E1', 'S1', 'E14'],
  },
  businesspolis: { name: 'Businesspolis', sentence: 'Een premie als percentage van uw omzet, plus limietkosten.', sources: ['E1'] },
  easyliner: { name: 'EasyLiner', sentence: 'Een online polis met één prijs voor alles.', sources: ['C1'] },
  tradeliner: { name: 'TradeLiner', sentence: 'Een polis in onderdelen, van mkb tot grote onderneming.', sources: ['S1'] },
  comprehensive: { name: 'Comprehensive Policy', sentence: 'Een polis voor al uw klanten of alleen uw export.', sources: ['D1', 'D4'] },
  'single-risk': { name: 'Single Risk', sentence: 'Een polis voor één klant.', sources: ['D4'] },
  'excess-of-loss': {
    name: 'Excess of Loss (XOL)',
    sentence: 'U beoordeelt uw klanten zelf. De verzekeraar betaalt boven een eigen risico.',
    sources: ['D1', 'D4'],
  },
};

/** Name of an insurer; its id when there is none. */
export const insurerName = (id: string): string => INSURER_TEXTS[id]?.name ?? id;

/** Name of a product; its id when there is none. */
export const productName = (id: string): string => PRODUCT_TEXTS[id]?.name ?? id;
