const LONGEST_SHOWN = 40;

/** What stands in a cell, as short as a sentence can bear. */
const shown = (cell: string) => `“${cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell}”`;

/** What is wrong in a cell of a portfolio and what mends it, without a full stop: it stands in lists and in files. */
export const cellTexts = {
  unreadable: {
    quote: 'Deze regel kunnen wij niet lezen: een aanhalingsteken sluit niet of pas regels later. Haal dat teken weg',
    long: 'Deze regel is veel te lang. Controleer of er een regeleinde ontbreekt',
  },
  withCell: (text: string, cell: string) => `${text}. Hier staat ${shown(cell)}`,
  unknownWord: (cell: string, words: readonly string[], isNeeded: boolean) =>
    `${shown(cell)} kennen wij niet. Schrijf een van deze${isNeeded ? '' : ', of laat de cel leeg'}: ${words.join(', ')}`,
  emptyCell: (words: readonly string[] | null) =>
    words === null
      ? 'Deze cel is leeg. Zonder dit antwoord kunnen wij niet rekenen'
      : `Deze cel is leeg. Schrijf een van deze: ${words.join(', ')}`,
  formula: 'Hier staat een formule zonder uitkomst. Open het bestand in Excel, bewaar het en kies het opnieuw',
  noColumn: 'Deze kolom staat niet in uw bestand',
  tooLong: (most: number) => `Deze cel is langer dan ${String(most)} tekens. Kort haar in, of haal een aanhalingsteken te veel weg`,
  eitherShare: (one: string, other: string) =>
    `Bedoelt u ${one} of ${other}? Schrijf het procentteken erbij, of geef de kolom in Excel de opmaak Procent`,
  eitherRate: (one: string, other: string) => `Bedoelt u ${one} of ${other}? Schrijf het tarief met % of ‰ erbij`,
  days: (least: number, most: number) => `Schrijf een heel aantal dagen van ${String(least)} tot en met ${String(most)}`,
  amount: 'Dit bedrag kunnen wij niet lezen',
} as const;

/** What a column takes, for the template and for whoever makes the file with another program. */
export const columnGuideTexts = {
  sheet: 'Uitleg',
  headers: ['Kolom', 'Nodig', 'Wat u invult', 'Deze koppen lezen wij ook'],
  needed: 'ja',
  open: 'mag open',
  narrowing: 'mag open, maar maakt de marge smaller',
  kinds: {
    amount: 'Bedrag in euro, bijvoorbeeld 350000',
    count: 'Heel getal, bijvoorbeeld 12',
    share: 'Percentage met het teken, bijvoorbeeld 12,5%',
    rate: 'Tarief met het teken, bijvoorbeeld 0,28% of 2,8‰. Het teken mag ook in de kop staan. Nodig bij premie over omzet of saldo',
    day: 'Datum, bijvoorbeeld 1-7-2027',
    text: 'Vrije tekst',
  },
} as const;

/** Whether a column can stay empty, and what that costs. */
export const columnNeed = ({ isNeeded, isNarrowing }: { readonly isNeeded: boolean; readonly isNarrowing: boolean }): string =>
  isNeeded ? columnGuideTexts.needed : isNarrowing ? columnGuideTexts.narrowing : columnGuideTexts.open;
