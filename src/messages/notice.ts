import { list } from '#/messages/format.ts';

/** Stands beside every figure of an insurer: on pages, in mails and in answers of the API. */
export const NOTICE =
  'Deze bedragen zijn berekend met ons eigen model uit openbare bronnen. Het is geen aanbod en geen prijs van de verzekeraar. De verzekeraar heeft de berekening niet gecontroleerd.';

/** The rule by which one product per insurer is shown first (pricing-method 6.3); stands under the table. */
export const LEAD_RULE =
  'Per verzekeraar tonen wij eerst het kleinste product dat u kunt krijgen en dat uw gewenste percentage kan halen. De volgorde is vast: van klein naar uitgebreid. De andere producten staan eronder, met hun eigen totaal of reden.';

/** Said when the middle premium of several products is one market estimate; empty when there are fewer than two. `names` are product names. */
export function sharedEstimateText(names: readonly string[]): string {
  if (names.length < 2) return '';
  return `Het midden van de premie van ${list(names)} is dezelfde marktschatting. Geen openbaar feit scheidt deze producten. Verschillen in het totaal komen door kosten, belasting en voorwaarden.`;
}
