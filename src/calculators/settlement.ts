import { instalmentsOf, settleTurnoverPremium, type Settlement } from '#/policy/premium/turnover.ts';
import { line, type Line } from '#/policy/worksheet.ts';
import { NO_CENTS, subtractCents, type Cents } from '#/quote-engine/units.ts';
import { barsOf, type Bar } from './picture.ts';
import { isSent, TypedForm, type Calculation } from './typed-form.ts';

const MODELS = { teruggave: 'refund', bijbetaling: 'upward-only' } as const;
const MODEL_WORDS = ['teruggave', 'bijbetaling'] as const;
const QUARTERS = 4;

export interface SettlementOutcome {
  readonly settlement: Settlement;
  readonly model: 'refund' | 'upward-only';
  /** The line that leaves out what is not insured; null when nothing was left out. */
  readonly declared: Line | null;
  /** The advance in quarters. */
  readonly instalments: readonly Cents[];
  /** What declaring the whole turnover would have cost too much; nought when nothing was left out. */
  readonly paidTooMuch: Cents;
  /** Advance, minimum, actual, final, and the settlement between advance and final. */
  readonly bars: readonly Bar[];
}

/** The premium of a year from declaration to refund or bill (pricing-method W25, W26). */
export function calculateSettlement(query: URLSearchParams): Calculation<SettlementOutcome> {
  if (!isSent(query, 'verwacht')) return { kind: 'empty' };
  const form = new TypedForm(query);
  const expectedTurnover = form.amount('verwacht', 'required');
  const premiumRate = form.percentage('tarief', 'required');
  const minimumShare = form.percentage('minimum', 'required', 'or-nought');
  const total = form.amount('werkelijk', 'required', 'or-nought');
  const left = form.amount('nietverzekerd', 'optional', 'or-nought') ?? NO_CENTS;
  const word = form.choice('afrekening', 'required', MODEL_WORDS);
  if (total !== null && left > total) form.fault('nietverzekerd', 'amount-over-other', [total]);
  if (
    expectedTurnover === null ||
    premiumRate === null ||
    minimumShare === null ||
    total === null ||
    word === null ||
    form.faults.length > 0
  )
    return { kind: 'faulty', faults: form.faults };
  const model = MODELS[word];
  const declared = line('insured-turnover', { kind: 'difference', from: total, amount: left });
  const settle = (actualTurnover: Cents) => settleTurnoverPremium({ expectedTurnover, actualTurnover, premiumRate, minimumShare, model });
  const settlement = settle(declared.result);
  const sums = [settlement.advance, settlement.minimum, settlement.actual, settlement.final];
  const bars = barsOf([
    ...sums.map((to) => ({ from: 0, to, isSum: true })),
    { from: settlement.advance, to: settlement.final, isSum: false },
  ]);
  return {
    kind: 'done',
    outcome: {
      settlement,
      model,
      declared: left === 0 ? null : declared,
      instalments: instalmentsOf(settlement.advance, QUARTERS),
      paidTooMuch: subtractCents(settle(total).final, settlement.final),
      bars,
    },
  };
}
