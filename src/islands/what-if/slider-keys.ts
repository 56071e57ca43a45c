import { TURNOVER_CHANGE } from '#/quote-engine/contract/what-if.ts';

const UP = ['ArrowRight', 'ArrowUp'];
const DOWN = ['ArrowLeft', 'ArrowDown'];

/**
 * Where a key takes the slider from a change in percent: to the next multiple of the step, so that few presses go far; null for a key
 * that the browser handles.
 */
export function afterKey(key: string, change: number): number | null {
  const { least, most, step } = TURNOVER_CHANGE;
  if (UP.includes(key)) return Math.min(most, (Math.floor(change / step) + 1) * step);
  return DOWN.includes(key) ? Math.max(least, (Math.ceil(change / step) - 1) * step) : null;
}
