/** What the marks in the pictures of a debtor book mean. */
export const pictureTexts = {
  bars: 'Balk: deel van deze klant. Lijn: alle klanten tot en met deze opgeteld.',
  curve: 'Hoogte van de lijn: de kans dat een jaar meer kost. De stippen horen bij eens in de 10, 20 en 100 jaar.',
  lessThan: (chance: string) => `< ${chance}`,
} as const;
