import type { NarrowingField } from '#/quote-engine/contract/profile-values.ts';
import type { ShownRange } from '#/quote-engine/outcome.ts';
import { count, euroRange } from '#/messages/format.ts';

/** What each question is about, as a name in a list. */
const QUESTION_NAMES: Readonly<Record<NarrowingField, string>> = {
  buyerSectors: 'Branche van uw klanten',
  excludedSharePct: 'Deel dat niet meetelt',
  largestBuyerSharePct: 'Deel van de grootste klant',
  topFiveSharePct: 'Deel van de vijf grootste',
  paymentTermDays: 'Betaaltermijn',
  averageDaysLate: 'Betalen na de vervaldag',
  buyerCountries: 'Landen van uw klanten',
  lossesCents: 'Nooit betaalde rekeningen',
};

/** A value of 0.23 as `23%`; what is under a whole percent is said so. */
function valueText(value: number): string {
  const whole = Math.round(value * 100);
  return whole < 1 ? 'minder dan 1%' : `${count(whole)}%`;
}

const rangeText = (range: ShownRange | null) => (range === null ? 'geen bedrag' : euroRange(range.lowCents, range.highCents));

interface LastAnswer {
  /** The part of the ranges that is left, as `widthLeft` gives it. */
  readonly left: number | null;
  /** Whether no insurer gives a figure any more. */
  readonly isGone: boolean;
  /** Whether the answer lies outside what was called usual while it was open. */
  readonly isUnusual: boolean;
}

/** What the last answer did to the ranges, in the measure in which it was promised. */
function outcomeText({ left, isGone, isUnusual }: LastAnswer): string {
  if (left === null || isGone) return 'Met dit antwoord geeft een andere groep verzekeraars een bedrag.';
  if (left < 1) return `De marge per verzekeraar is gemiddeld ${valueText(1 - left)} smaller.`;
  if (left === 1) return 'De marge per verzekeraar bleef even breed.';
  if (isUnusual) return 'De marge werd niet smaller: uw antwoord ligt buiten wat wij gangbaar vonden.';
  return 'De marge werd niet smaller: met dit antwoord kunnen er meer limieten nodig zijn dan wij dachten.';
}

export const narrowingTexts = {
  link: 'Maak mijn indicatie smaller',
  linkAbout: 'Beantwoord alsnog wat u niet wist. Wij vragen eerst wat het meest uitmaakt.',
  title: 'Maak mijn indicatie smaller',
  description: 'Beantwoord de vraag die uw premie-indicatie het meest nauwkeurig maakt.',
  back: 'Terug naar mijn indicatie',
  now: (range: ShownRange | null) => (range === null ? 'Er is nu geen bedrag.' : `Uw indicatie is nu ${rangeText(range)} per jaar.`),
  changed: (before: ShownRange | null, after: ShownRange | null) => `Van ${rangeText(before)} naar ${rangeText(after)} per jaar`,
  outcome: outcomeText,
  picture: 'Totale kosten in het eerste jaar, vóór en na uw antwoord',
  row: (before: ShownRange | null, after: ShownRange | null) => ({ before: rangeText(before), after: rangeText(after) }),
  from: 'van',
  to: 'naar',
  legend: { before: 'vóór uw antwoord', after: 'na uw antwoord', middle: 'het midden nu' },
  next: 'De volgende vraag',
  expected: (value: number) => `Met een gewoon antwoord wordt de marge per verzekeraar gemiddeld ongeveer ${valueText(value)} smaller.`,
  submit: 'Bereken opnieuw',
  skip: 'Deze vraag overslaan',
  otherQuestions: 'Wat u nog niet wist',
  otherQuestionsAbout:
    'Per vraag: hoeveel smaller de marge van laag tot hoog naar verwachting wordt. Het gaat om de totale kosten in het eerste jaar, gemiddeld per verzekeraar.',
  otherQuestion: (field: NarrowingField, value: number) => ({ name: QUESTION_NAMES[field], value: valueText(value) }),
  skipped: 'overgeslagen',
  done: 'Uw indicatie wordt niet smaller',
  doneAll: 'U heeft alles beantwoord wat wij kunnen gebruiken. Wat overblijft, hangt af van de verzekeraar.',
  doneRest: 'De vragen die nog openstaan, veranderen de uitkomst bijna niet. Wat overblijft, hangt af van de verzekeraar.',
  doneSkipped: 'U sloeg vragen over. Weet u het antwoord alsnog, dan kan de indicatie smaller worden.',
  askAgain: 'Stel die vragen opnieuw',
  frozen: 'U heeft al offertes aangevraagd',
  frozenAbout:
    'De aanvraag blijft zoals u die verzond. Daarom passen wij deze indicatie niet meer aan. Met andere antwoorden rekenen kan in een nieuwe indicatie.',
  newIndication: 'Nieuwe indicatie maken',
  faultPrefix: 'Fout:',
} as const;
