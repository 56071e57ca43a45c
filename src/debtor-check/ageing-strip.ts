import type { Provenance } from '#/quote-engine/trace.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import { BANDS, type Band } from './balance.ts';
import type { Ageing } from './receivables.ts';

/** What of an ordinary book lies in a band, and where that comes from. */
interface Norm {
  readonly share: number;
  readonly provenance: Provenance;
}

const ESTIMATE: Provenance = {
  kind: 'estimate',
  follows: ['B3'],
  step: 'the 30 % that is paid late, falling by about two thirds per month',
};

/** About 30 % of invoices is paid late (B3); how that falls with age is our estimate. */
export const AGEING_NORM: Readonly<Record<Exclude<Band, 'unknownCents'>, Norm>> = {
  notDueCents: {
    share: 0.7,
    provenance: { kind: 'estimate', follows: ['B3'], step: 'about 30 % of invoices late, read as 30 % of the balance' },
  },
  upTo30Cents: { share: 0.2, provenance: ESTIMATE },
  upTo60Cents: { share: 0.06, provenance: ESTIMATE },
  upTo90Cents: { share: 0.02, provenance: ESTIMATE },
  over90Cents: { share: 0.02, provenance: ESTIMATE },
};

/** Norm for everything past due, and for over 60 days. */
export const OVERDUE_NORM = 0.3;
export const OVER_60_NORM = 0.04;

export interface StripBand {
  readonly band: Band;
  readonly amountCents: Cents;
  /** Of the whole balance, 0–1. */
  readonly share: number;
  /** Null for what has no age. */
  readonly norm: number | null;
  readonly provenance: Provenance | null;
}

export interface AgeingStrip {
  readonly totalCents: Cents;
  readonly bands: readonly StripBand[];
  /** Shares of the balance of known age past due, and what the norm has there. */
  readonly overdueShare: number | null;
  readonly overdueNorm: number;
  readonly over60Share: number | null;
  readonly over60Norm: number;
  readonly over90Share: number | null;
}

/** The balance by age beside the norm. Shares are null when nothing has an age. */
export function ageingStrip(ageing: Ageing): AgeingStrip {
  const total = BANDS.reduce((sum, band) => sum + ageing[band], 0);
  const dated = total - ageing.unknownCents;
  const of = (amount: number) => (dated > 0 ? amount / dated : null);
  const over60 = ageing.upTo90Cents + ageing.over90Cents;
  return {
    totalCents: cents(total),
    bands: BANDS.map((band) => ({
      band,
      amountCents: ageing[band],
      share: total > 0 ? ageing[band] / total : 0,
      norm: band === 'unknownCents' ? null : AGEING_NORM[band].share,
      provenance: band === 'unknownCents' ? null : AGEING_NORM[band].provenance,
    })),
    overdueShare: of(dated - ageing.notDueCents),
    overdueNorm: OVERDUE_NORM,
    over60Share: of(over60),
    over60Norm: OVER_60_NORM,
    over90Share: of(ageing.over90Cents),
  };
}
