import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answers, FieldIssue, Step } from '#/quote-engine/contract/answers.ts';
import { FIELDS, QUESTION_STEPS, STEPS } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { checkStep } from '#/quote-engine/contract/check-answers.ts';
import { storeReadFromFile } from '#/islands/debtor-check/file-marks.ts';
import { anchorOf } from '#/islands/error-summary.tsx';
import type { FormState } from '#/islands/form-view.tsx';
import { FormView } from '#/islands/form-view.tsx';
import { reviewIssues } from '#/islands/form-moves.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import { issueText } from '#/messages/form-errors.ts';
import { ISSUE_TEXTS } from '#/messages/form-issues.ts';
import { FORM_WORDS, formWordsJson } from '#/messages/form-page-words.ts';
import { PROFILE_RULES } from '#/quote-engine/contract/profile-rules.ts';
import { SANCTIONED_COUNTRIES } from '#/quote-engine/contract/countries.ts';
import { wholesaler } from '../quote-engine/contract/wholesaler.ts';

function html(step: Step, answers: Answers, change: Partial<FormState> = {}): string {
  const state: FormState = {
    place: { step, isChange: false },
    answers,
    settled: answers,
    issues: [],
    wasSubmitted: false,
    sending: 'idle',
    ...change,
  };
  const words = JSON.parse(formWordsJson({ indicationDays: 90 })) as typeof FORM_WORDS;
  return render(h(FormView, { words, state }));
}

const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
const namesOf = (text: string) => new Set([...text.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name));

describe('an answer that was read from a file', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is marked in its step as long as it is still that answer', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    const answers = { ...wholesaler, numberOfBuyers: '60' };
    storeReadFromFile(answers, ['numberOfBuyers']);
    const mark = FORM_WORDS.form.readFromFile;
    const marked = html('klanten', answers);
    expect(marked.split(mark)).toHaveLength(2);
    expect(/<label[^>]* for="numberOfBuyers"[^>]*>(.*?)<\/label>/.exec(marked)?.[1]).toContain(mark);
    expect(html('klanten', { ...answers, numberOfBuyers: '61' })).not.toContain(mark);
    expect(html('omzet', answers)).not.toContain(mark);
  });
});

describe('each step as the server draws it', () => {
  it.each(QUESTION_STEPS)('%s prefills nothing', (step) => {
    const text = html(step, {});
    expect(text).not.toMatch(/ checked/);
    expect(text).not.toMatch(/<option value="[^"]+" selected/);
    const typed = [...text.matchAll(/<input[^>]*type="text"[^>]*>/g)].map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '');
    expect(typed.every((value) => value === '')).toBe(true);
    expect(text).not.toMatch(/placeholder|maxlength|type="number"| style=/i);
  });

  it.each(STEPS)('%s has one heading, a form that posts to itself, and can be erased', (step) => {
    const text = html(step, wholesaler);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain(`<form method="post" action="/premie-berekenen/${step}/" novalidate`);
    expect(text).toContain('Wis mijn antwoorden');
    expect(text).toContain('Terug');
  });

  it.each(QUESTION_STEPS)('%s gives every control a label and every description a text', (step) => {
    const text = html(step, { ...wholesaler, overdue: 'yes', deductibleKind: 'each-and-every-first-loss', buyerSector: 'unknown' });
    const labels = new Set([...text.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id));
    const controls = [...text.matchAll(/<(?:input|select)[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('type="hidden"'));
    expect(controls.filter((tag) => !labels.has(/ id="([^"]+)"/.exec(tag)?.[1] ?? ''))).toEqual([]);
    const ids = idsOf(text);
    expect(new Set(ids).size).toBe(ids.length);
    const described = [...text.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '));
    expect(described.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('shows the questions these answers call for, with what was typed', () => {
    const text = html('klanten', wholesaler);
    expect(namesOf(text)).toContain('topFiveShare');
    expect(text).toContain('value="€ 30.000"');
    expect(text).toContain('= €\u00a030.000 (30 duizend euro)');
    expect(namesOf(html('klanten', { ...wholesaler, numberOfBuyers: '5' }))).not.toContain('topFiveShare');
    expect(html('omzet', wholesaler)).toContain('Te verzekeren omzet: €\u00a0950.000');
  });

  it('puts the button that goes on first, so that Enter presses it', () => {
    const first = /<button[^>]*>/.exec(html('landen', wholesaler))?.[0] ?? '';
    expect(first).toContain('type="submit"');
    expect(first).not.toContain('name="action"');
  });

  it('asks a new company for its forecast and speaks of one customer where there is one', () => {
    expect(html('omzet', { turnoverBasis: 'forecast' })).toContain('Welke jaaromzet verwacht u in euro');
    expect(html('omzet', { turnoverBasis: 'closed-year', scope: 'export-only' })).toContain('Wat is uw jaaromzet uit export in euro');
    expect(html('landen', { scope: 'single-buyer' })).toContain('Is die klant buiten uw eigen land gevestigd?');
  });

  it('explains sanctioned countries at their question', () => {
    expect(html('landen', { export: 'yes', country: ['RU'] })).toContain('Voor Rusland gelden zware sancties');
    expect(SANCTIONED_COUNTRIES.every((code) => COUNTRIES.some((country) => country.code === code))).toBe(true);
  });
});

describe('the main button of the check page', () => {
  it.each([
    ['idle', 'Bereken mijn'],
    ['notReached', 'Probeer opnieuw'],
    ['outdated', 'Pagina opnieuw laden'],
  ] as const)('says what it does: %s', (sending, label) => {
    const buttons = [...html('controleren', wholesaler, { sending }).matchAll(/<button[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    expect(buttons.filter((text) => text.startsWith(label))).toHaveLength(2);
  });
});

describe('faults', () => {
  const faulty: Answers = { ...wholesaler, topFiveShare: '10', largestOutstanding: '1.50', numberOfBuyers: '40' };
  const issues = checkStep('klanten', faulty);

  it('stand in a summary that takes the focus, link to their control, and stand at their question in the same words', () => {
    const text = html('klanten', faulty, { issues, wasSubmitted: true });
    expect(text).toMatch(/<div class="fault-summary"[^>]*role="alert"[^>]*tabindex="-1"[^>]*autofocus/i);
    expect(issues).toHaveLength(2);
    for (const issue of issues) {
      expect(text).toContain(`<a href="#${anchorOf(issue)}">${issueText(FORM_WORDS, issue)}</a>`);
      expect(text.split(issueText(FORM_WORDS, issue))).toHaveLength(3);
      expect(idsOf(text)).toContain(anchorOf(issue));
    }
    expect(text).toContain('Bedoelt u €\u00a01.500 of €\u00a01,50?');
    expect(text).toContain('value="1.50"');
  });

  it('of a row of countries lead to that row', () => {
    const answers: Answers = { ...wholesaler, countryShare: ['', '10'] };
    const found = checkStep('landen', answers);
    expect(found.map(anchorOf)).toEqual(['countryShare-0']);
    expect(idsOf(html('landen', answers, { issues: found, wasSubmitted: true }))).toContain('countryShare-0');
  });

  it('have words for every code there is', () => {
    const codes = [
      ...PROFILE_RULES.map(({ code }) => code),
      'amount-unreadable',
      'share-over-100',
      'count-not-whole',
      'answer-and-unknown',
    ];
    const notFromForm = new Set(['sector-shares-not-100', 'sector-twice', 'export-without-countries', 'single-buyer-needs-one']);
    expect(codes.filter((code) => !notFromForm.has(code) && ISSUE_TEXTS[code] === undefined)).toEqual([]);
    const missing = FIELDS.map(({ key }): FieldIssue => ({ field: key, code: 'missing' }));
    expect(missing.map((issue) => issueText(FORM_WORDS, issue)).filter((text) => text.length < 10)).toEqual([]);
  });
});

describe('check page', () => {
  it('reads every answer back with a link to change it that comes straight back', () => {
    const text = html('controleren', wholesaler);
    const asked = QUESTION_STEPS.flatMap((step) => askedFields(step, wholesaler).map(({ key }) => ({ step, key })));
    for (const { step, key } of asked) {
      const anchor = key === 'countries' ? 'country-0' : key;
      expect(text).toContain(`href="/premie-berekenen/${step}/?naar=controleren#${anchor}"`);
    }
    expect(text).toContain('€\u00a01.000.000 (1 miljoen euro)');
    expect(text).toContain('Duitsland 12,5%, België 10%');
    expect(text).toContain('Bereken mijn premie');
    expect(text).toContain('90 dagen bewaard, zonder naam');
    expect(text).not.toContain('Nog niet ingevuld');
  });

  it('says what is not answered yet', () => {
    const text = html('controleren', {}, { issues: reviewIssues({}) });
    expect(text).toContain('Nog niet ingevuld');
    expect(text).toContain('Nog niet alles is ingevuld');
  });

  it('keeps the answers and offers another try when sending failed', () => {
    const text = html('controleren', wholesaler, { sending: 'notReached' });
    expect(text).toContain('Uw antwoorden zijn bewaard');
    expect(text).toContain('Probeer opnieuw');
    expect(html('controleren', wholesaler, { sending: 'busy' })).toContain('Wij rekenen uw premie uit');
  });
});
