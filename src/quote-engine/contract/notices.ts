import type { Answers, FieldKey, QuestionStep } from './answers.ts';
import { buyersOf, isAsked, isUnknown } from './asked.ts';
import { SANCTIONED_COUNTRIES } from './countries.ts';
import { DEAR_BELOW_CENTS, TOO_SMALL_BELOW_CENTS } from './exits.ts';
import { parseAmount } from './parse-amount.ts';
import { parseShare } from './parse-share.ts';

/** Something worth a second look that does not stand in the way: shown at its question and on the check page. */
export interface Notice {
  readonly code:
    'average-low' | 'average-high' | 'nothing-excluded' | 'dear-below-200000' | 'one-buyer' | 'sanctioned-country' | 'running-policy';
  readonly field: FieldKey;
  readonly step: QuestionStep;
  /** Amount in cents the sentence needs (average turnover per buyer). */
  readonly amountCents?: number;
  readonly countries?: readonly string[];
}

/** Outside these bounds the yearly turnover per buyer points to a zero too many or too few (our estimate; asked of six buyers and more). */
const AVERAGE_LOW_CENTS = 25_000;
const AVERAGE_HIGH_CENTS = 200_000_000;

function averageNotice(turnoverCents: number | null, answers: Answers): readonly Notice[] {
  const buyers = buyersOf(answers);
  if (turnoverCents === null || buyers === null || buyers < 6) return [];
  const amountCents = Math.round(turnoverCents / buyers);
  const at = { field: 'numberOfBuyers', step: 'klanten', amountCents } as const;
  if (amountCents < AVERAGE_LOW_CENTS) return [{ ...at, code: 'average-low' }];
  return amountCents > AVERAGE_HIGH_CENTS ? [{ ...at, code: 'average-high' }] : [];
}

function nothingExcluded(answers: Answers): boolean {
  const share = parseShare(answers.excludedShare ?? '');
  const hasOthers = answers.buyerTypes?.some((type) => type !== 'businesses') === true;
  return hasOthers && !isUnknown(answers, 'excludedShare') && share.kind === 'share' && share.pct === '0';
}

function sanctioned(answers: Answers): readonly Notice[] {
  const isSingle = isAsked('buyerCountry', answers);
  if (!isSingle && !isAsked('countries', answers)) return [];
  const chosen = isSingle ? [answers.buyerCountry ?? ''] : (answers.country ?? []);
  const countries = SANCTIONED_COUNTRIES.filter((code) => chosen.includes(code));
  return countries.length === 0
    ? []
    : [{ code: 'sanctioned-country', field: isSingle ? 'buyerCountry' : 'countries', step: 'landen', countries }];
}

/** Notices that follow from these answers, in the order of the questions. */
export function noticesFor(answers: Answers): readonly Notice[] {
  const parsed = parseAmount(answers.turnover ?? '');
  const turnoverCents = parsed.kind === 'amount' ? parsed.cents : null;
  const isDear = turnoverCents !== null && turnoverCents >= TOO_SMALL_BELOW_CENTS && turnoverCents < DEAR_BELOW_CENTS;
  return [
    ...(isDear ? [{ code: 'dear-below-200000', field: 'turnover', step: 'omzet' } as const] : []),
    ...(nothingExcluded(answers) ? [{ code: 'nothing-excluded', field: 'excludedShare', step: 'omzet' } as const] : []),
    ...(answers.scope !== 'single-buyer' && buyersOf(answers) === 1
      ? [{ code: 'one-buyer', field: 'numberOfBuyers', step: 'klanten' } as const]
      : []),
    ...averageNotice(turnoverCents, answers),
    ...sanctioned(answers),
    ...(answers.currentPolicy === 'running' ? [{ code: 'running-policy', field: 'currentPolicy', step: 'verleden' } as const] : []),
  ];
}
