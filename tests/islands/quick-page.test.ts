import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import { entriesOf } from '#/quote-engine/contract/answers.ts';
import type { LeadSource } from '#/quote-engine/contract/source.ts';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import type { App } from '#/server/app.ts';
import { openedQuick, postedQuick } from '#/pages/premie-berekenen/snel/_quick-form.ts';
import { comparisonOf } from '../helpers/comparison.ts';

/** A cookie that can be read: what is tested here is what travels, not how it is sealed. */
const formCookie: App['formCookie'] = {
  name: 'antwoorden',
  secure: false,
  seal: (value) => JSON.stringify(value),
  open: (cookie) => (cookie === undefined ? null : (JSON.parse(cookie) as Record<string, unknown>)),
};
let counted: StepEvent[] = [];
beforeEach(() => {
  counted = [];
});
const app = { formCookie, compare: comparisonOf, countSteps: (events: readonly StepEvent[]) => void counted.push(...events) };
const countedOf = () => counted.map(({ step, question, event }) => `${step} ${question} ${event}`);
const SEVEN: Answers = {
  establishment: 'NL',
  turnover: '1 mln',
  numberOfBuyers: '60',
  buyerSector: 'wholesale',
  excludedShare: '0',
  export: 'no',
  losses: '0',
};

function formOf(answers: Answers, action = 'show'): FormData {
  const form = new FormData();
  for (const [name, value] of entriesOf(answers)) form.append(name, value);
  form.append('action', action);
  return form;
}

describe('the quick answer without JavaScript', () => {
  it('opens with nothing filled in and nothing claimed', () => {
    expect(openedQuick(app, undefined)).toEqual({ kind: 'page', status: 200, answers: {}, issues: [], outcome: { kind: 'nothing' } });
  });

  it('shows a row of every insurer, in the order of the comparison', () => {
    const page = postedQuick(app, undefined, formOf(SEVEN));
    expect(page).toMatchObject({ kind: 'page', status: 200, outcome: { kind: 'figures', open: [] } });
    const rows = page.kind === 'page' && page.outcome.kind === 'figures' ? page.outcome.rows.filter(({ lead }) => lead) : [];
    expect(rows.map(({ insurer }) => insurer).toSorted()).toEqual(['allianz-trade', 'atradius', 'coface', 'credendo']);
    for (const row of rows) if (row.kind === 'indication') expect(row.shownTotal.lowCents).toBeLessThan(row.shownTotal.highCents);
    expect(new Set(countedOf())).toEqual(new Set([...Object.keys(SEVEN).map((key) => `snel ${key} answered`), 'snel  answered']));
    expect(counted).toHaveLength(8);
  });

  it('keeps the row of an insurer that refuses, with a reason in words', () => {
    const page = postedQuick(app, undefined, formOf({ ...SEVEN, turnover: '20 mln', numberOfBuyers: '2' }));
    const rows = page.kind === 'page' && page.outcome.kind === 'figures' ? page.outcome.rows.filter(({ lead }) => lead) : [];
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row.kind).not.toBe('indication');
      expect(row.kind === 'indication' ? [] : row.reasons.map(({ what }) => what.length)).not.toContain(0);
    }
  });

  it('counts what was not known as such, what was left open not at all, and of a refusal its faults', () => {
    postedQuick(app, undefined, formOf({ ...SEVEN, excludedShare: '', losses: '', unknown: ['excludedShare'] }));
    expect(countedOf()).toContain('snel excludedShare unknown');
    expect(countedOf().filter((one) => one.includes('losses'))).toEqual([]);
    counted = [];
    postedQuick(app, undefined, formOf({ turnover: '1.50' }));
    expect(countedOf()).toEqual([
      'snel establishment fault:missing',
      'snel turnover fault:amount-ambiguous',
      'snel numberOfBuyers fault:missing',
    ]);
    counted = [];
    postedQuick(app, undefined, formOf({ ...SEVEN, turnover: '40.000' }));
    expect(countedOf()).toContain('snel  exit:te-klein');
  });

  it('names every answer that is missing or cannot be read, and keeps what was typed', () => {
    const page = postedQuick(app, undefined, formOf({ turnover: '1.50', losses: '0' }));
    expect(page).toMatchObject({
      status: 422,
      answers: { turnover: '1.50', losses: '0' },
      issues: [{ field: 'establishment' }, { field: 'turnover', code: 'amount-ambiguous' }, { field: 'numberOfBuyers' }],
    });
  });

  it.each(['turnover', 'numberOfBuyers'] as const)(
    'asks for the %s of who says not to know it, also when the page is opened again',
    (key) => {
      const page = postedQuick(app, undefined, formOf({ ...SEVEN, [key]: '', unknown: [key] }));
      expect(page).toMatchObject({ status: 422, issues: [{ field: key, code: 'missing' }], outcome: { kind: 'needs', keys: [key] } });
      expect(openedQuick(app, page.cookie)).toMatchObject({ status: 200, outcome: { kind: 'needs', keys: [key] } });
    },
  );

  it.each([{ buyerSector: 'foo' }, { export: 'maybe' }])('does not take %o for an answer', (choice) => {
    const [field] = Object.keys(choice);
    const page = postedQuick(app, undefined, formOf({ ...SEVEN, ...choice }));
    expect(page).toMatchObject({ status: 422, issues: [{ field, code: 'choice-not-known' }], outcome: { kind: 'mend' } });
  });

  it('goes on to the long form with these answers in the cookie, beside those that were there', () => {
    const earlier = formCookie.seal({ entries: [['scope', 'export-only']], key: null, revision: 4 });
    const page = postedQuick(app, earlier, formOf(SEVEN, 'continue'));
    expect(page).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/' });
    const opened = openedQuick(app, page.cookie);
    expect(opened).toMatchObject({ answers: SEVEN, outcome: { kind: 'figures' } });
    expect(JSON.parse(page.cookie ?? '{}')).toMatchObject({
      revision: 5,
      entries: expect.arrayContaining([['scope', 'export-only']]) as unknown,
    });
  });

  it('leads a turnover that is too small to the page that helps', () => {
    const page = postedQuick(app, undefined, formOf({ ...SEVEN, turnover: '40.000' }));
    expect(page).toMatchObject({ kind: 'redirect', to: '/premie-berekenen/niet-geschikt/te-klein/' });
  });

  it('carries along where the visitor came in, and the first place counts', () => {
    const home: LeadSource = { entryPath: '/', utm: { utm_source: 'nieuwsbrief' } };
    const shown = postedQuick(app, undefined, formOf(SEVEN), home);
    expect(JSON.parse(shown.cookie ?? '{}')).toMatchObject({ source: home });
    const onward = postedQuick(app, shown.cookie, formOf(SEVEN, 'continue'), { entryPath: '/premie-berekenen/snel/', utm: {} });
    expect(JSON.parse(onward.cookie ?? '{}')).toMatchObject({ source: home });
  });
});
