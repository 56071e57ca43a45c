import type { StatedTerm, TermKey } from '#/quote-engine/terms.ts';
import { countryName } from '#/messages/countries.ts';
import { count, euro, list, pct } from '#/messages/format.ts';

/** Row headings of the terms table. `name` is plain Dutch, `official` the word of the policy. */
export interface TermLabel {
  readonly name: string;
  readonly official: string | null;
}

export const TERM_LABELS: Readonly<Record<TermKey, TermLabel>> = {
  'insured-percentage': { name: 'Welk deel de verzekeraar vergoedt', official: 'dekkingspercentage' },
  deductible: { name: 'Deel dat u zelf betaalt', official: 'eigen risico' },
  'maximum-liability': { name: 'Hoogste vergoeding per jaar', official: 'maximale uitkering' },
  'discretionary-limit': { name: 'Bedrag per klant zonder aanvraag', official: 'zelfbeoordelingslimiet' },
  'limit-decision-time': { name: 'Hoe snel u hoort of een klant verzekerd is', official: 'limietbeslissing' },
  'notification-period': { name: 'Wanneer u een late betaling meldt', official: 'meldtermijn' },
  'waiting-period': { name: 'Hoe lang u op uitbetaling wacht', official: 'wachttijd' },
  'run-off-cover': { name: 'Dekking nadat een limiet is ingetrokken', official: 'uitloopdekking' },
  collection: { name: 'Innen van onbetaalde rekeningen', official: 'incasso' },
  countries: { name: 'Landen van uw klanten', official: 'dekkingsgebied' },
  'maximum-payment-term': { name: 'Langste betaaltermijn', official: 'maximale betaaltermijn' },
  'invoicing-period': { name: 'Laatste dag om te factureren na levering', official: 'facturatietermijn' },
  exclusions: { name: 'Wat meestal niet verzekerd is', official: 'uitsluitingen' },
  'turnover-ceiling': { name: 'Tot welke omzet u dit product kunt kiezen', official: null },
  'premium-payment': { name: 'Hoe u de premie betaalt', official: 'premiebetaling' },
  portal: { name: 'Online omgeving', official: 'portaal' },
  'assignment-to-bank': { name: 'Uitkering aan uw bank', official: 'cessie of verpanding' },
  'contact-and-objection': { name: 'Contact en bezwaar', official: null },
  'term-and-notice': { name: 'Looptijd en opzeggen', official: 'contractduur' },
};

export const NOT_STATED = 'niet opgegeven';

/** A market value beside the plain admission, short so that real facts stand out. */
const typical = (value: string) => `${NOT_STATED} (gangbaar: ${value})`;

type Values = Readonly<Record<string, string | number>>;

function number(values: Values, name: string): number {
  const value = values[name];
  if (typeof value !== 'number') throw new RangeError(`A term needs the number "${name}"; add it to the values of the rate book.`);
  return value;
}

function text(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string') throw new RangeError(`A term needs the text "${name}"; add it to the values of the rate book.`);
  return value;
}

const money = (values: Values) => euro(number(values, 'amountCents'));
const days = (values: Values, name = 'days') => `${count(number(values, name))} dagen`;
const plural = (amount: number, one: string, more: string) => `${count(amount)} ${amount === 1 ? one : more}`;
const months = (values: Values, name = 'months') => plural(number(values, name), 'maand', 'maanden');
const TYPICAL_EXCLUSIONS = 'overheid, particulieren, eigen groep, vooruitbetaling en betwiste facturen';

/** One sentence or two per code of a rate book. A market value is a clause behind "niet opgegeven"; a fact of another country names the country. */
export const TERM_TEXTS = {
  'percentage-up-to': (v: Values) => `Tot ${pct(text(v, 'pct'))} van elke verzekerde factuur.`,
  'percentage-by-example': (v: Values) => `${pct(text(v, 'pct'))}, volgens een voorbeeld van de verzekeraar (Belgische uitleg).`,
  'percentage-basic-and-checked': (v: Values) =>
    `${pct(text(v, 'basicPct'))} zonder aanvraag. Tot ${pct(text(v, 'checkedPct'))} als uw klant een goede beoordeling (Grade) krijgt.`,
  'percentage-typical': (v: Values) => typical(pct(text(v, 'pct'))),
  'percentage-typical-range': (v: Values) => typical(`${pct(text(v, 'lowPct'))} tot ${pct(text(v, 'highPct'))} bij één klant`),
  'deductible-threshold': () =>
    'Een verlies tot en met een drempel (claim threshold) wordt niet vergoed (Belgische uitleg). De hoogte is niet opgegeven.',
  'deductible-after-percentage': () =>
    'Eerst telt het percentage. Daarna gaat het eigen risico uit uw contract eraf (Belgische voorwaarden).',
  'deductible-chosen': () => 'U spreekt een eigen risico (franchise) af. Daarboven betaalt de verzekeraar.',
  'maximum-typical-multiple': (v: Values) =>
    typical(`${count(number(v, 'multiple'))} tot ${count(number(v, 'alternative'))} keer de jaarpremie`),
  'maximum-price-table': (v: Values) =>
    `Een maximum per klant en per jaar uit een prijstabel. De bedragen zijn niet openbaar. Bij Grade ${count(number(v, 'firstGrade'))} tot en met ${count(number(v, 'lastGrade'))} is het maximum per klant ${count(number(v, 'multiple'))} keer zo hoog (Zwitserse voorwaarden).`,
  'maximum-multiple-unstated': () =>
    'Een aantal keer de premie die u in het jaar betaalt. Het aantal is niet opgegeven (begrippenlijst van andere landen).',
  'maximum-chosen-sum': () => 'Het bedrag dat u met de verzekeraar afspreekt (verzekerd bedrag).',
  'limit-simple-check': (v: Values) =>
    `Een korte online toets, meestal tot ${money(v)}. U mag ook zelf beoordelen op betaalgedrag of een kredietrapport.`,
  'limit-basic-cover': (v: Values) =>
    `De basisdekking van ${pct(text(v, 'pct'))} geldt zonder aanvraag. Het maximum per klant is niet openbaar.`,
  'limit-opinion-first': () => 'U vraagt voor elke klant vóór levering een kredietoordeel (credit opinion) aan.',
  'limit-own-decision': () => 'U beslist zelf hoeveel krediet u een klant geeft.',
  'limit-typical': (v: Values) => typical(`ongeveer ${money(v)} per klant`),
  'decision-basic-none': (v: Values) => `Voor de basisdekking van ${pct(text(v, 'pct'))} is geen besluit nodig.`,
  'decision-own': () => 'Geen besluit nodig: u beoordeelt uw klanten zelf.',
  'decision-typical': (v: Values) => typical(`direct, bij grote bedragen tot ${plural(number(v, 'weeks'), 'week', 'weken')}`),
  'notify-after-stop': (v: Values) =>
    `Meestal mag u tot ${days(v, 'stopDays')} na de oudste vervaldag blijven leveren (MEP). Daarna meldt u binnen ${days(v, 'reportDays')} en draagt u de incasso over.`,
  'notify-days-after-due': (v: Values) => `Uiterlijk ${days(v)} na de vervaldag (Belgische voorwaarden).`,
  'notify-switzerland': (v: Values) =>
    `Niet opgegeven voor Nederland en België. In Zwitserland: melden ongeveer ${plural(number(v, 'weeks'), 'week', 'weken')} na de vervaldag, schade indienen ${months(v)} later. Wie niet meldt, verliest de dekking.`,
  'waiting-then-month': (v: Values) =>
    `Betaling binnen ${months(v)} na de wachttijd, of na het faillissement (Belgische uitleg). De lengte van de wachttijd is niet opgegeven.`,
  'waiting-belgium-switzerland': (v: Values) =>
    `Niet opgegeven voor Nederland. In België ${days(v, 'belgiumDays')}, in Zwitserland ${months(v, 'swissMonths')}.`,
  'waiting-typical': (v: Values) => typical(`${count(number(v, 'lowMonths'))} tot ${months(v, 'highMonths')}`),
  'run-off-delivered-goods': () => 'Wat u al leverde, blijft verzekerd (Belgische uitleg).',
  'run-off-agreed': (v: Values) => `Niet opgegeven voor Nederland en België. In Denemarken meestal ${days(v)}, als u dat afspreekt.`,
  'run-off-basic-cover': (v: Values) =>
    `De basisdekking blijft de hele looptijd. Alleen bij een klant die meer dan ${days(v)} te laat is, kan zij stoppen (Zwitserse voorwaarden).`,
  'run-off-typical': (v: Values) => typical(`tot ${days(v)}, als u dat afspreekt`),
  'collection-unlimited': () => 'Onbeperkt aantal zaken. U beslist zelf of en wanneer u een zaak overdraagt.',
  'collection-free-when-covered': () =>
    'Gratis voor verzekerde rekeningen, naar verhouding bij deels verzekerde. U draagt de hele vordering over (Belgische uitleg).',
  'collection-own-programme': () =>
    'Eigen incasso, eerst in overleg met uw klant (Belgische uitleg). Een Zwitserse voorbeeldpolis rekent de kosten apart.',
  'collection-in-house': () => 'Eigen incasso van Coface. Of de kosten in de prijs zitten, is niet opgegeven.',
  'countries-list': (v: Values) => `Alleen ${list(text(v, 'countries').split(' ').map(countryName))}.`,
  'countries-home-and-export': () => 'Binnenland en export. Welke landen niet meedoen, is niet opgegeven.',
  'countries-at-least': (v: Values) => `Meer dan ${count(number(v, 'count'))} landen: per land, per klant of alles samen.`,
  'countries-of-insurer': (v: Values) => `De verzekeraar noemt meer dan ${count(number(v, 'count'))} landen, niet apart voor dit product.`,
  'payment-term-sample': (v: Values) =>
    `Niet opgegeven voor Nederland en België. Een Zwitserse voorbeeldpolis noemt ten hoogste ${days(v)}.`,
  'payment-term-typical': (v: Values) => `${NOT_STATED} (wij rekenen tot ${days(v)})`,
  'invoice-within-days': (v: Values) => `Niet opgegeven voor Nederland en België. In Duitsland binnen ${days(v)} na levering.`,
  'exclusions-non-business': () =>
    'Klanten die geen bedrijf zijn. Verder gangbaar: overheid, eigen groep, vooruitbetaling en betwiste facturen.',
  'exclusions-related-buyers': () =>
    'Klanten waarin u een belang of zeggenschap heeft (Belgische uitleg). Verder gangbaar: overheid, particulieren, vooruitbetaling en betwiste facturen.',
  'exclusions-weak-grades': (v: Values) =>
    `Na een aanvraag: geen dekking bij Grade ${count(number(v, 'firstGrade'))} tot en met ${count(number(v, 'lastGrade'))} (Zwitserse voorwaarden). Verder gangbaar: ${TYPICAL_EXCLUSIONS}.`,
  'exclusions-germany-denmark': () =>
    'Btw, overheid, particulieren en eigen groep (Duitse voorwaarden). Contante en vooruitbetaalde verkoop telt niet mee (Deense gids).',
  'exclusions-group-government-persons': () =>
    'Eigen groep, overheidsbedrijven en particulieren (Belgische voorwaarden). Bij een betwiste factuur wacht de dekking tot het geschil voorbij is.',
  'exclusions-typical': () => typical(TYPICAL_EXCLUSIONS),
  ceiling: (v: Values) => `Tot en met ${money(v)} omzet per jaar.`,
  'ceiling-belgium': (v: Values) => `Tot en met ${money(v)} omzet per jaar. Dat is de Belgische grens; een Nederlandse is niet opgegeven.`,
  'ceiling-none-named': () => 'Van mkb tot grote onderneming. Een grens is niet opgegeven.',
  'payment-fixed-quarterly': () => 'Een vast bedrag per kwartaal.',
  'payment-advance-settled': () =>
    'Een percentage van uw omzet. Eerst een voorschot, na uw omzetopgave de afrekening. Er is een minimumpremie; een bonus of toeslag is mogelijk (Belgische uitleg).',
  'payment-fixed-by-turnover': () => 'Een vaste prijs naar omzet. U hoeft achteraf geen omzet op te geven.',
  'payment-percentage-and-limits': () =>
    'Een percentage van uw omzet, plus kosten per kredietlimiet. In Zwitserland: de minimumpremie in termijnen, afrekening na het jaar.',
  'payment-all-in': () => 'Eén prijs met premie, belasting en servicekosten erin (Belgische voorwaarden).',
  'payment-price-of-sum': () => 'Een prijs voor het verzekerde bedrag. De verzekeraar stelt die vast.',
  'portal-limits': (v: Values) => `${text(v, 'name')}, voor het aanvragen van kredietlimieten.`,
  'portal-named-only': (v: Values) => `${text(v, 'name')}. Wat u daarin kunt doen, is niet opgegeven.`,
  'portal-online-quote': () => 'Een online polis. Een prijs vraagt u binnen enkele minuten online op (Belgische uitleg).',
  'assignment-typical': () => typical('mogelijk'),
  charter: () => 'Een eigen contactpersoon. U kunt bezwaar maken tegen een besluit over een limiet.',
  'term-renewal': (v: Values) => `Verlengt vanzelf. Opzeggen kan tot ${months(v)} voor het einde (Belgische uitleg).`,
  'term-sample': (v: Values) => `Niet opgegeven voor Nederland en België. In een Zwitserse voorbeeldpolis ${months(v)}.`,
  'term-shorter': () => 'Ook kortere contracten zijn mogelijk. De opzegtermijn is niet opgegeven.',
  'term-typical': (v: Values) => typical(months(v)),
} as const satisfies Record<string, (values: Values) => string>;

export type TermCode = keyof typeof TERM_TEXTS;

/** True when a rate book may use this code. */
export const isTermCode = (code: string): code is TermCode => Object.hasOwn(TERM_TEXTS, code);

/** The cell of the terms table. Throws RangeError on a code or value that this version has no words for. */
export function termText(term: StatedTerm): string {
  if (term.kind === 'not-stated') return NOT_STATED;
  if (!isTermCode(term.code)) throw new RangeError(`No words for term "${term.code}"; add it to src/messages/terms.ts.`);
  return TERM_TEXTS[term.code](term.values);
}
