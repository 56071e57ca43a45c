import type { Cents } from '#/quote-engine/units.ts';
import { line, type Line } from '../worksheet.ts';

/** Excess of loss for a year: pays what the losses together exceed `attachment`, at most `limit`. */
export interface Layer {
  readonly attachment: Cents;
  readonly limit: Cents;
}

export interface LayerPayment {
  readonly paid: Cents;
  readonly lines: readonly Line[];
}

/** What the layer pays for the year's losses together (W23). */
export function payLayer(layer: Layer, losses: readonly Cents[]): LayerPayment {
  const together = line('losses-together', { kind: 'sum', terms: losses });
  const above = line('above-priority', { kind: 'less', from: together.result, amount: layer.attachment });
  const paid = line('layer-payment', { kind: 'lowest', of: [above.result, layer.limit] });
  return { paid: paid.result, lines: [together, above, paid] };
}
