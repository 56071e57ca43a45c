import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { remarkSchema } from '#/quote-engine/contract/feedback.ts';

const codeOf = (text: string) => v.safeParse(remarkSchema, text).issues?.[0].message ?? null;

describe('a remark on a result', () => {
  it.each([
    'Bel 06 1234 5678',
    'bel 06-12345678',
    '+31 (0)6 12 34 56 78',
    'tel. 06.12.34.56.78',
    'mijn nummer is 0612345678.',
    'KvK 12345678',
    'Mail anna@kaas.example',
    'ANNA.DE.VRIES@kaas.example graag',
  ])('with a contact detail is refused: %s', (text) => {
    expect(codeOf(text)).toBe('remark-contact');
  });

  it.each([
    'Ik verwachtte € 12.500.000 omzet en 0,24%.',
    'In 2025 betaalden wij 1200 euro.',
    '60 @ 90 dagen',
    'Premie 1.250.000, schade 5.000.',
  ])('with amounts and years is kept: %s', (text) => {
    expect(codeOf(text)).toBeNull();
  });
});
