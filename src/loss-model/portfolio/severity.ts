/** A possible share of the exposure that is lost after recoveries, with its probability. */
export interface SeverityPoint {
  readonly share: number;
  readonly probability: number;
}

/** Our estimate (method 2.4): mean 0.81, inside the 60–100 % of the literature on trade receivables. */
export const SEVERITY: readonly SeverityPoint[] = [
  { share: 0.4, probability: 0.15 },
  { share: 0.7, probability: 0.25 },
  { share: 0.9, probability: 0.25 },
  { share: 1, probability: 0.35 },
];
