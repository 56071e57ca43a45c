import type { PolicyKey } from '#/premium-check/policy-form.ts';
import type { CHECK_KEYS } from '#/quote-engine/contract/check-profile.ts';
import type { UnknownColumn } from '../portfolios.ts';
import { takesUnit } from './column-kinds.ts';
import { headerName, type HeaderName } from './header-units.ts';

export type ColumnKey = 'label' | Exclude<(typeof CHECK_KEYS)[number], 'overdueAmount'> | PolicyKey;

interface Column {
  readonly key: ColumnKey;
  /** As the template has it; the others are read as well. */
  readonly header: string;
  readonly synonyms: readonly string[];
  /** How the template fills it in. */
  readonly example: string;
}

const column = (key: ColumnKey, header: string, example: string, ...synonyms: readonly string[]): Column => ({
  key,
  header,
  synonyms,
  example,
});

/** Every column a portfolio can have, in the order of the template. */
export const COLUMNS: readonly Column[] = [
  column(
    'label',
    'Polis',
    'Voorbeeld groothandel',
    'polisnummer',
    'naam',
    'relatie',
    'kenmerk',
    'polisnr',
    'klant',
    'klantnaam',
    'bedrijf',
    'bedrijfsnaam',
    'verzekeringnemer',
    'client',
    'customer',
    'company',
    'policyholder',
    'policy',
    'name',
    'reference',
    'policy number',
    'policy no',
  ),
  column('establishment', 'Land', 'NL', 'vestiging', 'country', 'establishment'),
  column('turnover', 'Jaaromzet', '2350000', 'omzet', 'turnover', 'annual turnover', 'sales'),
  column('numberOfBuyers', 'Aantal klanten', '60', 'klanten', 'debiteuren', 'aantal debiteuren', 'buyers', 'number of buyers', 'debtors'),
  column('buyerSector', 'Branche klanten', 'wholesale', 'branche', 'sector', 'buyer sector'),
  column('excludedShare', 'Niet verzekerbaar %', '0', 'uitgesloten', 'excluded share', 'excluded'),
  column('export', 'Export', 'nee', 'buitenland', 'exports'),
  column('losses', 'Verliezen 3 jaar', '0', 'verliezen', 'losses', 'losses 3 years'),
  column('largestBuyerShare', 'Grootste klant %', '18', 'grootste klant', 'largest buyer', 'largest buyer share'),
  column('topFiveShare', 'Vijf grootste klanten %', '45', 'top 5', 'vijf grootste', 'top five', 'top five share'),
  column('paymentTerm', 'Betaaltermijn dagen', '30', 'betaaltermijn', 'payment term', 'payment term days'),
  column('daysLate', 'Dagen te laat', '8', 'gemiddeld te laat', 'days late', 'average days late'),
  column('overdue', 'Meer dan 60 dagen te laat', '0', 'achterstand', 'overdue', 'overdue over 60 days'),
  column('policyInsurer', 'Verzekeraar', 'Atradius', 'maatschappij', 'insurer'),
  column('policyProduct', 'Product', 'Modula', 'polisnaam'),
  column('premiumBasis', 'Premie over', 'omzet', 'grondslag', 'premium basis', 'basis'),
  column(
    'premiumRate',
    'Tarief',
    '0,28%',
    'premietarief',
    'premiepercentage',
    'premie %',
    'premie ‰',
    'tarief ‰',
    'rate',
    'premium rate',
    'premium %',
    'premium ‰',
  ),
  column('averageBalance', 'Gemiddeld saldo', '', 'saldo', 'average balance', 'balance'),
  column('yearlyPremium', 'Jaarpremie', '', 'premie per jaar', 'premie', 'yearly premium', 'annual premium', 'premium'),
  column('minimumPremium', 'Minimumpremie', '4000', 'minimum premie', 'minimum premium'),
  column('policyTurnover', 'Omzet op polis', '', 'verzekerde omzet', 'insured turnover'),
  column('policyLimits', 'Aantal limieten', '11', 'limieten', 'limits', 'number of limits'),
  column('limitFee', 'Kosten per limiet', '30', 'limietkosten', 'limit fee', 'fee per limit'),
  column('otherCosts', 'Andere kosten', '', 'overige kosten', 'other costs'),
  column('bonus', 'Bonus %', '', 'bonus', 'no claims bonus'),
  column('policyPct', 'Dekking %', '85', 'dekking', 'dekkingspercentage', 'insured percentage', 'cover'),
  column('policyDeductible', 'Eigen risico', 'geen', 'soort eigen risico', 'deductible', 'deductible kind'),
  column('policyDeductibleAmount', 'Bedrag eigen risico', '', 'hoogte eigen risico', 'eigen risico €', 'deductible amount'),
  column('deductibleOrder', 'Volgorde eigen risico', '', 'volgorde', 'deductible order'),
  column('maximumTimes', 'Maximum keer premie', '20', 'maximum x premie', 'maximum times premium', 'maximum multiple'),
  column('maximumAmount', 'Maximum bedrag', '', 'maximale uitkering', 'maximum amount', 'maximum liability'),
  column('waitingMonths', 'Wachttijd maanden', '6', 'wachttijd', 'waiting months', 'waiting period'),
  column('notificationDays', 'Meldtermijn dagen', '', 'meldtermijn', 'notification days', 'notification period'),
  column('claimsCount', 'Aantal schades 3 jaar', '', 'aantal schades', 'claims count', 'number of claims'),
  column('claimsPaid', 'Betaalde schades 3 jaar', '', 'betaalde schades', 'claims paid', 'paid claims'),
  column('policyStart', 'Ingangsdatum', '', 'ingegaan op', 'ingang', 'inception date', 'start date', 'started on'),
  column(
    'renewsOn',
    'Verlengdatum',
    '1-7-2027',
    'verlengt op',
    'verlenging',
    'vervaldatum',
    'hoofdvervaldatum',
    'expiry date',
    'expiry',
    'renewal date',
    'renews on',
  ),
  column('noticeMonths', 'Opzegtermijn maanden', '2', 'opzegtermijn', 'notice months', 'notice period'),
];

/** Columns without which no policy can be checked. */
export const NEEDED_COLUMNS = [
  'establishment',
  'turnover',
  'numberOfBuyers',
  'policyInsurer',
  'premiumBasis',
  'policyPct',
  'policyDeductible',
] as const satisfies readonly ColumnKey[];

/** The key of a column, its header and its synonyms, each with its unit. */
export const namesOf = ({ key, header, synonyms }: Column): readonly HeaderName[] => [key, header, ...synonyms].map(headerName);

const idOf = ({ name, unit }: HeaderName) => `${name} ${unit ?? ''}`;
const NAMES = COLUMNS.flatMap((one) => namesOf(one).map((named) => ({ named, key: one.key })));
const BY_NAME = new Map(NAMES.map(({ named, key }) => [idOf(named), key]));
/** Without units: a name that stands so in the list goes before one that lost its unit. */
const BY_BARE_NAME = new Map(
  NAMES.toSorted((one, other) => Number(one.named.unit === null) - Number(other.named.unit === null)).map(({ named, key }) => [
    named.name,
    key,
  ]),
);

/** A header longer than this is no header; comparing it would only cost time. */
const LONGEST_HEADER = 60;
const FURTHEST = 3;

const tidyHeader = (header: string) => header.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADER);

/** Levenshtein distance of two short texts. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}

/** The column that a header is nearest to; null when none is near. */
function guessOf(header: string): string | null {
  const { name } = headerName(header);
  if (name.length < 3 || name.length > LONGEST_HEADER) return null;
  const near = [...BY_BARE_NAME]
    .map(([known, key]) => ({ key, far: known.length > 4 && name.includes(known) ? 1 : distance(name, known) }))
    .toSorted((a, b) => a.far - b.far)[0];
  if (near === undefined || near.far > Math.min(FURTHEST, Math.floor(name.length / 2))) return null;
  return headerOf(near.key);
}

/** Our own name of a column. */
export const headerOf = (key: ColumnKey): string => COLUMNS.find((one) => one.key === key)?.header ?? key;

export interface MatchedColumns {
  /** Per column we know, where it stands in the file. */
  readonly at: ReadonlyMap<ColumnKey, number>;
  /** The header of the rate says that it is per mille. */
  readonly isRatePerMille: boolean;
  readonly unknown: readonly UnknownColumn[];
}

interface Meaning {
  readonly key: ColumnKey;
  /** The header names a unit that the column does not come in. */
  readonly isOtherUnit: boolean;
}

function meaningOf(named: HeaderName): Meaning | null {
  const key = BY_NAME.get(idOf(named)) ?? BY_BARE_NAME.get(named.name);
  return key === undefined ? null : { key, isOtherUnit: !takesUnit(key, named.unit) };
}

/** Which header means what; the first of two that mean the same counts. A unit that a column does not come in makes it unknown. */
export function matchColumns(headers: readonly string[]): MatchedColumns {
  const at = new Map<ColumnKey, number>();
  const unknown: UnknownColumn[] = [];
  let isRatePerMille = false;
  headers.forEach((header, index) => {
    const named = headerName(header);
    const meaning = meaningOf(named);
    if (meaning === null) {
      if (header.trim() !== '') unknown.push({ header: tidyHeader(header), guess: guessOf(header), isDouble: false, isOtherUnit: false });
    } else if (meaning.isOtherUnit || at.has(meaning.key)) {
      const { key, isOtherUnit } = meaning;
      unknown.push({ header: tidyHeader(header), guess: headerOf(key), isDouble: !isOtherUnit, isOtherUnit });
    } else {
      at.set(meaning.key, index);
      if (meaning.key === 'premiumRate') isRatePerMille = named.unit === 'per-mille';
    }
  });
  return { at, isRatePerMille, unknown };
}
