import type { Provenance } from './trace.ts';
import type { PlainDate } from './calendar.ts';

/** Placeholder of the shared market edition; the tables of pricing-method 5 and 2.3 (filled in by the engine's author). */
export interface MarketBook {
  readonly edition: string;
  readonly validFrom: PlainDate;
  readonly reviewBy: PlainDate;
  readonly provenance: Provenance;
}
