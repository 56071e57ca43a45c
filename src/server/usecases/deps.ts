import type { App, KeptPeriods, Site, Texts } from '#/server/app.ts';
import type { Clock } from '#/server/clock.ts';
import type { Database } from '#/server/db/repositories.ts';
import type { DebtorDesk } from '#/server/debtor-desk/desk.ts';
import type { Press } from '#/server/documents/pdf/press.ts';
import type { EditionsHolder } from '#/server/editions.ts';
import type { Mailbox, MailTransport } from '#/server/mail/transport.ts';
import type { StepCounter } from './step-counter.ts';
import type { Insurer } from '#/quote-engine/product.ts';

/** How long each kind of record is kept. */
export interface RetentionPeriods {
  /** Indication without contact, counted from the last visit. */
  readonly indicationDays: number;
  /** Kept Klantencheck, with the customers that were named to the broker, counted from keeping. */
  readonly debtorCheckDays: number;
  /** Lead without mandate, counted from the last contact. */
  readonly leadMonths: number;
  /** Mail bodies, counted from sending. */
  readonly mailBodyDays: number;
  /** Step counts and feedback: sums and remarks that lead to nobody. */
  readonly statisticsMonths: number;
}

/** What the use cases work with. Everything is handed in, so that a test can run them on a clock that stands still. */
export interface AppDeps {
  readonly site: Site;
  readonly publicOrigin: string;
  /** The texts of this moment: to be asked each time. */
  readonly texts: Texts;
  readonly database: Database;
  readonly clock: Clock;
  readonly insurers: readonly Insurer[];
  readonly editions: EditionsHolder;
  readonly retention: RetentionPeriods & KeptPeriods;
  /** Sender of all mails, and where requests for offers go. */
  readonly mail: { readonly from: Mailbox; readonly broker: Mailbox };
  /** Copies that the transport keeps; they go with the lead. */
  readonly mailCopies: Pick<MailTransport, 'forget'>;
  /** Makes papers outside the event loop. */
  readonly press: Press;
  /** Computes debtor books outside the event loop. */
  readonly debtorDesk: Pick<DebtorDesk, 'do'>;
  /** Told after a commit that wrote mails. */
  readonly outbox: { nudge(): void };
  readonly stepCounter: Pick<StepCounter, 'count'>;
  readonly formCookie: App['formCookie'];
  readonly log: { error(fields: Readonly<Record<string, unknown>>, message: string): void };
}
