import type { ImaginedYear } from '#/debtor-check/imagined-year.ts';
import { count, euro } from '#/messages/format.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import type { Sector } from '#/quote-engine/contract/sectors.ts';

const nameOf = (sector: Sector): string => SECTOR_TEXTS[sector].label.toLowerCase();

/** Sliders over the losses of a book. */
export const stressTexts = {
  title: 'Draai zelf aan de knoppen',
  intro: 'Een knop en het veld ernaast zeggen hetzelfde. Met de pijltjestoetsen gaat u in stappen.',
  level: 'Faillissementen, tegenover gewoon',
  levelHint: 'Keer een gewoon jaar, van 0,3 tot en met 3.',
  levelUnit: 'keer',
  marks: [
    { value: 1, label: 'Gewoon jaar' },
    { value: 1.76, label: 'Faillissementen zoals 2013' },
    { value: 0.34, label: 'Zoals 2021, weinig' },
  ],
  days: 'Alle klanten betalen later',
  daysHint: 'Dagen extra, van 0 tot en met 60.',
  daysUnit: 'dagen',
  sector: 'Eén branche heeft het zwaarder',
  sectorNone: 'Geen branche',
  noSectors: 'Kies hierboven een branche voor uw klanten. Dan kunt u die branche hier laten tegenzitten.',
  sectorName: (sector: Sector, number: number) => `${SECTOR_TEXTS[sector].label} (${count(number)})`,
  times: 'Zoveel keer vaker failliet',
  timesHint: 'In die branche, van 1 tot en met 10 keer.',
  timesUnit: 'keer',
  failing: 'Deze klant valt om',
  failingNone: 'Geen klant',
  failingHint: 'U kiest uit uw grootste verzekerbare klanten.',
  slider: (name: string) => `${name}, schuif`,
  outOfRange: (least: number, most: number) => `Vul een getal in van ${count(least)} tot en met ${count(most)}`,
  outcome: (year: ImaginedYear, usual: ImaginedYear) =>
    `In zo’n jaar verliest u gemiddeld ${euro(year.expectedCents)}, en in 1 van de 20 zulke jaren meer dan ${euro(year.oneInTwentyCents)}. In een gewoon jaar is dat ${euro(usual.expectedCents)} en ${euro(usual.oneInTwentyCents)}.`,
  sectorFalls: (sector: Sector, number: number, lossCents: number) =>
    `Vallen alle klanten in ${nameOf(sector)} om (${count(number)}), dan verliest u ${euro(lossCents)}.`,
  customerFalls: (name: string, lossCents: number) => `Valt ${name} om en betaalt die niets, dan verliest u ${euro(lossCents)}.`,
  earnBack: (turnoverCents: number, margin: string) =>
    `Bij een marge van ${margin} is dat ${euro(turnoverCents)} extra omzet om het goed te maken.`,
  reading: 'Een gewoon jaar is geen slecht jaar. Daarom is het laatste bedrag lager dan hierboven, waar ook slechte jaren meetellen.',
} as const;
