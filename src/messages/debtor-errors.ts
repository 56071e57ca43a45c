/** What is wrong with a row of a Klantencheck over the API and what to do, by the permanent code of `src/server/api/debtor-rows.ts`. */
export const DEBTOR_ERRORS = {
  'debtor-key-not-known':
    'Dit nummer van een klant kunnen wij niet gebruiken. Schrijf een of twee kleine letters met cijfers, zoals k12. Namen nemen wij niet aan.',
  'debtor-key-twice': 'Twee klanten hebben hetzelfde nummer. Geef elke klant een eigen nummer.',
  'days-not-known': 'Dit aantal dagen kunnen wij niet lezen. Geef een heel getal van 0 of meer.',
  'days-late-not-known': 'Dit aantal dagen kunnen wij niet lezen. Geef een getal; onder nul betekent: eerder betaald.',
  'choice-not-known': 'Deze keuze kennen wij niet. Kies een waarde uit de beschrijving van de API.',
  'peak-not-known': 'Deze verhouding kunnen wij niet lezen. Geef een getal van 1 tot 12 als tekst, zoals "1.5".',
  'account-not-known': 'Dit rekeningnummer kunnen wij niet lezen. Geef alleen cijfers en punten.',
  'debtor-not-in-book': 'Een klant die u koos, staat niet in dit klantenbestand. Kies opnieuw.',
  'debtors-too-many': 'Kies ten hoogste 25 klanten.',
  'debtor-name-too-long': 'De naam van een klant is langer dan 120 tekens. Kort hem in.',
  'debtor-name-characters':
    'In de naam van een klant staat een teken dat wij niet aannemen, of hij is leeg. Schrijf hem gewoon op één regel.',
} as const;
