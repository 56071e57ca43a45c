import type { BookAnswers } from '#/debtor-check/answers.ts';
import { checkDebtors, type DebtorCheck } from '#/debtor-check/check.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import { expectedLossOf } from '#/debtor-check/loss-book.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { pseudonymousBook, type PseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { atLevel, paidLater, stress } from '#/debtor-check/stress.ts';
import { ADVICE } from '#/messages/debtor-check/outcome.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { PART, type NamedFinding, type Report, type SheetRow, type SliderOutcome, type Sliders } from './report.ts';

const MOST_BARS = 10;
const MOST_IN_CREDIT = 5;

/** The debtor book of one visitor, inside the worker: the only place that holds the names. */
export class BookDesk {
  readonly #receivables: Receivables;
  readonly #names: ReadonlyMap<string, string>;
  #answers: BookAnswers;
  #check: DebtorCheck;
  #order: readonly DebtorFinding[];

  constructor(receivables: Receivables, answers: BookAnswers) {
    this.#receivables = receivables;
    this.#names = new Map(receivables.debtors.map(({ key, name }) => [key, name ?? key]));
    this.#answers = answers;
    this.#check = checkDebtors(receivables, answers);
    this.#order = this.#sorted();
  }

  #sorted(): readonly DebtorFinding[] {
    const weight = ({ balance, exposure }: DebtorFinding) => Math.max(balance.openCents, exposure.peakCents);
    return this.#check.debtors.toSorted((one, other) => weight(other) - weight(one));
  }

  #name(key: string): string {
    return this.#names.get(key) ?? key;
  }

  answer(answers: BookAnswers): void {
    this.#answers = answers;
    this.#check = checkDebtors(this.#receivables, answers);
    this.#order = this.#sorted();
  }

  rows(from: number): readonly NamedFinding[] {
    return this.#order.slice(from, from + PART).map((finding) => ({ name: this.#name(finding.key), finding }));
  }

  /** Every debtor as a line of a workbook, the largest first. */
  sheet(): readonly SheetRow[] {
    return this.#order.map(({ key, balance, score, notInsurable, exposure, limit, advice }) => {
      const name = notInsurable !== null ? '' : score.enough ? score.class : `${score.best.class}–${score.worst.class}`;
      const amounts = [exposure.peakCents, limit.suggestedCents, limit.gapCents].map((amount) => amount / 100);
      return [this.#name(key), balance.openCents / 100, name, ...amounts, advice === null ? '' : ADVICE[advice]];
    });
  }

  report(): Report {
    const { debtors, byBalance, bySales, lossBook, ...check } = this.#check;
    const shape = byBalance.totalCents > 0 ? byBalance : (bySales ?? byBalance);
    const sectors = SECTORS.filter((sector) => lossBook.debtors.some((debtor) => debtor.sector === sector));
    const { answers, readFromFile } = impliedProfile(this.#check, this.#answers);
    return {
      check: {
        ...check,
        concentration: { topOne: shape.topOne, topFive: shape.topFive, equalDebtors: shape.equalDebtors, debtors: debtors.length },
        concentrationBy: shape === byBalance ? 'balance' : 'sales',
      },
      ranked: shape.ranked.slice(0, MOST_BARS).map((row) => ({ ...row, name: this.#name(row.key) })),
      loss: lossOf(lossBook),
      stress: stress(lossBook, { sectors }),
      basis: lossBook.basis,
      rows: this.rows(0),
      ...{ format: this.#receivables.format, madeBy: this.#receivables.madeBy, answers: this.#answers },
      inCredit: check.reconciliation.withoutInvoice
        .slice(0, MOST_IN_CREDIT)
        .map(({ key, amountCents }) => ({ name: this.#name(key), amountCents })),
      quote: { answers, readFromFile },
    };
  }

  /** Mean and bad year with more or fewer bankruptcies, and everyone paying later. */
  slide({ level, days }: Sliders): SliderOutcome {
    const debtors = paidLater(atLevel(this.#check.lossBook.debtors, level), days);
    return { level, days, expectedCents: expectedLossOf(debtors), oneInTwentyCents: lossOf({ debtors }).oneInTwentyCents };
  }

  /** The book as the four policies need it: amounts by age, sales and countries under a number. */
  pseudonymous(): PseudonymousBook {
    return pseudonymousBook(this.#check, this.#receivables, this.#answers);
  }
}
