import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type {
  CallBackRecord,
  ConsentRecord,
  ContactRecord,
  DebtorCheckRecord,
  ErasureRecord,
  FeedbackRecord,
  IdempotencyRecord,
  Instant,
  LeadRecord,
  MailRecord,
  PremiumCheckRecord,
  QuoteRecord,
  ReminderRecord,
  SavedAnswersRecord,
  ShareRecord,
  StepCountRecord,
} from './records.ts';

/** What a lead list shows; contact data only where the operator asks for it by command. */
export interface LeadOverview extends LeadRecord {
  readonly contact: ContactRecord | null;
  readonly source: LeadSource | null;
  readonly mails: readonly Pick<MailRecord, 'id' | 'kind' | 'state' | 'attempts' | 'lastError'>[];
  /** When to call; only on leads of type `call-back`. */
  readonly callBack?: Omit<CallBackRecord, 'leadId' | 'tokenHash'>;
}

/** All repositories of one transaction or of the plain connection. Every method is asynchronous and does no I/O but the database's. */
export interface Repositories {
  readonly quotes: {
    insert(quote: QuoteRecord): Promise<void>;
    findByTokenHash(tokenHash: string): Promise<QuoteRecord | null>;
    findById(id: string): Promise<QuoteRecord | null>;
    /** Every stored quote, oldest first, a page at a time (for `npm run replay`). */
    page(afterId: string | null, limit: number): Promise<readonly QuoteRecord[]>;
    touch(id: string, at: Instant): Promise<void>;
    /** Puts another comparison with its day and engine version in the place of the one of this quote; token and times stay. */
    replace(quote: QuoteRecord): Promise<void>;
    /** Removes quote, leads, consents, contacts and mails that hang on it and notes it in the register of erasures. True when it existed. */
    erase(id: string): Promise<boolean>;
  };
  readonly leads: {
    insert(lead: LeadRecord): Promise<void>;
    /** The lead of the quote itself, not a call that was asked for. */
    findByQuoteId(quoteId: string): Promise<LeadRecord | null>;
    find(id: string): Promise<LeadRecord | null>;
    findByPremiumCheckId(premiumCheckId: string): Promise<LeadRecord | null>;
    findByDebtorCheckId(debtorCheckId: string): Promise<LeadRecord | null>;
    /** Every lead that hangs on a quote, oldest first. */
    ofQuote(quoteId: string): Promise<readonly LeadRecord[]>;
    update(lead: LeadRecord): Promise<void>;
    list(options: { readonly limit: number; readonly withContact: boolean }): Promise<readonly LeadOverview[]>;
    /** Removes a lead that hangs on nothing and all that hangs on it, and notes it in the register of erasures. True when it existed. */
    erase(id: string): Promise<boolean>;
  };
  readonly contacts: {
    insert(contact: ContactRecord): Promise<void>;
    /** Replaces all fields of an existing contact (sent again with other details). */
    update(contact: ContactRecord): Promise<void>;
    find(id: string): Promise<ContactRecord | null>;
    /** Names of the filled columns, without opening their text. */
    filledFields(id: string): Promise<readonly (keyof ContactRecord)[]>;
  };
  readonly consents: {
    insert(consent: ConsentRecord): Promise<void>;
    findByLeadId(leadId: string): Promise<readonly ConsentRecord[]>;
  };
  readonly mails: {
    insert(mail: MailRecord): Promise<void>;
    /**
     * Takes up to `limit` mails into `sending` until `leaseUntil`, counting the attempt: mails in state `due` or `unknown`
     * whose `nextAttemptAt` has come, and mails in `sending` whose lease has ended. Answers the rows as they are after the claim.
     */
    claim(now: Instant, leaseUntil: Instant, limit: number): Promise<readonly MailRecord[]>;
    finish(id: string, outcome: Pick<MailRecord, 'state' | 'nextAttemptAt' | 'lastError' | 'sentAt'>): Promise<void>;
    list(options: { readonly states: readonly MailRecord['state'][]; readonly limit: number }): Promise<readonly MailRecord[]>;
    find(id: string): Promise<MailRecord | null>;
    /** Kind and state of the mails of one lead, oldest first, without opening address or text. */
    ofLead(leadId: string): Promise<readonly Pick<MailRecord, 'id' | 'kind' | 'state'>[]>;
    /** True when a mail with this Message-ID was written before. */
    isKnown(messageId: string): Promise<boolean>;
  };
  readonly callBacks: {
    insert(callBack: CallBackRecord): Promise<void>;
    update(callBack: CallBackRecord): Promise<void>;
    find(leadId: string): Promise<CallBackRecord | null>;
    findByTokenHash(tokenHash: string): Promise<CallBackRecord | null>;
  };
  readonly premiumChecks: {
    insert(check: PremiumCheckRecord): Promise<void>;
    findByTokenHash(tokenHash: string): Promise<PremiumCheckRecord | null>;
    touch(id: string, at: Instant): Promise<void>;
    /** Removes the check, its lead and all that hangs on it, and notes it. True when it existed. */
    erase(id: string): Promise<boolean>;
  };
  readonly debtorChecks: {
    insert(check: DebtorCheckRecord): Promise<void>;
    /** Replaces outcome and chosen customers; token and time stay. */
    update(check: DebtorCheckRecord): Promise<void>;
    findByTokenHash(tokenHash: string): Promise<DebtorCheckRecord | null>;
    /** Removes the check, its lead and all that hangs on it, and notes it. True when it existed. */
    erase(id: string): Promise<boolean>;
  };
  readonly reminders: {
    insert(reminder: ReminderRecord): Promise<void>;
    findByTokenHash(tokenHash: string): Promise<ReminderRecord | null>;
    confirm(id: string, at: Instant): Promise<void>;
    /** Removes the reminder and its mails, also those still to be sent, and notes it. True when it existed. */
    erase(id: string): Promise<boolean>;
  };
  readonly shares: {
    insert(share: ShareRecord): Promise<void>;
    findByQuoteId(quoteId: string): Promise<ShareRecord | null>;
    findByTokenHash(tokenHash: string): Promise<ShareRecord | null>;
    /** True when there was a link. */
    remove(quoteId: string): Promise<boolean>;
  };
  readonly savedAnswers: {
    insert(saved: SavedAnswersRecord): Promise<void>;
    findByTokenHash(tokenHash: string): Promise<SavedAnswersRecord | null>;
    /** Removes the answers and the mail with their link, and notes it. True when they existed. */
    erase(id: string): Promise<boolean>;
  };
  readonly idempotency: {
    find(keyHash: string): Promise<IdempotencyRecord | null>;
    /** False when the key exists already. */
    insert(record: IdempotencyRecord): Promise<boolean>;
    complete(keyHash: string, sealedAnswer: Uint8Array): Promise<void>;
    remove(keyHash: string): Promise<void>;
  };
  /** Where leads came from; erased with the lead. */
  readonly leadSources: {
    insert(leadId: string, source: LeadSource): Promise<void>;
    find(leadId: string): Promise<LeadSource | null>;
  };
  readonly feedback: {
    insert(feedback: FeedbackRecord): Promise<void>;
    /** Notes that a quote was answered about or explained, without what was said. False when it was so already. Goes with the quote. */
    markGiven(quoteId: string, kind: 'answer' | 'remark'): Promise<boolean>;
    /** Newest day first. */
    list(options: { readonly limit: number }): Promise<readonly FeedbackRecord[]>;
    /** Erases what was given before a day and tells how many. */
    eraseBefore(day: PlainDate): Promise<number>;
  };
  readonly stepCounts: {
    /** Adds to the sums of the days; one row per day, step, question and event. */
    add(counts: readonly StepCountRecord[]): Promise<void>;
    /** Sums per step, question and event over the days from `from` to `to`, both included; `day` is the last of them. */
    sums(from: PlainDate, to: PlainDate): Promise<readonly StepCountRecord[]>;
    /** Erases the sums of the days before and tells how many rows there were. */
    eraseBefore(day: PlainDate): Promise<number>;
  };
  /** Register of erasures without personal data: which quote, when; after a restored backup it tells what to erase again. Newest first. */
  readonly erasures: {
    list(limit: number): Promise<readonly ErasureRecord[]>;
    /** Whether something with this id was ever erased. */
    has(id: string): Promise<boolean>;
  };
  /** What stored comparisons have in common, by the SHA-256 of its text; written once, never changed. */
  readonly comparisonParts: {
    keep(hash: string, content: string): Promise<void>;
    find(hash: string): Promise<string | null>;
  };
  readonly retention: {
    /** Erases what is due at the given limits and tells how many of each were erased. */
    sweep(limits: {
      readonly indicationsBefore: Instant;
      readonly leadsBefore: Instant;
      readonly mailBodiesBefore: Instant;
      readonly idempotencyBefore: Instant;
      /** Answers saved for later, by the time they were saved. */
      readonly savedAnswersBefore: Instant;
      /** Reminders that nobody confirmed, by the time they were asked for. */
      readonly unconfirmedRemindersBefore: Instant;
      /** Klantenchecks kept before go: with contact details their outcome and the customers that were named, without them all of it. */
      readonly debtorChecksBefore: Instant;
      /** Reminders of a notice day before this day. */
      readonly remindersBefore: PlainDate;
    }): Promise<RetentionReport>;
  };
}

export interface RetentionReport {
  readonly indications: number;
  readonly leads: number;
  readonly mailBodies: number;
  readonly idempotencyKeys: number;
  readonly savedAnswers: number;
  readonly premiumChecks: number;
  /** Klantenchecks whose outcome was erased. */
  readonly debtorChecks: number;
  readonly reminders: number;
}

export interface Database extends Repositories {
  /** Runs `work` in one transaction; rolls back when it throws. No I/O but the database inside. */
  transaction<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>;
  /** Brings the schema up to date; throws with a readable message when it cannot. */
  migrate(): Promise<void>;
  /** Cheap write-ability check for /readyz. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
