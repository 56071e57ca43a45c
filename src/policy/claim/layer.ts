import { cents, type Cents } from '#/quote-engine/units.ts';

/** Excess of loss for a year: pays what the losses together exceed `attachment`, at most `limit`. */
export interface Layer {
  readonly attachment: Cents;
  readonly limit: Cents;
}

/** What the layer pays for the year's losses together (W23). */
export function payLayer(layer: Layer, losses: readonly Cents[]): Cents {
  const sum = losses.reduce((total, loss) => total + loss, 0);
  return cents(Math.min(layer.limit, Math.max(0, sum - layer.attachment)));
}
