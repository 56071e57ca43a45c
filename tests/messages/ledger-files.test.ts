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

  it('name every meaning of a column once', () => {
    expect(new Set(MEANINGS.map((meaning) => MEANING_LABELS[meaning])).size).toBe(MEANINGS.length);
  });
});
