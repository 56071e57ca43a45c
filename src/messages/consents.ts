/** The words to which a visitor agrees. Another wording is another version: stored consents name the version that was shown. */
export const CONSENTS = {
  version: '2026-11-21',
  /** Of the words for a look at the case, where no insurer gave a figure. */
  reviewVersion: '2026-11-22',
  offers: (operator: string) =>
    `${operator} mag mijn antwoorden en contactgegevens gebruiken om offertes aan te vragen bij de verzekeraars die ik koos.`,
  offersNoIndication: (operator: string) => `${operator} mag mijn antwoorden en contactgegevens gebruiken om mijn situatie te bekijken.`,
  tips: 'Ik wil af en toe tips over kredietverzekering per e-mail. Dit is niet verplicht.',
} as const;
