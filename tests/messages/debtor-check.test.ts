import { describe, expect, it } from 'vitest';
import type { ProductCover } from '#/debtor-check/cover.ts';
import { publishedCheck } from '#/debtor-check/published-check.ts';
import { BASE_RATE } from '#/debtor-check/weights.ts';
import { MEAN_SEVERITY } from '#/debtor-check/loss-book.ts';
import { MOST_GROUPS_FOR_MIXTURE } from '#/loss-model/aggregate/bernoulli-mixture.ts';
import { coverWay } from '#/messages/debtor-check/cover.ts';
import { costTexts } from '#/messages/debtor-check/cost.ts';
import { publishedSentences } from '#/messages/debtor-check/published.ts';
import { coverText, share } from '#/messages/debtor-check/outcome.ts';
import { customerPageTexts } from '#/messages/debtor-check/texts.ts';
import { methodTexts } from '#/messages/pages/method.ts';
import { cents } from '#/quote-engine/units.ts';

describe('words of the Klantencheck', () => {
  it('say where the loss model stands beside published facts, and the one that it misses', () => {
    const [market = '', size = '', gap = ''] = publishedSentences(publishedCheck());
    expect(market).toContain('0,055% tot 0,057% schade per jaar');
    expect(market).toContain('0,04% tot 0,07% gepubliceerd');
    expect(market).toContain('Dat past.');
    expect(size).toContain('0,204% bij €\u00a0500.000');
    expect(gap).toContain('1,7 tot 2,1 keer');
    expect(gap).toContain('1,5 keer zo hoog');
  });

  it('on the method page are those of the model', () => {
    const text = methodTexts.debtorCheckText.join(' ');
    expect(text).toContain(`beginnen bij ${(BASE_RATE * 100).toFixed(2).replace('.', ',')}%`);
    expect(text).toContain(`gemiddeld ${share(MEAN_SEVERITY)} verloren`);
    expect(text).toContain(`ten hoogste ${String(MOST_GROUPS_FOR_MIXTURE)} verschillende`);
  });

  it('say how each product takes a customer on, with its amount or part', () => {
    const way = (change: Partial<ProductCover>) =>
      coverWay({ insurer: 'a', product: 'b', way: 'on-request', upToCents: null, partPct: null, ...change });
    expect(way({ way: 'without-request', upToCents: cents(500_000) })).toBe('zonder aanvraag, tot ongeveer €\u00a05.000');
    expect(way({ way: 'basic-part', partPct: '60' })).toBe('60% zonder aanvraag, meer op aanvraag');
    expect(way({ upToCents: cents(500_000) })).toBe('op aanvraag, want meer dan €\u00a05.000');
    expect([way({}), way({ way: 'hardly' }), way({ way: 'not-stated' })]).toEqual(['op aanvraag', 'nauwelijks', 'niet opgegeven']);
  });

  it('speak of no cover where nothing is owed or sold, and of no class that is not known', () => {
    expect(coverText('without-request', null)).toBe('Geen bedrag om te verzekeren');
    expect(coverText('without-request', 'deliver')).toBe('Meestal zonder aanvraag verzekerd');
    expect(coverText('not-insurable', null)).toBe('Niet verzekerbaar');
    expect(customerPageTexts.suggested(1_400_000, true)).toContain('bij deze klasse past: €\u00a014.000');
    expect(customerPageTexts.suggested(1_400_000, false)).toMatch(/Met wat nu bekend is.*€\u00a014\.000/);
    expect(customerPageTexts.suggested(1_400_000, false)).not.toContain('klasse');
  });

  it('add up beside the bars', () => {
    expect(costTexts.sum(100_000, 20_000)).toBe('€\u00a01.000 polis + €\u00a0200 verlies = €\u00a01.200');
    expect(costTexts.sum(441_150, 29_050)).toBe('€\u00a04.412 polis + €\u00a0291 verlies = €\u00a04.703');
    expect(costTexts.sum(0, 20_000)).toBe('€\u00a0200 verlies');
  });
});
