import { POPULATION_RATE } from '#/debtor-check/weights.ts';
import { share } from './outcome.ts';

/** Why figures outside the owner's screen can differ from those on it. */
export const personsTexts = {
  alike: `Ook de verliezen laten de klasse van een eenmanszaak niet zien: elke telt daarin mee met ${share(POPULATION_RATE)} kans per jaar. Op uw eigen scherm telt de klasse wel mee. Bedragen kunnen daar dus anders zijn.`,
  ahead: `Staat er een eenmanszaak in uw bestand? Haar klasse blijft op dit scherm. In het PDF, bij ons en bij de makelaar telt zij mee met ${share(POPULATION_RATE)} kans per jaar. De verliezen kunnen daar dus anders zijn.`,
  broker: `In deze bedragen telt elke eenmanszaak mee met ${share(POPULATION_RATE)} kans per jaar. De bezoeker zag bedragen met de klasse zelf.`,
} as const;
