import type { Profile, ProfileField } from '#/quote-engine/contract/profile.ts';
import { countryName } from '#/messages/countries.ts';
import { SECTOR_TEXTS } from '#/messages/sectors.ts';
import { count, euro, list, pct } from '#/messages/format.ts';

const UNKNOWN_TEXT = 'weet ik niet';

const scopes: Readonly<Record<Profile['scope'], string>> = {
  'whole-turnover': 'alle zakelijke klanten',
  'export-only': 'alleen export',
  'selected-buyers': 'een paar klanten',
  'single-buyer': 'één klant',
};
const buyerTypes: Readonly<Record<Profile['buyerTypes'][number], string>> = {
  businesses: 'bedrijven',
  government: 'overheid',
  consumers: 'particulieren',
};
const policies: Readonly<Record<Profile['currentPolicy'], string>> = { none: 'nee', running: 'ja', ended: 'nu niet meer' };
const deductibles: Readonly<Record<Exclude<Profile['deductible']['kind'], 'none'>, string>> = {
  'annual-aggregate-first-loss': 'per jaar',
  'each-and-every-first-loss': 'per klant die niet betaalt',
  'non-qualifying-loss': 'kleine verliezen tot dit bedrag',
};
const extras: Readonly<Record<Profile['extras'][number], string>> = {
  collection: 'incasso',
  'pre-delivery-risk': 'maatwerk in productie',
  'political-risk': 'politiek risico',
  'loss-payee': 'bank als begunstigde',
  'fast-limits': 'snelle limieten',
};

const orUnknown = <Value>(value: Value | 'unknown', text: (known: Value) => string): string =>
  value === 'unknown' ? UNKNOWN_TEXT : text(value);

function countriesText(profile: Profile): string {
  const home = countryName(profile.establishment);
  if (profile.buyerCountries === 'domestic-only') return `alleen ${home}`;
  if (profile.buyerCountries === 'unknown') return `ook buiten ${home}, verdeling onbekend`;
  const rest = 100 - profile.buyerCountries.reduce((sum, share) => sum + Number(share.sharePct), 0);
  const shares = profile.buyerCountries.map((share) => `${countryName(share.country)} ${pct(share.sharePct)}`);
  return (rest > 0 ? [`${home} ${pct(rest.toFixed(2))}`, ...shares] : shares).join(', ');
}

function deductibleText({ deductible }: Profile): string {
  return deductible.kind === 'none' ? 'nee' : `${euro(deductible.amountCents)} ${deductibles[deductible.kind]}`;
}

function lossesText(profile: Profile): string {
  if (profile.lossesCents === 'unknown') return UNKNOWN_TEXT;
  if (profile.lossesCents === 0) return 'niets';
  const number = profile.numberOfLosses === undefined ? '' : `, ${count(profile.numberOfLosses)} keer`;
  const largest = profile.largestLossCents === undefined ? '' : `, hoogste ${euro(profile.largestLossCents)}`;
  return `${euro(profile.lossesCents)}${number}${largest}`;
}

/** One answer as the visitor gave it; null when the question was not asked. */
export interface AnswerText {
  readonly field: ProfileField;
  readonly label: string;
  readonly value: string;
}

export interface AnswerGroup {
  readonly title: string;
  /** Page of the form on which these are asked. */
  readonly path: string;
  readonly answers: readonly AnswerText[];
}

const answer = (field: ProfileField, label: string, value: string): AnswerText => ({ field, label, value });
const days = (value: number) => `${count(value)} dagen`;

function customerAnswers(profile: Profile): readonly AnswerText[] {
  const all = [
    answer('numberOfBuyers', 'Klanten op rekening', count(profile.numberOfBuyers)),
    answer('largestBuyerSharePct', 'Deel van de grootste klant', orUnknown(profile.largestBuyerSharePct, pct)),
    answer('topFiveSharePct', 'Deel van de vijf grootste', orUnknown(profile.topFiveSharePct, pct)),
    answer('largestOutstandingCents', 'Hoogste bedrag open bij één klant', orUnknown(profile.largestOutstandingCents, euro)),
    answer('paymentTermDays', 'Betaaltermijn', orUnknown(profile.paymentTermDays, days)),
    answer('averageDaysLate', 'Betalen na de vervaldag', orUnknown(profile.averageDaysLate, days)),
  ];
  return profile.numberOfBuyers > 5 ? all : all.filter(({ field }) => field !== 'topFiveSharePct');
}

/** The profile of a Premie-Check as its visitor would tell it: the market is asked as if the policy ends, but it runs. */
export const asAnswered = (profile: Profile): Profile => ({ ...profile, currentPolicy: 'running' });

/** Everything the visitor answered, in the order of the form, with the page where it can be changed. */
export function answerGroups(profile: Profile): readonly AnswerGroup[] {
  const sectors = orUnknown(profile.buyerSectors, (shares) =>
    shares
      .map(({ sector, sharePct }) => (shares.length === 1 ? SECTOR_TEXTS[sector].label : `${SECTOR_TEXTS[sector].label} ${pct(sharePct)}`))
      .join(', '),
  );
  const own = profile.ownSector === undefined ? [] : [answer('ownSector', 'Uw eigen branche', SECTOR_TEXTS[profile.ownSector].label)];
  return [
    {
      title: 'Bedrijf',
      path: '/premie-berekenen/bedrijf/',
      answers: [
        answer('establishment', 'Gevestigd in', countryName(profile.establishment)),
        answer('scope', 'Te verzekeren', scopes[profile.scope]),
        answer('buyerTypes', 'U levert aan', list(profile.buyerTypes.map((type) => buyerTypes[type]))),
        answer('buyerSectors', 'Branche van uw klanten', sectors),
        ...own,
      ],
    },
    {
      title: 'Omzet',
      path: '/premie-berekenen/omzet/',
      answers: [
        answer('turnoverCents', 'Jaaromzet zonder btw', euro(profile.turnoverCents)),
        answer('turnoverBasis', 'Omzet van', profile.turnoverBasis === 'forecast' ? 'uw verwachting' : 'het laatste boekjaar'),
        answer('excludedSharePct', 'Deel dat niet meetelt', orUnknown(profile.excludedSharePct, pct)),
      ],
    },
    { title: 'Klanten', path: '/premie-berekenen/klanten/', answers: customerAnswers(profile) },
    {
      title: 'Landen',
      path: '/premie-berekenen/landen/',
      answers: [answer('buyerCountries', 'Landen van uw klanten', countriesText(profile))],
    },
    {
      title: 'Verleden',
      path: '/premie-berekenen/verleden/',
      answers: [
        answer(
          'lossesCents',
          profile.lossYears === 1 ? 'Nooit betaald, laatste jaar' : `Nooit betaald, laatste ${count(profile.lossYears)} jaar`,
          lossesText(profile),
        ),
        answer('overdueOver60DaysCents', 'Meer dan 60 dagen te laat', orUnknown(profile.overdueOver60DaysCents, euro)),
        answer('currentPolicy', 'Kredietverzekering nu', policies[profile.currentPolicy]),
      ],
    },
    {
      title: 'Wensen',
      path: '/premie-berekenen/wensen/',
      answers: [
        answer('insuredPct', 'Te vergoeden deel', profile.insuredPct === 'show-all' ? 'laat alles zien' : pct(profile.insuredPct)),
        answer('deductible', 'Eerst zelf dragen', deductibleText(profile)),
        answer('extras', 'Verder nodig', profile.extras.length === 0 ? 'niets' : list(profile.extras.map((extra) => extras[extra]))),
      ],
    },
  ];
}
