import { averageNeed, highestBalance, needOfRegularDeliveries, type BalancePoint } from '#/policy/limit/need.ts';
import type { Line } from '#/policy/worksheet.ts';
import { FACTOR_ONE, type Cents } from '#/quote-engine/units.ts';
import { stepChart, type StepChart } from './picture.ts';
import { isSent, TypedForm, type Calculation } from './typed-form.ts';

/** Days from one invoice to the next, by the word of the form. */
const RHYTHMS = { week: 7, 'twee-weken': 14, maand: 30, kwartaal: 91 } as const;
const RHYTHM_WORDS = ['week', 'twee-weken', 'maand', 'kwartaal'] as const;
const MOST_DAYS = 365;

export interface LimitOutcome {
  readonly need: Cents;
  readonly rounded: Cents;
  /** Average outstanding, when the turnover of a year was given. */
  readonly average: { readonly need: Cents; readonly lines: readonly Line[] } | null;
  readonly lines: readonly Line[];
  readonly points: readonly BalancePoint[];
  readonly chart: StepChart;
}

type Form = 'turnover' | 'deliveries';

/** Which of the two forms was sent. */
export const limitFormOf = (query: URLSearchParams): Form => (query.has('leveringen') ? 'deliveries' : 'turnover');

const YEAR = 365;

/** The highest peak, in tenths, at which no more is open than is sold in the years in which it was delivered. */
function highestPeak(daysUntilPaid: number, everyDays: number): number {
  const sold = Math.ceil((daysUntilPaid + everyDays) / YEAR);
  const open = (Math.ceil(daysUntilPaid / everyDays) * everyDays) / YEAR;
  return Math.max(1, Math.floor((sold / open) * 10) / 10);
}

function fromTurnover(form: TypedForm): LimitOutcome | null {
  const annualTurnover = form.amount('omzet', 'required');
  const rhythm = form.choice('ritme', 'required', RHYTHM_WORDS);
  const termDays = form.count('termijn', 'required', 1, MOST_DAYS);
  const lateDays = form.count('telaat', 'optional', 0, MOST_DAYS) ?? 0;
  const peak = form.factor('piek', 1, 12) ?? FACTOR_ONE;
  if (annualTurnover === null || rhythm === null || termDays === null || form.faults.length > 0) return null;
  const everyDays = RHYTHMS[rhythm];
  const most = highestPeak(termDays + lateDays, everyDays);
  if (peak > most * FACTOR_ONE) return form.fault('piek', 'peak-over-year', [most]);
  const highest = needOfRegularDeliveries({ annualTurnover, everyDays, daysUntilPaid: termDays + lateDays, peak });
  const average = averageNeed({ annualTurnover, termDays, lateDays, peak, basis: 365 });
  return { ...highest, average, chart: stepChart(highest.points, highest.rounded) };
}

function fromDeliveries(form: TypedForm): LimitOutcome | null {
  const amounts = form.amounts('leveringen');
  const between = form.count('tussen', 'required', 1, MOST_DAYS);
  const termDays = form.count('betaaltermijn', 'required', 1, MOST_DAYS);
  const lateDays = form.count('dagentelaat', 'optional', 0, MOST_DAYS) ?? 0;
  if (amounts === null || between === null || termDays === null || form.faults.length > 0) return null;
  const highest = highestBalance(
    amounts.map((amount, at) => ({ day: at * between, amount })),
    termDays + lateDays,
  );
  return { ...highest, average: null, chart: stepChart(highest.points, highest.rounded) };
}

/** The credit limit a customer needs, from a year's turnover or from single deliveries (pricing-method W34–W36). */
export function calculateLimit(query: URLSearchParams): Calculation<LimitOutcome> {
  if (!isSent(query, 'omzet', 'leveringen')) return { kind: 'empty' };
  const form = new TypedForm(query);
  const outcome = limitFormOf(query) === 'deliveries' ? fromDeliveries(form) : fromTurnover(form);
  return outcome === null ? { kind: 'faulty', faults: form.faults } : { kind: 'done', outcome };
}
