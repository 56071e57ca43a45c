/** Sectors of buyers; the list and its order are those of the tariff table (pricing-method 2.3). */
export const SECTORS = [
  'agriculture',
  'food',
  'metal-machinery-electronics',
  'chemicals-plastics-pharma',
  'paper-wood-printing',
  'textile-clothing-interior',
  'construction',
  'wholesale',
  'retail',
  'transport-logistics',
  'hospitality-recreation',
  'ict-media',
  'business-services',
  'staffing-facility-rental',
  'care-education-utilities',
  'mixed',
] as const;

export type Sector = (typeof SECTORS)[number];
