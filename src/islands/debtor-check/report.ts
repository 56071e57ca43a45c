import type { BookFacts, DebtorAnswers } from '#/debtor-check/answers.ts';
import type { DebtorCheck } from '#/debtor-check/check.ts';
import type { Ranked } from '#/debtor-check/concentration.ts';
import type { ProductCover } from '#/debtor-check/cover.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { LossFigures } from '#/debtor-check/loss.ts';
import type { Imagined, ImaginedYear } from '#/debtor-check/imagined-year.ts';
import type { PseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import type { NotInsurable, Receivables } from '#/debtor-check/receivables.ts';
import type { StressLine } from '#/debtor-check/stress.ts';
import type { RefusalCode, RefusalData } from '#/ledger-files/result.ts';
import type { Cell, ColumnMapping, MappingProposal, Worksheets } from '#/ledger-files/table.ts';
import type { ImpliedProfile } from '#/debtor-check/implied-profile.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Costs } from './ask-costs.ts';
import type { ListView } from './debtor-list.ts';
import type { IslandData } from './island-data.ts';
import type { TakenBook } from './take/taken.ts';

export type { PseudonymousBook } from '#/debtor-check/pseudonymous.ts';

/** How one product would take a debtor on, with the names of insurer and product. */
export interface NamedCover {
  readonly insurer: string;
  readonly product: string;
  readonly cover: ProductCover;
}

/** A debtor as the table shows it: with the name, which stays in the browser. */
export interface NamedFinding {
  readonly name: string;
  readonly finding: DebtorFinding;
  readonly covers: readonly NamedCover[];
  /** What the owner said of this debtor alone, and what the file says of it. */
  readonly own: DebtorAnswers;
  readonly read: { readonly country: string | null; readonly unreadCountry?: string; readonly notInsurable: NotInsurable | null };
}

/** One bar of the concentration, with the name. */
export interface NamedRank extends Ranked {
  readonly name: string;
}

/** What the page draws. A book of thousands of debtors comes in parts, so that the page stays quick. */
export interface Report {
  readonly check: Omit<DebtorCheck, 'debtors' | 'byBalance' | 'bySales' | 'lossBook'> & {
    readonly concentration: { readonly topOne: number; readonly topFive: number; readonly equalDebtors: number; readonly debtors: number };
    readonly concentrationBy: 'balance' | 'sales';
  };
  readonly ranked: readonly NamedRank[];
  readonly loss: LossFigures;
  readonly stress: readonly StressLine[];
  readonly basis: DebtorCheck['lossBook']['basis'];
  /** Sectors that insurable debtors have, and the largest of those debtors: what the sliders can make fail. */
  readonly sectors: readonly { readonly sector: Sector; readonly debtors: number }[];
  readonly toFail: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly NamedFinding[];
  /** Debtors of the list as it is asked for. */
  readonly found: number;
  readonly format: Receivables['format'];
  readonly madeBy: string | null;
  /** Names of those that paid or were credited more than they owe. */
  readonly inCredit: readonly { readonly name: string; readonly amountCents: number }[];
  readonly answers: BookFacts;
  /** Where the company is established was read from the file. */
  readonly homeFromFile: boolean;
  /** Empty until it is known where the company is established. */
  readonly quote: Pick<ImpliedProfile, 'answers' | 'readFromFile' | 'roundedTermDays'>;
}

/** What the sliders asked, beside a usual year of the same book. */
export interface SliderOutcome {
  readonly asked: Imagined;
  readonly year: ImaginedYear;
  readonly usual: ImaginedYear;
}

/** Customers typed by hand, as the readers of files give them. */
export interface TypedBook {
  readonly receivables: Receivables;
  readonly debtors: Readonly<Record<string, DebtorAnswers>>;
}

export type Asked =
  /** First of all, before any file. */
  | { readonly kind: 'limits'; readonly data: Pick<IslandData, 'limits' | 'names'> }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mapping'; readonly mapping: ColumnMapping; readonly asOf: PlainDate | null }
  /** Another sheet of the same workbook, by its place. */
  | { readonly kind: 'worksheet'; readonly at: number }
  /** Customers typed by hand; with what was said of each. */
  | { readonly kind: 'typed'; readonly typed: TypedBook }
  /** What the owner says of the book; what was said of one debtor stays. */
  | { readonly kind: 'answers'; readonly answers: Omit<BookFacts, 'debtors'> }
  | { readonly kind: 'debtor'; readonly key: string; readonly answers: DebtorAnswers }
  | { readonly kind: 'list'; readonly list: ListView }
  | { readonly kind: 'more'; readonly from: number }
  | { readonly kind: 'sliders'; readonly imagined: Imagined }
  | { readonly kind: 'rows' }
  | { readonly kind: 'take' }
  /** The whole report as a workbook, with the policies when they were asked. */
  | { readonly kind: 'sheet'; readonly costs: Extract<Costs, { kind: 'costs' }> | null };

export type Told =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly data: RefusalData }
  | {
      readonly kind: 'mapping';
      readonly headers: readonly string[];
      readonly sample: readonly (readonly Cell[])[];
      readonly proposal: MappingProposal;
      /** Day that stands above the list; null where none does. */
      readonly asOf: PlainDate | null;
      /** Of a workbook alone. */
      readonly worksheets: Worksheets | null;
    }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'more'; readonly rows: readonly NamedFinding[] }
  | { readonly kind: 'list'; readonly list: ListView; readonly rows: readonly NamedFinding[]; readonly found: number }
  | { readonly kind: 'debtor'; readonly report: Report; readonly row: NamedFinding }
  | { readonly kind: 'sliders'; readonly outcome: SliderOutcome }
  | { readonly kind: 'rows'; readonly book: PseudonymousBook }
  /** Null until it is known where the company is established. */
  | { readonly kind: 'taken'; readonly taken: TakenBook | null }
  | { readonly kind: 'sheet'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed' };

/** Rows in one part of the table. */
export const PART = 20;
