import type { DebtorFinding } from '#/debtor-check/debtor.ts';
import type { InsurerQuestion } from '#/debtor-check/insurer-questions.ts';
import { countryName } from '#/messages/countries.ts';
import { count, euro } from '#/messages/format.ts';

export const insurerQuestionTexts = {
  title: 'Wat een verzekeraar u vraagt',
  intro: 'Met deze antwoorden kan de makelaar een limiet aanvragen. De verzekeraar beslist.',
} as const;

type Known = Pick<DebtorFinding, 'limit' | 'exposure' | 'country'>;

const QUESTIONS: Readonly<Record<InsurerQuestion, (known: Known) => string>> = {
  'legal-entity': () =>
    'Wie koopt er precies? Noem het nummer in het handelsregister van het bedrijf op uw factuur. Een btw-nummer alleen is te weinig.',
  amount: ({ limit }) => `Hoeveel staat er op de hoogste dag open? Hier is dat ${euro(limit.wantedCents)}.`,
  terms: ({ exposure }) =>
    `Welke betaaltermijn spreekt u af? Nu is dat ${count(exposure.days.termDays)} dagen. Die moet in de polis passen.`,
  country: ({ country }) => `Staat ${country === null ? 'het land' : countryName(country)} in uw polis?`,
  experience: () => 'Hoe betaalde de klant u tot nu toe? Houd uw facturen en betalingen bij de hand.',
  overdue: () => 'Wat is nu te laat, en hoe lang al?',
  'why-later': () => 'Sinds wanneer betaalt de klant later, en waarom?',
  'why-delay': () => 'Waarom vraagt de klant uitstel, en wat sprak u af?',
  'who-leads': () => 'Wie bestuurt het bedrijf nu, en waarom ging het over naar een andere bank of een ander bestuur?',
  'own-accounts': () => 'Kan de klant zelf recente jaarcijfers geven? In het register staan ze niet.',
};

/** A question in words, with what is known about the customer. */
export const insurerQuestion = (question: InsurerQuestion, known: Known): string => QUESTIONS[question](known);
