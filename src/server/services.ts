import { registry } from '#/insurers/registry.ts';
import type { App, Site, Texts } from './app.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config/config.ts';
import { openDatabase } from './db/open.ts';
import { DebtorDesk } from './debtor-desk/desk.ts';
import { openPress } from './documents/pdf/press.ts';
import { loadEditions } from './editions.ts';
import { createLogger, type LogSink } from './host/logging.ts';
import { randomOctets } from './ids.ts';
import { fileTransport } from './mail/files.ts';
import { smtpTransport } from './mail/smtp.ts';
import type { MailTransport } from './mail/transport.ts';
import { startOutboxWorker } from './outbox/worker.ts';
import { createFormCookie } from './security/form-cookie.ts';
import { loadKeyring } from './security/keyring.ts';
import { createApp } from './usecases/create-app.ts';
import { papersByMail } from './usecases/papers.ts';
import { startRetention } from './usecases/retention.ts';
import { startStepCounter } from './usecases/step-counter.ts';
import { typicalComparison } from './usecases/typical-comparison.ts';

/** Facts and words of the site. */
export interface Content {
  readonly site: Site;
  /** The texts of this moment; they change when a new build is taken over. */
  readonly texts: () => Texts;
}

/** The running parts behind the host. */
export interface Services {
  readonly app: App;
  /** True when leads can be stored. */
  readonly isReady: () => Promise<boolean>;
  /** Ends worker and daily job after what they are doing, then the database. */
  close(): Promise<void>;
}

function transportOf({ mail }: Config): MailTransport {
  return mail.kind === 'smtp' ? smtpTransport(mail.server) : fileTransport(mail.folder);
}

const jitter = (): number => randomOctets(4).readUInt32BE() / 2 ** 32;

/**
 * Opens keys and database, brings the schema up to date and starts mail worker and daily job.
 * Throws with a sentence for the operator when one of them cannot.
 */
export async function openServices(config: Config, { site, texts }: Content, sink: LogSink): Promise<Services> {
  const clock = systemClock();
  const log = createLogger(config.logLevel, sink, () => clock.now());
  const keyring = loadKeyring(config.secretsDir);
  const editions = loadEditions(registry);
  const typical = typicalComparison(registry, editions.current(), clock.today());
  const database = await openDatabase({ database: config.database, keyring, clock, typicalComparison: typical });
  await database.migrate();
  const transport = transportOf(config);
  const from = { name: site.operator, address: config.mail.from };
  const broker = { name: site.operator, address: config.mail.broker };
  const press = openPress();
  const debtorDesk = new DebtorDesk();
  const papers = papersByMail({ database, press, site, publicOrigin: config.publicOrigin });
  const worker = startOutboxWorker({ database, transport, papers, from, clock, jitter, log });
  const retention = startRetention({ database, clock, retention: config.retention, mailCopies: transport, log });
  const stepCounter = startStepCounter({ database, clock, log });
  const app = createApp({
    site,
    get texts() {
      return texts();
    },
    publicOrigin: config.publicOrigin,
    database,
    clock,
    insurers: registry,
    editions,
    retention: config.retention,
    mail: { from, broker },
    mailCopies: transport,
    press,
    debtorDesk,
    outbox: worker,
    stepCounter,
    formCookie: createFormCookie({ keyring, clock, publicOrigin: config.publicOrigin }),
    log,
  });
  return {
    app,
    isReady: () => database.ping().then(() => true),
    async close() {
      await Promise.all([worker.stop(), retention.stop(), stepCounter.stop()]);
      await Promise.all([press.close(), debtorDesk.close()]);
      await database.close();
    },
  };
}
