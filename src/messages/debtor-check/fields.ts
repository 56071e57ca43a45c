import { amountField, daysField, lineField, percentField, radioField, type FieldWords, type Option } from '#/messages/calculators/field.ts';
import { COUNTRIES } from '#/messages/countries.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';

type Text = Pick<FieldWords, 'name' | 'label' | 'hint' | 'missing'>;

const selectField = (words: Text, empty: string, label: string, options: readonly Option[]): FieldWords => ({
  ...words,
  input: { kind: 'select', empty, groups: [{ label, options }] },
});

const sectorField = (words: Text): FieldWords =>
  selectField(
    words,
    'Kies een branche',
    'Branches',
    SECTORS.map((sector) => ({ value: sector, label: SECTOR_TEXTS[sector].label })),
  );
const countryField = (words: Text): FieldWords =>
  selectField(
    words,
    'Kies een land',
    'Landen',
    COUNTRIES.map(({ code, name }) => ({ value: code, label: name })),
  );

const establishment = radioField(
  { name: 'vestiging', label: 'Waar is uw bedrijf gevestigd?', hint: null, missing: 'Kies waar uw bedrijf is gevestigd' },
  [
    { value: 'NL', label: 'Nederland' },
    { value: 'BE', label: 'België' },
  ],
);

const ageing: readonly FieldWords[] = [
  amountField({
    name: 'nietvervallen',
    label: 'Nog niet vervallen',
    hint: 'De vijf bedragen samen zijn alles wat nu openstaat. Laat ze alle vijf leeg als u ze niet weet.',
    missing: null,
  }),
  amountField({ name: 'tot30', label: '1 tot en met 30 dagen te laat', hint: null, missing: null }),
  amountField({ name: 'tot60', label: '31 tot en met 60 dagen te laat', hint: null, missing: null }),
  amountField({ name: 'tot90', label: '61 tot en met 90 dagen te laat', hint: null, missing: null }),
  amountField({ name: 'over90', label: 'Meer dan 90 dagen te laat', hint: null, missing: null }),
];

export interface FieldGroup {
  readonly title: string;
  readonly hint: string | null;
  readonly fields: readonly FieldWords[];
}

/** The form without a file and without names. */
export const TWO_MINUTE_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Uw bedrijf',
    hint: null,
    fields: [
      establishment,
      amountField({
        name: 'omzet',
        label: 'Omzet op rekening in een jaar',
        hint: 'Zonder btw. Bijvoorbeeld 2 mln of 750.000.',
        missing: 'Vul uw omzet op rekening in',
      }),
      percentField({
        name: 'marge',
        label: 'Uw marge',
        hint: 'Wat u van elke 100 euro omzet overhoudt. Dan ziet u hoeveel extra omzet een verlies kost.',
        missing: null,
      }),
    ],
  },
  {
    title: 'Uw klanten',
    hint: 'Namen zijn niet nodig.',
    fields: [
      lineField({ name: 'klanten', label: 'Aantal klanten op rekening', hint: null, missing: 'Vul uw aantal klanten in' }, 'long'),
      percentField({
        name: 'grootste',
        label: 'Deel van de omzet bij uw grootste klant',
        hint: null,
        missing: 'Vul het deel van uw grootste klant in',
      }),
      percentField({
        name: 'topvijf',
        label: 'Deel van de omzet bij uw vijf grootste klanten samen',
        hint: 'Heeft u vijf klanten of minder? Vul dan 100 in.',
        missing: 'Vul het deel van uw vijf grootste klanten in',
      }),
      sectorField({ name: 'branche', label: 'Branche van de meeste klanten', hint: null, missing: null }),
    ],
  },
  {
    title: 'Klanten in andere landen',
    hint: 'De rest van uw omzet telt als binnenland.',
    fields: [1, 2, 3].flatMap((row) => [
      countryField({ name: `land${String(row)}`, label: `Land ${String(row)}`, hint: null, missing: null }),
      percentField({ name: `aandeel${String(row)}`, label: `Deel van de omzet in land ${String(row)}`, hint: null, missing: null }),
    ]),
  },
  {
    title: 'Betalen',
    hint: null,
    fields: [
      daysField({
        name: 'termijn',
        label: 'Betaaltermijn',
        hint: 'Van factuur tot vervaldag.',
        missing: 'Vul uw betaaltermijn in dagen in',
      }),
      daysField({
        name: 'telaat',
        label: 'Hoeveel dagen te laat betalen klanten gemiddeld?',
        hint: 'Leeg betekent: wij rekenen met 15 dagen.',
        missing: null,
      }),
      amountField({
        name: 'verliezen',
        label: 'Wat klanten u in drie jaar niet betaalden',
        hint: 'Zonder btw, na incasso. Vul 0 in als alles betaald is.',
        missing: null,
      }),
    ],
  },
  { title: 'Wat nu openstaat', hint: 'Bedragen met btw, zoals in uw boekhouding.', fields: ageing },
];

export const TWO_MINUTE_FIELDS = TWO_MINUTE_GROUPS.flatMap(({ fields }) => fields);

const yesNo = (words: Text): FieldWords =>
  radioField(words, [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
  ]);

/** Names of the signals in the form, with their code. */
export const SIGNAL_FIELDS = {
  'asks-delay': yesNo({ name: 'uitstel', label: 'Vraagt de klant om uitstel?', hint: null, missing: null }),
  'pays-later': yesNo({ name: 'later', label: 'Betaalt de klant later dan vroeger?', hint: null, missing: null }),
  'new-bank-or-board': yesNo({
    name: 'bank',
    label: 'Heeft de klant pas een andere bank of een ander bestuur?',
    hint: null,
    missing: null,
  }),
  'accounts-late': yesNo({ name: 'jaarcijfers', label: 'Zijn de jaarcijfers te laat openbaar?', hint: null, missing: null }),
  'no-data': yesNo({ name: 'gegevens', label: 'Is er niets te vinden over deze klant?', hint: null, missing: null }),
} as const;

/** The form about one customer, also one that has not bought yet. */
export const CUSTOMER_GROUPS: readonly FieldGroup[] = [
  {
    title: 'De klant',
    hint: 'Een naam is niet nodig.',
    fields: [
      establishment,
      countryField({ name: 'land', label: 'Land van de klant', hint: null, missing: 'Kies het land van de klant' }),
      sectorField({ name: 'branche', label: 'Branche van de klant', hint: null, missing: null }),
      radioField({ name: 'soort', label: 'Wat voor klant is het?', hint: null, missing: null }, [
        { value: 'bedrijf', label: 'Een bedrijf met rechtspersoon (bv, nv, coöperatie)' },
        {
          value: 'persoon',
          label: 'Een eenmanszaak of vof',
          hint: 'Dat zijn mensen. Wat hier over hen staat, ziet alleen u.',
        },
        { value: 'particulier', label: 'Een particulier' },
        { value: 'overheid', label: 'De overheid' },
        { value: 'eigen-groep', label: 'Een bedrijf van uw eigen groep' },
      ]),
      radioField({ name: 'relatie', label: 'Hoe lang is het uw klant?', hint: null, missing: null }, [
        { value: 'under-1', label: 'Nieuw, of korter dan een jaar' },
        { value: '1-3', label: '1 tot 3 jaar' },
        { value: '3-10', label: '3 tot 10 jaar' },
        { value: 'over-10', label: 'Langer dan 10 jaar' },
      ]),
    ],
  },
  {
    title: 'Wat u wilt leveren',
    hint: null,
    fields: [
      amountField({
        name: 'omzet',
        label: 'Omzet met deze klant in een jaar',
        hint: 'Zonder btw. Bij een nieuwe klant: wat u verwacht.',
        missing: 'Vul de omzet met deze klant in',
      }),
      daysField({
        name: 'termijn',
        label: 'Betaaltermijn',
        hint: 'Van factuur tot vervaldag.',
        missing: 'Vul de betaaltermijn in dagen in',
      }),
      amountField({
        name: 'limiet',
        label: 'Bedrag dat deze klant ten hoogste mag openstaan',
        hint: 'Leeg betekent: wij rekenen uit wat u nodig heeft.',
        missing: null,
      }),
      radioField({ name: 'telaat', label: 'Hoeveel te laat betaalt deze klant?', hint: null, missing: null }, [
        { value: 'on-time', label: 'Op tijd' },
        { value: '1-15', label: '1 tot en met 15 dagen' },
        { value: '16-30', label: '16 tot en met 30 dagen' },
        { value: '31-60', label: '31 tot en met 60 dagen' },
        { value: 'over-60', label: 'Meer dan 60 dagen' },
      ]),
    ],
  },
  {
    title: 'Wat u merkt',
    hint: 'Laat leeg wat u niet weet. Zonder antwoord rekenen wij met het gemiddelde, en wordt de uitkomst minder zeker.',
    fields: [
      ...Object.values(SIGNAL_FIELDS),
      yesNo({ name: 'insolvent', label: 'Is de klant failliet of heeft hij uitstel van betaling?', hint: null, missing: null }),
    ],
  },
];

export const CUSTOMER_FIELDS = CUSTOMER_GROUPS.flatMap(({ fields }) => fields);
