import type { Appraisal, Comparison, ShownRange, Spread } from '#/quote-engine/outcome.ts';
import { insurerName, productName } from './insurers.ts';
import type { ReasonText } from './reasons.ts';
import { refusalTexts } from './reasons.ts';

interface Shared {
  readonly insurer: string;
  readonly insurerName: string;
  readonly product: string;
  readonly productName: string;
  readonly lead: boolean;
}

/** What the bandwidth picture needs of one product: the figures of an indication, or in words why there are none. */
export type RangeRow = Shared &
  (
    | {
        readonly kind: 'indication';
        /** Turnover the premium stands on, in cents. */
        readonly insuredTurnoverCents: number;
        readonly minimumPremium: Spread;
        readonly totalFirstYear: Spread;
        readonly shownTotal: ShownRange;
        readonly insuredPct: string;
        readonly insuredPctDiffers: boolean;
      }
    | { readonly kind: 'referral' | 'decline'; readonly reasons: readonly ReasonText[] }
  );

function rangeRow(appraisal: Appraisal, profile: Comparison['profile']): RangeRow {
  const { insurer, product, lead } = appraisal;
  const shared = { insurer, insurerName: insurerName(insurer), product, productName: productName(product), lead };
  if (appraisal.kind !== 'indication') {
    return { ...shared, kind: appraisal.kind, reasons: refusalTexts(appraisal, profile) };
  }
  const { kind, insuredTurnoverCents, minimumPremium, totalFirstYear, shownTotal, insuredPct, insuredPctDiffers } = appraisal;
  return { ...shared, kind, insuredTurnoverCents, minimumPremium, totalFirstYear, shownTotal, insuredPct, insuredPctDiffers };
}

/** The comparison without worksheets and terms, every product in its order: a fraction of the whole. */
export function rangeRows({ appraisals, profile }: Comparison): readonly RangeRow[] {
  return appraisals.map((appraisal) => rangeRow(appraisal, profile));
}
