import { join, resolve } from 'node:path';
import type { Config, MailConfig, RetentionConfig } from './config.ts';
import { ConfigFault, type Fault } from './faults.ts';
import { folderProblem } from './folders.ts';
import { hostInUrl, isLoopback } from './network.ts';
import { databaseFile, hostName, logLevel, mailAddress, origin, proxies, rateLimits, smtpServer, wholeNumber } from './parsers.ts';
import { createReader, type Reader } from './reader.ts';
import { loadSite } from './site.ts';
import { loadTexts } from './texts.ts';
import type { Site, Texts } from '../app.ts';

/** Stands in where mails only become files: the reserved domain cannot receive mail. */
const NOBODY = 'niemand@example.invalid';

function readMail(reader: Reader, dataDir: string): MailConfig | null {
  const server = reader.read('SMTP_URL', smtpServer);
  const from = reader.read('MAIL_FROM', mailAddress);
  const broker = reader.read('BROKER_EMAIL', mailAddress);
  if (reader.text('SMTP_URL') === null) {
    return { kind: 'files', folder: join(dataDir, 'mail'), from: from ?? NOBODY, broker: broker ?? NOBODY };
  }
  for (const name of ['MAIL_FROM', 'BROKER_EMAIL'] as const) {
    if (reader.text(name) === null) reader.fault(name, 'is missing; with SMTP_URL real mails are sent, so it must be known.');
  }
  return server && from && broker ? { kind: 'smtp', server, from, broker } : null;
}

/** Pages promise that a debtor book never stays longer. */
const MOST_DEBTOR_CHECK_DAYS = 30;

function readRetention(reader: Reader): RetentionConfig | null {
  const indicationDays = reader.read('RETENTION_INDICATION_DAYS', wholeNumber(1, 3650));
  const debtorCheckDays = reader.read('RETENTION_DEBTOR_CHECK_DAYS', wholeNumber(1, MOST_DEBTOR_CHECK_DAYS));
  const leadMonths = reader.read('RETENTION_LEAD_MONTHS', wholeNumber(1, 120));
  const mailBodyDays = reader.read('RETENTION_MAIL_BODY_DAYS', wholeNumber(1, 3650));
  const statisticsMonths = reader.read('RETENTION_STATISTICS_MONTHS', wholeNumber(1, 120));
  const logDays = reader.read('RETENTION_LOG_DAYS', wholeNumber(1, 3650));
  if (indicationDays === null || debtorCheckDays === null || leadMonths === null) return null;
  if (mailBodyDays === null || statisticsMonths === null || logDays === null) return null;
  return { indicationDays, debtorCheckDays, leadMonths, mailBodyDays, statisticsMonths, logDays };
}

function readAddress(reader: Reader) {
  const host = reader.read('HOST', hostName);
  const port = reader.read('PORT', wholeNumber(1, 65_535));
  const given = reader.read('PUBLIC_ORIGIN', origin);
  const exposed = host !== null && !isLoopback(host);
  if (exposed && reader.text('PUBLIC_ORIGIN') === null) {
    reader.fault('PUBLIC_ORIGIN', `is missing; HOST ${host} is not only this computer, so visitors need an https address.`);
  } else if (exposed && given !== null && !given.startsWith('https:')) {
    reader.fault('PUBLIC_ORIGIN', `must be https, because HOST ${host} is not only this computer.`);
  }
  if (host === null || port === null) return null;
  return { listen: { host, port }, publicOrigin: given ?? `http://${hostInUrl(host)}:${String(port)}` };
}

function read(reader: Reader): Config | null {
  const address = readAddress(reader);
  const dataDir = resolve(reader.text('DATA_DIR') ?? '.');
  const secretsDir = resolve(reader.text('SECRETS_DIR') ?? join(dataDir, 'secrets'));
  const file = reader.read('DATABASE_URL', databaseFile) ?? join(dataDir, 'site.db');
  const mail = readMail(reader, dataDir);
  const trustProxy = reader.read('TRUST_PROXY', proxies) ?? [];
  const limits = reader.read('RATE_LIMITS', rateLimits);
  const level = reader.read('LOG_LEVEL', logLevel);
  const retention = readRetention(reader);
  if (!address || !mail || !limits || !level || !retention) return null;
  const siteFile = resolve(reader.text('SITE_FILE') ?? '.');
  const database = { kind: 'sqlite', file } as const;
  return { ...address, dataDir, secretsDir, database, mail, siteFile, trustProxy, rateLimits: limits, logLevel: level, retention };
}

/**
 * The configuration out of the environment. Reads nothing but `env`.
 * Throws ConfigFault with every fault at once, each with an example.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const reader = createReader(env);
  const config = read(reader);
  if (!config || reader.faults.length > 0) throw new ConfigFault(reader.faults);
  return config;
}

function faultsOf<Value>(load: () => Value): { readonly value: Value | null; readonly faults: readonly Fault[] } {
  try {
    return { value: load(), faults: [] };
  } catch (error) {
    if (error instanceof ConfigFault) return { value: null, faults: error.faults };
    throw error;
  }
}

/** What keeps a site that its provider has not confirmed from being reachable for others. */
export function exposureFaults(config: Pick<Config, 'listen' | 'publicOrigin' | 'siteFile'>, site: Site): readonly Fault[] {
  if (site.confirmed) return [];
  const problem = (what: string) =>
    `${what} can be reached by others, but ${config.siteFile} says "confirmed: false": the provider has not confirmed this site.`;
  const faults: Fault[] = [];
  if (!isLoopback(new URL(config.publicOrigin).hostname)) {
    faults.push({ where: 'PUBLIC_ORIGIN', problem: problem(config.publicOrigin), example: 'PUBLIC_ORIGIN=http://127.0.0.1:4321' });
  }
  if (!isLoopback(config.listen.host)) {
    faults.push({ where: 'HOST', problem: problem(config.listen.host), example: 'HOST=127.0.0.1' });
  }
  return faults;
}

/** Folders in which nothing can be kept; keys may lie in a folder that can only be read. */
function folderFaults(env: NodeJS.ProcessEnv): readonly Fault[] {
  const reader = createReader(env);
  for (const name of ['DATA_DIR', 'SECRETS_DIR'] as const) {
    const given = reader.text(name);
    const problem = given === null ? null : folderProblem(resolve(given), name === 'DATA_DIR');
    if (problem !== null) reader.fault(name, problem);
  }
  return reader.faults;
}

/**
 * Configuration, site facts and texts together, from the environment of this process unless another is given.
 * Throws ConfigFault with the faults of all of them at once.
 */
export function loadConfiguration(env: NodeJS.ProcessEnv = process.env): {
  readonly config: Config;
  readonly site: Site;
  readonly texts: Texts;
  /** Reads the texts again, as they are on disk then. Throws ConfigFault. */
  readonly readTexts: () => Texts;
} {
  const config = faultsOf(() => readConfig(env));
  const siteFile = resolve(createReader(env).text('SITE_FILE') ?? '.');
  const site = faultsOf(() => loadSite(siteFile));
  const textsFolder = resolve(createReader(env).text('TEXTS_DIR') ?? '.');
  const readTexts = () => loadTexts(textsFolder);
  const texts = faultsOf(readTexts);
  const exposure = config.value && site.value ? exposureFaults(config.value, site.value) : [];
  const faults = [...config.faults, ...folderFaults(env), ...site.faults, ...texts.faults, ...exposure];
  if (!config.value || !site.value || !texts.value || faults.length > 0) throw new ConfigFault(faults);
  return { config: config.value, site: site.value, texts: texts.value, readTexts };
}
