import { describe, expect, it } from 'vitest';
import type { Answers, QuestionStep } from '#/quote-engine/contract/answers.ts';
import { entriesOf } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { placeOf } from '#/islands/address.ts';
import { answersWithForm, issuesAfterChange, moveFrom, shownFields } from '#/islands/form-moves.ts';
import { wholesaler } from '../quote-engine/contract/wholesaler.ts';

const shownOn = (step: QuestionStep, answers: Answers) => askedFields(step, answers).map(({ key }) => key);
const at = (step: QuestionStep, isChange = false) => ({ step, isChange });

describe('going on', () => {
  it('shows follow-ups that were not on the page before it calls anything a fault', () => {
    const shown = shownOn('klanten', {});
    const answers = { ...wholesaler, largestBuyerShare: '', topFiveShare: '' };
    expect(moveFrom(at('klanten'), answers, shown)).toEqual({ kind: 'follow-up', field: 'largestBuyerShare' });
    expect(moveFrom(at('klanten'), answers, shownOn('klanten', answers))).toMatchObject({ kind: 'faults' });
  });
  it('leads to exits, to the next step, and back to the check page', () => {
    const go = (step: QuestionStep, change: Answers, isChange = false) => {
      const answers = { ...wholesaler, ...change };
      return moveFrom(at(step, isChange), answers, shownOn(step, answers));
    };
    expect(go('bedrijf', { buyerTypes: ['consumers'] })).toEqual({ kind: 'exit', exit: 'particulieren' });
    expect(go('omzet', { turnover: '40.000', largestOutstanding: '' })).toEqual({ kind: 'exit', exit: 'te-klein' });
    expect(go('omzet', {})).toEqual({ kind: 'go', place: { step: 'klanten', isChange: false } });
    expect(go('omzet', {}, true)).toEqual({ kind: 'go', place: { step: 'controleren', isChange: false } });
    expect(go('bedrijf', { scope: 'single-buyer' }, true)).toEqual({ kind: 'go', place: { step: 'landen', isChange: true } });
  });
  it('reads a form only for the questions it says it shows', () => {
    const form = [
      ['shown', 'losses x'],
      ['losses', '0'],
      ['turnover', '5'],
    ] as const;
    expect(answersWithForm(wholesaler, form)).toEqual({ ...wholesaler, losses: '0' });
    expect(shownFields('losses __proto__ turnover')).toEqual(['turnover', 'losses']);
    expect(answersWithForm(wholesaler, entriesOf({ turnover: '5' }))).toEqual(wholesaler);
  });
});

describe('checks while filling in', () => {
  it('speak about a changed and filled-in question only, and about shown faults until they are mended', () => {
    const empty: Answers = {};
    expect(issuesAfterChange(at('omzet'), empty, [], 'turnover')).toEqual([]);
    const unreadable: Answers = { turnover: 'veel' };
    const found = issuesAfterChange(at('omzet'), unreadable, [], 'turnover');
    expect(found).toEqual([{ field: 'turnover', code: 'amount-unreadable' }]);
    expect(issuesAfterChange(at('omzet'), unreadable, found, 'excludedShare')).toEqual(found);
    expect(issuesAfterChange(at('omzet'), { turnover: '1 mln' }, found, 'turnover')).toEqual([]);
  });
});

describe('addresses', () => {
  it('name a step and never an answer', () => {
    expect(placeOf({ pathname: '/premie-berekenen/omzet/', search: '' })).toEqual({ step: 'omzet', isChange: false });
    expect(placeOf({ pathname: '/premie-berekenen/omzet/', search: '?naar=controleren' })).toEqual({ step: 'omzet', isChange: true });
    expect(placeOf({ pathname: '/premie-berekenen/', search: '' })).toBeNull();
    expect(placeOf({ pathname: '/contact/', search: '' })).toBeNull();
  });
});
