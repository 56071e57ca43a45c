import type { Answers, Field, FieldIssue, FieldKey } from './answers.ts';
import { FIELDS, isTextKey, LATE_DAYS, TERM_DAYS } from './answers.ts';
import { buyersOf, isAsked, isUnknown } from './asked.ts';
import { parseAmount } from './parse-amount.ts';
import { parseCount } from './parse-count.ts';
import { parseShare } from './parse-share.ts';
import type { Profile } from './profile.ts';
import { COUNTRY_PATTERN, MAX_AMOUNT_CENTS, MAX_BUYERS, UNKNOWN } from './profile-values.ts';

interface CountryShare {
  readonly country: string;
  readonly sharePct: string;
}
type Value = string | number | readonly string[] | readonly CountryShare[];
type Values = Partial<Record<FieldKey, Value>>;

type Reading = { readonly value: Value } | { readonly code: string; readonly options?: readonly number[]; readonly row?: number } | null;

function amountWithin(field: Field, cents: number): Reading {
  if (cents > MAX_AMOUNT_CENTS) return { code: 'amount-too-large' };
  return cents === 0 && field.positive === true ? { code: 'amount-must-be-positive' } : { value: cents };
}

function readTyped(field: Field, text: string): Reading {
  if (field.options) return { code: 'choice-not-known' };
  if (field.kind === 'amount') {
    const parsed = parseAmount(text);
    if (parsed.kind === 'amount') return amountWithin(field, parsed.cents);
    return parsed.kind === 'ambiguous' ? { code: 'amount-ambiguous', options: parsed.options } : { code: 'amount-unreadable' };
  }
  if (field.kind === 'share') {
    const parsed = parseShare(text);
    return parsed.kind === 'share' ? { value: parsed.pct } : { code: `share-${parsed.kind}` };
  }
  const parsed = parseCount(text);
  if (parsed.kind !== 'count') return { code: `count-${parsed.kind}` };
  return parsed.count < 1 || parsed.count > MAX_BUYERS ? { code: 'count-outside-range' } : { value: parsed.count };
}

/** Rows that are wholly empty are passed over; a half-filled row is the first thing to mend. */
function readCountries(answers: Answers): Reading {
  const countries = answers.country ?? [];
  const shares = answers.countryShare ?? [];
  const rows: CountryShare[] = [];
  for (let row = 0; row < Math.max(countries.length, shares.length); row += 1) {
    const country = countries[row] ?? '';
    const typed = (shares[row] ?? '').trim();
    if (country === '' && typed === '') continue;
    if (!COUNTRY_PATTERN.test(country)) return { code: 'country-missing', row };
    if (typed === '') return { code: 'country-share-missing', row };
    const parsed = parseShare(typed);
    if (parsed.kind !== 'share') return { code: `share-${parsed.kind}`, row };
    rows.push({ country, sharePct: parsed.pct });
  }
  return rows.length === 0 ? null : { value: rows };
}

function readField(field: Field, answers: Answers): Reading {
  if (field.kind === 'choices') {
    const chosen = (field.key === 'extras' ? answers.extras : answers.buyerTypes) ?? [];
    const known = (field.options ?? []).filter((option) => chosen.includes(option));
    return known.length === 0 && field.optional !== true ? null : { value: known };
  }
  const typed = isTextKey(field.key) ? (answers[field.key] ?? '').trim() : '';
  if (field.kind === 'country') return COUNTRY_PATTERN.test(typed) ? { value: typed } : null;
  if (field.options?.includes(typed) === true) return { value: typed };
  const read = field.kind === 'countries' ? readCountries(answers) : typed === '' ? null : readTyped(field, typed);
  if (!isUnknown(answers, field.key)) return read;
  if (read !== null) return { code: 'answer-and-unknown' };
  // A posted form can say "unknown" of a question that has no such choice.
  return field.mayBeUnknown ? { value: UNKNOWN } : null;
}

/** Profile while it is being filled in: only what has been read so far. */
export type Draft = Partial<Profile>;

/** Fields of the profile that a question with the same value fills, where the name differs only. */
const SAME_VALUE: Partial<Record<FieldKey, keyof Profile>> = {
  establishment: 'establishment',
  buyerTypes: 'buyerTypes',
  ownSector: 'ownSector',
  turnoverBasis: 'turnoverBasis',
  turnover: 'turnoverCents',
  excludedShare: 'excludedSharePct',
  numberOfBuyers: 'numberOfBuyers',
  largestBuyerShare: 'largestBuyerSharePct',
  topFiveShare: 'topFiveSharePct',
  largestOutstanding: 'largestOutstandingCents',
  losses: 'lossesCents',
  numberOfLosses: 'numberOfLosses',
  largestLoss: 'largestLossCents',
  overdueAmount: 'overdueOver60DaysCents',
  currentPolicy: 'currentPolicy',
  insuredPct: 'insuredPct',
  extras: 'extras',
};

/** The question at which a fault in a field of the profile is explained. */
export function questionOf(field: keyof Profile): FieldKey {
  if (field === 'buyerSectors') return 'buyerSector';
  return FIELDS.find(({ key }) => SAME_VALUE[key] === field)?.key ?? 'countries';
}

/** The word chosen at a question, empty when it has none. */
const wordOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

function draftCountries(values: Values, isSingle: boolean): Value | undefined {
  if (isSingle && values.buyerCountry !== undefined) {
    return values.buyerCountry === values.establishment ? 'domestic-only' : [{ country: wordOf(values.buyerCountry), sharePct: '100' }];
  }
  return values.export === 'no' ? 'domestic-only' : values.countries;
}

/** What follows from answers to other questions, and from the questions that were not asked. */
function draftFrom(values: Values, answers: Answers): Draft {
  const draft: { -readonly [Key in keyof Profile]?: unknown } = {};
  for (const { key } of FIELDS) {
    const path = SAME_VALUE[key];
    if (path && values[key] !== undefined) draft[path] = values[key];
  }
  const buyers = buyersOf(answers);
  const isSingle = buyers === 1;
  const sector = values.buyerSector;
  if (values.scope !== undefined) draft.scope = isSingle ? 'single-buyer' : values.scope;
  if (sector !== undefined) draft.buyerSectors = sector === UNKNOWN ? UNKNOWN : [{ sector, sharePct: '100' }];
  if (isSingle) Object.assign(draft, { numberOfBuyers: 1, largestBuyerSharePct: '100' });
  if (buyers !== null && buyers <= 5) draft.topFiveSharePct = '100';
  if (values.paymentTerm !== undefined) draft.paymentTermDays = TERM_DAYS[wordOf(values.paymentTerm)];
  if (values.daysLate !== undefined) draft.averageDaysLate = LATE_DAYS[wordOf(values.daysLate)] ?? UNKNOWN;
  const countries = draftCountries(values, isSingle);
  if (countries !== undefined) draft.buyerCountries = countries;
  if (values.turnoverBasis !== undefined) draft.lossYears = values.turnoverBasis === 'forecast' ? 1 : 3;
  if (values.overdue !== undefined && values.overdue !== 'yes') draft.overdueOver60DaysCents = values.overdue === 'no' ? 0 : UNKNOWN;
  const kind = values.deductibleKind;
  if (kind === 'none') draft.deductible = { kind };
  if (kind !== 'none' && values.deductibleAmount !== undefined) draft.deductible = { kind, amountCents: values.deductibleAmount };
  // Each value was read as one of its question's options or bounds; that the schema agrees is a property test.
  return draft as Draft;
}

/** Reads every question that is asked: the draft of the profile, and per question what is missing or not readable. */
export function readAnswers(answers: Answers): { readonly draft: Draft; readonly issues: readonly FieldIssue[] } {
  const values: Values = {};
  const issues: FieldIssue[] = [];
  for (const field of FIELDS.filter(({ key }) => isAsked(key, answers))) {
    const reading = readField(field, answers);
    if (reading === null) {
      if (field.optional !== true) issues.push({ field: field.key, code: 'missing' });
    } else if ('value' in reading) values[field.key] = reading.value;
    else issues.push({ field: field.key, ...reading });
  }
  return { draft: draftFrom(values, answers), issues };
}
