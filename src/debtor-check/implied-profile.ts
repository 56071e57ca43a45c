import { TERM_DAYS, type Answers, type FieldKey } from '#/quote-engine/contract/answers.ts';
import { SANCTIONED_COUNTRIES } from '#/quote-engine/contract/countries.ts';
import { COUNTRY_CODES } from '#/quote-engine/contract/country-codes.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { LEAST_TURNOVER_CENTS, MAX_AMOUNT_CENTS, MAX_BUYERS, UNKNOWN } from '#/quote-engine/contract/profile-values.ts';
import { cents, type Cents } from '#/quote-engine/units.ts';
import type { BookAnswers } from './answers.ts';
import type { DebtorCheck } from './check.ts';
import { concentrationOf } from './concentration.ts';
import type { DebtorFinding } from './debtor.ts';

/** The profile that a book implies, for the quote engine and as answers of the quote form. */
export interface ImpliedProfile {
  /** Complete and valid; what neither file nor owner says is "unknown" or the form's first choice. Null when nothing can be insured, or more than the form takes. */
  readonly profile: Profile | null;
  /** Answers of the quote form with only what the book tells. */
  readonly answers: Answers;
  /** Questions whose answer was read from the file. */
  readonly readFromFile: readonly FieldKey[];
  /** Term in the file, where the form knows the next longer one alone; null where it has the term itself, or none was read. */
  readonly roundedTermDays: number | null;
}

const pct = (share: number): string => String(Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100);
const isBuyer = ({ exposure, balance }: DebtorFinding) => balance.openCents > 0 || (exposure.yearlySalesCents ?? 0) > 0;
const weightOf = ({ exposure, balance }: DebtorFinding): number => exposure.yearlySalesCents ?? balance.openCents;

/** Questions of the form that a field of the profile answers. */
const QUESTIONS: Partial<Record<keyof Profile, readonly FieldKey[]>> = {
  turnoverCents: ['turnover'],
  numberOfBuyers: ['numberOfBuyers'],
  largestBuyerSharePct: ['largestBuyerShare'],
  topFiveSharePct: ['topFiveShare'],
  largestOutstandingCents: ['largestOutstanding'],
  paymentTermDays: ['paymentTerm'],
  averageDaysLate: ['daysLate'],
  overdueOver60DaysCents: ['overdue', 'overdueAmount'],
  excludedSharePct: ['excludedShare'],
  buyerCountries: ['export', 'countries'],
};

type Told = { -readonly [Key in keyof Profile]?: Profile[Key] };

function excludedShare(buyers: readonly DebtorFinding[]): string | undefined {
  const total = buyers.reduce((sum, finding) => sum + weightOf(finding), 0);
  const outside = buyers.filter(({ notInsurable }) => notInsurable !== null).reduce((sum, finding) => sum + weightOf(finding), 0);
  return total > 0 && outside > 0 ? pct(outside / total) : undefined;
}

const MOST_COUNTRIES = 10;

const WHOLE = 10_000;
const isSanctioned = ({ country }: { readonly country: string }): boolean => SANCTIONED_COUNTRIES.includes(country);

interface CountryShare {
  readonly country: string;
  /** In hundredths of a percent. */
  readonly share: number;
}

/** The ten largest; a country under sanctions keeps its place and a share above nought, as it decides whether there is a price at all. */
function largestShares(rows: readonly CountryShare[]): readonly CountryShare[] {
  const most = rows
    .map((row) => (isSanctioned(row) ? { ...row, share: Math.max(1, row.share) } : row))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => Number(isSanctioned(other)) - Number(isSanctioned(one)) || other.share - one.share)
    .slice(0, MOST_COUNTRIES)
    .toSorted((one, other) => other.share - one.share);
  const beyond = Math.max(0, most.reduce((sum, { share }) => sum + share, 0) - WHOLE);
  return most.map((row, at) => (at === 0 ? { ...row, share: row.share - beyond } : row));
}

/**
 * Shares of the ten largest countries abroad in what can be insured, as the shares of the largest customers are: the form asks all of them of
 * the turnover that counts, and the engine applies them to it. Those under sanctions stay, however small and whoever buys there. Nothing when
 * no debtor has a country, or one may be abroad.
 */
function countriesOf(buyers: readonly DebtorFinding[], home: string): Profile['buyerCountries'] | undefined {
  const known = buyers.filter(({ country }) => country !== null && COUNTRY_CODES.has(country));
  const insurableWeight = (finding: DebtorFinding): number => (finding.notInsurable === null ? weightOf(finding) : 0);
  const total = known.reduce((sum, finding) => sum + insurableWeight(finding), 0);
  if (total <= 0) return undefined;
  const sums = new Map<string, number>();
  for (const finding of known) {
    const { country } = finding;
    if (country !== null && country !== home) sums.set(country, (sums.get(country) ?? 0) + insurableWeight(finding));
  }
  const shares = largestShares([...sums].map(([country, sum]) => ({ country, share: Math.round((sum / total) * WHOLE) })));
  const isOpen = buyers.some(({ countryUnread }) => countryUnread === true);
  if (shares.length === 0) return isOpen ? undefined : 'domestic-only';
  return shares.map(({ country, share }) => ({ country, sharePct: String(share / 100) }));
}

/** What the file tells, field by field, with the term that the owner gave for all. */
function toldBy(check: DebtorCheck, buyers: readonly DebtorFinding[], home: string): Told {
  const insurable = buyers.filter(({ notInsurable }) => notInsurable === null);
  const { topOne, topFive } = concentrationOf(insurable.map((finding) => ({ key: finding.key, amountCents: cents(weightOf(finding)) })));
  const told: Told = { numberOfBuyers: Math.min(MAX_BUYERS, insurable.length) };
  if (check.turnover.from === 'file') told.turnoverCents = Math.max(LEAST_TURNOVER_CENTS, check.turnover.amountCents);
  if (topOne > 0) Object.assign(told, { largestBuyerSharePct: pct(topOne), topFiveSharePct: pct(topFive) });
  const largest = insurable.reduce((most, { balance }) => Math.max(most, balance.openCents), 0);
  if (largest > 0 && largest <= check.turnover.amountCents) told.largestOutstandingCents = largest;
  if (check.usual.termFrom !== 'estimate') told.paymentTermDays = Math.max(1, check.usual.termDays);
  if (check.usual.lateFrom === 'book') told.averageDaysLate = Math.min(180, check.usual.lateDays);
  const { over60Share, bands } = check.ageing;
  if (over60Share !== null) {
    const of = (band: string) => bands.find((row) => row.band === band)?.amountCents ?? 0;
    told.overdueOver60DaysCents = of('upTo90Cents') + of('over90Cents');
  }
  const excluded = excludedShare(buyers);
  if (excluded !== undefined) told.excludedSharePct = excluded;
  const countries = countriesOf(buyers, home);
  if (countries !== undefined) told.buyerCountries = countries;
  return told;
}

/** Longest term that the form names; `over-90` is every longer one. */
const LONGEST_TERM = 90;

/** The form's own term, or the next longer one: a longer term never makes the risk look smaller. */
const termOption = (days: number): string => Object.keys(TERM_DAYS).find((option) => Number(option) >= days) ?? 'over-90';

/** The class of the form that holds these days late. */
const lateOption = (days: number): string => (days <= 0 ? 'on-time' : days <= 15 ? '1-15' : days <= 30 ? '16-30' : 'over-30');

const amountText = (amount: Cents | number): string => (amount / 100).toFixed(2).replace('.', ',').replace(',00', '');

type Writable = { -readonly [Key in keyof Answers]: Answers[Key] };

function countryAnswers(countries: Profile['buyerCountries'] | undefined): Answers {
  if (countries === undefined || countries === UNKNOWN) return {};
  if (countries === 'domestic-only') return { export: 'no' };
  return {
    export: 'yes',
    country: countries.map(({ country }) => country),
    countryShare: countries.map(({ sharePct }) => sharePct.replace('.', ',')),
  };
}

/** The same values as the form takes them: Dutch notation, choices by their own option or the next longer. */
function formAnswers(told: Told, establishment: 'NL' | 'BE'): Answers {
  const answers: Writable = { establishment, ...countryAnswers(told.buyerCountries) };
  const text = (value: string | undefined, key: 'largestBuyerShare' | 'topFiveShare' | 'excludedShare') => {
    if (value !== undefined) answers[key] = value.replace('.', ',');
  };
  const amount = (value: number | string | undefined, key: 'turnover' | 'largestOutstanding') => {
    if (typeof value === 'number') answers[key] = amountText(value);
  };
  text(told.largestBuyerSharePct, 'largestBuyerShare');
  text(told.topFiveSharePct, 'topFiveShare');
  text(told.excludedSharePct, 'excludedShare');
  amount(told.turnoverCents, 'turnover');
  amount(told.largestOutstandingCents, 'largestOutstanding');
  answers.numberOfBuyers = String(told.numberOfBuyers ?? '');
  if (typeof told.paymentTermDays === 'number') answers.paymentTerm = termOption(told.paymentTermDays);
  if (typeof told.averageDaysLate === 'number') answers.daysLate = lateOption(told.averageDaysLate);
  const overdue = told.overdueOver60DaysCents;
  if (typeof overdue === 'number')
    Object.assign(answers, overdue > 0 ? { overdue: 'yes', overdueAmount: amountText(overdue) } : { overdue: 'no' });
  return answers;
}

/** What stands in for what nobody said. */
const OPEN: Omit<Profile, 'establishment' | 'turnoverCents' | 'numberOfBuyers'> = {
  scope: 'whole-turnover',
  buyerTypes: ['businesses'],
  buyerSectors: UNKNOWN,
  turnoverBasis: 'closed-year',
  excludedSharePct: UNKNOWN,
  largestBuyerSharePct: UNKNOWN,
  topFiveSharePct: UNKNOWN,
  largestOutstandingCents: UNKNOWN,
  paymentTermDays: UNKNOWN,
  averageDaysLate: UNKNOWN,
  buyerCountries: UNKNOWN,
  lossesCents: UNKNOWN,
  lossYears: 3,
  overdueOver60DaysCents: UNKNOWN,
  currentPolicy: 'none',
  insuredPct: '90',
  deductible: { kind: 'none' },
  extras: [],
};

function buyerTypes(check: DebtorCheck): Profile['buyerTypes'] {
  const types = new Set(check.outside.flatMap(({ reason }) => (reason === 'related-party' ? [] : [reason])));
  return [
    'businesses',
    ...(types.has('government') ? (['government'] as const) : []),
    ...(types.has('consumer') ? (['consumers'] as const) : []),
  ];
}

/**
 * Profile of the book for the quote engine, and the form's answers with the mark which were read from the file. Sales, number, shares,
 * terms, lateness and countries come from the file; sector and losses from what the owner added here.
 */
export function impliedProfile(check: DebtorCheck, owner: BookAnswers): ImpliedProfile {
  const { establishment, forAll, lossesCents } = owner;
  const buyers = check.debtors.filter(isBuyer);
  const told = toldBy(check, buyers, establishment);
  const answers = formAnswers(told, establishment);
  const fields = (Object.keys(told) as (keyof Profile)[]).filter((field) => field !== 'paymentTermDays' || check.usual.termFrom === 'file');
  const termDays = fields.includes('paymentTermDays') && typeof told.paymentTermDays === 'number' ? told.paymentTermDays : null;
  const isRounded = termDays !== null && termDays <= LONGEST_TERM && TERM_DAYS[answers.paymentTerm ?? ''] !== termDays;
  const readFromFile = fields.flatMap((field) => (field === 'paymentTermDays' && isRounded ? [] : (QUESTIONS[field] ?? [])));
  const sector = forAll?.sector;
  const numberOfBuyers = told.numberOfBuyers ?? 0;
  const overdue = told.overdueOver60DaysCents;
  const isTooLarge = check.turnover.amountCents > MAX_AMOUNT_CENTS || (typeof overdue === 'number' && overdue > MAX_AMOUNT_CENTS);
  const profile: Profile | null =
    numberOfBuyers < 1 || isTooLarge
      ? null
      : {
          ...OPEN,
          ...{ establishment, turnoverCents: Math.max(LEAST_TURNOVER_CENTS, check.turnover.amountCents) },
          ...told,
          numberOfBuyers,
          buyerTypes: buyerTypes(check),
          ...(sector === undefined ? {} : { buyerSectors: [{ sector, sharePct: '100' }] }),
          ...(lossesCents === undefined ? {} : { lossesCents }),
          ...(numberOfBuyers === 1 ? { scope: 'single-buyer' as const, largestBuyerSharePct: '100' } : {}),
          ...(numberOfBuyers <= 5 ? { topFiveSharePct: '100' } : {}),
        };
  return {
    ...{ profile, readFromFile, roundedTermDays: isRounded ? termDays : null },
    answers: sector === undefined ? answers : { ...answers, buyerSector: sector },
  };
}
