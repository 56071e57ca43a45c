import type { ProfileField } from '#/quote-engine/contract/profile.ts';
import type { Assumption } from '#/quote-engine/trace.ts';
import { count, euro } from '#/messages/format.ts';

/** What a question asks, as it follows on "U wist niet". Fields without a "Weet ik niet" stand here for answers that were moved. */
const SUBJECTS: Readonly<Record<ProfileField, string>> = {
  establishment: 'waar uw bedrijf gevestigd is',
  scope: 'wat u wilt verzekeren',
  buyerTypes: 'aan wie u levert',
  buyerSectors: 'in welke branches uw klanten werken',
  ownSector: 'in welke branche u zelf werkt',
  turnoverCents: 'hoe hoog uw omzet is',
  turnoverBasis: 'van welk jaar uw omzet is',
  excludedSharePct: 'welk deel van uw omzet niet meetelt',
  numberOfBuyers: 'hoeveel klanten op rekening kopen',
  largestBuyerSharePct: 'welk deel uw grootste klant koopt',
  topFiveSharePct: 'welk deel uw vijf grootste klanten kopen',
  largestOutstandingCents: 'hoeveel één klant u tegelijk schuldig is',
  paymentTermDays: 'welke betaaltermijn u geeft',
  averageDaysLate: 'hoe laat klanten betalen',
  buyerCountries: 'in welke landen uw klanten zitten',
  lossesCents: 'hoeveel klanten nooit betaalden',
  lossYears: 'over hoeveel jaar uw verliezen gaan',
  numberOfLosses: 'hoe vaak klanten niet betaalden',
  largestLossCents: 'hoe hoog uw grootste verlies was',
  overdueOver60DaysCents: 'hoeveel er meer dan 60 dagen te laat is',
  currentPolicy: 'of u nu een kredietverzekering heeft',
  insuredPct: 'welk deel vergoed moet worden',
  deductible: 'welk eigen risico u wilt',
  extras: 'wat u verder nodig heeft',
  numberOfLimits: 'voor hoeveel klanten u een limiet wilt',
  unknownBefore: 'welke vragen u later beantwoordde',
};

const days = (value: number) => `${count(value)} ${value === 1 ? 'dag' : 'dagen'}`;

const oneDecimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
/** Units of 1e-8 in one percent. */
const PERCENT = 1_000_000;
const ONE = 100 * PERCENT;

/** What we suppose is no finer than a tenth of a percent. */
const share = (units: number) => `${oneDecimal.format(units / PERCENT)}%`;
const away = (units: number) => share(Math.abs(units - ONE));
const risk = (units: number) => (units === ONE ? 'gemiddeld' : `${away(units)} ${units < ONE ? 'minder' : 'meer'}`);
const change = (units: number) => (units === ONE ? 'geen van beide' : `${away(units)} ${units < ONE ? 'korting' : 'toeslag'}`);

const VALUE_TEXTS: Readonly<Record<Assumption['unit'], (value: number) => string>> = {
  percent: share,
  days,
  cents: euro,
  factor: change,
  'sector-mix': risk,
  'country-mix': risk,
};

/** What we reckoned with, as it follows on "rekenden". */
function usedText({ unit, used }: Assumption): string {
  if (unit === 'factor') return used === ONE ? 'zonder korting en zonder toeslag' : `met ${change(used)}`;
  if (unit === 'sector-mix') return `met een gemengde verdeling${used === ONE ? '' : `: ${risk(used)} risico dan gemiddeld`}`;
  if (unit === 'country-mix') return `met een gangbare verdeling${used === ONE ? '' : `: ${risk(used)} risico dan alleen Nederland`}`;
  return `met ${VALUE_TEXTS[unit](used)}`;
}

function usualText({ unit, low, high }: Assumption): string {
  if (low === null || high === null) return '';
  // Days share one unit word: "5 tot 25", as one says it.
  const least = unit === 'days' ? count(low) : VALUE_TEXTS[unit](low);
  const most = unit === 'days' ? count(high) : VALUE_TEXTS[unit](high);
  return `; gangbaar is ${least} tot ${most}${unit.endsWith('-mix') ? ' risico' : ''}`;
}

/** Only where low and high were reckoned with other values does the outcome grow wider. */
const widthText = ({ low, high }: Assumption) => (low !== high ? 'Dat maakte de uitkomst breder.' : 'Dat maakte de uitkomst niet breder.');

/** Sentences that say by what an unknown or adjusted answer was replaced, how far it may lie from that, and whether it widened the outcome. */
export function assumptionText(assumption: Assumption): string {
  const { field, reason } = assumption;
  const used = usedText(assumption);
  const usual = usualText(assumption);
  const width = widthText(assumption);
  switch (reason) {
    case 'unknown':
      return `U wist niet ${SUBJECTS[field]}. Wij rekenden ${used}${usual}. ${width}`;
    case 'adjusted-to-fit':
      return `Uw antwoorden passen niet bij elkaar. Voor de vraag ${SUBJECTS[field]} rekenden wij ${used}. ${width}`;
    case 'extrapolated-years':
      return `U noemde verliezen van minder dan drie jaar. Omgerekend naar drie jaar rekenden wij ${used}. ${width}`;
    case 'outside-plausible':
      return `Uw antwoord op de vraag ${SUBJECTS[field]} is ongewoon${usual}. Wij rekenden ${used}.`;
  }
}
