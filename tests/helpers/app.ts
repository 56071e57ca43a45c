import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '#/insurers/registry.ts';
import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import type { App, Site } from '#/server/app.ts';
import type { Database } from '#/server/db/repositories.ts';
import { loadTexts } from '#/server/config/texts.ts';
import { DebtorDesk } from '#/server/debtor-desk/desk.ts';
import { openPress } from '#/server/documents/pdf/press.ts';
import { loadEditions, type EditionsHolder } from '#/server/editions.ts';
import { fileTransport } from '#/server/mail/files.ts';
import type { MailTransport } from '#/server/mail/transport.ts';
import { startOutboxWorker, type OutboxWorker } from '#/server/outbox/worker.ts';
import { createApp } from '#/server/usecases/create-app.ts';
import { papersByMail } from '#/server/usecases/papers.ts';
import { testClock, type TestClock } from './clock.ts';
import { testDatabase } from './database.ts';

const ORIGIN = 'https://voorbeeld.example';

export const SITE: Site = {
  operator: 'Voorbeeld Makelaars B.V.',
  licence: { authority: 'AFM', number: '12000000' },
  confirmed: false,
  confirmedBelgium: false,
  phone: null,
  email: null,
  openingHours: null,
  commission: null,
  address: null,
};

/** The texts of the site as they stand. */
export const TEXTS = loadTexts('content/teksten');

/** A Dutch wholesaler of a million, everything answered but the lateness. */
export const PROFILE: Profile = {
  establishment: 'NL',
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: [{ sector: 'wholesale', sharePct: '100' }],
  turnoverCents: 100_000_000,
  turnoverBasis: 'closed-year',
  excludedSharePct: '0',
  numberOfBuyers: 60,
  largestBuyerSharePct: '12',
  topFiveSharePct: '40',
  largestOutstandingCents: 4_000_000,
  paymentTermDays: 30,
  averageDaysLate: 'unknown',
  buyerCountries: 'domestic-only',
  lossesCents: 500_000,
  lossYears: 3,
  overdueOver60DaysCents: 0,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};

/** Only buyers under sanctions: no insurer can quote. */
export const HOPELESS: Profile = { ...PROFILE, buyerCountries: [{ country: 'KP', sharePct: '100' }] };

export const CONTACT: Contact = {
  companyName: 'Kaas & Zn. <b>"Groothandel"</b>',
  registrationNumber: '12345678',
  personName: 'Anna de Vries',
  email: 'anna@kaas.example',
  phone: '+31 6 1234 5678',
  remarks: 'Bel mij na 10 uur.\nGraag.',
  insurers: ['atradius', 'coface'],
  offersConsent: true,
  tipsConsent: false,
};

export interface TestApp {
  readonly app: App;
  readonly database: Database;
  readonly clock: TestClock;
  readonly mailFolder: string;
  readonly transport: MailTransport;
  /** How often the worker was told of new mails. */
  readonly nudges: () => number;
  /** What was counted so far. */
  readonly counted: readonly StepEvent[];
  /** Sends everything that is due. */
  sendMails(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  /** Stands between the use cases and the database. */
  readonly wrap?: (database: Database) => Database;
  readonly transport?: MailTransport;
  readonly editions?: EditionsHolder;
  /** Facts of the operator that differ from those of `SITE`. */
  readonly site?: Partial<Site>;
}

/** The use cases on a real SQLite database in a file, the real editions and mails as files; only the clock stands still. */
export async function openTestApp(options: Options = {}): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'app-'));
  const clock = testClock();
  const database = await testDatabase(clock, join(folder, 'site.db'));
  const mailFolder = join(folder, 'mail');
  const transport = options.transport ?? fileTransport(mailFolder);
  const from = { name: SITE.operator, address: 'van@example.invalid' };
  const log = { info: () => undefined, error: () => undefined };
  const press = openPress();
  const debtorDesk = new DebtorDesk();
  const papers = papersByMail({ database, press, site: SITE, publicOrigin: ORIGIN });
  let worker: OutboxWorker | null = null;
  let nudges = 0;
  const counted: StepEvent[] = [];
  const app = createApp({
    site: { ...SITE, ...options.site },
    texts: TEXTS,
    publicOrigin: ORIGIN,
    database: options.wrap?.(database) ?? database,
    clock,
    insurers: registry,
    editions: options.editions ?? loadEditions(registry),
    retention: { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24, logDays: 30 },
    mail: { from, broker: { name: SITE.operator, address: 'makelaar@example.invalid' } },
    mailCopies: transport,
    stepCounter: { count: (events) => void counted.push(...events) },
    press,
    debtorDesk,
    outbox: { nudge: () => (nudges += 1) },
    formCookie: { name: 'antwoorden', secure: true, seal: () => '', open: () => null },
    log,
  });
  return {
    app,
    database,
    clock,
    mailFolder,
    transport,
    nudges: () => nudges,
    counted,
    async sendMails() {
      worker = startOutboxWorker({ database, transport, papers, from, clock, jitter: () => 0, log });
      // The first turn of the worker takes all that is due before it can be stopped for good.
      for (;;) {
        const open = await database.mails.list({ states: ['due', 'sending'], limit: 100 });
        if (open.every((mail) => mail.state === 'due' && mail.nextAttemptAt > clock.now())) break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await worker.stop();
    },
    async close() {
      await worker?.stop();
      await Promise.all([press.close(), debtorDesk.close()]);
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The token out of a created quote. Throws when it was not created. */
export function createdToken(result: Awaited<ReturnType<App['createQuote']>>): string {
  if (result.kind !== 'created') throw new Error(`the quote was not created: ${result.kind}`);
  return result.token;
}
