import { registry } from '#/insurers/registry.ts';
import type { App, Site, Texts } from '../app.ts';
import { systemClock } from '../clock.ts';
import { loadEditions } from '../editions.ts';
import type { Database } from '../db/repositories.ts';
import { createApp } from '../usecases/create-app.ts';
import type { AppDeps } from '../usecases/deps.ts';

/** The provider as long as the build knows nothing of it: confirmed, so that pages say whether they are for anyone. */
const ANY_SITE: Site = {
  operator: '',
  licence: { authority: '', number: '' },
  confirmed: true,
  confirmedBelgium: true,
  phone: null,
  email: null,
  openingHours: null,
  commission: null,
  address: null,
};

/** Stands for what only a running server has: using any of it at build is a defect, told by its name. */
const absent = (name: string): object =>
  new Proxy(
    {},
    {
      get(_target, key) {
        throw new Error(`${name}.${String(key)} is not there while the site is built`);
      },
    },
  );

/** An app without database, keys and mail, with which the build renders its own public pages once. */
export function buildApp(texts: Texts): App {
  return createApp({
    site: ANY_SITE,
    texts,
    publicOrigin: 'http://build.invalid',
    database: absent('database') as Database,
    clock: systemClock(),
    insurers: registry,
    editions: loadEditions(registry),
    retention: { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, logDays: 30, statisticsMonths: 24 },
    mail: absent('mail') as AppDeps['mail'],
    mailCopies: absent('mailCopies') as AppDeps['mailCopies'],
    press: absent('press') as AppDeps['press'],
    debtorDesk: absent('debtorDesk') as AppDeps['debtorDesk'],
    outbox: absent('outbox') as AppDeps['outbox'],
    stepCounter: { count: () => undefined },
    formCookie: { name: 'build', secure: false, seal: () => '', open: () => null },
    log: {
      error(fields) {
        throw fields['err'] instanceof Error ? fields['err'] : new Error('a page could not be rendered');
      },
    },
  });
}
