import type { DeadlineCode, Period } from '#/policy/deadline/deadlines.ts';
import { dayCount, monthCount } from './format.ts';

export const DEADLINE_LABELS: Readonly<Record<DeadlineCode, string>> = {
  invoice: 'Laatste dag om te factureren',
  due: 'Vervaldag',
  'stop-delivering': 'Laatste dag om te leveren',
  report: 'Laatste dag om te melden',
  'hand-over': 'Laatste dag om over te dragen',
  'file-claim': 'Laatste dag om de schade in te dienen',
  'payment-from': 'Uitbetaling op zijn vroegst',
  payment: 'Uitbetaling op zijn laatst',
};

/** `30 dagen`, `4 maanden`. */
export const periodText = ({ unit, count }: Period): string => (unit === 'days' ? dayCount(count) : monthCount(count));
