import { plainDateOf } from '#/quote-engine/calendar.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import type { App } from '#/server/app.ts';
import { loadTexts } from '#/server/config/texts.ts';

/** A comparison without appraisals: enough for tests of host and API that do not look at figures. */
export function emptyComparison(profile: Profile): Comparison {
  return {
    engineVersion: 'test',
    asOf: plainDateOf('2026-11-21'),
    profile,
    books: [],
    assumptions: [],
    appraisals: [],
    order: [],
    sharedEstimate: [],
  };
}

/** An app without a database; replace what a test looks at. */
export function fakeApp(replaced: Partial<App> = {}): App {
  return {
    site: {
      operator: 'Test B.V.',
      licence: { authority: 'AFM', number: '12000000' },
      confirmed: false,
      confirmedBelgium: false,
      phone: null,
      email: null,
      openingHours: null,
      commission: null,
      address: null,
    },
    publicOrigin: 'http://127.0.0.1:45000',
    retention: { indicationDays: 90, debtorCheckDays: 30, leadMonths: 12, mailBodyDays: 30, logDays: 30, statisticsMonths: 24 },
    texts: loadTexts('content/teksten'),
    figures: () => {
      throw new Error('no figures in this test');
    },
    compare: emptyComparison,
    exampleComparison: emptyComparison,
    answerValues: () => [],
    lowerPremium: () => [],
    answerQuote: () => Promise.resolve({ kind: 'not-found' }),
    createQuote: ({ profile }) =>
      Promise.resolve({ kind: 'created', token: 'AAAAAAAAAAAAAAAAAAAAAA', comparison: emptyComparison(profile) }),
    readQuote: () => Promise.resolve(null),
    requestOffers: () => Promise.resolve({ kind: 'not-found' }),
    keptData: () => Promise.resolve(null),
    eraseQuote: () => Promise.resolve(false),
    formCookie: { name: 'antwoorden', secure: false, seal: () => '', open: () => null },
    callBacks: {
      slots: () => [],
      ask: () => Promise.resolve('not-found'),
      kept: () => Promise.resolve(null),
      erase: () => Promise.resolve(false),
    },
    keeping: {
      mailDays: 30,
      savedDays: 30,
      newKey: () => 'AAAAAAAAAAAAAAAAAAAAAA',
      sharedLink: () => Promise.resolve(null),
      share: () => Promise.resolve(false),
      stopSharing: () => Promise.resolve(false),
      readShared: () => Promise.resolve(null),
      mailResult: () => Promise.resolve('not-found'),
      saveAnswers: () => Promise.resolve('done'),
      savedAnswers: () => Promise.resolve(null),
      eraseSavedAnswers: () => Promise.resolve(false),
    },
    premiumChecks: {
      check: () => {
        throw new Error('no Premie-Check in this test');
      },
      mark: () => '',
      keep: () => Promise.resolve(null),
      read: () => Promise.resolve(null),
      review: () => Promise.resolve(null),
      mail: () => Promise.resolve('not-found'),
      erase: () => Promise.resolve(false),
      askReminder: () => Promise.resolve('not-found'),
      reminderDays: () => [60, 14],
      isTooFarToRemind: () => false,
      reminder: () => Promise.resolve(null),
      confirmReminder: () => Promise.resolve(false),
      stopReminder: () => Promise.resolve(false),
      calendar: () => '',
    },
    debtorChecks: {
      inTwoMinutes: () => Promise.resolve({ kind: 'busy' }),
      book: () => Promise.resolve({ kind: 'busy' }),
      customer: () => {
        throw new Error('no Klantencheck in this test');
      },
    },
    debtorKeeping: {
      days: 30,
      keep: () => Promise.resolve({ kind: 'busy' }),
      keepPosted: () => Promise.resolve({ kind: 'busy' }),
      read: () => Promise.resolve(null),
      keptData: () => Promise.resolve(null),
      review: () => Promise.resolve({ kind: 'not-found' }),
      reviewPosted: () => Promise.resolve({ kind: 'busy' }),
      erase: () => Promise.resolve(false),
    },
    papers: {
      comparison: () => Promise.resolve({ kind: 'not-found' }),
      premiumCheck: () => Promise.resolve({ kind: 'not-found' }),
      debtorBook: () => Promise.resolve({ kind: 'unreadable' }),
      debtorsInTwoMinutes: () => Promise.resolve({ kind: 'busy' }),
      keptDebtorCheck: () => Promise.resolve({ kind: 'not-found' }),
    },
    portfolio: {
      maxRows: 10,
      maxBytes: 1024,
      preview: () => Promise.resolve({ fault: 'empty' }),
      check: async function* () {
        yield await Promise.resolve({ kind: 'fault', fault: 'empty' } as const);
      },
      columns: [],
      results: () => Promise.resolve({ fault: 'empty' }),
      exported: () => Promise.resolve(new Uint8Array()),
      template: () => Promise.resolve(new Uint8Array()),
    },
    giveFeedback: () => Promise.resolve(false),
    daysFile: () => '',
    countSteps: () => undefined,
    report: () => undefined,
    ...replaced,
  };
}
