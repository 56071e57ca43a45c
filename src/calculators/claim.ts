import { payClaim, startOfYear } from '#/policy/claim/payment.ts';
import type { ClaimLine } from '#/policy/claim/trace.ts';
import type { PerClaimDeduction, PolicyStructure } from '#/policy/structure.ts';
import { line, type Line } from '#/policy/worksheet.ts';
import { cents, rate, subtractCents, type Cents, type Rate } from '#/quote-engine/units.ts';
import { barsOf, fallOf, type Bar } from './picture.ts';
import { isSent, TypedForm, type Calculation } from './typed-form.ts';

/** VAT by the word of the form; `geen` for amounts that stand without it, reverse charge and export. */
const VAT: Readonly<Record<VatWord, Rate>> = { '21': rate('21%'), '9': rate('9%'), '6': rate('6%'), geen: rate('0%') };
const VAT_WORDS = ['21', '9', '6', 'geen'] as const;
type VatWord = (typeof VAT_WORDS)[number];

const CONVENTIONS = {
  'eerst-dekking': 'after-percentage',
  'eerst-eigen-risico': 'before-percentage',
  'minimaal-eigen-deel': 'minimum-retention',
} as const;
const CONVENTION_WORDS = ['eerst-dekking', 'eerst-eigen-risico', 'minimaal-eigen-deel'] as const;
const AGAINST = { vergoeding: 'indemnity', verlies: 'loss' } as const;
const AGAINST_WORDS = ['vergoeding', 'verlies'] as const;

export interface ClaimOutcome {
  readonly invoice: Cents;
  /** The line that takes off VAT; null when the amount has none. */
  readonly withoutVat: Line | null;
  /** VAT inside the invoice, which comes back from the tax office. */
  readonly vat: Cents;
  readonly lines: readonly ClaimLine[];
  readonly paid: Cents;
  /** What nobody pays: invoice less payment less VAT. */
  readonly ownPart: Cents;
  /** One bar for the invoice and one for each step after it. */
  readonly bars: readonly Bar[];
}

/** Nothing typed, or a deduction of nought: it does not matter how that would count. */
const isNone = (amount: Cents | null): boolean => amount === null || amount === 0;

function perClaimOf(form: TypedForm): PerClaimDeduction {
  const amount = form.amount('eigenrisico', 'optional', 'or-nought');
  const order = form.choice('volgorde', isNone(amount) ? 'optional' : 'required', CONVENTION_WORDS);
  return amount === null || order === null ? { kind: 'none' } : { kind: CONVENTIONS[order], amount };
}

function aggregateOf(form: TypedForm): PolicyStructure['aggregate'] {
  const amount = form.amount('jaarrisico', 'optional', 'or-nought');
  const against = form.choice('tegen', isNone(amount) ? 'optional' : 'required', AGAINST_WORDS);
  return amount === null || against === null ? null : { amount, against: AGAINST[against] };
}

function structureOf(form: TypedForm): PolicyStructure | null {
  const insuredPercentage = form.percentage('dekking', 'required');
  const threshold = form.amount('drempel', 'optional', 'or-nought');
  const [perClaim, aggregate] = [perClaimOf(form), aggregateOf(form)];
  const maximumLiability = form.amount('maximum', 'optional', 'or-nought');
  if (insuredPercentage === null) return null;
  const limit = threshold === null ? null : ({ amount: threshold, lossOfExactlyThis: 'not-paid' } as const);
  return { insuredPercentage, threshold: limit, perClaim, aggregate, maximumLiability };
}

/** What a policy pays for one unpaid invoice, step by step (pricing-method W01–W17). */
export function calculateClaim(query: URLSearchParams): Calculation<ClaimOutcome> {
  if (!isSent(query, 'factuur')) return { kind: 'empty' };
  const form = new TypedForm(query);
  const invoice = form.amount('factuur', 'required');
  const vatWord = form.choice('btw', 'required', VAT_WORDS);
  const limit = form.amount('limiet', 'optional', 'or-nought');
  const structure = structureOf(form);
  if (invoice === null || vatWord === null || structure === null || form.faults.length > 0) return { kind: 'faulty', faults: form.faults };
  const withoutVat = vatWord === 'geen' ? null : line('vat-taken-off', { kind: 'without-vat', of: invoice, vat: VAT[vatWord] });
  const debt = withoutVat?.result ?? invoice;
  const { paid, lines } = payClaim(structure, { debt, limit }, startOfYear(structure));
  const vat = subtractCents(invoice, debt);
  const running = [...(withoutVat === null ? [] : [withoutVat.result]), ...lines.slice(1).map(({ result }) => result)];
  const bars = barsOf([...fallOf(invoice, running), { from: 0, to: paid, isSum: true }]);
  return { kind: 'done', outcome: { invoice, withoutVat, vat, lines, paid, ownPart: cents(invoice - paid - vat), bars } };
}
