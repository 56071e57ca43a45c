import { exampleProfile } from '#/components/example-profile.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';

/** One customer only: one insurer gives a figure, the others say why not. */
export const oneFigure: Profile = {
  ...exampleProfile,
  scope: 'selected-buyers',
  numberOfBuyers: 1,
  largestBuyerSharePct: '100',
  topFiveSharePct: '100',
};

/** Customers pay after four months: nobody gives a figure. */
export const noFigure: Profile = { ...exampleProfile, paymentTermDays: 120 };
