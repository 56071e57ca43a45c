import { fields, type ComponentSchema } from '@keystatic/core';
import { exampleProfileSchema } from '#/content-model/data.ts';
import { DEDUCTIBLE_WORDS, PROFILE_CHOICES, PROFILE_WORDS } from '#/messages/editor-profile.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { BUYER_TYPES, DEDUCTIBLE_KINDS, EXTRAS, INSURED_PERCENTAGES, SCOPES } from '#/quote-engine/contract/profile-values.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { euroOrWord, optionalText, shareLines, wholeOrWord, type Words } from './field-kinds.ts';
import { words } from './front-matter.ts';

type Name = keyof typeof PROFILE_WORDS;

const said = ({ label, help }: { readonly label: string; readonly help: string }): Words => ({ label, description: help });
const option = <Value extends string>(value: Value) => ({ value, label: PROFILE_CHOICES[value] ?? `${value}%` });

function select<Value extends string>(wording: Words, values: readonly [Value, ...Value[]]): ComponentSchema {
  return fields.select({ ...wording, options: values.map(option), defaultValue: values[0] });
}

const KINDS: Readonly<Record<Name, (wording: Words) => ComponentSchema>> = {
  establishment: (wording) => select(wording, ['NL', 'BE']),
  scope: (wording) => select(wording, SCOPES),
  buyerTypes: (wording) => fields.multiselect({ ...wording, options: BUYER_TYPES.map(option) }),
  ownSector: (wording) =>
    fields.select({ ...wording, options: SECTORS.map((value) => ({ value, label: SECTOR_TEXTS[value].label })), defaultValue: 'mixed' }),
  buyerSectors: (wording) => shareLines(wording, 'sector'),
  turnoverCents: euroOrWord,
  turnoverBasis: (wording) => select(wording, ['closed-year', 'forecast']),
  excludedSharePct: optionalText,
  numberOfBuyers: wholeOrWord,
  largestBuyerSharePct: optionalText,
  topFiveSharePct: optionalText,
  largestOutstandingCents: euroOrWord,
  paymentTermDays: wholeOrWord,
  averageDaysLate: wholeOrWord,
  buyerCountries: (wording) => shareLines(wording, 'country'),
  lossesCents: euroOrWord,
  lossYears: wholeOrWord,
  numberOfLosses: wholeOrWord,
  largestLossCents: euroOrWord,
  overdueOver60DaysCents: euroOrWord,
  currentPolicy: (wording) => select(wording, ['none', 'running', 'ended']),
  insuredPct: (wording) => select(wording, INSURED_PERCENTAGES),
  deductible: (wording) =>
    fields.object(
      {
        kind: select(said(DEDUCTIBLE_WORDS.kind), ['none', ...DEDUCTIBLE_KINDS]),
        amountCents: euroOrWord(said(DEDUCTIBLE_WORDS.amountCents)),
      },
      wording,
    ),
  extras: (wording) => fields.multiselect({ ...wording, options: EXTRAS.map(option) }),
  numberOfLimits: wholeOrWord,
};

/** The answers of an example company, one field each. */
export function profileField(): ComponentSchema {
  const names = Object.keys(KINDS) as Name[];
  const answers = Object.fromEntries(names.map((name) => [name, KINDS[name](said(PROFILE_WORDS[name]))]));
  return fields.object(answers, words(exampleProfileSchema, 'profile'));
}
