import type { Profile } from '#/quote-engine/contract/profile.ts';

const building: Profile['buyerSectors'] = [{ sector: 'construction', sharePct: '100' }];
const ict: Profile['buyerSectors'] = [{ sector: 'ict-media', sharePct: '100' }];
const safe = { lossesCents: 0, paymentTermDays: 14, averageDaysLate: 5 } as const;
const farAway: Profile['buyerCountries'] = [
  { country: 'US', sharePct: '50' },
  { country: 'IN', sharePct: '30' },
  { country: 'BR', sharePct: '20' },
];

/** Small and large, home and export, one big and many small buyers, building and ICT, with and without losses, NL and BE. */
export const TWELVE_PROFILES: readonly (readonly [string, Partial<Profile>])[] = [
  ['small, home, average', { turnoverCents: 40_000_000, numberOfBuyers: 25 }],
  ['middle, home, average', { turnoverCents: 200_000_000 }],
  ['middle, home, ICT, quick payers, no losses', { turnoverCents: 450_000_000, buyerSectors: ict, ...safe }],
  [
    'middle, home, building, late, losses',
    { turnoverCents: 300_000_000, buyerSectors: building, paymentTermDays: 60, averageDaysLate: 20, lossesCents: 3_000_000 },
  ],
  [
    'above the small products, safe',
    { turnoverCents: 900_000_000, numberOfBuyers: 200, largestBuyerSharePct: '6', topFiveSharePct: '20', buyerSectors: ict, ...safe },
  ],
  [
    'above the small products, building',
    {
      turnoverCents: 900_000_000,
      numberOfBuyers: 150,
      largestBuyerSharePct: '8',
      topFiveSharePct: '25',
      buyerSectors: building,
      paymentTermDays: 60,
    },
  ],
  ['large, home, spread', { turnoverCents: 3_000_000_000, numberOfBuyers: 400, largestBuyerSharePct: '3', topFiveSharePct: '12' }],
  ['export only, far away', { turnoverCents: 400_000_000, scope: 'export-only', buyerCountries: farAway }],
  ['one big buyer in the book', { turnoverCents: 150_000_000, numberOfBuyers: 10, largestBuyerSharePct: '60', topFiveSharePct: '90' }],
  [
    'one buyer only',
    { turnoverCents: 60_000_000, scope: 'single-buyer', numberOfBuyers: 1, largestBuyerSharePct: '100', topFiveSharePct: '100' },
  ],
  ['Belgian, small', { turnoverCents: 80_000_000, establishment: 'BE' }],
  ['heavy losses', { turnoverCents: 100_000_000, lossesCents: 12_000_000 }],
];
