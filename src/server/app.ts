import type { Comparison } from '#/quote-engine/outcome.ts';
import type { NarrowingField, Profile } from '#/quote-engine/contract/profile.ts';
import type { CallBackRequest } from '#/quote-engine/contract/call-back.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { FeedbackAnswer } from '#/quote-engine/contract/feedback.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import type { BookHeader } from '#/quote-engine/product.ts';
import type { AnswerValue } from '#/quote-engine/narrowing.ts';
import type { LowerPremium } from '#/quote-engine/lower-premium.ts';
import type { MarketBook } from '#/quote-engine/market-book.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Texts } from './config/text-schemas.ts';
import type { DebtorCheckKeeping, DebtorChecks, TwoMinuteInput } from './debtor-checks.ts';
import type { CalendarDay } from './documents/ics.ts';
import type { Portfolio } from './portfolios.ts';
import type { PremiumChecks } from './premium-checks.ts';

/** Fact of the operator: given, or openly still to be filled in. */
export type ToFill<Value> = Value | null;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Per weekday the times between which the operator calls, as `hh:mm` in the time of Amsterdam, and single days on which not. */
export type OpeningTimes = {
  readonly [Day in (typeof WEEKDAYS)[number]]: readonly { readonly from: string; readonly to: string }[];
} & { readonly closedOn: readonly PlainDate[] };

export interface Site {
  readonly operator: string;
  readonly licence: { readonly authority: string; readonly number: string };
  /** Confirmed by the provider itself, per country; false shows the example banner and refuses robots. */
  readonly confirmed: boolean;
  readonly confirmedBelgium: boolean;
  readonly phone: ToFill<string>;
  readonly email: ToFill<string>;
  readonly openingHours: ToFill<string>;
  /** When visitors can ask to be called; absent or null while it is not known. */
  readonly openingTimes?: ToFill<OpeningTimes>;
  readonly commission: ToFill<string>;
  readonly address: ToFill<string>;
}

export interface StoredQuote {
  readonly comparison: Comparison;
  readonly createdAt: string;
  /** Day on which the answers are erased when nobody visits again. */
  readonly keptUntil: PlainDate;
  readonly stage: 'indication' | 'offer-requested';
  /** Computed with rate books, or a version of the calculation, that are no longer those in use. */
  readonly isReplaced: boolean;
}

/** When to call, in the time of Amsterdam; times as `hh:mm`. */
export interface CallBackSlot {
  readonly day: PlainDate;
  readonly from: string;
  readonly to: string;
}

export interface KeptData {
  readonly createdAt: string;
  readonly keptUntil: PlainDate;
  readonly profile: Profile;
  readonly stage: 'indication' | 'offer-requested';
  readonly insurers: readonly string[];
  /** Only which contact fields are filled in, never their text. */
  readonly filledContactFields: readonly string[];
  readonly consents: readonly {
    readonly purpose: string;
    readonly textVersion: string;
    readonly givenAt: string;
    readonly insurers: readonly string[];
  }[];
  readonly mails: readonly { readonly kind: string; readonly state: string }[];
  /** Where the visitor came in; null when that is not known. */
  readonly source: LeadSource | null;
  /** A call that was asked for; null when there is none. */
  readonly callBack: CallBackSlot | null;
  /** Whether there is a link with which others can read along. */
  readonly isShared: boolean;
}

/** What is kept of a call that hangs on no quote. */
export interface KeptCall {
  readonly createdAt: string;
  readonly keptUntil: PlainDate;
  readonly callBack: CallBackSlot;
  readonly source: LeadSource | null;
  readonly filledContactFields: readonly string[];
  readonly consents: KeptData['consents'];
  readonly mails: KeptData['mails'];
}

export interface CallBacks {
  /** Times that can be asked for now, in order; parts of the day while the opening times are not known. */
  slots(): readonly CallBackSlot[];
  /**
   * Stores the request, with consent and mails to both sides. `quoteToken` hangs it on a quote. `formKey` (from `newKey`) makes a form
   * sent twice one request, and is the token of a request that hangs on no quote. A request on a quote takes over where that came in.
   */
  ask(
    request: CallBackRequest,
    place: { readonly formKey: string; readonly source?: LeadSource | undefined } | { readonly quoteToken: string },
  ): Promise<'done' | 'slot-gone' | 'not-found'>;
  /** What is kept of a request that hangs on no quote, by its own token. */
  kept(token: string): Promise<KeptCall | null>;
  erase(token: string): Promise<boolean>;
}

/** Form answers that someone had a link mailed for. */
export interface SavedAnswers {
  readonly entries: readonly (readonly [string, string])[];
  readonly createdAt: string;
  readonly keptUntil: PlainDate;
}

/** `too-many`: this outcome was mailed often enough. `address-full`: this address had as many mails in 24 hours as anyone can ask for. */
/** `no-key`: what came along is no key of a form of ours. */
export type MailOutcome = 'done' | 'too-many' | 'address-full' | 'not-found' | 'no-key';

export interface Keeping {
  /** Days that the body of a sent mail, and saved answers, are kept. */
  readonly mailDays: number;
  readonly savedDays: number;
  /** A random key for a form: sent twice it is one request. */
  newKey(): string;
  /** Address of the page with which others can read along; null when there is none. Only its owner's token leads to it. */
  sharedLink(token: string): Promise<string | null>;
  share(token: string): Promise<boolean>;
  stopSharing(token: string): Promise<boolean>;
  /** The quote behind a link to read along; no right but to read. */
  readShared(shareToken: string): Promise<Pick<StoredQuote, 'comparison' | 'createdAt' | 'isReplaced'> | null>;
  /** Mails the result once per form key and address; the address is used for that alone. */
  mailResult(token: string, mail: { readonly address: string; readonly formKey: string }): Promise<MailOutcome>;
  /**
   * Keeps form answers under a token that the mail alone holds, once per form key, address and answers; keeps nothing when the address has had
   * its mails.
   */
  saveAnswers(saved: {
    readonly entries: SavedAnswers['entries'];
    readonly address: string;
    readonly formKey: string;
  }): Promise<'done' | 'address-full' | 'no-key'>;
  savedAnswers(token: string): Promise<SavedAnswers | null>;
  eraseSavedAnswers(token: string): Promise<boolean>;
}

export interface CreatedQuote {
  readonly token: string;
  readonly comparison: Comparison;
}

export type OfferRequest = { readonly kind: 'done'; readonly insurers: readonly string[] } | { readonly kind: 'not-found' };

export type AnsweredQuote =
  | { readonly kind: 'answered' | 'not-found' }
  /** Offers were requested: what was sent stays as it is. */
  | { readonly kind: 'frozen' }
  /** The question was answered from the start. */
  | { readonly kind: 'not-open' }
  /** The answer does not go with the others; the permanent code of the first fault. */
  | { readonly kind: 'not-valid'; readonly code: string };

/** Read-only façade over registry and active editions for pages. */
export interface Figures {
  readonly asOf: PlainDate;
  readonly engineVersion: string;
  /** Hash over all active books: key of page caches. */
  readonly editionsHash: string;
  readonly insurers: readonly {
    readonly id: string;
    readonly name: string;
    readonly products: readonly {
      readonly id: string;
      readonly name: string;
      readonly book: BookHeader;
      /** The rate book as its JSON stands, numbers in the notation of the file; pages print it whole. */
      readonly document?: unknown;
      readonly sha256: string;
      readonly pastReview: boolean;
      readonly sourcedNumbers: number;
      readonly estimatedNumbers: number;
    }[];
  }[];
  readonly market: { readonly book: MarketBook; readonly document?: unknown; readonly sha256: string };
}

/** A paper to take along; `busy` when too many were asked for at once. */
export type MadePaper =
  { readonly kind: 'made'; readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string } | { readonly kind: 'busy' };
export type PaperAnswer = MadePaper | { readonly kind: 'not-found' };

/** Papers as PDF, made outside the event loop. */
export interface Papers {
  /** The comparison of an owner token as one overview. Counts as a visit, as its page does. */
  comparison(token: string): Promise<PaperAnswer>;
  /** The outcome of a kept Premie-Check, by its owner token; counts as a visit too. */
  premiumCheck(token: string): Promise<PaperAnswer>;
  /** The Klantencheck of a book as the browser posts it: JSON text of `{ book, names? }`. Keeps neither. */
  debtorBook(json: string): Promise<MadePaper | { readonly kind: 'unreadable' }>;
  /** The Klantencheck of the form of two minutes; keeps nothing. */
  debtorsInTwoMinutes(input: TwoMinuteInput): Promise<MadePaper>;
  /** The outcome of a kept Klantencheck, by its owner token; without names, as it is kept. */
  keptDebtorCheck(token: string): Promise<PaperAnswer>;
}

/** Texts that an editor may change. */
export type { Texts };
/** The Klantencheck; pages take its types from here. */
export type * from './debtor-checks.ts';
/** The Premie-Check; pages take its types from here. */
export type * from './premium-checks.ts';
export type * from './portfolios.ts';

/** How long each kind of record is kept, as configured. */
export interface KeptPeriods {
  /** Indication without contact, from the last visit. */
  readonly indicationDays: number;
  /** Klantencheck and the customers that were named to the broker, from keeping. */
  readonly debtorCheckDays: number;
  /** Lead without mandate, from the last contact. */
  readonly leadMonths: number;
  /** Mail bodies, from sending. */
  readonly mailBodyDays: number;
  readonly logDays: number;
  /** Step counts and feedback, from the day itself. */
  readonly statisticsMonths: number;
}

/** What pages and API get of the running server: use cases as functions, values, no database and no clock. */
export interface App {
  readonly site: Site;
  readonly publicOrigin: string;
  /** How long what is kept; texts name these periods. */
  readonly retention: KeptPeriods;
  /** Home, exit pages, thanks and mails, out of `content/teksten`. */
  readonly texts: Texts;
  figures(): Figures;
  /** Pure comparison, stores nothing. */
  compare(profile: Profile): Comparison;
  /** The comparison of an example profile of content/, computed once per state of the editions and day; pages of text take their amounts here. */
  exampleComparison(profile: Profile): Comparison;
  /** What answering each open question would narrow, most first; stores nothing. */
  answerValues(profile: Profile): readonly AnswerValue[];
  /** The three changes that lower the total most, computed; stores nothing. */
  lowerPremium(profile: Profile): readonly LowerPremium[];
  /** Answers one open question of a stored indication; its comparison is replaced under the same token. */
  answerQuote(token: string, answer: { readonly field: NarrowingField; readonly value: unknown }): Promise<AnsweredQuote>;
  /** Stores quote and lead (with contact also consents and mails) in one transaction. Same key and body give the same answer. */
  createQuote(input: {
    readonly profile: Profile;
    readonly contact?: Contact | undefined;
    readonly idempotencyKey?: string | undefined;
    readonly source?: LeadSource | undefined;
  }): Promise<({ readonly kind: 'created' } & CreatedQuote) | { readonly kind: 'key-reused' } | { readonly kind: 'in-progress' }>;
  /** Reads and counts as a visit (moves the retention date). Null for an unknown, erased or malformed token. */
  readQuote(token: string): Promise<StoredQuote | null>;
  requestOffers(token: string, contact: Contact): Promise<OfferRequest>;
  keptData(token: string): Promise<KeptData | null>;
  /** True when something was erased. */
  eraseQuote(token: string): Promise<boolean>;
  /** Keeps what someone thought of this result, apart from it and from whose it is. False for an unknown token. */
  giveFeedback(token: string, feedback: { readonly answer: FeedbackAnswer; readonly remark: string | null }): Promise<boolean>;
  readonly callBacks: CallBacks;
  readonly keeping: Keeping;
  readonly debtorChecks: DebtorChecks;
  readonly debtorKeeping: DebtorCheckKeeping;
  readonly papers: Papers;
  readonly premiumChecks: PremiumChecks;
  readonly portfolio: Portfolio;
  /** Days to think of as the text of a calendar file (iCalendar), stamped today; keeps nothing. */
  daysFile(days: readonly CalendarDay[]): string;
  /** Adds to the sums of the day; of a visitor nothing is kept. */
  countSteps(events: readonly StepEvent[]): void;
  /** Seals the answers of a visitor without JavaScript into a cookie value (authenticated, with an age limit) and opens it again. */
  readonly formCookie: {
    readonly name: string;
    readonly secure: boolean;
    seal(value: Readonly<Record<string, unknown>>): string;
    open(cookie: string | undefined): Record<string, unknown> | null;
  };
  /** Logs a defect once with the request id; never with form contents. */
  report(error: unknown, requestId: string): void;
}
