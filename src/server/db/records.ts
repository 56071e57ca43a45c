import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { FeedbackAnswer } from '#/quote-engine/contract/feedback.ts';

/** Times are UTC as ISO 8601 text with milliseconds. Ids are UUIDv7. */
export type Instant = string;

export type LeadType = 'quote' | 'no-indication' | 'call-back' | 'premium-check' | 'debtor-check';
/** What the visitor did; what the broker did gets a field of its own (`status`, later). */
export type LeadStage = 'indication' | 'offer-requested' | 'call-back-requested' | 'review-requested';

export interface QuoteRecord {
  readonly id: string;
  /** SHA-256 of the owner token, hex. The token itself is never stored. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly lastVisitedAt: Instant;
  readonly asOf: PlainDate;
  readonly engineVersion: string;
  /** The whole comparison as shown, JSON text, and its SHA-256 (hex). The repository compresses it. */
  readonly comparisonJson: string;
  readonly comparisonSha256: string;
}

export interface LeadRecord {
  readonly id: string;
  readonly type: LeadType;
  readonly stage: LeadStage;
  /** Null for a call that was asked for without an indication, and for a check. */
  readonly quoteId: string | null;
  /** The Premie-Check behind a lead of that type; absent on others. */
  readonly premiumCheckId?: string | null;
  /** The Klantencheck behind a lead of that type; absent on others. */
  readonly debtorCheckId?: string | null;
  readonly contactId: string | null;
  readonly createdAt: Instant;
  readonly lastContactAt: Instant;
  /** Insurers that may receive the profile. */
  readonly insurers: readonly string[];
}

export interface ConsentRecord {
  readonly id: string;
  readonly leadId: string;
  readonly purpose: 'offers' | 'broker-review' | 'tips' | 'call-back' | 'result-by-mail';
  readonly textVersion: string;
  readonly givenAt: Instant;
  readonly insurers: readonly string[];
}

/** The one table with personal data; every text column is sealed at rest. */
export interface ContactRecord {
  readonly id: string;
  readonly companyName: string;
  readonly registrationNumber: string | null;
  readonly personName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly remarks: string | null;
  readonly createdAt: Instant;
}

export type MailKind =
  | 'offer-request-visitor'
  | 'offer-request-broker'
  | 'call-back-visitor'
  | 'call-back-broker'
  | 'result-copy'
  | 'saved-answers'
  | 'premium-check-visitor'
  | 'premium-check-broker'
  | 'premium-check-copy'
  | 'debtor-check-visitor'
  | 'debtor-check-broker'
  | 'reminder-confirm'
  | 'reminder-60'
  | 'reminder-14';
export type MailState = 'due' | 'sending' | 'sent' | 'failed' | 'unknown';

/** What was stored, to make its paper from. */
export interface PaperSource {
  readonly kind: 'comparison' | 'premium-check';
  /** As in `QuoteRecord.comparisonJson` or `PremiumCheckRecord.checkJson`. */
  readonly text: string;
  readonly madeAt: Instant;
}

/** A mail rendered at enqueue. Body and address are sealed at rest; the subject holds no personal data. */
export interface MailRecord {
  readonly id: string;
  /** What the mail belongs to and is erased with: a lead, or for kind `saved-answers` the saved answers, for a reminder the reminder. */
  readonly leadId: string;
  readonly kind: MailKind;
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An appointment as iCalendar text; sealed like the body. */
  readonly calendar?: string;
  /** Address where one press of a button stops these mails; sealed like the body. */
  readonly unsubscribe?: string;
  /** What the paper that goes with it is made from when it is sent; sealed like the body. */
  readonly paper?: PaperSource;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly leasedUntil: Instant | null;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
}

export interface IdempotencyRecord {
  /** SHA-256 of the client's key, hex. */
  readonly keyHash: string;
  readonly bodyHash: string;
  /** The answer sealed with a key derived from the client's key; null while the first request is in progress. */
  readonly sealedAnswer: Uint8Array | null;
  /** The quote that the answer is about: erasing the quote erases this record too. Absent when there is none yet. */
  readonly quoteId?: string | null;
  readonly createdAt: Instant;
}

/** A call that someone asked for: the day and the times between which to call, in the time of Amsterdam. */
export interface CallBackRecord {
  readonly leadId: string;
  /** SHA-256 of the token that shows and erases the request; null when it hangs on a quote, whose owner token does that. */
  readonly tokenHash: string | null;
  readonly day: PlainDate;
  /** `hh:mm`. */
  readonly from: string;
  readonly to: string;
  /** How often it was sent again with other details. */
  readonly revision: number;
}

/** A Premie-Check that its visitor wants to keep: the whole outcome as shown, as JSON text. The repository compresses it. */
export interface PremiumCheckRecord {
  readonly id: string;
  /** SHA-256 of the owner token, hex. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly lastVisitedAt: Instant;
  readonly checkJson: string;
}

/**
 * A Klantencheck that its visitor wants to keep, or let the broker see. Both texts are sealed at rest, and null once their days are over
 * while a request to the broker still hangs on it.
 */
export interface DebtorCheckRecord {
  readonly id: string;
  /** SHA-256 of the owner token, hex. */
  readonly tokenHash: string;
  readonly createdAt: Instant;
  /** The outcome as shown, as JSON text. */
  readonly findingsJson: string | null;
  /** Customers that the broker may see, some by name, as JSON text; null as long as nobody asked. */
  readonly chosenJson: string | null;
}

/** A wish to be reminded of a last notice day; hangs on nothing but its own token. The address is sealed at rest. */
export interface ReminderRecord {
  readonly id: string;
  readonly tokenHash: string;
  readonly address: string;
  /** The last day on which a notice is in time. */
  readonly day: PlainDate;
  readonly createdAt: Instant;
  /** Null until the link in the first mail was used. */
  readonly confirmedAt: Instant | null;
}

/** The one link under which a quote can be read by others. */
export interface ShareRecord {
  readonly id: string;
  readonly quoteId: string;
  readonly tokenHash: string;
  readonly createdAt: Instant;
}

/** Answers of a form that is not finished, sealed at rest; they hang on nothing but their own token. */
export interface SavedAnswersRecord {
  readonly id: string;
  readonly tokenHash: string;
  /** Entries (name, value) as JSON text. */
  readonly answersJson: string;
  readonly createdAt: Instant;
}

/** That a visitor's data were erased: no more than the random id of the quote (or of a lead or saved answers without one) and the time. */
export interface ErasureRecord {
  readonly quoteId: string;
  readonly erasedAt: Instant;
}

/**
 * What someone thought of a result: a tap, or a remark left afterwards (then with its text). Knows which engine and which editions
 * gave the result, and not whose it was; the id is random, so that the rows have no order.
 */
export interface FeedbackRecord {
  readonly id: string;
  readonly givenOn: PlainDate;
  readonly answer: FeedbackAnswer;
  readonly remark: string | null;
  readonly engineVersion: string;
  /** Per rate book its product, edition and hash. */
  readonly editions: readonly string[];
}

/** How often an event happened on a day: at a step (`question` empty) or at one of its questions. */
export interface StepCountRecord {
  readonly day: PlainDate;
  readonly step: string;
  readonly question: string;
  readonly event: string;
  readonly times: number;
}
