import type { PremiumCheck } from '#/premium-check/check.ts';
import type { RunningPolicy } from '#/premium-check/running-policy.ts';
import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { MailOutcome } from './app.ts';

/** Answers about the company and about its running policy. */
export interface PremiumCheckInput {
  readonly profile: Profile;
  readonly policy: RunningPolicy;
}

export interface StoredPremiumCheck {
  readonly check: PremiumCheck;
  readonly createdAt: string;
  /** Day on which it is erased when nobody visits again. */
  readonly keptUntil: PlainDate;
  /** Made with rate books, or a version of the calculation, that are no longer those in use. */
  readonly isReplaced: boolean;
}

/** A check that is kept, by its token; or answers that are kept only now, under `formKey` as their token. */
export type CheckPlace = { readonly token: string } | { readonly input: PremiumCheckInput; readonly formKey: string };

/** The Premie-Check as pages and API see it. */
export interface PremiumChecks {
  /** Pure check with the editions in use, today in Amsterdam; stores nothing. */
  check(input: PremiumCheckInput): PremiumCheck;
  /** Mark of an outcome: the same outcome has the same mark, and nothing can be read from it. */
  mark(check: PremiumCheck): string;
  /** Keeps the outcome and answers its token. Sent twice with the same form key it is one. Null for a key that is none. */
  keep(input: PremiumCheckInput, formKey: string): Promise<string | null>;
  /** Reads and counts as a visit. Null for an unknown, erased or malformed token. */
  read(token: string): Promise<StoredPremiumCheck | null>;
  /** Makes a lead of it: check, contact, consents and mails to both sides in one transaction. The token, or null when there is no check. */
  review(place: CheckPlace, contact: Contact): Promise<string | null>;
  /** Mails the outcome, and keeps it when it was not kept yet. */
  mail(place: CheckPlace, mail: { readonly address: string; readonly mailKey: string }): Promise<MailOutcome>;
  /** True when something was erased. */
  erase(token: string): Promise<boolean>;
  /** Keeps the wish to be reminded and mails the link that confirms it; its token stands nowhere else. Sent twice with one form key it is one. */
  askReminder(wish: {
    readonly address: string;
    readonly day: PlainDate;
    readonly formKey: string;
  }): Promise<'done' | 'too-late' | 'too-far' | 'address-full' | 'not-found'>;
  /** How many days before a notice day mails would still go out; none when it is too near. */
  reminderDays(day: PlainDate): readonly number[];
  /** A notice day so far ahead that no reminder is taken for it. */
  isTooFarToRemind(day: PlainDate): boolean;
  /** A reminder with the days before its day on which mails are still to come. */
  reminder(token: string): Promise<{ readonly day: PlainDate; readonly isConfirmed: boolean; readonly before: readonly number[] } | null>;
  /** Confirms, and lays the reminders that are still ahead ready in the outbox. False when there is nothing to confirm, or nothing ahead. */
  confirmReminder(token: string): Promise<boolean>;
  /** Erases address and mails at once. */
  stopReminder(token: string): Promise<boolean>;
  /** The notice day as the text of a calendar file. */
  calendar(day: PlainDate): string;
}
