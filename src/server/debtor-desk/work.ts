import type { BookAnswers } from '#/debtor-check/answers.ts';
import { checkDebtors, type CheckOptions } from '#/debtor-check/check.ts';
import { costOfRisk, type CostOfRisk, type PricedPolicy } from '#/debtor-check/cost-of-risk.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import type { LossBook } from '#/debtor-check/loss-book.ts';
import { lossOf, lossYear } from '#/debtor-check/loss.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { stress } from '#/debtor-check/stress.ts';
import { checkInTwoMinutes, type TwoMinuteAnswers } from '#/debtor-check/two-minutes.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import type { BookOutcome, TwoMinuteOutcome } from '#/server/debtor-checks.ts';

/** What the thread is asked, with what it answers. Everything in it can be copied to another thread. */
export interface Work {
  readonly 'two-minutes': {
    readonly asked: { readonly answers: TwoMinuteAnswers; readonly policies: readonly PricedPolicy[] };
    readonly answer: Omit<TwoMinuteOutcome, 'basis'>;
  };
  readonly book: {
    readonly asked: { readonly receivables: Receivables; readonly answers: BookAnswers; readonly options: CheckOptions };
    readonly answer: Omit<BookOutcome, 'cost' | 'basis'>;
  };
  readonly costs: { readonly asked: { readonly book: LossBook; readonly policies: readonly PricedPolicy[] }; readonly answer: CostOfRisk };
}

export type WorkKind = keyof Work;

/** Sectors that the book has; the stress test says what each of them can do to it. */
const sectorsOf = ({ debtors }: LossBook) => SECTORS.filter((sector) => debtors.some((debtor) => debtor.sector === sector));

const risksOf = (book: LossBook) => ({ loss: lossOf(book), stress: stress(book, { sectors: sectorsOf(book) }) });

export const WORK: { readonly [Kind in WorkKind]: (asked: Work[Kind]['asked']) => Work[Kind]['answer'] } = {
  'two-minutes': ({ answers, policies }) => {
    const check = checkInTwoMinutes(answers);
    const { lossBook } = check;
    // The losses of the year are what takes the time: one distribution serves figures and policies.
    const year = lossYear(lossBook.debtors);
    const cost = policies.length === 0 ? null : costOfRisk(lossBook, policies, year);
    return { check, loss: lossOf(lossBook, { year: year() }), stress: stress(lossBook, { sectors: sectorsOf(lossBook) }), cost };
  },
  book: ({ receivables, answers, options }) => {
    const check = checkDebtors(receivables, answers, options);
    return { check, profile: impliedProfile(check, answers).profile, ...risksOf(check.lossBook) };
  },
  costs: ({ book, policies }) => costOfRisk(book, policies),
};
