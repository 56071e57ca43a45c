import { describe, expect, it } from 'vitest';
import type { Assumption } from '#/quote-engine/trace.ts';
import { assumptionText } from '#/messages/assumptions.ts';
import { NOTICE } from '#/messages/notice.ts';

const late: Assumption = { field: 'averageDaysLate', reason: 'unknown', unit: 'days', used: 15, low: 5, high: 25 };

describe('assumptions', () => {
  it('say what was not known, what was used and what is usual', () => {
    expect(assumptionText(late)).toBe(
      'U wist niet hoe laat klanten betalen. Wij rekenden met 15 dagen; gangbaar is 5 tot 25. Dat maakte de uitkomst breder.',
    );
  });

  it.each<[Assumption, string]>([
    [
      { field: 'excludedSharePct', reason: 'unknown', unit: 'percent', used: 5_000_000, low: 0, high: 15_000_000 },
      'U wist niet welk deel van uw omzet niet meetelt. Wij rekenden met 5%; gangbaar is 0% tot 15%. Dat maakte de uitkomst breder.',
    ],
    [
      { field: 'overdueOver60DaysCents', reason: 'unknown', unit: 'cents', used: 0, low: null, high: null },
      'U wist niet hoeveel er meer dan 60 dagen te laat is. Wij rekenden met €\u00a00. Dat maakte de uitkomst niet breder.',
    ],
    [
      { field: 'lossesCents', reason: 'unknown', unit: 'factor', used: 100_000_000, low: 95_000_000, high: 110_000_000 },
      'U wist niet hoeveel klanten nooit betaalden. Wij rekenden zonder korting en zonder toeslag; gangbaar is 5% korting tot 10% toeslag. Dat maakte de uitkomst breder.',
    ],
    [
      { field: 'topFiveSharePct', reason: 'adjusted-to-fit', unit: 'percent', used: 66_670_000, low: null, high: null },
      'Uw antwoorden passen niet bij elkaar. Voor de vraag welk deel uw vijf grootste klanten kopen rekenden wij met 66,7%. Dat maakte de uitkomst niet breder.',
    ],
    [
      { field: 'lossesCents', reason: 'extrapolated-years', unit: 'cents', used: 3_000_000, low: null, high: null },
      'U noemde verliezen van minder dan drie jaar. Omgerekend naar drie jaar rekenden wij met €\u00a030.000. Dat maakte de uitkomst niet breder.',
    ],
    [
      { ...late, reason: 'outside-plausible', used: 60 },
      'Uw antwoord op de vraag hoe laat klanten betalen is ongewoon; gangbaar is 5 tot 25. Wij rekenden met 60 dagen.',
    ],
    [
      { field: 'buyerSectors', reason: 'unknown', unit: 'sector-mix', used: 102_000_000, low: 97_000_000, high: 112_000_000 },
      'U wist niet in welke branches uw klanten werken. Wij rekenden met een gemengde verdeling: 2% meer risico dan gemiddeld; gangbaar is 3% minder tot 12% meer risico. Dat maakte de uitkomst breder.',
    ],
  ])('%#', (assumption, text) => {
    expect(assumptionText(assumption)).toBe(text);
  });
});

describe('the notice', () => {
  it('says whose figures these are and whose they are not', () => {
    for (const words of ['ons eigen model', 'openbare bronnen', 'geen aanbod', 'geen prijs van de verzekeraar', 'niet gecontroleerd']) {
      expect(NOTICE).toContain(words);
    }
  });
});
