import { euro } from '#/messages/format.ts';

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
      : `${euro(costCents)} polis + ${euro(lossCents)} verlies = ${euro(costCents + lossCents)}`,
  tableTitle: 'Alle bedragen',
  noAmount: 'geen bedrag',
} as const;
