import type { AgeingStrip } from '#/debtor-check/ageing-strip.ts';
import type { BookAnswers } from '#/debtor-check/answers.ts';
import type { BookTurnover, DebtorCheck, Outside, PersonsAs } from '#/debtor-check/check.ts';
import type { CostOfRisk } from '#/debtor-check/cost-of-risk.ts';
import type { Advice, CoverLikelihood } from '#/debtor-check/cover.ts';
import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { PortfolioLabel } from '#/debtor-check/label.ts';
import type { LossFigures } from '#/debtor-check/loss.ts';
import type { CustomerAnswers } from '#/debtor-check/one-customer.ts';
import type { PriceBasis } from '#/debtor-check/price-basis.ts';
import type { NotInsurable, Receivables } from '#/debtor-check/receivables.ts';
import type { Ranked } from '#/debtor-check/concentration.ts';
import type { LossBook } from '#/debtor-check/loss-book.ts';
import type { Reconciliation } from '#/debtor-check/reconcile.ts';
import type { BookUsuals } from '#/debtor-check/usuals.ts';
import type { StressLine } from '#/debtor-check/stress.ts';
import type { TwoMinuteAnswers, TwoMinuteCheck } from '#/debtor-check/two-minutes.ts';
import type { RiskClass } from '#/debtor-check/weights.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Cents, Rate } from '#/quote-engine/units.ts';
import type { KeptData } from './app.ts';

/** What a book can cost in a year, and what each policy would leave of it. */
export interface BookRisk {
  readonly loss: LossFigures;
  readonly stress: readonly StressLine[];
  /** Null when no product has a price for such a company. */
  readonly cost: CostOfRisk | null;
  /** What the prices rest on, and which insurers have none; null when nothing in the book can be insured. */
  readonly basis: PriceBasis | null;
}

export interface TwoMinuteOutcome extends BookRisk {
  readonly check: TwoMinuteCheck;
}

export interface BookOutcome extends BookRisk {
  readonly check: DebtorCheck;
  /** What the book implies for a quote; null when nothing in it can be insured. */
  readonly profile: Profile | null;
}

/** `busy`: too many are being computed now. */
export type DebtorAnswer<Outcome> = { readonly kind: 'done'; readonly outcome: Outcome } | { readonly kind: 'busy' };

/** What a class and its advice say of one customer that is a company; the answers behind it stay with the owner. */
export interface KeptRating {
  readonly class: RiskClass;
  readonly best: RiskClass;
  readonly worst: RiskClass;
  /** False: the class may lie more than two steps off. */
  readonly enough: boolean;
  readonly suggestedCents: Cents;
  readonly gapCents: Cents;
  readonly advice: Advice | null;
  readonly cover: CoverLikelihood;
}

/** One customer where it is kept, sent or printed: a number and what is found about it, never a name. */
export interface KeptDebtor {
  /** `k12` is the twelfth of the file. */
  readonly key: string;
  /** A sole trader: nothing stands here that gives its class away. */
  readonly isPerson: boolean;
  readonly country: string | null;
  readonly notInsurable: NotInsurable | null;
  readonly openCents: Cents;
  readonly over60Cents: Cents;
  readonly salesCents: Cents | null;
  readonly averageDaysLate: number | null;
  readonly peakCents: Cents;
  readonly wantedCents: Cents;
  /** Null for a person, and for what cannot be insured. */
  readonly rating: KeptRating | null;
}

/** What the report says beside the figures: how the book was read, its largest customers, what was reckoned with. */
export interface ReportFacts {
  /** The ten largest, by key. */
  readonly ranked: readonly Ranked[];
  readonly lossBasis: LossBook['basis'];
  readonly usual: Omit<BookUsuals, 'salesDays'>;
  /** Null without a book. Of those in credit the five largest alone. */
  readonly reconciliation: Reconciliation | null;
  readonly asOf: PlainDate | null;
  readonly averageDaysLate: number | null;
  /** Of the average customer, where only that is known. */
  readonly defaultRate: number | null;
}

/** What both ways of asking come to. Stress lines name no customers. */
interface KeptShape {
  /** Day on which it was computed, with the rate books of that day. */
  readonly madeOn: PlainDate;
  readonly label: PortfolioLabel;
  readonly concentration: { readonly topOne: number; readonly topFive: number; readonly equalDebtors: number };
  readonly ageing: AgeingStrip | null;
  readonly loss: LossFigures;
  readonly stress: readonly Omit<StressLine, 'keys'>[];
  readonly cost: CostOfRisk | null;
  readonly basis: PriceBasis | null;
  readonly margin: Rate | null;
  readonly turnoverCents: Cents;
  readonly customers: number;
  /** The same as answers of the quote form. */
  readonly quoteAnswers: Answers;
  readonly report: ReportFacts;
}

/** Outcome of a book of customers under a number. */
export interface KeptBook extends KeptShape {
  readonly kind: 'book';
  readonly establishment: 'NL' | 'BE';
  readonly turnoverFrom: BookTurnover['from'];
  readonly concentrationBy: 'balance' | 'sales';
  readonly openCents: Cents;
  readonly creditCents: Cents;
  readonly owing: number;
  /** Sole traders that could be insured: in the figures all count with the same mean rate. */
  readonly persons: number;
  readonly outside: readonly Outside[];
  /** Companies of which too little is known for a class. */
  readonly notEnough: number;
  /** The largest, in order; the figures above are about all of them. */
  readonly debtors: readonly KeptDebtor[];
}

/** Outcome of the form of two minutes. */
export interface KeptTwoMinutes extends KeptShape {
  readonly kind: 'two-minutes';
  /** Fields of the form as typed. */
  readonly typed: readonly (readonly [name: string, text: string])[];
  readonly adjusted: boolean;
  readonly lateFrom: TwoMinuteCheck['lateFrom'];
}

/** A Klantencheck as it is kept, printed and sent. */
export type KeptFindings = KeptBook | KeptTwoMinutes;

/** The form of two minutes, read. */
export interface TwoMinuteInput {
  readonly answers: TwoMinuteAnswers;
  readonly profile: Profile;
  readonly quoteAnswers: Answers;
  readonly margin: Rate | null;
  readonly typed: KeptTwoMinutes['typed'];
}

/** A customer that the visitor lets the broker see; `name` only where the visitor chose that for this one. */
export interface ChosenRow {
  readonly key: string;
  readonly name?: string | undefined;
}

export interface StoredDebtorCheck {
  /** Null once the days of keeping are over while a request to the broker is still there. */
  readonly findings: KeptFindings | null;
  readonly createdAt: string;
  /** Last day of the outcome and of the names that were sent; visits do not move it. */
  readonly keptUntil: PlainDate;
  /** Null as long as the broker was not asked. */
  readonly review: { readonly rows: number; readonly names: number; readonly keptUntil: PlainDate } | null;
}

/** What is kept with a Klantencheck besides the outcome. */
export interface KeptDebtorData extends Pick<KeptData, 'filledContactFields' | 'consents' | 'mails' | 'createdAt'> {
  readonly keptUntil: PlainDate;
  readonly hasOutcome: boolean;
  readonly review: StoredDebtorCheck['review'];
}

/** A fault in a posted book, as the API words it. */
export interface PostedFault {
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** `kept`: under this token, which is the form key that came along. `no-key`: what came along is no key. */
export type KeepAnswer =
  | { readonly kind: 'kept'; readonly token: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'faults'; readonly faults: readonly PostedFault[] };

export type ReviewAnswer = KeepAnswer | { readonly kind: 'not-found' };

/** A check that is kept, by its token; or the form of two minutes, kept now under the form key as its token. */
export type DebtorCheckPlace = { readonly token: string } | { readonly input: TwoMinuteInput; readonly formKey: string };

/** The Klantencheck as pages and API see it. Nothing is stored but by `keep…` and `review…`. */
export interface DebtorChecks {
  /** A book in a few numbers; computed outside the event loop. */
  inTwoMinutes(answers: TwoMinuteAnswers, profile: Profile): Promise<DebtorAnswer<TwoMinuteOutcome>>;
  /** A book of pseudonymous debtors; computed outside the event loop. What others than its owner may see takes persons `alike`. */
  book(receivables: Receivables, answers: BookAnswers, persons: PersonsAs): Promise<DebtorAnswer<BookOutcome>>;
  /** One customer, with what each product says about limits. */
  customer(answers: CustomerAnswers, establishment: 'NL' | 'BE'): DebtorFinding;
}

/** Keeping a Klantencheck and letting the broker look along. */
export interface DebtorCheckKeeping {
  /** Days that an outcome is kept. */
  readonly days: number;
  keep(input: TwoMinuteInput, formKey: string): Promise<KeepAnswer>;
  /** JSON text of `{ book, formKey }` as the browser posts it to `/klantencheck/bewaren/`. */
  keepPosted(json: string): Promise<KeepAnswer>;
  /** Null for an unknown, erased or malformed token. */
  read(token: string): Promise<StoredDebtorCheck | null>;
  keptData(token: string): Promise<KeptDebtorData | null>;
  /** Lead, contact, consents, chosen rows and mails to both sides in one transaction. Sent twice it is one request. */
  review(place: DebtorCheckPlace, asked: { readonly contact: Contact; readonly rows: readonly ChosenRow[] }): Promise<ReviewAnswer>;
  /** JSON text of `{ book, formKey, rows: ChosenRow[], contact }` as the browser posts it to `/klantencheck/meekijken/`. */
  reviewPosted(json: string): Promise<ReviewAnswer>;
  /** True when something was erased. */
  erase(token: string): Promise<boolean>;
}
