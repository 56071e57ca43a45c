import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '#/ledger-files/result.ts';
import { SHORTCOMING_CODES } from '#/ledger-files/shortcomings.ts';
import { MEANINGS } from '#/ledger-files/table.ts';
import { MEANING_LABELS, refusalText, shortcomingText } from '#/messages/ledger-files.ts';

const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);

describe('words about a file', () => {
  it('say for every refusal what happened and what to do, in short sentences', () => {
    for (const code of REFUSAL_CODES) {
      const { what, mend } = refusalText(code, { line: 12, limit: 60_000_000, detail: 'JPEG' });
      for (const text of [what, mend]) {
        expect(text).toMatch(/[.>]$/);
        expect(text).not.toMatch(/undefined|NaN|kunt u|\bje\b/);
        for (const sentence of sentences(text)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
      }
    }
    expect(refusalText('xml-broken', { line: 1_234 }).what).toBe('Dit XML-bestand klopt niet in regel 1.234.');
    expect(refusalText('too-large', { limit: 80_000_000 }).what).toContain('80 MB');
  });

  it('say every shortcoming with its count and amount, singular and plural', () => {
    for (const code of SHORTCOMING_CODES) {
      for (const count of [1, 2]) {
        const text = shortcomingText({ code, count, detail: 'USD' }) ?? '';
        expect(text, code).toMatch(/\.$/);
        expect(text).not.toMatch(/undefined|NaN/);
        for (const sentence of sentences(text)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
      }
    }
    const received = shortcomingText({ code: 'received-without-invoice', count: 1, amountCents: 39_184_246 as never });
    expect(received).toContain('Bij 1 klant ontving u €\u00a0391.842,46 meer dan u factureerde.');
    expect(received).toContain('Die telt niet mee in het risico.');
    expect(shortcomingText({ code: 'elsewhere' })).toBeNull();
  });

  it('speak of a spreadsheet where it was one', () => {
    for (const code of ['spreadsheet-doctype', 'spreadsheet-damaged', 'spreadsheet-broken'] as const) {
      const { what, mend } = refusalText(code);
      expect(`${what} ${mend}`).not.toMatch(/auditfile|XML|boekhoudpakket/);
    }
  });

  it('name the customers whose ages do not add up on the screen, and only their number where names are gone', () => {
    const finding = { code: 'ageing-differs', count: 1, amountCents: 10_000 as never };
    expect(shortcomingText({ ...finding, detail: 'De Vis' })).toBe(
      'Bij 1 klant (De Vis) zijn de kolommen met ouderdom samen niet het totaal. Het verschil is €\u00a0100,00. Wij rekenden met het totaal. De vervaldag van het verschil is niet bekend.',
    );
    expect(shortcomingText(finding)).toContain('Bij 1 klant zijn de kolommen');
    expect(shortcomingText({ ...finding, count: 4, detail: 'A, B, C' })).toContain('Bij 4 klanten (de grootste: A, B, C) zijn');
  });

  it('name every meaning of a column once', () => {
    expect(new Set(MEANINGS.map((meaning) => MEANING_LABELS[meaning])).size).toBe(MEANINGS.length);
  });
});
