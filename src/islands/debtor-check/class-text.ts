import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { bookTexts as texts } from '#/messages/debtor-check/book.ts';
import { CLASS_NAMES } from '#/messages/debtor-check/outcome.ts';

/** The class of a debtor in words, or why it has none. */
export function classText({ notInsurable, score }: DebtorFinding): string {
  if (notInsurable !== null) return texts.notRated;
  return score.enough ? `${score.class}, ${CLASS_NAMES[score.class]}` : texts.notEnough(score.best.class, score.worst.class);
}
