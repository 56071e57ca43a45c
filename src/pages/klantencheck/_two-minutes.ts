import { TypedForm } from '#/calculators/typed-form.ts';
import { faultsInWords } from '#/components/calculators/faults.ts';
import type { Ageing } from '#/debtor-check/receivables.ts';
import type { TwoMinuteAnswers } from '#/debtor-check/two-minutes.ts';
import { formFaults as texts } from '#/messages/debtor-check/texts.ts';
import { TWO_MINUTE_FIELDS } from '#/messages/debtor-check/fields.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import type { Answers } from '#/quote-engine/contract/answers.ts';
import { MAX_COUNTRY_ROWS, TERM_DAYS } from '#/quote-engine/contract/answers.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import { LEAST_TURNOVER_CENTS, UNKNOWN } from '#/quote-engine/contract/profile-values.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { cents, type Cents, type Rate } from '#/quote-engine/units.ts';

/** More customers need a file, not a form. */
export const MOST_CUSTOMERS = 20_000;

export interface Fault {
  readonly field: string;
  readonly text: string;
}

export type TwoMinuteForm =
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }
  | {
      readonly kind: 'done';
      readonly answers: TwoMinuteAnswers;
      /** The same for the quote engine. */
      readonly profile: Profile;
      /** The same as answers of the quote form, as typed. */
      readonly quoteAnswers: Answers;
      /** Null when no margin was given. */
      readonly margin: Rate | null;
    };

const UNITS = 100_000_000;
const BANDS = {
  notDueCents: 'nietvervallen',
  upTo30Cents: 'tot30',
  upTo60Cents: 'tot60',
  upTo90Cents: 'tot90',
  over90Cents: 'over90',
} as const;
const ROWS = ['1', '2', '3'] as const;
const CODES = COUNTRIES.map(({ code }) => code);

/** Text longer than this is cut off: no field of these forms takes more, and what was typed still stands there to be mended. */
const LONGEST = 2000;

/** Text fields of a posted form; files say nothing. */
export function typedOf(form: FormData): URLSearchParams {
  const typed = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') typed.append(name, value.slice(0, LONGEST));
  return typed;
}

function readAgeing(form: TypedForm): Ageing | null {
  const amounts = Object.values(BANDS).map((field) => form.amount(field, 'optional', 'or-nought'));
  if (amounts.every((amount) => amount === null)) return null;
  const [notDueCents, upTo30Cents, upTo60Cents, upTo90Cents, over90Cents] = amounts.map((amount) => amount ?? cents(0));
  const nought = cents(0);
  return {
    notDueCents: notDueCents ?? nought,
    upTo30Cents: upTo30Cents ?? nought,
    upTo60Cents: upTo60Cents ?? nought,
    upTo90Cents: upTo90Cents ?? nought,
    over90Cents: over90Cents ?? nought,
    unknownCents: nought,
  };
}

interface Abroad {
  readonly country: string;
  readonly share: Rate;
  /** As typed. */
  readonly text: string;
}

function readAbroad(form: TypedForm, extra: Fault[]): readonly Abroad[] {
  const rows = ROWS.flatMap((row) => {
    const country = form.choice(`land${row}`, 'optional', CODES);
    const share = form.percentage(`aandeel${row}`, 'optional');
    if (country !== null && share !== null) return [{ country, share, text: form.text(`aandeel${row}`) }];
    if (country !== null && form.text(`aandeel${row}`) === '') extra.push({ field: `aandeel${row}`, text: texts.shareOfCountry });
    if (share !== null && form.text(`land${row}`) === '') extra.push({ field: `land${row}`, text: texts.countryOfShare });
    return [];
  });
  if (rows.reduce((sum, { share }) => sum + share, 0) > UNITS) extra.push({ field: 'aandeel1', text: texts.sharesOver100 });
  const countries = rows.map(({ country }) => country);
  if (new Set(countries).size < countries.length) extra.push({ field: 'land1', text: texts.countryTwice });
  return rows;
}

function sharesFault(customers: number, topOne: Rate, topFive: Rate): Fault | null {
  if (topFive < topOne) return { field: 'topvijf', text: texts.topFiveTooSmall };
  if (topFive > 5 * topOne) return { field: 'topvijf', text: texts.topFiveTooLarge };
  if (customers <= 5 && topFive < UNITS) return { field: 'topvijf', text: texts.fewCustomers };
  if (customers === 1 && topOne < UNITS) return { field: 'grootste', text: texts.oneCustomer };
  return null;
}

const pct = (share: Rate): string => (Math.round(share / 10_000) / 100).toFixed(2).replace(/\.?0+$/, '');

const TERMS = Object.entries(TERM_DAYS);
const nearestTerm = (days: number) => TERMS.toSorted(([, one], [, other]) => Math.abs(one - days) - Math.abs(other - days))[0]?.[0] ?? '30';

interface Read {
  readonly establishment: 'NL' | 'BE';
  readonly turnoverCents: Cents;
  readonly customers: number;
  readonly topOne: Rate;
  readonly topFive: Rate;
  readonly sector: (typeof SECTORS)[number] | null;
  readonly abroad: readonly Abroad[];
  readonly termDays: number;
  readonly daysLate: number | null;
  readonly lossesCents: Cents | null;
  readonly ageing: Ageing | null;
}

function profileOf(read: Read): Profile {
  const { establishment, turnoverCents, customers, topOne, topFive, sector, abroad, termDays, daysLate, lossesCents, ageing } = read;
  return {
    ...{
      establishment,
      turnoverCents: Math.max(LEAST_TURNOVER_CENTS, turnoverCents),
      numberOfBuyers: customers,
      turnoverBasis: 'closed-year',
    },
    scope: customers === 1 ? 'single-buyer' : 'whole-turnover',
    buyerTypes: ['businesses'],
    buyerSectors: sector === null ? UNKNOWN : [{ sector, sharePct: '100' }],
    excludedSharePct: '0',
    largestBuyerSharePct: pct(topOne),
    topFiveSharePct: pct(topFive),
    largestOutstandingCents: UNKNOWN,
    paymentTermDays: termDays,
    averageDaysLate: daysLate ?? UNKNOWN,
    buyerCountries: abroad.length === 0 ? 'domestic-only' : abroad.map(({ country, share }) => ({ country, sharePct: pct(share) })),
    lossesCents: lossesCents ?? UNKNOWN,
    lossYears: 3,
    overdueOver60DaysCents: ageing === null ? UNKNOWN : ageing.upTo90Cents + ageing.over90Cents,
    currentPolicy: 'none',
    insuredPct: '90',
    deductible: { kind: 'none' },
    extras: [],
  };
}

function quoteAnswersOf(form: TypedForm, { establishment, sector, abroad, termDays, ageing }: Read): Answers {
  const late = ageing === null ? null : ageing.upTo90Cents + ageing.over90Cents;
  const losses = form.text('verliezen');
  return {
    establishment,
    turnover: form.text('omzet'),
    numberOfBuyers: form.text('klanten'),
    largestBuyerShare: form.text('grootste'),
    topFiveShare: form.text('topvijf'),
    paymentTerm: nearestTerm(termDays),
    export: abroad.length === 0 ? 'no' : 'yes',
    ...(sector === null ? {} : { buyerSector: sector }),
    ...(losses === '' ? {} : { losses }),
    ...(late === null ? {} : late === 0 ? { overdue: 'no' } : { overdue: 'yes', overdueAmount: (late / 100).toFixed(2).replace('.', ',') }),
    ...(abroad.length === 0
      ? {}
      : { country: abroad.slice(0, MAX_COUNTRY_ROWS).map(({ country }) => country), countryShare: abroad.map(({ text }) => text) }),
  };
}

function answersOf(read: Read): TwoMinuteAnswers {
  const { establishment, abroad, sector } = read;
  const elsewhere = abroad.map(({ country, share }) => ({ key: country, share: share / UNITS }));
  const domestic = 1 - elsewhere.reduce((sum, { share }) => sum + share, 0);
  return {
    turnoverCents: read.turnoverCents,
    debtors: read.customers,
    topOne: read.topOne / UNITS,
    topFive: read.topFive / UNITS,
    countries: [{ key: establishment, share: domestic }, ...elsewhere],
    ...(sector === null ? {} : { sectors: [{ key: sector, share: 1 }] }),
    ...{ termDays: read.termDays, daysLate: read.daysLate, ageing: read.ageing, lossesCents: read.lossesCents },
  };
}

/** Reads the posted form of two minutes; every fault at its field, in the order of the form. */
export function readTwoMinutes(typed: URLSearchParams): TwoMinuteForm {
  const form = new TypedForm(typed);
  const extra: Fault[] = [];
  const establishment = form.choice('vestiging', 'required', ['NL', 'BE']);
  const turnoverCents = form.amount('omzet', 'required');
  const margin = form.percentage('marge', 'optional');
  const customers = form.count('klanten', 'required', 1, MOST_CUSTOMERS);
  const topOne = form.percentage('grootste', 'required');
  const topFive = form.percentage('topvijf', 'required');
  const sector = form.choice('branche', 'optional', SECTORS);
  const abroad = readAbroad(form, extra);
  const termDays = form.count('termijn', 'required', 1, 365);
  const daysLate = form.count('telaat', 'optional', 0, 180);
  const lossesCents = form.amount('verliezen', 'optional', 'or-nought');
  const ageing = readAgeing(form);
  const fault = customers !== null && topOne !== null && topFive !== null ? sharesFault(customers, topOne, topFive) : null;
  if (fault !== null) extra.push(fault);
  const all = [...faultsInWords(form.faults, TWO_MINUTE_FIELDS), ...extra];
  const faults = TWO_MINUTE_FIELDS.flatMap(({ name }) => all.filter(({ field }) => field === name).slice(0, 1));
  const isWhole =
    establishment !== null && turnoverCents !== null && customers !== null && topOne !== null && topFive !== null && termDays !== null;
  if (faults.length > 0 || !isWhole) return { kind: 'faulty', faults };
  const read: Read = { establishment, turnoverCents, customers, topOne, topFive, sector, abroad, termDays, daysLate, lossesCents, ageing };
  return { kind: 'done', answers: answersOf(read), profile: profileOf(read), quoteAnswers: quoteAnswersOf(form, read), margin };
}
