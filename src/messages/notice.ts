/** Stands beside every figure of an insurer: on pages, in mails and in answers of the API. */
export const NOTICE =
  'Deze bedragen zijn berekend met ons eigen model uit openbare bronnen. Het is geen aanbod en geen prijs van de verzekeraar. De verzekeraar heeft de berekening niet gecontroleerd.';

/** The same in short, where the figures of one page are repeated: by the headline, the picture, the table and each calculation. */
export const SHORT_NOTICE =
  'Eigen berekening uit openbare bronnen. Geen aanbod en geen prijs van de verzekeraar, en niet door de verzekeraar gecontroleerd.';
