import { TOO_SMALL_BELOW_CENTS } from './exits.ts';
import { parseAmount } from './parse-amount.ts';
import { parseCount } from './parse-count.ts';
import type { Profile } from './profile.ts';
import { INSURED_PERCENTAGES, MAX_AMOUNT_CENTS, UNKNOWN } from './profile-values.ts';

/** What a visitor can try out beside the result, as typed and chosen. */
export interface WhatIf {
  readonly insuredPct: string;
  readonly deductibleKind: string;
  /** Amount of the deductible as typed. */
  readonly deductibleAmount: string;
  /** Number of limits as typed; empty leaves the number to the calculation. */
  readonly limits: string;
  readonly exports: string;
  /** Change of turnover in whole percent as typed: `-25`, `+50`, empty for none. */
  readonly turnoverPct: string;
}

export type WhatIfKey = keyof WhatIf;
export const WHAT_IF_KEYS: readonly WhatIfKey[] = ['insuredPct', 'deductibleKind', 'deductibleAmount', 'limits', 'exports', 'turnoverPct'];

export interface WhatIfIssue {
  readonly field: WhatIfKey;
  readonly code: string;
  /** In cents: both readings of an ambiguous amount, or the turnover that is the matter. */
  readonly options?: readonly number[];
}

export type Changed =
  { readonly kind: 'profile'; readonly profile: Profile } | { readonly kind: 'issues'; readonly issues: readonly WhatIfIssue[] };

/** Whole percents; `step` is that of a key on the slider, which by itself stands at any percent, as its field does. */
export const TURNOVER_CHANGE = { least: -50, most: 200, step: 5 } as const;
/** Exports of someone who has none now: a quarter to other countries of the EU, as pricing-method 8.2 takes for usual. */
export const TRIED_EXPORT = { country: 'EU-REST', sharePct: '25' } as const;

type Kind = Profile['deductible']['kind'];
const KINDS: readonly Kind[] = ['none', 'annual-aggregate-first-loss', 'each-and-every-first-loss'];

/** Kinds of deductible on offer: the three of the form, and the one the profile has. */
export function deductibleKinds({ deductible }: Profile): readonly Kind[] {
  return KINDS.includes(deductible.kind) ? KINDS : [...KINDS, deductible.kind];
}

/** Exports can be switched where there is a choice: not when only export is to be insured, nor with a single buyer. */
export const mayChangeExport = ({ scope, numberOfBuyers }: Profile): boolean => scope !== 'export-only' && numberOfBuyers > 1;

const exportsNow = ({ buyerCountries }: Profile) => (buyerCountries === 'domestic-only' ? 'no' : 'yes');

/** The controls as they stand when nothing is changed. */
export function unchanged(profile: Profile): WhatIf {
  const { deductible, numberOfLimits } = profile;
  return {
    insuredPct: profile.insuredPct,
    deductibleKind: deductible.kind,
    deductibleAmount: deductible.kind === 'none' ? '' : String(deductible.amountCents / 100).replace('.', ','),
    limits: numberOfLimits === undefined ? '' : String(numberOfLimits),
    exports: exportsNow(profile),
    turnoverPct: '0',
  };
}

/** The controls out of a form; what is not there stays as it stands unchanged. */
export function whatIfOf(profile: Profile, entries: Iterable<readonly [string, unknown]>): WhatIf {
  const found = new Map(entries);
  const base = unchanged(profile);
  const texts = WHAT_IF_KEYS.map((key) => {
    const value = found.get(key);
    return [key, typeof value === 'string' ? value.slice(0, 40) : base[key]];
  });
  return Object.fromEntries(texts) as Record<WhatIfKey, string>;
}

type Reading<Value> = { readonly value: Value } | WhatIfIssue;
const isIssue = (reading: object): reading is WhatIfIssue => 'code' in reading;

function amountRead(typed: string): Reading<number> {
  const field = 'deductibleAmount';
  if (typed.trim() === '') return { field, code: 'missing' };
  const parsed = parseAmount(typed);
  if (parsed.kind === 'ambiguous') return { field, code: 'amount-ambiguous', options: parsed.options };
  if (parsed.kind === 'unreadable') return { field, code: 'amount-unreadable' };
  if (parsed.cents === 0) return { field, code: 'amount-must-be-positive' };
  return parsed.cents > MAX_AMOUNT_CENTS ? { field, code: 'amount-too-large' } : { value: parsed.cents };
}

const amountOf = ({ deductible }: Profile) => (deductible.kind === 'none' ? 0 : deductible.amountCents);

/** More than a year's turnover leaves nothing to insure; what the profile has already stands. */
function deductibleRead(profile: Profile, whatIf: WhatIf, turnoverCents: number): Reading<Profile['deductible']> {
  const kind = deductibleKinds(profile).find((candidate) => candidate === whatIf.deductibleKind) ?? 'none';
  if (kind === 'none') return { value: { kind } };
  const amount = amountRead(whatIf.deductibleAmount);
  if (isIssue(amount)) return amount;
  if (amount.value > turnoverCents && amount.value !== amountOf(profile)) {
    return { field: 'deductibleAmount', code: 'deductible-over-turnover', options: [turnoverCents] };
  }
  return { value: { kind, amountCents: amount.value } };
}

function limitsRead({ numberOfBuyers, numberOfLimits }: Profile, typed: string): Reading<number | undefined> {
  if (typed.trim() === '') return { value: undefined };
  const parsed = parseCount(typed);
  if (parsed.kind !== 'count') return { field: 'limits', code: `count-${parsed.kind}` };
  if (parsed.count === 0 && numberOfLimits !== 0) return { field: 'limits', code: 'limits-none' };
  return parsed.count > numberOfBuyers ? { field: 'limits', code: 'limits-over-buyers' } : { value: parsed.count };
}

/** Reads `-25`, `+25 %`, `−25`, nothing at all. */
export function turnoverChange(typed: string): number | null {
  const text = typed.replaceAll(/[\s%]/g, '').replace('−', '-');
  if (text === '') return 0;
  if (!/^[+-]?\d{1,3}$/.test(text)) return null;
  const value = Number(text);
  return value < TURNOVER_CHANGE.least || value > TURNOVER_CHANGE.most ? null : value;
}

const times = (cents: number, change: number) => Math.round((cents * (100 + change)) / 100);

/** A change to a turnover that the form itself has no price for is said, not quietly held at a bound. */
function turnoverRead({ turnoverCents }: Profile, typed: string): Reading<number> {
  const field = 'turnoverPct';
  const value = turnoverChange(typed);
  if (value === null) return { field, code: 'turnover-change' };
  const changed = times(turnoverCents, value);
  if (value < 0 && changed < TOO_SMALL_BELOW_CENTS) return { field, code: 'turnover-below-form', options: [changed] };
  return changed > MAX_AMOUNT_CENTS ? { field, code: 'turnover-too-large', options: [changed] } : { value };
}

/** More or less turnover with the same buyers: what they owe at one time goes with it, what happened in the past does not. */
function scaled(profile: Profile, change: number): Partial<Profile> {
  const turnoverCents = times(profile.turnoverCents, change);
  const { largestOutstandingCents: owed } = profile;
  return owed === UNKNOWN ? { turnoverCents } : { turnoverCents, largestOutstandingCents: Math.min(turnoverCents, times(owed, change)) };
}

function countriesFor(profile: Profile, exports: string): Profile['buyerCountries'] {
  if (!mayChangeExport(profile) || exports === exportsNow(profile)) return profile.buyerCountries;
  return exports === 'yes' ? [TRIED_EXPORT] : 'domestic-only';
}

function withLimits(profile: Profile, numberOfLimits: number | undefined): Profile {
  if (numberOfLimits !== undefined) return { ...profile, numberOfLimits };
  const entries = Object.entries(profile).filter(([key]) => key !== 'numberOfLimits');
  return Object.fromEntries(entries) as Profile;
}

/** The profile with what is tried out; every control that cannot be read is named. Amounts in cents. */
export function changedProfile(profile: Profile, whatIf: WhatIf): Changed {
  const turnover = turnoverRead(profile, whatIf.turnoverPct);
  const turnoverCents = times(profile.turnoverCents, isIssue(turnover) ? 0 : turnover.value);
  const deductible = deductibleRead(profile, whatIf, turnoverCents);
  const limits = limitsRead(profile, whatIf.limits);
  if (isIssue(deductible) || isIssue(limits) || isIssue(turnover)) {
    return { kind: 'issues', issues: [deductible, limits, turnover].filter(isIssue) };
  }
  const insuredPct = INSURED_PERCENTAGES.find((pct) => pct === whatIf.insuredPct) ?? profile.insuredPct;
  const changed = {
    ...profile,
    ...scaled(profile, turnover.value),
    insuredPct,
    deductible: deductible.value,
    buyerCountries: countriesFor(profile, whatIf.exports),
  };
  return { kind: 'profile', profile: withLimits(changed, limits.value) };
}
