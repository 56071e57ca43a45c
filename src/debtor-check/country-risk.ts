import { SANCTIONED_COUNTRIES } from '#/quote-engine/contract/countries.ts';
import { COUNTRY_RELATIVITY } from '#/loss-model/portfolio/relativities.ts';

/** Countries of the OECD list by grade (K1, 30 January 2026) that have no relativity of their own; a test holds them against the market book. */
const GRADES: Readonly<Record<string, string>> = {
  'CRC-2': 'AE HK KW MY QA SA TW',
  'CRC-3': 'BW CR ID MA MU PE PH TH TT UY',
  'CRC-4': 'AL AW AZ BS CO DO GT OM PA PY RS VN',
  'CRC-5': 'CI CV CW DZ FJ GE GY HN JM JO KZ MK UZ',
  'EU-REST': 'CY MT',
  'HIGH-INCOME-REST': 'CL IL IS KR NZ',
  'CRC-6': 'AO AM BJ BD BH BA BT CM EC EG KH LS ME MN MR NA NG NP PG RW SV SZ TG TL TZ UG XK',
  'CRC-7': 'AF AR BY BO ET GH IR IQ KE LA LB LK LY MD MM MZ NI PK RU SN SR TN UA VE YE ZM ZW',
};

const ROW_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(GRADES).flatMap(([row, countries]) => countries.split(' ').map((country) => [country, row] as const)),
);

export interface CountryRisk {
  /** Default and recovery against the Netherlands; null when neither table nor list knows the country. */
  readonly relativity: number | null;
  /** `high`: OECD grade 6 or 7, taken at the worst relativity that the table has; `sanctioned`: no insurer covers it. */
  readonly kind: 'usual' | 'high' | 'sanctioned' | 'unknown';
}

/** Grades that the table does not price. */
const BEYOND_TABLE: readonly string[] = ['CRC-6', 'CRC-7'];
const WORST = COUNTRY_RELATIVITY['CRC-5'] ?? 1;

/** Row of a country in the relativities (pricing-method 2.3): named, by group, or by grade of the OECD list. */
export function countryRisk(country: string): CountryRisk {
  if (SANCTIONED_COUNTRIES.includes(country)) return { relativity: WORST, kind: 'sanctioned' };
  const row = ROW_OF.get(country) ?? country;
  if (BEYOND_TABLE.includes(row)) return { relativity: WORST, kind: 'high' };
  const relativity = COUNTRY_RELATIVITY[row];
  return relativity === undefined ? { relativity: null, kind: 'unknown' } : { relativity, kind: 'usual' };
}
