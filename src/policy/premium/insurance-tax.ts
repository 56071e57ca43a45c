import { portionOfRate, rate, type Cents, type Rate } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

export type TaxCountry = 'nl' | 'be';

/** Rates as in the market book, which a test holds beside these: NL 21 % (L1, L2), BE exempt as far as known (L3). */
export const INSURANCE_TAX: Readonly<Record<TaxCountry, Rate>> = { nl: rate('21%'), be: rate('0%') };

export interface InsuranceTax {
  readonly tax: Cents;
  readonly lines: readonly Line[];
}

/**
 * Tax on the part of the premium that insures customers at home; export is exempt (article 24 WBR, L1; W30). Both
 * shares are multiplied first, as in the comparison.
 */
export function insuranceTax(premium: Cents, domesticShare: Rate, country: TaxCountry): InsuranceTax {
  const share = portionOfRate(domesticShare, INSURANCE_TAX[country]);
  const tax = line('insurance-tax', { kind: 'portion', of: premium, share });
  const total = line('premium-with-tax', { kind: 'sum', terms: [premium, tax.result] });
  return { tax: tax.result, lines: [tax, total] };
}
