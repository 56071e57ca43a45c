import type { PublishedCheck } from '#/debtor-check/published-check.ts';
import { count, euro } from '#/messages/format.ts';

const digits = /* @__PURE__ */ new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 3 });

/** A share of one in percent with up to three decimals: claims rates are small. */
const small = (of: number): string => `${digits.format(of * 100)}%`;

const span = (low: number, high: number): string => (small(low) === small(high) ? small(low) : `${small(low)} tot ${small(high)}`);

export const publishedTexts = {
  title: 'Klopt dit met wat bekend is?',
  link: 'Zo rekenen wij',
} as const;

/** How the loss model stands beside published facts, in sentences: where it agrees, where it does not, and what that means here. */
export function publishedSentences({ published, meanTurnoverEur, low, high, inside, bySize, gap }: PublishedCheck): readonly string[] {
  const smallest = bySize[0];
  const largest = bySize.at(-1);
  return [
    `Over een hele markt rekenen wij ${span(low, high)} schade per jaar van de verzekerde omzet, bij gemiddeld ${euro(meanTurnoverEur * 100)} omzet per polis. In het Verenigd Koninkrijk is ${span(published.low, published.high)} gepubliceerd (ABI, 2014–2016). ${inside ? 'Dat past.' : 'Dat past niet.'}`,
    ...(smallest && largest
      ? [
          `Hoe kleiner het bedrijf, hoe meer schade per euro: ${small(smallest.rate)} bij ${euro(smallest.turnoverEur * 100)} omzet, ${small(largest.rate)} bij ${euro(largest.turnoverEur * 100)}.`,
        ]
      : []),
    `Eén gepubliceerd cijfer halen wij niet. Kleine bedrijven hadden daar ${count(gap.publishedLow)} tot ${count(gap.publishedHigh)} keer zoveel schade per euro premie als de markt, en ons model zegt ${count(gap.model)} keer. Het botst met andere gepubliceerde cijfers. Houd er rekening mee dat een echt verlies ongeveer ${count(gap.factor)} keer zo hoog kan zijn.`,
  ];
}
