import type { KeptPeriods } from '#/server/app.ts';
import { dayCount } from '#/messages/format.ts';

/** Texts where a page cannot show what was asked for: what happened, why, and what to do. */
export const noSuchQuote = ({ indicationDays }: Pick<KeptPeriods, 'indicationDays'>) => ({
  title: 'Deze indicatie is er niet meer',
  paragraphs: [
    'Wij vinden geen indicatie bij deze link.',
    `Een indicatie zonder contactgegevens bewaren wij ${dayCount(indicationDays)} na het laatste bezoek. Daarna wissen wij haar. Misschien heeft u haar zelf gewist, of is de link niet volledig.`,
    'Open de link nog eens vanaf de plek waar u hem bewaarde. Of bereken de premie opnieuw. Dat duurt ongeveer vier minuten.',
  ],
  action: 'Premie berekenen',
});

export const notFound = {
  title: 'Deze pagina bestaat niet',
  paragraphs: ['Het adres klopt niet, of de pagina is verplaatst. Controleer het adres, of zoek naar wat u nodig heeft.'],
  search: 'Zoeken naar wat hier stond',
  action: 'Naar de startpagina',
} as const;

export const serverFault = {
  title: 'Er ging bij ons iets mis',
  paragraphs: [
    'Deze pagina kon niet worden gemaakt. Dat ligt aan ons, niet aan u.',
    'Probeer het over een minuut opnieuw. Ingevulde antwoorden blijven in uw browser staan.',
  ],
  action: 'Naar de startpagina',
} as const;
