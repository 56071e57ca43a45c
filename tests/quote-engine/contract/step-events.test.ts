import { describe, expect, it } from 'vitest';
import type { StepEvent } from '#/quote-engine/contract/step-events.ts';
import { eventsOnMove, eventsOnOpening } from '#/quote-engine/contract/step-events.ts';

const short = (events: readonly StepEvent[]) => events.map(({ question, event }) => `${question} ${event}`);

describe('what is counted when a step is opened', () => {
  it('is the step and every question without an answer', () => {
    expect(short(eventsOnOpening('omzet', {}, ['turnover', 'excludedShare']))).toEqual([' shown', 'turnover shown', 'excludedShare shown']);
  });

  it('is only what is asked anew once something was answered', () => {
    const answers = { turnover: '1 mln', unknown: ['excludedShare'] };
    expect(short(eventsOnOpening('omzet', answers, ['turnover', 'excludedShare', 'turnoverBasis']))).toEqual(['turnoverBasis shown']);
    expect(eventsOnOpening('omzet', answers, ['turnover'])).toEqual([]);
  });

  it('is the check page, which asks nothing', () => {
    expect(short(eventsOnOpening('controleren', { turnover: '1 mln' }, []))).toEqual([' shown']);
  });
});

describe('what is counted when someone goes on', () => {
  const answers = { scope: 'all', country: ['DE'], unknown: ['losses'] };

  it('is how each question was left, never what was answered', () => {
    const events = eventsOnMove('landen', answers, ['countries', 'losses', 'ownSector'], { kind: 'go' });
    expect(short(events)).toEqual(['countries answered', 'losses unknown', 'ownSector skipped', ' answered']);
    expect(JSON.stringify(events)).not.toContain('DE');
  });

  it('is every fault with its code and nothing else', () => {
    const issues = [{ field: 'turnover', code: 'amount-ambiguous', options: [100, 200] }] as const;
    expect(eventsOnMove('omzet', {}, ['turnover'], { kind: 'faults', issues })).toEqual([
      { step: 'omzet', question: 'turnover', event: 'fault:amount-ambiguous' },
    ]);
  });

  it('is nothing while follow-ups come up, and the exit where the form ends', () => {
    expect(eventsOnMove('bedrijf', answers, ['scope'], { kind: 'follow-up' })).toEqual([]);
    expect(short(eventsOnMove('bedrijf', answers, ['scope'], { kind: 'exit', exit: 'overheid' }))).toEqual([
      'scope answered',
      ' exit:overheid',
    ]);
  });
});
