import { describe, expect, it } from 'vitest';
import { dayOf, myDataTexts } from '#/messages/pages/my-data.ts';

describe('what is kept', () => {
  it('is dated by the day in Amsterdam, in winter and in summer', () => {
    expect(dayOf('2026-11-21T23:30:00.000Z')).toBe('22\u00a0november 2026');
    expect(dayOf('2026-11-21T22:30:00.000Z')).toBe('21\u00a0november 2026');
    expect(dayOf('2026-07-01T22:30:00.000Z')).toBe('2\u00a0juli 2026');
  });

  it('names contact fields, never their text', () => {
    expect(myDataTexts.contactSome(['personName', 'email'])).toMatch(/^Ingevuld: uw naam en e-mailadres\. /);
  });

  it('warns only where an insurer may already have something', () => {
    expect(myDataTexts.eraseSent(0)).toBeNull();
    expect(myDataTexts.eraseSent(2)).toContain('verzekeraar zelf');
  });
});
