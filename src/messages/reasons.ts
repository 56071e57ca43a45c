import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Reason, ReasonCode, Refusal } from '#/quote-engine/outcome.ts';
import { countryName } from '#/messages/countries.ts';
import { count, euro, euroCents, list, rate } from '#/messages/format.ts';
import { productName } from '#/messages/insurers.ts';

/** A reason why a product gives no figure: what is the matter, what would change it, and what to do next. */
export interface ReasonText {
  readonly what: string;
  /** Null when no answer of the visitor changes it. */
  readonly change: string | null;
  readonly next: string;
}

/** The numbers of a reason as they are written. */
interface Written {
  readonly given: string;
  readonly limit: string;
  readonly countries: string;
  /** Whether `given` is what the visitor typed, and not what we made of several answers. */
  readonly typed: boolean;
  readonly limitNumber: number;
  /** Whether `limit` is the bound of the gate itself, and not what it comes to beside a share that does not count. */
  readonly isOwnLimit: boolean;
  readonly scope: Profile['scope'];
}

interface Said {
  readonly what: string;
  readonly change: string | null;
  readonly next?: string;
}

type Sentences = (numbers: Written) => Said;

const ON_REQUEST = 'U kunt wel een offerte laten vragen.';
const yours = ({ given, typed }: Written) => (typed ? `u gaf ${given} op` : `bij u is dat ${given}`);
const upTo = (numbers: Written) => `Tot en met ${numbers.limit} wel; ${yours(numbers)}.`;
const turnoverUpTo = (numbers: Written) =>
  `Bij een omzet tot ${numbers.limit} wel; ${numbers.typed ? `u gaf ${numbers.given} op` : `bij u telt ${numbers.given} mee`}.`;
const without = ({ countries }: Written) => `Zonder klanten in ${countries} wel.`;

const ALL_BUYERS = 'Als u al uw klanten verzekert, mogelijk wel.';
const SCOPE_TEXTS: Readonly<Record<Profile['scope'], Said>> = {
  'whole-turnover': { what: 'Dit product is niet voor al uw klanten samen.', change: 'Als u één klant verzekert, mogelijk wel.' },
  'export-only': { what: 'Dit product is niet los voor export te koop.', change: ALL_BUYERS },
  'selected-buyers': { what: 'Dit product is niet voor een paar gekozen klanten.', change: ALL_BUYERS },
  'single-buyer': { what: 'Dit product is niet voor één klant.', change: 'Als u meer klanten verzekert, mogelijk wel.' },
};

const REASON_TEXTS: Readonly<Record<ReasonCode, Sentences>> = {
  'turnover-above-maximum': (n) => ({
    what: n.isOwnLimit ? `Dit product is er tot en met ${n.limit} omzet per jaar.` : 'Uw omzet is te hoog voor dit product.',
    change: turnoverUpTo(n),
  }),
  'turnover-above-calibration': (n) => ({
    what: n.isOwnLimit ? `Boven ${n.limit} omzet kennen wij geen openbare prijzen.` : 'Voor zoveel omzet kennen wij geen openbare prijzen.',
    change: turnoverUpTo(n),
    next: ON_REQUEST,
  }),
  'buyer-country-outside-product': (n) => ({ what: `Dit product verzekert geen klanten in ${n.countries}.`, change: without(n) }),
  'insured-percentage-above-product': (n) => ({
    what: `Dit product vergoedt ten hoogste ${n.limit}.`,
    change: `Bij ${n.limit} of minder wel; u vroeg ${n.given}.`,
  }),
  'running-policy': () => ({
    what: 'Dit product is alleen voor bedrijven zonder lopende kredietverzekering.',
    change: 'Als uw polis afloopt, wel.',
  }),
  'payment-term-above-maximum': (n) => ({
    what: `Een betaaltermijn boven ${n.limit} beoordeelt een verzekeraar apart.`,
    change: upTo(n),
  }),
  'rate-above-published': (n) => ({
    what: `De berekende premie is ${n.given} van uw omzet. Zo hoog gaan openbare bronnen voor deze polis niet.`,
    change: `Tot en met ${n.limit} wel.`,
  }),
  'country-grade-high': (n) => ({
    what: `Voor ${n.countries} is het landenrisico hoog (OESO-klasse ${count(n.limitNumber + 1)} of hoger). Daar kennen wij geen prijs voor.`,
    change: without(n),
    next: ON_REQUEST,
  }),
  'country-grade-share': (n) => ({
    what: `${n.given} van uw omzet gaat naar ${n.countries}. Dat is veel voor landen met dit risico.`,
    change: upTo(n),
  }),
  'too-few-buyers': (n) => ({
    what: 'Een polis voor al uw klanten vraagt meer klanten.',
    change: `Vanaf ${n.limit} klanten wel; ${yours(n)}.`,
  }),
  'largest-buyer-share': (n) => ({
    what: 'Uw grootste klant telt zwaar mee. Dan beoordeelt de verzekeraar die klant apart.',
    change: upTo(n),
  }),
  'largest-exposure': (n) => ({
    what: 'Eén klant is u tegelijk veel schuldig. Dan beoordeelt de verzekeraar die klant apart.',
    change: upTo(n),
  }),
  'losses-above-limit': (n) => ({
    what: 'Uw verliezen van drie jaar zijn hoog voor uw omzet.',
    change: upTo(n),
  }),
  'overdue-above-limit': (n) => ({
    what: 'Er is nu veel meer dan 60 dagen te laat. Dat deel is niet meer te verzekeren.',
    change: upTo(n),
  }),
  'sanctioned-country': (n) => ({
    what: `Voor ${n.countries} gelden sancties. Leveringen daarheen mag een verzekeraar niet verzekeren.`,
    change: without(n),
  }),
  'only-uninsurable-buyers': () => ({
    what: 'U levert alleen aan overheid of particulieren. Alleen rekeningen aan bedrijven zijn te verzekeren.',
    change: 'Levert u ook aan bedrijven op rekening? Dan wel.',
  }),
  'nothing-insurable': (n) => ({
    what: `Van uw omzet telt ${n.given} niet mee. Er blijft niets over om te verzekeren.`,
    change: `Bij minder dan ${n.limit} wel.`,
  }),
  'not-sold-in-country': (n) => ({
    what: `Dit product wordt, voor zover openbaar, alleen verkocht in ${n.countries}.`,
    change: null,
  }),
  'scope-not-offered': ({ scope }) => SCOPE_TEXTS[scope],
  'terms-only': () => ({ what: 'Van dit product tonen wij alleen de voorwaarden, geen bedragen.', change: null, next: ON_REQUEST }),
  'priced-by-hand': () => ({ what: 'De verzekeraar bepaalt deze prijs per aanvraag.', change: null, next: ON_REQUEST }),
  'no-edition-yet': () => ({ what: 'Voor deze dag hebben wij nog geen tarief van dit product.', change: null, next: ON_REQUEST }),
  'deductible-not-offered': () => ({
    what: 'Dit product heeft niet het eigen risico dat u koos.',
    change: 'Zonder eigen risico wel.',
  }),
  'country-unknown': (n) => ({
    what: `Het land ${n.countries} staat niet in onze tarieven.`,
    change: without(n),
  }),
};

const money = (cents: number) => (cents % 100 === 0 ? euro(cents) : euroCents(cents));
const EURO = 100;
/** One ten-thousandth of a percent in the units of a rate. */
const FINE = 100;
const WRITTEN: Readonly<Record<Reason['unit'], (value: number) => string>> = {
  cents: money,
  percent: rate,
  days: (value) => `${count(value)} dagen`,
  count,
  countries: count,
  none: count,
};

/** What we worked out is rounded away from the bound, so that it can never read as if it met the bound. */
function roundedUp(value: number, unit: Reason['unit']): number {
  if (unit === 'cents') return Math.ceil(value / EURO) * EURO;
  return unit === 'percent' ? Math.ceil(value / FINE) * FINE : value;
}

const roundedDown = (value: number, unit: Reason['unit']) => (unit === 'cents' ? Math.floor(value / EURO) * EURO : value);

/** True when the visitor's own answer is exactly the number of the reason. */
function isTyped({ field, given, unit }: Reason, profile: Profile): boolean {
  const answer = profile[field];
  if (given === null) return false;
  return unit === 'percent' ? typeof answer === 'string' && Math.round(Number(answer) * 1_000_000) === given : answer === given;
}

/** Words of one reason, with the answer of the `profile` it stands on; without the way out of a request where the verdict is `decline`. */
function reasonText(reason: Reason, profile: Profile, verdict: Refusal['kind'], isVisitors: boolean): ReasonText {
  const { unit, given, limit } = reason;
  const write = WRITTEN[unit];
  const typed = isTyped(reason, profile);
  const own = typed && isVisitors;
  const { what, change, next } = REASON_TEXTS[reason.code]({
    given: given === null ? '' : write(typed ? given : roundedUp(given, unit)),
    limit: limit === null ? '' : write(roundedDown(limit, unit)),
    countries: list(reason.countries.map(countryName)),
    typed: own,
    limitNumber: limit ?? 0,
    isOwnLimit: Number(profile.excludedSharePct) === 0,
    scope: profile.scope,
  });
  const other = reason.alternative === null ? '' : `Bekijk ook ${productName(reason.alternative)} van dezelfde verzekeraar.`;
  return { what, change, next: [other, verdict === 'decline' ? '' : (next ?? '')].join(' ').trim() };
}

/**
 * Words of every reason of a referral or decline, in its order. A number that the visitor typed is called his own ("u gaf … op"); one
 * that we worked out of several answers, or read from a file (`isVisitors` false), is not. What was declined is not offered as a request.
 */
export function refusalTexts({ kind, reasons }: Refusal, profile: Profile, isVisitors = true): readonly ReasonText[] {
  return reasons.map((reason) => reasonText(reason, profile, kind, isVisitors));
}
