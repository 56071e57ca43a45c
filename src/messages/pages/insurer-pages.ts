import type { BookHeader } from '#/quote-engine/product.ts';
import { count, date, list } from '#/messages/format.ts';

const countries: Readonly<Record<'NL' | 'BE', string>> = { NL: 'Nederland', BE: 'België' };

export const insurerPageTexts = {
  title: 'Vier verzekeraars',
  description: 'De vier kredietverzekeraars in deze vergelijking, met hun producten en voorwaarden.',
  lead: 'Wij vergelijken vier grote verzekeraars. Er zijn er meer. De volgorde is die van het alfabet.',
  productList: 'Producten',
  products: 'Producten in onze cijfers',
  productsIntro: 'Dit zijn de feiten waarmee wij rekenen. Elk feit heeft een bron, of is onze schatting.',
  insurerDescription: (insurer: string) =>
    `Producten en voorwaarden van ${insurer}, met bij elk feit de bron of dat het onze schatting is.`,
  noBond: (insurer: string) =>
    `Deze pagina is van ons, niet van ${insurer}. De feiten komen uit openbare bronnen. Bij elk feit staat de bron, of dat het onze schatting is. ${insurer} heeft ze niet gecontroleerd.`,
  product: 'Product',
  sold: 'Verkocht in',
  soldIn: (codes: readonly ('NL' | 'BE')[]) => (codes.length === 0 ? 'niet opgegeven' : list(codes.map((code) => countries[code]))),
  countrySource: (code: 'NL' | 'BE', source: string) => `${countries[code]}: ${source}`,
  figures: (book: BookHeader) => {
    if (book.publication === 'terms-only') return 'Alleen voorwaarden. Een bedrag is er alleen op aanvraag.';
    return 'handPriced' in book ? 'De verzekeraar bepaalt de prijs per aanvraag. Wij berekenen er geen.' : 'Wij berekenen een bedrag.';
  },
  edition: 'Onze tarieven',
  editionText: (edition: string, from: string, review: string) =>
    `Editie ${edition}, vanaf ${date(from)}. Wij controleren haar uiterlijk ${date(review)}.`,
  pastReview: 'Deze editie is toe aan controle. De cijfers kunnen verouderd zijn.',
  numbers: (sourced: number, estimated: number) =>
    `${count(sourced)} getallen uit een bron, ${count(estimated)} ${estimated === 1 ? 'is' : 'zijn'} onze schatting.`,
  numbersLabel: 'Getallen',
  terms: 'Voorwaarden',
  termsRegion: (insurer: string) => `Voorwaarden van ${insurer} per product`,
  termsCaption: 'Voorwaarden per product, met de bron',
  property: 'Kenmerk',
  unknown: {
    title: 'Deze verzekeraar staat niet in onze vergelijking',
    paragraphs: ['Wij vergelijken vier verzekeraars. Deze hoort daar niet bij, of het adres klopt niet.'],
    action: 'Naar de startpagina',
  },
} as const;
