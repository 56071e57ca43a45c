import { extraTurnover } from '#/policy/earn-back.ts';
import { line, type Line } from '#/policy/worksheet.ts';
import { ONE, rate, rateOf, type Cents } from '#/quote-engine/units.ts';
import { barsOf, type Bar } from './picture.ts';
import { isSent, TypedForm, type Calculation } from './typed-form.ts';

const DAYS = 365;

export interface EarnBackOutcome {
  readonly loss: Cents;
  readonly turnover: Cents;
  readonly lines: readonly Line[];
  /** The same for the part that stays uninsured; null when no insured percentage was given. */
  readonly insured: { readonly ownPart: Cents; readonly turnover: Cents; readonly lines: readonly Line[] } | null;
  /** Days of the year's turnover that go into it; null when no turnover was given. */
  readonly days: number | null;
  /** Loss and extra turnover, then the same with cover when there is any. */
  readonly bars: readonly Bar[];
}

/** The smallest margin we compute with: below it the turnover has no sensible size. */
const LEAST_MARGIN = rate('0.1%');

/** Turnover that makes good a loss, with and without cover (pricing-method W40). */
export function calculateEarnBack(query: URLSearchParams): Calculation<EarnBackOutcome> {
  if (!isSent(query, 'verlies')) return { kind: 'empty' };
  const form = new TypedForm(query);
  const loss = form.amount('verlies', 'required');
  const margin = form.percentage('marge', 'required');
  if (margin !== null && margin < LEAST_MARGIN) form.fault('marge', 'rate-too-small', [0.1]);
  const cover = form.percentage('dekking', 'optional', 'or-nought');
  const annualTurnover = form.amount('omzet', 'optional');
  if (loss === null || margin === null || form.faults.length > 0) return { kind: 'faulty', faults: form.faults };
  const whole = extraTurnover(loss, margin);
  const own = cover === null ? null : line('own-part', { kind: 'portion', of: loss, share: rateOf(ONE - cover) });
  const part = own && extraTurnover(own.result, margin);
  const insured = own && part && { ownPart: own.result, turnover: part.turnover, lines: [own, ...part.lines] };
  const amounts = [loss, whole.turnover, ...(insured === null ? [] : [insured.ownPart, insured.turnover])];
  return {
    kind: 'done',
    outcome: {
      loss,
      turnover: whole.turnover,
      lines: whole.lines,
      insured,
      days: annualTurnover && Math.round((whole.turnover / annualTurnover) * DAYS),
      bars: barsOf(amounts.map((to) => ({ from: 0, to, isSum: true }))),
    },
  };
}
