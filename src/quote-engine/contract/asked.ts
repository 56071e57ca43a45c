import type { Answers, Field, FieldKey, QuestionStep } from './answers.ts';
import { FIELDS } from './answers.ts';
import { parseAmount } from './parse-amount.ts';
import { parseCount } from './parse-count.ts';
import { UNKNOWN } from './profile-values.ts';

/** Number of buyers, or null while that is not known. One buyer when that is what is to be insured. */
export function buyersOf(answers: Answers): number | null {
  if (answers.scope === 'single-buyer') return 1;
  const parsed = parseCount(answers.numberOfBuyers ?? '');
  return parsed.kind === 'count' ? parsed.count : null;
}

export function isUnknown(answers: Answers, key: FieldKey): boolean {
  return answers.unknown?.includes(key) === true;
}

function hasLosses(answers: Answers): boolean {
  if (isUnknown(answers, 'losses')) return false;
  const parsed = parseAmount(answers.losses ?? '');
  return parsed.kind === 'amount' && parsed.cents > 0;
}

const exportsAtAll = (answers: Answers) => answers.scope === 'export-only' || answers.export === 'yes';

/** Questions that are not always asked. */
const CONDITIONS: Partial<Record<FieldKey, (answers: Answers) => boolean>> = {
  ownSector: (a) => a.buyerSector === UNKNOWN,
  numberOfBuyers: (a) => a.scope !== 'single-buyer',
  largestBuyerShare: (a) => (buyersOf(a) ?? 0) > 1,
  topFiveShare: (a) => (buyersOf(a) ?? 0) > 5,
  export: (a) => a.scope !== 'export-only',
  countries: (a) => exportsAtAll(a) && buyersOf(a) !== 1,
  buyerCountry: (a) => exportsAtAll(a) && buyersOf(a) === 1,
  numberOfLosses: hasLosses,
  largestLoss: hasLosses,
  overdueAmount: (a) => a.overdue === 'yes',
  deductibleAmount: (a) => a.deductibleKind !== undefined && a.deductibleKind !== 'none',
};

export function isAsked(key: FieldKey, answers: Answers): boolean {
  return CONDITIONS[key]?.(answers) ?? true;
}

/** Questions of a step that these answers call for, in order. */
export function askedFields(step: QuestionStep, answers: Answers): readonly Field[] {
  return FIELDS.filter((field) => field.step === step && isAsked(field.key, answers));
}
