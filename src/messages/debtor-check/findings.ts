import type { Advice, CoverLikelihood, CoverWay } from '#/debtor-check/cover.ts';
import type { LateClass, Relation, Signal } from '#/debtor-check/answers.ts';
import type { Band } from '#/debtor-check/balance.ts';
import type { LabelDriver, Level } from '#/debtor-check/label.ts';
import type { NotInsurable } from '#/debtor-check/receivables.ts';
import type { DriverInput, Override } from '#/debtor-check/score.ts';
import type { StressCode } from '#/debtor-check/stress.ts';
import type { RiskClass } from '#/debtor-check/weights.ts';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** Words for the codes of the analysis, one list per code. */
export const CLASS_WORDS: Words<RiskClass> = {
  A: 'Klein risico',
  B: 'Gewoon risico',
  C: 'Verhoogd risico',
  D: 'Groot risico',
  E: 'Zeer groot risico',
};

export const NOT_ENOUGH = 'Onvoldoende gegevens';

export const DRIVER_WORDS: Words<DriverInput> = {
  late: 'Hoe laat deze klant betaalt',
  overdue: 'Deel dat meer dan 30 dagen te laat is',
  relation: 'Hoe lang het uw klant is',
  signals: 'Signalen die u ziet',
  sector: 'Branche',
  country: 'Land',
};

export const LATE_WORDS: Words<LateClass> = {
  'on-time': 'Op tijd',
  '1-15': '1 tot en met 15 dagen te laat',
  '16-30': '16 tot en met 30 dagen te laat',
  '31-60': '31 tot en met 60 dagen te laat',
  'over-60': 'Meer dan 60 dagen te laat',
};

export const OVERDUE_WORDS: Words<'none' | 'under-25' | '25-50' | 'over-50'> = {
  none: 'Niets',
  'under-25': 'Tot en met 25%',
  '25-50': 'Meer dan 25%, tot en met 50%',
  'over-50': 'Meer dan 50%',
};

export const RELATION_WORDS: Words<Relation> = {
  'under-1': 'Korter dan 1 jaar',
  '1-3': '1 tot 3 jaar',
  '3-10': '3 tot 10 jaar',
  'over-10': 'Langer dan 10 jaar',
};

export const SIGNAL_WORDS: Words<Signal> = {
  'asks-delay': 'Vraagt om uitstel',
  'pays-later': 'Betaalt later dan vroeger',
  'new-bank-or-board': 'Nieuwe bank of nieuw bestuur',
  'accounts-late': 'Jaarrekening te laat',
  'no-data': 'Geen gegevens gevonden',
};

export const NO_SIGNALS = 'Geen signalen';
export const INPUT_MISSING = 'Niet bekend';

export const OVERRIDE_WORDS: Words<Override> = {
  insolvent: 'Deze klant is failliet of heeft uitstel van betaling. Dat is altijd klasse E.',
  'over-90-days': 'Meer dan een kwart is meer dan 90 dagen te laat. Dat is altijd klasse E.',
  'over-60-days': 'Een deel is meer dan 60 dagen te laat. Dat is ten minste klasse D.',
};

export const ADVICE_WORDS: Words<Advice> = {
  deliver: 'Leveren',
  'ask-limit': 'Limiet vragen',
  'partly-prepaid': 'Deels vooruit laten betalen',
  'broker-first': 'Eerst de makelaar vragen',
};

export const COVER_WORDS: Words<CoverLikelihood> = {
  'without-request': 'Waarschijnlijk gedekt zonder aanvraag',
  'on-request': 'Alleen gedekt na een aanvraag',
  hardly: 'Waarschijnlijk niet of nauwelijks te verzekeren',
  'not-insurable': 'Hoort niet bij een kredietverzekering',
};

export const COVER_WAY_WORDS: Words<CoverWay> = {
  'without-request': 'Zonder aanvraag',
  'basic-part': 'Een deel zonder aanvraag, meer na een aanvraag',
  'on-request': 'Na een aanvraag',
  'own-decision': 'U beslist zelf, binnen de polis',
  hardly: 'Waarschijnlijk niet',
  'not-stated': 'Niet opgegeven',
};

export const NOT_INSURABLE_WORDS: Words<NotInsurable> = {
  consumer: 'Particulier',
  government: 'Overheid',
  'related-party': 'Eigen groep',
};

export const LEVEL_WORDS: Words<Level> = { low: 'Laag', raised: 'Verhoogd', high: 'Hoog' };

export const LABEL_DRIVER_WORDS: Words<LabelDriver> = {
  'largest-customer': 'Deel van uw grootste klant',
  'expected-loss': 'Verwacht verlies, als deel van uw omzet',
  overdue: 'Deel dat meer dan 60 dagen te laat is',
};

export const BAND_WORDS: Words<Band> = {
  notDueCents: 'Nog niet vervallen',
  upTo30Cents: '1 tot en met 30 dagen te laat',
  upTo60Cents: '31 tot en met 60 dagen te laat',
  upTo90Cents: '61 tot en met 90 dagen te laat',
  over90Cents: 'Meer dan 90 dagen te laat',
  unknownCents: 'Geen vervaldatum bekend',
};

export const STRESS_WORDS: Words<StressCode> = {
  'largest-falls': 'Uw grootste klant valt om',
  'two-largest-fall': 'Uw twee grootste klanten vallen om',
  'year-2013': 'Faillissementen zoals in 2013',
  'year-2009': 'Faillissementen zoals in 2009',
  'year-2021': 'Faillissementen zoals in 2021',
  'sector-worse': 'Drie keer zoveel faillissementen in deze branche',
  'sector-falls': 'Alle klanten in deze branche vallen om',
  'paid-later': 'Alle klanten betalen 15 dagen later',
  'paid-later-and-worse': 'Alle klanten betalen 15 dagen later en worden zwakker',
  'limits-withdrawn': 'De verzekeraar trekt de limieten van klasse D en E in',
};

/** What the check is not. */
export const LIMITS_OF_THE_CHECK: readonly string[] = [
  'Wij gebruiken geen gegevens van verzekeraars of van bureaus.',
  'Dit is geen besluit over krediet. Een verzekeraar kan anders oordelen.',
  'De gewichten zijn onze schatting. Zonder gegevens van bureaus is een betere schatting niet haalbaar.',
  'Een eenmanszaak is een persoon. De klasse daarvan blijft hier en gaat naar niemand anders.',
];

/** Concentration in words, by the number of equal customers that it amounts to. */
export function concentrationWords(topOne: number, equalDebtors: number): string {
  const share = `Uw grootste klant is ${Math.round(topOne * 100)}% van alles.`;
  const equal = Math.max(1, Math.round(equalDebtors));
  const spread = equal === 1 ? 'Dat is alsof u één klant heeft.' : `De spreiding is die van ${equal} klanten die even groot zijn.`;
  return `${share} ${spread}`;
}
