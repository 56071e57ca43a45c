import type { BookFacts, DebtorAnswers } from '#/debtor-check/answers.ts';
import { checkDebtors, shapeOf, type DebtorCheck } from '#/debtor-check/check.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import { imagine, USUAL_YEAR, type Imagined, type ImaginedYear } from '#/debtor-check/imagined-year.ts';
import type { LossBook } from '#/debtor-check/loss-book.ts';
import { lossOf } from '#/debtor-check/loss.ts';
import { pseudonymousBook, type PseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import type { LedgerDebtor, Receivables } from '#/debtor-check/receivables.ts';
import { stress } from '#/debtor-check/stress.ts';
import { writeWorkbook } from '#/ledger-files/write-workbook.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { listed, searchable, WHOLE_LIST, type ListView } from './debtor-list.ts';
import type { IslandData } from './island-data.ts';
import { MOST_TAKEN, type TakenBook } from './take/taken.ts';
import { PART, type NamedCover, type NamedFinding, type Report, type SliderOutcome, type TypedBook } from './report.ts';
import { workbookSheets, type WorkbookInput } from './workbook.ts';

const MOST_BARS = 10;
const MOST_IN_CREDIT = 5;
const MOST_TO_FAIL = 50;

/** What the products say about limits, with their names. */
export type Limits = Pick<IslandData, 'limits' | 'names'>;

/** Sectors that the insurable debtors have, with their number. */
const sectorsOf = ({ debtors }: LossBook): Report['sectors'] =>
  SECTORS.flatMap((sector) => {
    const those = debtors.filter((debtor) => debtor.sector === sector);
    return those.length === 0 ? [] : [{ sector, debtors: those.length }];
  });

/** The debtor book of one visitor, inside the worker: the only place that holds the names. */
export class BookDesk {
  readonly #receivables: Receivables;
  readonly #names: ReadonlyMap<string, string>;
  readonly #limits: Limits;
  readonly #searchable: ReadonlyMap<string, string>;
  readonly #read: ReadonlyMap<string, LedgerDebtor>;
  #answers: BookFacts;
  #check: DebtorCheck;
  #findings: ReadonlyMap<string, DebtorFinding> = new Map();
  #list = WHOLE_LIST;
  /** Keys in the order of the list; it stays while one debtor is answered for, so that no row jumps away. */
  #order: readonly string[] = [];
  #usual: ImaginedYear | null = null;

  constructor(receivables: Receivables, answers: BookFacts, limits: Limits) {
    this.#limits = limits;
    this.#receivables = receivables;
    this.#names = new Map(receivables.debtors.map(({ key, name }) => [key, name ?? key]));
    this.#searchable = new Map([...this.#names].map(([key, name]) => [key, searchable(name)]));
    this.#read = new Map(receivables.debtors.map((debtor) => [debtor.key, debtor]));
    this.#answers = answers;
    this.#check = this.#checked();
    this.list(WHOLE_LIST);
  }

  #checked(): DebtorCheck {
    const check = checkDebtors(this.#receivables, this.#answers, { limitFacts: this.#limits.limits });
    this.#findings = new Map(check.debtors.map((finding) => [finding.key, finding]));
    this.#usual = null;
    return check;
  }

  #name(key: string): string {
    return this.#names.get(key) ?? key;
  }

  #covers({ cover }: DebtorFinding): readonly NamedCover[] {
    const nameOf = (id: string) => this.#limits.names[id] ?? id;
    return cover.products.map((product) => ({ insurer: nameOf(product.insurer), product: nameOf(product.product), cover: product }));
  }

  #row(finding: DebtorFinding): NamedFinding {
    const { key } = finding;
    const { country = null, unreadCountry, notInsurable = null } = this.#read.get(key) ?? {};
    const own = this.#answers.debtors?.[key] ?? {};
    return {
      name: this.#name(key),
      finding,
      covers: this.#covers(finding),
      own,
      read: { country, ...(unreadCountry !== undefined && { unreadCountry }), notInsurable },
    };
  }

  /** What the owner says of the book; answers for one debtor stay. */
  answer(answers: Omit<BookFacts, 'debtors'>): void {
    const { debtors } = this.#answers;
    this.#answers = { ...answers, ...(debtors !== undefined && { debtors }) };
    this.#check = this.#checked();
    this.list(this.#list);
  }

  /** What the owner says of one debtor; its row stays where it is. Null for a key that the book does not have. */
  answerFor(key: string, answers: DebtorAnswers): NamedFinding | null {
    if (!this.#read.has(key)) return null;
    this.#answers = { ...this.#answers, debtors: { ...this.#answers.debtors, [key]: answers } };
    this.#check = this.#checked();
    const finding = this.#findings.get(key);
    return finding === undefined ? null : this.#row(finding);
  }

  /** The same rows typed anew: what was said elsewhere on the page stays where the rows say nothing. */
  retyped({ receivables, debtors }: TypedBook): BookDesk {
    const said = Object.entries(debtors).map(([key, own]) => [key, { ...this.#answers.debtors?.[key], ...own }] as const);
    const desk = new BookDesk(receivables, { ...this.#answers, debtors: Object.fromEntries(said) }, this.#limits);
    desk.list(this.#list);
    return desk;
  }

  get format(): Receivables['format'] {
    return this.#receivables.format;
  }

  /** Number of debtors that the list holds from now on. */
  list(list: ListView): number {
    this.#list = list;
    this.#order = listed(this.#check.debtors, list, this.#searchable);
    return this.#order.length;
  }

  rows(from: number): readonly NamedFinding[] {
    const slice = this.#order.slice(from, from + PART);
    return slice.flatMap((key) => this.#findings.get(key) ?? []).map((finding) => this.#row(finding));
  }

  /** The whole report as a workbook, the largest debtors first. */
  workbook(costs: WorkbookInput['costs']): Uint8Array<ArrayBuffer> {
    const { lossBook } = this.#check;
    const findings = listed(this.#check.debtors, WHOLE_LIST, this.#searchable).flatMap((key) => this.#findings.get(key) ?? []);
    const sheets = workbookSheets({
      ...{ check: this.#check, findings, costs, nameOf: (key) => this.#name(key), loss: lossOf(lossBook) },
      stress: stress(lossBook, { sectors: sectorsOf(lossBook).map(({ sector }) => sector) }),
    });
    return writeWorkbook(sheets);
  }

  #isHomeFromFile(): boolean {
    const { establishment } = this.#receivables;
    return establishment !== undefined && establishment === this.#answers.establishment;
  }

  #quote(): Report['quote'] {
    const { establishment } = this.#answers;
    if (establishment === undefined) return { answers: {}, readFromFile: [], roundedTermDays: null };
    const { answers, readFromFile, roundedTermDays } = impliedProfile(this.#check, { ...this.#answers, establishment });
    if (this.format === 'typed') return { answers, readFromFile: [], roundedTermDays: null };
    return { answers, roundedTermDays, readFromFile: this.#isHomeFromFile() ? ['establishment', ...readFromFile] : readFromFile };
  }

  report(): Report {
    const { debtors, byBalance, bySales, lossBook, ...check } = this.#check;
    const shape = shapeOf({ byBalance, bySales });
    const sectors = sectorsOf(lossBook);
    const largest = lossBook.debtors.toSorted((one, other) => other.exposureCents - one.exposureCents).slice(0, MOST_TO_FAIL);
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
      ...{ rows: this.rows(0), found: this.#order.length },
      ...{ format: this.#receivables.format, madeBy: this.#receivables.madeBy, answers: this.#answers },
      inCredit: check.reconciliation.withoutInvoice
        .slice(0, MOST_IN_CREDIT)
        .map(({ key, amountCents }) => ({ name: this.#name(key), amountCents })),
      ...{ homeFromFile: this.#isHomeFromFile(), quote: this.#quote() },
    };
  }

  /** Losses of an imagined year beside those of a usual one. */
  slide(asked: Imagined): SliderOutcome {
    const { debtors } = this.#check.lossBook;
    this.#usual ??= imagine(debtors, USUAL_YEAR);
    return { asked, year: imagine(debtors, asked), usual: this.#usual };
  }

  /** The book without names, as it may leave the browser; null until it is known where the company is established. */
  pseudonymous(): PseudonymousBook | null {
    const { establishment } = this.#answers;
    return establishment === undefined ? null : pseudonymousBook(this.#check, this.#receivables, { ...this.#answers, establishment });
  }

  /** What can be taken along, the largest debtors first; null until it is known where the company is established. */
  taken(): TakenBook | null {
    const book = this.pseudonymous();
    if (book === null) return null;
    const { debtors, reconciliation } = this.#check;
    const largest = listed(debtors, WHOLE_LIST, this.#searchable).slice(0, MOST_TAKEN);
    return {
      ...{ book, openCents: reconciliation.openCents, hasPersons: debtors.some(({ ownerOnly }) => ownerOnly) },
      debtors: largest.map((key) => ({ key, name: this.#name(key), openCents: this.#findings.get(key)?.balance.openCents ?? 0 })),
    };
  }
}
