import type { PolicyCost } from '#/debtor-check/cost-of-risk.ts';
import { euro, euroRange } from '#/messages/format.ts';

/** Two amounts together as they add up in whole euros, the way they stand beside it: a sum that is printed must be right as printed. */
export const addedUp = (cents: number, moreCents: number): number => (Math.round(cents / 100) + Math.round(moreCents / 100)) * 100;

/** First year and what is lost by oneself, added up from the amounts as they are printed. */
export const expectedCostRange = ({
  firstYear,
  expectedRetainedCents: lost,
}: Pick<PolicyCost, 'firstYear' | 'expectedRetainedCents'>): string =>
  euroRange(addedUp(firstYear.lowCents, lost), addedUp(firstYear.highCents, lost));

/** Costs of policies as bars: an average year and a bad one, with and without a policy. */
export const costTexts = {
  title: 'Een gemiddeld jaar en een slecht jaar naast elkaar',
  intro: 'Elke balk is wat u in zo’n jaar kwijt bent: de polis (het midden van de prijs) en het verlies dat u zelf draagt.',
  policy: 'de polis',
  loss: 'verlies voor uzelf',
  average: 'Gemiddeld jaar',
  bad: 'Slecht jaar, eens in de 20',
  sum: (costCents: number, lossCents: number) =>
    costCents === 0
      ? `${euro(lossCents)} verlies`
      : `${euro(costCents)} polis + ${euro(lossCents)} verlies = ${euro(addedUp(costCents, lossCents))}`,
  tableTitle: 'Alle bedragen',
  noAmount: 'geen bedrag',
} as const;
