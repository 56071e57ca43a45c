import type { BookAnswers } from '#/debtor-check/answers.ts';
import { checkDebtors, type DebtorCheck } from '#/debtor-check/check.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import { imagine, USUAL_YEAR, type Imagined, type ImaginedYear } from '#/debtor-check/imagined-year.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { pseudonymousBook, type PseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { stress } from '#/debtor-check/stress.ts';
import { ADVICE } from '#/messages/debtor-check/outcome.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import type { IslandData } from './island-data.ts';
import { PART, type NamedCover, type NamedFinding, type Report, type SheetRow, type SliderOutcome } from './report.ts';

const MOST_BARS = 10;
const MOST_IN_CREDIT = 5;
const MOST_TO_FAIL = 50;

/** What the products say about limits, with their names. */
export type Limits = Pick<IslandData, 'limits' | 'names'>;

/** The debtor book of one visitor, inside the worker: the only place that holds the names. */
export class BookDesk {
  readonly #receivables: Receivables;
  readonly #names: ReadonlyMap<string, string>;
  readonly #limits: Limits;
  #answers: BookAnswers;
  #check: DebtorCheck;
  #order: readonly DebtorFinding[];
  #usual: ImaginedYear | null = null;

  constructor(receivables: Receivables, answers: BookAnswers, limits: Limits) {
    this.#limits = limits;
    this.#receivables = receivables;
    this.#names = new Map(receivables.debtors.map(({ key, name }) => [key, name ?? key]));
    this.#answers = answers;
    this.#check = checkDebtors(receivables, answers, { limitFacts: limits.limits });
    this.#order = this.#sorted();
  }

  #sorted(): readonly DebtorFinding[] {
    const weight = ({ balance, exposure }: DebtorFinding) => Math.max(balance.openCents, exposure.peakCents);
    return this.#check.debtors.toSorted((one, other) => weight(other) - weight(one));
  }

  #name(key: string): string {
    return this.#names.get(key) ?? key;
  }

  #covers({ cover }: DebtorFinding): readonly NamedCover[] {
    const nameOf = (id: string) => this.#limits.names[id] ?? id;
    return cover.products.map((product) => ({ insurer: nameOf(product.insurer), product: nameOf(product.product), cover: product }));
  }

  answer(answers: BookAnswers): void {
    this.#answers = answers;
    this.#check = checkDebtors(this.#receivables, answers, { limitFacts: this.#limits.limits });
    this.#usual = null;
    this.#order = this.#sorted();
  }

  rows(from: number): readonly NamedFinding[] {
    const slice = this.#order.slice(from, from + PART);
    return slice.map((finding) => ({ name: this.#name(finding.key), finding, covers: this.#covers(finding) }));
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
    const sectors = SECTORS.flatMap((sector) => {
      const those = lossBook.debtors.filter((debtor) => debtor.sector === sector);
      return those.length === 0 ? [] : [{ sector, debtors: those.length }];
    });
    const largest = lossBook.debtors.toSorted((one, other) => other.exposureCents - one.exposureCents).slice(0, MOST_TO_FAIL);
    const { answers, readFromFile } = impliedProfile(this.#check, this.#answers);
    return {
      check: {
        ...check,
        concentration: { topOne: shape.topOne, topFive: shape.topFive, equalDebtors: shape.equalDebtors, debtors: debtors.length },
        concentrationBy: shape === byBalance ? 'balance' : 'sales',
      },
      ranked: shape.ranked.slice(0, MOST_BARS).map((row) => ({ ...row, name: this.#name(row.key) })),
      loss: lossOf(lossBook),
      stress: stress(lossBook, { sectors: sectors.map(({ sector }) => sector) }),
      ...{ basis: lossBook.basis, sectors },
      toFail: largest.map(({ key }) => ({ key, name: this.#name(key) })),
      rows: this.rows(0),
      ...{ format: this.#receivables.format, madeBy: this.#receivables.madeBy, answers: this.#answers },
      inCredit: check.reconciliation.withoutInvoice
        .slice(0, MOST_IN_CREDIT)
        .map(({ key, amountCents }) => ({ name: this.#name(key), amountCents })),
      quote: { answers, readFromFile },
    };
  }

  /** Losses of an imagined year beside those of a usual one. */
  slide(asked: Imagined): SliderOutcome {
    const { debtors } = this.#check.lossBook;
    this.#usual ??= imagine(debtors, USUAL_YEAR);
    return { asked, year: imagine(debtors, asked), usual: this.#usual };
  }

  /** The book as the four policies need it: amounts by age, sales and countries under a number. */
  pseudonymous(): PseudonymousBook {
    return pseudonymousBook(this.#check, this.#receivables, this.#answers);
  }
}
