import { describe, expect, it } from 'vitest';
import type { Answers, QuestionStep } from '#/quote-engine/contract/answers.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import { controlsOf, entriesOf, QUESTION_STEPS } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { profileFromAnswers } from '#/quote-engine/contract/check-answers.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { App, CreatedQuote } from '#/server/app.ts';
import { MAX_COOKIE_LENGTH } from '../../src/pages/premie-berekenen/_form-cookie.ts';
import { openedForm, postedForm } from '../../src/pages/premie-berekenen/_plain-form.ts';
import { wholesaler } from '../quote-engine/contract/wholesaler.ts';

type Outcome = Awaited<ReturnType<App['createQuote']>>;

/** A browser without JavaScript: keeps the cookie, follows redirects, and fills in what the page shows. */
class PlainBrowser {
  cookie: string | undefined;
  readonly requests: { readonly profile: Profile; readonly key: string | undefined }[] = [];
  readonly reports: unknown[] = [];
  readonly counted: StepEvent[] = [];
  /** Where the next request says that the visitor came in. */
  entry: LeadSource = { entryPath: '/', utm: {} };
  /** What the lead got to know of it. */
  source: LeadSource | undefined;
  outcome: () => Outcome = () => ({ kind: 'created', ...({ token: 'T' } as CreatedQuote) });

  private readonly app: Pick<App, 'createQuote' | 'formCookie' | 'report' | 'countSteps'> = {
    createQuote: ({ profile, idempotencyKey, source }) => {
      this.requests.push({ profile, key: idempotencyKey });
      this.source = source;
      try {
        return Promise.resolve(this.outcome());
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error('fault'));
      }
    },
    formCookie: {
      name: 'f',
      secure: false,
      seal: (value) => Buffer.from(JSON.stringify(value)).toString('base64url'),
      open: (cookie) =>
        cookie === undefined ? null : (JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')) as Record<string, unknown>),
    },
    countSteps: (events) => {
      this.counted.push(...events);
    },
    report: (error) => {
      this.reports.push(error);
    },
  };

  async post(step: QuestionStep | 'controleren', entries: readonly (readonly [string, string])[], isChange = false) {
    const form = new FormData();
    for (const [name, value] of entries) form.append(name, value);
    const deps = { app: this.app, requestId: 'r', pause: () => Promise.resolve(), source: this.entry };
    const answer = await postedForm(deps, { step, isChange }, this.cookie, form);
    if (answer.cookie !== undefined) this.cookie = answer.cookie ?? undefined;
    return answer;
  }

  open(step: QuestionStep | 'controleren') {
    const answer = openedForm(this.app, { step, isChange: false }, this.cookie);
    if (answer.kind !== 'form') throw new Error('opening a step shows it');
    return answer.props;
  }

  /** Fills in the questions on the page as `answers` say. */
  async fill(step: QuestionStep, answers: Answers, isChange = false) {
    const shown = askedFields(step, this.open(step).answers).map(({ key }) => key);
    const names = new Set<string>([...shown.flatMap(controlsOf)]);
    const filled = entriesOf(answers).filter(([name, value]) =>
      name === 'unknown' ? shown.some((key) => key === value) : names.has(name),
    );
    return this.post(step, [['shown', shown.join(' ')], ...filled], isChange);
  }

  async walk(answers: Answers): Promise<void> {
    for (const step of QUESTION_STEPS) {
      for (let turn = 0; turn < 4; turn += 1) {
        const answer = await this.fill(step, answers);
        if (answer.kind !== 'redirect') throw new Error(`${step}: ${JSON.stringify(answer.props.issues)}`);
        if (!answer.to.startsWith(`/premie-berekenen/${step}/`)) break;
      }
    }
  }
}

const UNSURE: Answers = {
  ...wholesaler,
  buyerSector: 'unknown',
  ownSector: 'wholesale',
  excludedShare: '',
  largestBuyerShare: '',
  topFiveShare: '',
  losses: '',
  country: [],
  countryShare: [],
  unknown: ['excludedShare', 'largestBuyerShare', 'topFiveShare', 'losses', 'countries'],
};

describe('the form without JavaScript', () => {
  it.each<[string, Answers]>([
    ['a wholesaler', wholesaler],
    ['someone who knows little', UNSURE],
    ['one customer abroad', { ...wholesaler, scope: 'single-buyer', buyerCountry: 'DE' }],
    ['export only', { ...wholesaler, scope: 'export-only', country: ['DE', 'FR'], countryShare: ['60', '40'] }],
  ])('gives %s the very profile the island sends', async (_who, answers) => {
    const browser = new PlainBrowser();
    await browser.walk(answers);
    expect(await browser.post('controleren', [])).toMatchObject({ kind: 'redirect', to: '/indicatie/T/' });
    expect(profileFromAnswers(answers)).toEqual({ kind: 'profile', profile: browser.requests[0]?.profile });
  });

  it('keeps everything typed when something is wrong, and puts no answer in an address', async () => {
    const browser = new PlainBrowser();
    const answer = await browser.fill('omzet', { ...wholesaler, turnover: '1.50', excludedShare: 'veel' });
    // Elsewhere, so that going back never asks whether to send the form again.
    expect(answer).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/omzet/' });
    expect(browser.open('omzet')).toMatchObject({
      wasSubmitted: true,
      issues: [{ field: 'turnover' }, { field: 'excludedShare' }],
      answers: { turnover: '1.50', excludedShare: 'veel' },
    });
    expect(browser.open('klanten')).toMatchObject({ wasSubmitted: false, issues: [] });
    const more = await browser.fill('landen', wholesaler);
    expect(more).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/landen/#countries' });
  });

  it('carries the first place the visitor came in at to the lead', async () => {
    const browser = new PlainBrowser();
    browser.entry = { entryPath: '/verzekeraars/', utm: { utm_source: 'brief' } };
    await browser.fill('bedrijf', wholesaler);
    browser.entry = { entryPath: '/premie-berekenen/omzet/', utm: {} };
    await browser.walk(wholesaler);
    await browser.post('controleren', []);
    expect(browser.source).toEqual({ entryPath: '/verzekeraars/', utm: { utm_source: 'brief' } });
  });

  it('counts what is shown, answered and wrong, and no answer', async () => {
    const browser = new PlainBrowser();
    browser.open('omzet');
    await browser.fill('omzet', { turnoverBasis: 'closed-year', turnover: '1.50', unknown: ['excludedShare'] });
    await browser.fill('omzet', { ...wholesaler, turnover: '1 mln' });
    const counts = Object.entries(Object.groupBy(browser.counted, ({ question, event }) => `${question} ${event}`));
    expect(counts.map(([name, events]) => `${name} ${String(events?.length)}`)).toEqual([
      ' shown 2',
      'turnoverBasis shown 2',
      'turnover shown 2',
      'excludedShare shown 2',
      'turnover fault:amount-ambiguous 1',
      'turnoverBasis answered 1',
      'turnover answered 1',
      'excludedShare answered 1',
      ' answered 1',
    ]);
    expect(JSON.stringify(browser.counted)).not.toMatch(/1 mln|closed-year/);
  });

  it('shows faults only as long as they are there', async () => {
    const browser = new PlainBrowser();
    await browser.fill('omzet', { ...wholesaler, turnover: '1.50' });
    await browser.fill('omzet', wholesaler);
    expect(browser.open('omzet')).toMatchObject({ wasSubmitted: false, issues: [], answers: { turnover: wholesaler.turnover } });
    await browser.post('controleren', []);
    expect(browser.open('controleren')).toMatchObject({ wasSubmitted: true });
    await browser.walk(wholesaler);
    expect(browser.open('controleren')).toMatchObject({ wasSubmitted: false, issues: [] });
  });

  it('takes a form that does not say what it shows for the whole step', async () => {
    const browser = new PlainBrowser();
    await browser.post('omzet', []);
    expect(browser.open('omzet')).toMatchObject({ wasSubmitted: true, issues: { length: 3 } });
    const filled = entriesOf(wholesaler).filter(([name]) => ['turnoverBasis', 'turnover', 'excludedShare'].includes(name));
    expect(await browser.post('omzet', filled)).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/klanten/' });
  });

  it('adds an empty row of countries', async () => {
    const browser = new PlainBrowser();
    const answer = await browser.post('landen', [
      ['shown', 'export countries'],
      ['export', 'yes'],
      ['country', 'DE'],
      ['countryShare', '5'],
      ['action', 'add-country'],
    ]);
    expect(answer).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/landen/#country-3' });
    expect(browser.open('landen').answers.country).toEqual(['DE', '', '', '']);
  });

  it('sends the same key for a second press, and another for other answers', async () => {
    const browser = new PlainBrowser();
    await browser.walk(wholesaler);
    await browser.post('controleren', []);
    await browser.post('controleren', []);
    await browser.fill('omzet', { ...wholesaler, turnover: '2 mln' }, true);
    await browser.post('controleren', []);
    const [first, second, third] = browser.requests.map(({ key }) => key);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('waits for a first press that is still being answered, and says so when it takes too long', async () => {
    const browser = new PlainBrowser();
    await browser.walk(wholesaler);
    let turns = 0;
    browser.outcome = () => (++turns < 3 ? { kind: 'in-progress' } : { kind: 'created', ...({ token: 'U' } as CreatedQuote) });
    expect(await browser.post('controleren', [])).toMatchObject({ to: '/indicatie/U/' });
    browser.outcome = () => ({ kind: 'in-progress' });
    expect(await browser.post('controleren', [])).toMatchObject({ kind: 'form', status: 409, props: { sending: 'stillBusy' } });
  });

  it('keeps the answers when the server fails, and reports the fault without them', async () => {
    const browser = new PlainBrowser();
    await browser.walk(wholesaler);
    browser.outcome = () => {
      throw new Error('disk');
    };
    expect(await browser.post('controleren', [])).toMatchObject({ kind: 'form', status: 500, props: { sending: 'notReached' } });
    expect(browser.reports).toEqual([new Error('disk')]);
    expect(browser.open('controleren').answers.turnover).toBe('1 mln');
  });

  it('does not send what is not complete', async () => {
    const browser = new PlainBrowser();
    expect(browser.open('controleren').wasSubmitted).toBe(false);
    expect(await browser.post('controleren', [])).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/controleren/' });
    expect(browser.requests).toEqual([]);
    expect(browser.open('controleren').wasSubmitted).toBe(true);
  });

  it('erases, leads to exits, and refuses to outgrow a cookie', async () => {
    const browser = new PlainBrowser();
    expect(await browser.fill('bedrijf', { ...wholesaler, buyerTypes: ['government'] })).toMatchObject({
      to: '/premie-berekenen/niet-geschikt/overheid/',
    });
    expect(await browser.post('omzet', [['action', 'erase']])).toEqual({ kind: 'redirect', to: '/premie-berekenen/', cookie: null });
    expect(browser.cookie).toBeUndefined();
    const flood = Array.from({ length: 30 }, () => ['country', 'x'.repeat(100)] as const);
    const answer = await browser.post('landen', [['shown', 'countries'], ...flood]);
    expect(answer).toMatchObject({ kind: 'form', status: 422, props: { sending: 'cookieTooLarge' } });
    await browser.walk({
      ...wholesaler,
      country: ['DE', 'BE', 'FR', 'GB', 'US', 'IT', 'ES', 'PL', 'EU-REST', 'HIGH-INCOME-REST'],
      countryShare: Array.from({ length: 10 }, () => '5,25%'),
    });
    expect((browser.cookie ?? '').length).toBeLessThan(MAX_COOKIE_LENGTH * 0.7);
  });
});
