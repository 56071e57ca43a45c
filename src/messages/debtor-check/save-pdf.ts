/** What is said when the report as PDF does not come. */
export const savePdfTexts = {
  fileName: 'klantencheck.pdf',
  busy: 'Het is nu druk. Wacht een halve minuut en probeer het opnieuw.',
  tooLarge: 'Dit bestand is te groot voor een PDF: het kan tot ongeveer 10.000 klanten. Bewaar het als Excel-bestand.',
  unreadable:
    'Onze server kon dit bestand niet lezen. Bewaar het als Excel-bestand, of laad de pagina opnieuw en lees het bestand nog eens.',
  failed: 'Het PDF kwam niet binnen. Controleer uw verbinding en probeer het opnieuw.',
} as const;
