import type { Signal } from './answers.ts';
import { countryRisk } from './country-risk.ts';
import type { DebtorFinding } from './debtor.ts';

/** What an insurer asks about a customer before it names a limit. */
export type InsurerQuestion =
  'legal-entity' | 'amount' | 'terms' | 'country' | 'experience' | 'overdue' | 'why-later' | 'why-delay' | 'who-leads' | 'own-accounts';

const BY_SIGNAL: Readonly<Record<Signal, InsurerQuestion>> = {
  'asks-delay': 'why-delay',
  'pays-later': 'why-later',
  'new-bank-or-board': 'who-leads',
  'accounts-late': 'own-accounts',
  'no-data': 'own-accounts',
};

const isSanctioned = (country: string | null) => country !== null && countryRisk(country).kind === 'sanctioned';

/** From these classes of lateness an insurer wants to know what is overdue now. */
const LATE: readonly string[] = ['16-30', '31-60', 'over-60'];

/**
 * The questions that come with a request for a limit on this customer, in the order in which they come: the buyer by its number in the
 * register, the highest amount and the terms always (domain 5.1, S3), the rest by what is known. None for a customer that no policy takes.
 */
export function insurerQuestions(
  { notInsurable, country, balance, score: { drivers, override } }: Pick<DebtorFinding, 'notInsurable' | 'country' | 'balance' | 'score'>,
  establishment: 'NL' | 'BE',
): readonly InsurerQuestion[] {
  if (notInsurable !== null || override === 'insolvent' || isSanctioned(country)) return [];
  const values = (input: string) => drivers.find((driver) => driver.input === input)?.values ?? [];
  const isNew = values('relation').includes('under-1');
  const isLate = balance.openCents > 0 && values('overdue').some((value) => value !== 'none');
  const questions: readonly (InsurerQuestion | false)[] = [
    'legal-entity',
    'amount',
    'terms',
    country !== null && country !== establishment && 'country',
    !isNew && 'experience',
    (isLate || values('late').some((value) => LATE.includes(value))) && 'overdue',
    ...values('signals').map((signal) => BY_SIGNAL[signal as Signal]),
  ];
  return [...new Set(questions.filter((question) => question !== false))];
}
