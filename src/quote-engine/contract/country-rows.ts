import type { Answers } from './answers.ts';
import { MAX_COUNTRY_ROWS } from './answers.ts';

export interface CountryRow {
  readonly country: string;
  readonly share: string;
}

const FIRST_ROWS = 3;

/** Rows of the list of countries as they stand on the page: what was typed, and empty rows up to three. */
export function countryRows({ country = [], countryShare = [] }: Answers): readonly CountryRow[] {
  const size = Math.min(MAX_COUNTRY_ROWS, Math.max(FIRST_ROWS, country.length, countryShare.length));
  return Array.from({ length: size }, (_row, index) => ({ country: country[index] ?? '', share: countryShare[index] ?? '' }));
}

/** The same answers with one more empty row, up to the most there can be. */
export function withAnotherCountry(answers: Answers): Answers {
  const rows = countryRows(answers);
  if (rows.length >= MAX_COUNTRY_ROWS) return answers;
  return { ...answers, country: [...rows.map((row) => row.country), ''], countryShare: [...rows.map((row) => row.share), ''] };
}
