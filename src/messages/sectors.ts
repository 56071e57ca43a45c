import type { Sector } from '#/quote-engine/contract/sectors.ts';

export interface SectorText {
  readonly label: string;
  /** Examples by which a visitor recognises the branch of his buyers. */
  readonly examples: string;
}

export const SECTOR_TEXTS: Readonly<Record<Sector, SectorText>> = {
  agriculture: { label: 'Landbouw, tuinbouw en visserij', examples: 'o.a. akkerbouwers, kwekers, veehouders' },
  food: { label: 'Voeding en dranken maken', examples: 'o.a. bakkerijen, zuivel, vleesverwerkers' },
  'metal-machinery-electronics': { label: 'Metaal, machines en elektronica', examples: 'o.a. metaalbewerkers, machinebouwers' },
  'chemicals-plastics-pharma': { label: 'Chemie, kunststof en farmacie', examples: 'o.a. verffabrieken, kunststofverwerkers' },
  'paper-wood-printing': { label: 'Papier, hout en drukwerk', examples: 'o.a. drukkerijen, houtbedrijven, verpakkers' },
  'textile-clothing-interior': { label: 'Textiel, kleding en interieur', examples: 'o.a. kledingmerken, meubelmakers' },
  construction: { label: 'Bouw en installatie', examples: 'o.a. aannemers, installateurs, schilders' },
  wholesale: { label: 'Groothandel', examples: 'o.a. importeurs, handelshuizen' },
  retail: { label: 'Winkels en webwinkels', examples: 'o.a. winkelketens, zelfstandige winkels' },
  'transport-logistics': { label: 'Transport en logistiek', examples: 'o.a. vervoerders, expediteurs, magazijnen' },
  'hospitality-recreation': { label: 'Horeca en recreatie', examples: 'o.a. restaurants, hotels, sportclubs' },
  'ict-media': { label: 'ICT en media', examples: 'o.a. softwarebedrijven, uitgevers' },
  'business-services': { label: 'Zakelijke diensten', examples: 'o.a. adviseurs, ingenieurs, reclamebureaus' },
  'staffing-facility-rental': { label: 'Uitzenden, schoonmaak en verhuur', examples: 'o.a. uitzendbureaus, schoonmakers, verhuurders' },
  'care-education-utilities': { label: 'Zorg, onderwijs en nutsbedrijven', examples: 'o.a. klinieken, opleiders, energiebedrijven' },
  mixed: { label: 'Gemengd', examples: 'klanten in veel verschillende branches' },
};
