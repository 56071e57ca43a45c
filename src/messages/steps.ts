import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { FactorCode, FeeCode, Step, TraceLine } from '#/quote-engine/trace.ts';
import { count, euro, euroCents, factor, rate } from '#/messages/format.ts';
import { provenanceText } from '#/messages/sources.ts';
import type { EstimateDate } from '#/messages/sources.ts';

/** One line of "Waarom deze premie": heading, why it is there, and the sum written out line by line. */
export interface StepText {
  readonly title: string;
  readonly explanation: string;
  readonly arithmetic: readonly string[];
  readonly source: string;
}

type Words = readonly [title: string, explanation: string];
type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;
type Sum<Kind extends Step['kind']> = (step: StepOf<Kind>) => readonly string[];

/** Titles and reasons of the factors. */
export const FACTOR_TEXTS: Readonly<Record<FactorCode, Words>> = {
  sector: ['Branche van uw klanten', 'In de ene branche betalen meer bedrijven niet dan in de andere.'],
  country: ['Landen van uw klanten', 'In het ene land is het risico groter dan in het andere.'],
  days: ['Dagen tot betaling', 'Hoe langer een rekening openstaat, hoe meer geld u kunt verliezen.'],
  spread: ['Spreiding over uw klanten', 'Veel klanten van gelijke grootte geven minder risico dan een paar grote.'],
  'loss-history': ['Verliezen in het verleden', 'Wie weinig verloor, betaalt minder. Wie veel verloor, betaalt meer.'],
  scope: ['Wat u verzekert', 'Een deel van uw klanten verzekeren is naar verhouding duurder dan alles.'],
  'insured-percentage': ['Welk deel de verzekeraar vergoedt', 'Een lager percentage kost minder, want u draagt zelf meer.'],
  'annual-aggregate-first-loss': ['Eigen risico per jaar', 'De eerste verliezen van het jaar draagt u zelf.'],
  'each-and-every-first-loss': ['Eigen risico per klant', 'Van elk verlies draagt u eerst zelf een bedrag.'],
  'non-qualifying-loss': ['Drempel', 'Kleine verliezen tot de drempel draagt u zelf.'],
  'political-risk': ['Politiek risico', 'U wilt ook verzekerd zijn als een land betaling tegenhoudt.'],
  'pre-delivery-risk': ['Maatwerk in productie', 'U wilt ook verzekerd zijn vóór u levert.'],
  collection: ['Incasso', 'Innen van rekeningen zit niet in de basisprijs.'],
};

const FEE_TEXTS: Readonly<Record<FeeCode, Words>> = {
  'full-limit': ['Volledige kredietlimieten', 'Voor klanten die u veel schuldig zijn, vraagt u een kredietlimiet aan.'],
  'simple-check': ['Eenvoudige toetsen', 'Voor klanten met een kleiner bedrag is een eenvoudige toets genoeg.'],
  'included-limits': ['Limietkosten in de prijs', 'De prijs van dit product bevat ook de toets van uw klanten.'],
};

/** Titles and reasons of the other lines. */
const STEP_TEXTS: Readonly<Record<Exclude<Step['kind'], 'factor' | 'fee'>, Words>> = {
  'insured-turnover': ['Te verzekeren omzet', 'Contant, vooruitbetaald, overheid, particulieren en uw eigen groep tellen niet mee.'],
  'base-slices': ['Basispremie', 'Elk deel van uw omzet heeft een eigen percentage. Hogere delen kosten minder.'],
  'base-band': ['Vaste prijs bij uw omzet', 'Dit product heeft een vaste prijs per omzetklasse.'],
  'base-rate': ['Basispremie', 'Dit product rekent één percentage over de omzet met uw klant.'],
  'risk-floor': ['Ondergrens van het risico', 'De factoren hierboven samen verlagen de basispremie nooit verder dan dit.'],
  'price-level': ['Prijsniveau', 'De echte prijs kan lager of hoger zijn. Het midden verandert hier niet.'],
  minimum: ['Minimumpremie', 'Minder dan de minimumpremie betaalt u nooit.'],
  premium: ['Premie per jaar', 'Dit is de premie zonder limietkosten en belasting.'],
  tax: ['Assurantiebelasting', 'U betaalt belasting over het deel in uw eigen land. Export is vrij.'],
  'tax-included': ['Prijs met kosten en belasting', 'Dit product toont één prijs, met kosten en belasting erin.'],
  total: ['Totaal eerste jaar', 'Dit zijn de premie, de limietkosten en de belasting samen.'],
};

const HALF = 'Het is niet bekend of dit product hierop let. Daarom telt het half mee: met de wortel.';
const IGNORED = 'Volgens openbare bronnen let dit product hier niet op. Alleen laag en hoog bewegen een beetje.';
const CONFIRM = 'Dit tarief is nog te bevestigen. Hoog rekent met de gewone belasting op verzekeringen.';

const whole = (cents: number) => (cents % 100 === 0 ? euro(cents) : euroCents(cents));

function sliceSums({ slices, result }: StepOf<'base-slices'>): readonly string[] {
  const sums = slices.map(
    ({ from, to, rate: share, amount }) => `${whole(from)} tot ${whole(to)}: ${whole(to - from)} × ${rate(share)} = ${euroCents(amount)}`,
  );
  return slices.length === 1 ? sums : [...sums, `${slices.map(({ amount }) => euroCents(amount)).join(' + ')} = ${euroCents(result)}`];
}

const bandSums: Sum<'base-band'> = ({ bandUpTo, quarterly, result }) => [
  `omzet tot en met ${whole(bandUpTo)}: ${euroCents(result)}`,
  ...(quarterly === null ? [] : [`4 × ${euroCents(quarterly)} per kwartaal = ${euroCents(result)}`]),
];

const factorSums: Sum<'factor'> = ({ before, factor: by, full, halfStrength, result }) => [
  ...(halfStrength ? [`√${factor(full)} = ${factor(by)}`] : []),
  `${euroCents(before)} × ${factor(by)} = ${euroCents(result)}`,
];

const levelSums: Sum<'price-level'> = ({ lowFactor, highFactor, result }) => [
  `laag × ${factor(lowFactor)}, hoog × ${factor(highFactor)}, midden blijft ${euroCents(result)}`,
];

const taxIncludedSums: Sum<'tax-included'> = ({ net, fees, domesticShare, rate: share, tax, result }) => [
  `(${euroCents(net)} + ${euroCents(fees)}) × ${rate(domesticShare)} × ${rate(share)} = ${euroCents(tax)}`,
  `${euroCents(net)} + ${euroCents(fees)} + ${euroCents(tax)} = ${euroCents(result)}`,
];

/** The sum of one line, written so that a pocket calculator gives the same amount. */
function arithmetic(step: Step): readonly string[] {
  switch (step.kind) {
    case 'insured-turnover':
      return [`${whole(step.turnover)} × (100% − ${rate(step.excluded)}) = ${euroCents(step.result)}`];
    case 'base-slices':
      return sliceSums(step);
    case 'base-band':
      return bandSums(step);
    case 'base-rate':
      return [`${whole(step.turnover)} × ${rate(step.rate)} = ${euroCents(step.result)}`];
    case 'factor':
      return factorSums(step);
    case 'risk-floor':
      return [`de hoogste van ${euroCents(step.before)} en ${euroCents(step.base)} × ${factor(step.floor)} = ${euroCents(step.result)}`];
    case 'price-level':
      return levelSums(step);
    case 'minimum':
      return [`de hoogste van ${euroCents(step.before)} en ${euroCents(step.minimum)} = ${euroCents(step.result)}`];
    case 'premium':
      return [];
    case 'fee':
      return [`${count(step.count)} × ${euroCents(step.unit)} = ${euroCents(step.result)}`];
    case 'tax':
      return [`${euroCents(step.base)} × ${rate(step.domesticShare)} × ${rate(step.rate)} = ${euroCents(step.result)}`];
    case 'tax-included':
      return taxIncludedSums(step);
    case 'total':
      return [`${euroCents(step.premium)} + ${euroCents(step.fees)} + ${euroCents(step.tax)} = ${euroCents(step.result)}`];
  }
}

function wordsOf(step: Step): Words {
  if (step.kind === 'factor') return FACTOR_TEXTS[step.code];
  return step.kind === 'fee' ? FEE_TEXTS[step.code] : STEP_TEXTS[step.kind];
}

/** The sentence that depends on the answers or on what the product does with them. */
function remark(step: Step, profile: Profile): string {
  if (step.kind === 'factor') {
    return [daysRemark(step.code, profile), step.halfStrength ? HALF : '', step.ignored === true ? IGNORED : ''].join(' ').trim();
  }
  if (step.kind === 'minimum') return step.bites ? 'Uw premie lag daaronder, dus de minimumpremie geldt.' : 'Uw premie ligt daarboven.';
  return (step.kind === 'tax' || step.kind === 'tax-included') && step.toBeConfirmed ? CONFIRM : '';
}

function daysRemark(code: FactorCode, { paymentTermDays, averageDaysLate }: Profile): string {
  if (code !== 'days' || paymentTermDays === 'unknown' || averageDaysLate === 'unknown') return '';
  return `Bij u: ${count(paymentTermDays)} + ${count(averageDaysLate)} = ${count(paymentTermDays + averageDaysLate)} dagen.`;
}

/** A sum of earlier lines has no source of its own, and an answer of the visitor is no source of ours. */
function sourceText(line: TraceLine, profile: Profile, dated: EstimateDate | undefined): string {
  if (line.kind === 'premium' || line.kind === 'total') return 'De regels hierboven.';
  if (line.kind === 'insured-turnover' && profile.excludedSharePct !== 'unknown') return 'Uw eigen antwoorden.';
  return provenanceText(line.provenance, dated);
}

/** Words of one worksheet line; `profile` gives the visitor's own answers, `dated` the rate book with our estimates. */
export function stepText(line: TraceLine, profile: Profile, dated?: EstimateDate): StepText {
  const [title, why] = wordsOf(line);
  const more = remark(line, profile);
  return {
    title,
    explanation: more === '' ? why : `${why} ${more}`,
    arithmetic: arithmetic(line),
    source: sourceText(line, profile, dated),
  };
}
