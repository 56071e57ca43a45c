import type { PlainDate } from '#/quote-engine/calendar.ts';
import { date, list } from '#/messages/format.ts';
import type { Edition } from '#/messages/pages/result.ts';

/** Words of the parts that authors name in their texts. */
export const exampleTexts = {
  worked: 'Rekenvoorbeeld',
  premium: 'Berekend voorbeeld',
  premiumCaption: (title: string) => `Premie en kosten per verzekeraar: ${title}`,
  insurer: 'Verzekeraar',
  premiumColumn: 'Premie per jaar',
  totalColumn: 'Totaal eerste jaar',
  product: 'Verzekeraar en product',
  stated: 'Wat wij erover vonden',
  method: 'Zo rekenen wij',
  basis: (asOf: PlainDate, editions: readonly Edition[]) =>
    `Uitkomst van ons model op ${date(asOf)}, met tarieven ${list(editions.map(({ edition }) => edition))}. Dit is een schatting, geen prijs van de verzekeraar.`,
  unknownSubject: (subject: string, known: readonly string[]) => `onderwerp "${subject}" bestaat niet. Kies uit: ${known.join(', ')}.`,
  unknownProfile: (slug: string, known: readonly string[]) => `profiel "${slug}" bestaat niet. Kies uit: ${known.join(', ')}.`,
  unlisted: (id: string) => `bron "${id}" staat niet bij sources boven aan het bestand. Zet haar erbij.`,
  noSource: (id: string) => `bron "${id}" bestaat niet. Kies een bron uit de lijst, of maak content/bronnen/${id}.yaml.`,
} as const;

/** What our model says of a branch, beside the text about it. */
export const branchTexts = {
  sector: 'Branche in ons model',
  factor: 'Klanten in deze branche tellen mee met factor',
  average: '1,0000 is gemiddeld.',
  method: 'Zo rekenen wij',
  picture: 'Het voorbeeld in beeld',
} as const;
