import { cents, multiplyDivide, ONE, subtractCents, type Cents, type Rate } from '#/quote-engine/units.ts';

/** An amount including VAT without that VAT, to the cent. */
export function withoutVat(including: Cents, vat: Rate): Cents {
  return cents(multiplyDivide(including, ONE, ONE + vat));
}

/** The VAT inside an amount, which the creditor claims back from the tax office when the debt is not paid. */
export function vatInside(including: Cents, vat: Rate): Cents {
  return subtractCents(including, withoutVat(including, vat));
}
