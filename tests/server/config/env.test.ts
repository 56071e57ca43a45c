import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration, readConfig } from '#/server/config/env.ts';
import { ConfigFault, type Fault } from '#/server/config/faults.ts';
import { VARIABLES } from '#/server/config/variables.ts';
import { closedSite, openSite, writeSiteFile } from '../../helpers/site.ts';

function faultsOf(read: () => unknown): readonly Fault[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

const faults = (env: NodeJS.ProcessEnv) => faultsOf(() => readConfig(env));
const where = (env: NodeJS.ProcessEnv) => faults(env).map((fault) => fault.where);

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toStrictEqual({
      listen: { host: '127.0.0.1', port: 4321 },
      publicOrigin: 'http://127.0.0.1:4321',
      dataDir: resolve('data'),
      secretsDir: resolve('data/secrets'),
      database: { kind: 'sqlite', file: resolve('data/site.db') },
      mail: { kind: 'files', folder: resolve('data/mail'), from: 'niemand@example.invalid', broker: 'niemand@example.invalid' },
      siteFile: resolve('content/site.yaml'),
      trustProxy: [],
      rateLimits: {
        quotes: { max: 30, windowMilliseconds: 60_000 },
        indications: { max: 120, windowMilliseconds: 60_000 },
        pages: { max: 600, windowMilliseconds: 60_000 },
      },
      logLevel: 'info',
      retention: { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, statisticsMonths: 24, logDays: 30 },
    });
  });

  it('takes an empty or blank variable for an absent one', () => {
    const blank = Object.fromEntries(Object.keys(VARIABLES).map((name, index) => [name, index % 2 === 0 ? '' : '  ']));
    expect(readConfig(blank)).toStrictEqual(readConfig({}));
  });

  it('accepts every example of the table, all at once', () => {
    const examples = Object.fromEntries(Object.entries(VARIABLES).map(([name, { example }]) => [name, example]));
    expect(readConfig(examples)).toStrictEqual({
      listen: { host: '0.0.0.0', port: 8080 },
      publicOrigin: 'https://www.example.nl',
      dataDir: '/var/lib/kredietverzekering',
      secretsDir: '/etc/kredietverzekering/secrets',
      database: { kind: 'sqlite', file: '/var/lib/kredietverzekering/site.db' },
      mail: {
        kind: 'smtp',
        server: { host: 'mail.example.nl', port: 465, tls: 'implicit', login: { user: 'user', password: 'password' } },
        from: 'offertes@example.nl',
        broker: 'makelaar@example.nl',
      },
      siteFile: '/etc/kredietverzekering/site.yaml',
      trustProxy: ['127.0.0.1', '10.0.0.0/8'],
      rateLimits: {
        quotes: { max: 10, windowMilliseconds: 60_000 },
        indications: { max: 120, windowMilliseconds: 60_000 },
        pages: { max: 300, windowMilliseconds: 60_000 },
      },
      logLevel: 'warn',
      retention: { indicationDays: 60, debtorCheckDays: 14, leadMonths: 6, mailBodyDays: 14, statisticsMonths: 12, logDays: 14 },
    });
  });

  it('lists all faults together, each with an example', () => {
    const env = {
      HOST: 'a b',
      PORT: '70000',
      PUBLIC_ORIGIN: 'www.example.nl',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'http://mail.example.nl',
      TRUST_PROXY: '1',
      RATE_LIMITS: 'quotes=0/min',
      LOG_LEVEL: 'loud',
      RETENTION_INDICATION_DAYS: '-1',
      RETENTION_DEBTOR_CHECK_DAYS: '31',
      RETENTION_LEAD_MONTHS: '1.5',
      RETENTION_MAIL_BODY_DAYS: 'thirty',
      RETENTION_LOG_DAYS: '1e9',
    };
    const found = faults(env);
    expect(found.map((fault) => fault.where).toSorted()).toStrictEqual([...Object.keys(env), 'BROKER_EMAIL', 'MAIL_FROM'].toSorted());
    for (const fault of found) expect(fault.example).toBe(`${fault.where}=${VARIABLES[fault.where as keyof typeof VARIABLES].example}`);
    expect(() => readConfig(env)).toThrow(/^The configuration has 15 faults:\n {2}- HOST: "a b" is not .* Example: HOST=0\.0\.0\.0\n/);
  });

  it('refuses PostgreSQL in one sentence', () => {
    for (const url of ['postgres://db/site', 'postgresql://user:secret@db/site']) {
      const [fault, ...rest] = faults({ DATABASE_URL: url });
      expect(rest).toStrictEqual([]);
      expect(fault?.problem).toBe('PostgreSQL is not built in yet; leave the variable out and the embedded database is used.');
    }
  });

  it.each(['0.0.0.0', '::', '192.168.1.10', 'web01', '127.evil.example'])('wants an https origin when it listens on %s', (HOST) => {
    expect(where({ HOST })).toStrictEqual(['PUBLIC_ORIGIN']);
    expect(where({ HOST, PUBLIC_ORIGIN: 'http://127.0.0.1:4321' })).toStrictEqual(['PUBLIC_ORIGIN']);
    expect(where({ HOST, PUBLIC_ORIGIN: 'http://www.example.nl' })).toStrictEqual(['PUBLIC_ORIGIN']);
    expect(where({ HOST, PUBLIC_ORIGIN: 'https://www.example.nl' })).toStrictEqual([]);
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:4321'],
    ['127.8.9.1', 'http://127.8.9.1:4321'],
    ['localhost', 'http://localhost:4321'],
    ['::1', 'http://[::1]:4321'],
  ])('needs no origin on %s', (HOST, expected) => {
    expect(readConfig({ HOST }).publicOrigin).toBe(expected);
  });

  it.each(['https://example.nl/pad', 'https://example.nl/?a', 'https://u:p@example.nl', 'ftp://example.nl', 'example.nl', 'https://'])(
    'refuses %s as an origin',
    (PUBLIC_ORIGIN) => {
      expect(where({ PUBLIC_ORIGIN })).toStrictEqual(['PUBLIC_ORIGIN']);
    },
  );

  it('writes an origin in one way', () => {
    expect(readConfig({ PUBLIC_ORIGIN: 'HTTPS://WWW.Example.NL:443/' }).publicOrigin).toBe('https://www.example.nl');
  });

  it('wants sender and broker beside a mail server', () => {
    expect(where({ SMTP_URL: 'smtp://localhost' })).toStrictEqual(['MAIL_FROM', 'BROKER_EMAIL']);
    expect(where({ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@example.nl' })).toStrictEqual(['BROKER_EMAIL']);
    expect(where({ BROKER_EMAIL: 'b@y.nl\r\nBcc: evil@z.nl' })).toStrictEqual(['BROKER_EMAIL']);
    expect(where({ MAIL_FROM: 'Naam <a@example.nl>' })).toStrictEqual(['MAIL_FROM']);
    expect(where({ MAIL_FROM: 'a@example.nl,b@example.nl' })).toStrictEqual(['MAIL_FROM']);
  });

  it.each([
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, tls: 'optional', login: null }],
    ['smtp://mail.example.nl', { host: 'mail.example.nl', port: 587, tls: 'starttls', login: null }],
    [
      'smtps://u%40x:p%25%2F@mail.example.nl',
      { host: 'mail.example.nl', port: 465, tls: 'implicit', login: { user: 'u@x', password: 'p%/' } },
    ],
    ['smtp://[::1]:25', { host: '::1', port: 25, tls: 'optional', login: null }],
  ])('reads %s', (SMTP_URL, server) => {
    const { mail } = readConfig({ SMTP_URL, MAIL_FROM: 'a@example.nl', BROKER_EMAIL: 'b@example.nl' });
    expect(mail).toMatchObject({ kind: 'smtp', server });
  });

  it('never repeats a mail server with its password', () => {
    for (const SMTP_URL of ['smtp://u:hunter2@h/path', 'imap://u:hunter2@h', 'smtp://u:hunter2%ZZ@h', 'smtp://:hunter2@h', 'hunter2']) {
      const found = faults({ SMTP_URL, MAIL_FROM: 'a@example.nl', BROKER_EMAIL: 'b@example.nl' });
      expect(found.map((fault) => fault.where)).toStrictEqual(['SMTP_URL']);
      expect(JSON.stringify(found)).not.toContain('hunter2');
    }
  });

  it.each(['1', 'true', 'loopback', '10.0.0.0/33', '10.0.0.1,', '::1/129', '10.0.0.0/8/8'])('refuses %s as proxies', (TRUST_PROXY) => {
    expect(where({ TRUST_PROXY })).toStrictEqual(['TRUST_PROXY']);
  });

  it.each([
    'quotes',
    'quotes=30',
    'quotes=30/day',
    'quotes=-1/min',
    'votes=3/min',
    'quotes=1/s,quotes=2/s',
    'quotes=1/s,',
    '__proto__=1/s',
  ])('refuses %s as rate limits', (RATE_LIMITS) => {
    expect(where({ RATE_LIMITS })).toStrictEqual(['RATE_LIMITS']);
  });

  it('reads rate limits in seconds and hours', () => {
    const { rateLimits } = readConfig({ RATE_LIMITS: ' quotes=5/s , pages=100000/h' });
    expect(rateLimits.quotes).toStrictEqual({ max: 5, windowMilliseconds: 1000 });
    expect(rateLimits.pages).toStrictEqual({ max: 100_000, windowMilliseconds: 3_600_000 });
  });

  it('answers any text with a configuration or with faults, never with another error', () => {
    const env = fc.record(Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, fc.string({ unit: 'binary' })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(env, (given) => {
        faults(given);
      }),
      { numRuns: 500 },
    );
  });
});

describe('environment and site file together', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('reports the faults of both at once', () => {
    const found = faultsOf(() => loadConfiguration({ PORT: 'x', SITE_FILE: join(folder, 'none.yaml') }));
    expect(found.map((fault) => fault.where)).toStrictEqual(['PORT', join(folder, 'none.yaml')]);
  });

  it('reports folders in which nothing can be kept, and leaves none behind', () => {
    const SITE_FILE = writeSiteFile(folder, closedSite);
    const faultsIn = (env: NodeJS.ProcessEnv) => faultsOf(() => loadConfiguration({ SITE_FILE, ...env }));
    expect(faultsIn({ DATA_DIR: '/proc/nope/data', PORT: 'x' }).map((fault) => fault.where)).toStrictEqual(['PORT', 'DATA_DIR']);
    expect(faultsIn({ DATA_DIR: SITE_FILE })[0]?.problem).toBe(`${SITE_FILE} is a file; a folder is needed.`);
    expect(faultsIn({ DATA_DIR: join(SITE_FILE, 'data') })[0]?.problem).toContain('part of this path is a file');
    expect(faultsIn({ SECRETS_DIR: SITE_FILE }).map((fault) => fault.where)).toStrictEqual(['SECRETS_DIR']);
    const DATA_DIR = join(folder, 'not', 'yet');
    expect(faultsIn({ DATA_DIR, SECRETS_DIR: folder })).toStrictEqual([]);
    expect(existsSync(join(folder, 'not'))).toBe(false);
  });

  it('does not open a site to others before the provider has confirmed it', () => {
    const SITE_FILE = writeSiteFile(folder, closedSite);
    expect(loadConfiguration({ SITE_FILE }).site).toStrictEqual(closedSite);
    const exposed = faultsOf(() => loadConfiguration({ SITE_FILE, HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://www.example.nl' }));
    expect(exposed.map((fault) => fault.where)).toStrictEqual(['PUBLIC_ORIGIN', 'HOST']);
    expect(exposed[0]?.problem).toContain('"confirmed: false"');
    const proxied = faultsOf(() => loadConfiguration({ SITE_FILE, PUBLIC_ORIGIN: 'https://www.example.nl' }));
    expect(proxied.map((fault) => fault.where)).toStrictEqual(['PUBLIC_ORIGIN']);
  });

  it('opens a confirmed site', () => {
    const SITE_FILE = writeSiteFile(folder, openSite);
    const { config, site } = loadConfiguration({ SITE_FILE, HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://www.example.nl' });
    expect(site).toStrictEqual(openSite);
    expect(config.listen.host).toBe('0.0.0.0');
  });
});
