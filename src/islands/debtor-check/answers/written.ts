import type { PlainDate } from '#/quote-engine/calendar.ts';
import { ONE, type Cents, type Factor, type Rate } from '#/quote-engine/units.ts';

const dutch = (value: number, decimals?: number): string =>
  (decimals === undefined ? String(value) : value.toFixed(decimals)).replace('.', ',');

/** An amount as someone would type it: whole euros without decimals. */
export const writtenAmount = (amount: Cents | undefined): string | undefined =>
  amount === undefined ? undefined : dutch(amount / 100, amount % 100 === 0 ? 0 : 2);

export const writtenDays = (days: number | undefined): string | undefined => (days === undefined ? undefined : String(days));

/** `30-9-2026`. */
export const writtenDay = (day: PlainDate | undefined): string | undefined => day?.split('-').map(Number).toReversed().join('-');

export const writtenPercentage = (share: Rate | undefined): string | undefined =>
  share === undefined ? undefined : dutch((share * 100) / ONE);

export const writtenFactor = (factor: Factor | undefined): string | undefined => (factor === undefined ? undefined : dutch(factor / ONE));
