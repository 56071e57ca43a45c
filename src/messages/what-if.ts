import type { WhatIfIssue } from '#/quote-engine/contract/what-if.ts';
import { TURNOVER_CHANGE } from '#/quote-engine/contract/what-if.ts';
import { TOO_SMALL_BELOW_CENTS } from '#/quote-engine/contract/exits.ts';
import type { InsurerTotal, OverLimit, TotalChange } from '#/quote-engine/contract/what-if-totals.ts';
import { exactEuro } from './amount-text.ts';
import { count, euro, euroRange, list, pct } from './format.ts';

/** Names of insurers and products by id. */
export type NameOf = (id: string) => string;

const DEDUCTIBLE_LABELS: Readonly<Record<string, string>> = {
  none: 'Geen',
  'annual-aggregate-first-loss': 'Per jaar',
  'each-and-every-first-loss': 'Per klant die niet betaalt',
  'non-qualifying-loss': 'Kleine verliezen tot een bedrag',
};

const ISSUES: Readonly<Record<string, string>> = {
  missing: 'Vul in hoeveel u eerst zelf wilt dragen',
  'amount-unreadable': 'Dit bedrag kunnen wij niet lezen. Schrijf het zoals 5.000',
  'amount-must-be-positive': 'Vul een bedrag boven nul in, of kies geen eigen risico',
  'amount-too-large': 'Dit bedrag is hoger dan 10 miljard euro. Controleer het aantal nullen',
  'count-not-whole': 'Een aantal limieten is een heel getal. Rond het af',
  'count-unreadable': 'Dit aantal kunnen wij niet lezen. Schrijf het in cijfers, zoals 12',
  'limits-over-buyers': 'U heeft niet meer limieten nodig dan klanten. Vul een lager aantal in',
  'limits-none': 'Zonder limiet is geen enkele klant verzekerd. Vul 1 of meer in, of laat het vak leeg',
  'turnover-change': `Vul een heel getal in van −${String(-TURNOVER_CHANGE.least)} tot en met ${String(TURNOVER_CHANGE.most)}`,
};

/** Faults that name an amount: the turnover it comes to. */
const ISSUES_WITH: Readonly<Record<string, (amount: string) => string>> = {
  'deductible-over-turnover': (turnover) =>
    `Dit is meer dan de omzet van ${turnover}. Dan vergoedt de verzekering niets. Vul een lager bedrag in`,
  'turnover-below-form': (turnover) =>
    `Dat is ${turnover} omzet. Onder ${euro(TOO_SMALL_BELOW_CENTS)} rekenen wij geen premie uit. Kies een kleinere verandering`,
  'turnover-too-large': (turnover) => `Dat is ${turnover} omzet. Wij rekenen tot 10 miljard euro. Kies een kleinere verandering`,
};

/** What is wrong with a control and what to do, without a full stop. */
export function whatIfIssueText({ code, options = [] }: WhatIfIssue): string {
  const withAmount = ISSUES_WITH[code];
  if (withAmount !== undefined) return withAmount(euro(options[0] ?? 0));
  if (code !== 'amount-ambiguous') return ISSUES[code] ?? '';
  const [first = '', second = ''] = options.map(exactEuro);
  return `Bedoelt u ${first} of ${second}? Schrijf het bedrag zo dat er maar één uitleg is`;
}

/** A share of one as `12,3%`, without its sign. */
export const percentText = (share: number) => {
  const tenths = Math.round(Math.abs(share) * 1000) / 10;
  return `${count(tenths)}%`;
};

/** `€ 400 meer (12%)`, `€ 400 minder (12%)`, `gelijk`; null without two figures. */
export function differenceText({ differenceCents, differenceShare }: TotalChange): string | null {
  if (differenceCents === null) return null;
  if (Math.abs(differenceCents) < 50) return 'gelijk';
  const share = differenceShare === null ? '' : ` (${differenceCents > 0 ? '+' : '−'}${percentText(differenceShare)})`;
  return `${euro(Math.abs(differenceCents))} ${differenceCents > 0 ? 'meer' : 'minder'}${share}`;
}

/** A total with its middle, or that there is none. */
export function totalText({ lowCents, middleCents, highCents }: InsurerTotal): { readonly range: string; readonly middle: string | null } {
  if (lowCents === null || highCents === null || middleCents === null) return { range: 'geen bedrag', middle: null };
  return { range: euroRange(lowCents, highCents), middle: `midden ${euro(middleCents)}` };
}

/** Said when more turnover passes the limit of a product. */
export function crossedText({ product, limitCents }: OverLimit, nameOf: NameOf): string {
  return `${nameOf(product)} is er tot en met ${euro(limitCents)} omzet. Daar komt u nu boven.`;
}

/** Said when another product comes first, or none has a figure any more. */
export function productText({ before, after }: TotalChange, nameOf: NameOf): string | null {
  if (before.product !== after.product) return `Nu past ${nameOf(after.product)}, in plaats van ${nameOf(before.product)}.`;
  if (before.middleCents !== null && after.middleCents === null) return 'Bij deze verandering geeft deze verzekeraar geen bedrag.';
  return null;
}

/** Why there is no figure any more, in the words of the result page; what was so before the change is not told again. */
export function lostText({ before, after }: TotalChange): readonly string[] {
  return after.reasons.filter((reason) => !before.reasons.includes(reason));
}

/** Said when a product takes no part in what was asked: its price is fixed by the insurer. */
export function fixedText({ after, fixed }: TotalChange): readonly string[] {
  const texts: string[] = [];
  if (fixed.percentage && after.insuredPct !== null) {
    texts.push(`Dit product vergoedt ${pct(after.insuredPct)}, ook als u iets anders vraagt.`);
  }
  if (fixed.deductible) texts.push('De prijs van dit product ligt vast: een ander eigen risico kan niet.');
  return texts;
}

/** One sentence per insurer, for who hears the page instead of seeing it. */
export function summaryText(changes: readonly TotalChange[], nameOf: NameOf): string {
  const parts = changes.map((change) => `${nameOf(change.before.insurer)}: ${differenceText(change) ?? 'geen bedrag'}`);
  return `${whatIfTexts.recomputed} ${list(parts)}.`;
}

export const whatIfTexts = {
  title: 'Wat als u iets verandert?',
  description: 'Zie wat een ander eigen risico, een andere vergoeding of meer omzet met uw premie-indicatie doet.',
  intro: 'Verander iets en zie per verzekeraar wat dat met de totale kosten doet. Wij bewaren dit niet: uw indicatie blijft staan.',
  back: 'Terug naar mijn indicatie',
  insuredPct: 'Te vergoeden deel',
  percentage: (text: string) => (text === 'show-all' ? 'Laat alles zien' : pct(text)),
  deductibleKind: 'Eigen risico',
  deductible: (kind: string) => DEDUCTIBLE_LABELS[kind] ?? kind,
  deductibleAmount: 'Bedrag van het eigen risico',
  limits: 'Aantal limieten',
  limitsHint: (limits: number) => `Wij rekenden met ${count(limits)}, de grootste klanten eerst. Laat leeg om dat zo te laten.`,
  exports: 'Export',
  exportsYes: 'Ook klanten in andere landen',
  exportsNo: 'Alleen klanten in eigen land',
  exportsHint: 'Wij proberen dan 25% van de omzet in andere landen van de EU.',
  turnoverPct: 'Meer of minder omzet',
  turnoverSlider: 'Meer of minder omzet in procenten, schuif',
  turnoverValue: (change: number) =>
    change === 0 ? 'evenveel omzet' : `${pct(String(Math.abs(change)))} ${change > 0 ? 'meer' : 'minder'} omzet`,
  turnoverHint: (turnoverCents: number) =>
    `Van −${String(-TURNOVER_CHANGE.least)} tot en met +${String(TURNOVER_CHANGE.most)}%. U gaf ${euro(turnoverCents)} op. Wij nemen aan dat dezelfde klanten meer of minder kopen.`,
  submit: 'Reken dit door',
  reset: 'Terug naar mijn antwoorden',
  results: 'Totale kosten in het eerste jaar',
  now: 'Nu',
  changed: 'Met uw verandering',
  difference: 'Verschil in het midden',
  noDifference: 'niet te vergelijken',
  recomputed: 'Opnieuw gerekend.',
  wasReset: 'Dit zijn weer uw eigen antwoorden.',
  mend: 'Verbeter eerst het vak waar een fout bij staat. Tot dan ziet u alleen de kosten zonder verandering.',
  slow: 'Het rekenen duurt wat langer…',
  failed: 'Wij kunnen de server nu niet bereiken. Wat u invulde, staat er nog.',
  tooBusy: 'Het is even te druk. Wat u invulde, staat er nog. Wacht een paar seconden.',
  outdated: 'Deze pagina is ouder dan de site. Laad de pagina opnieuw. Uw indicatie blijft staan; uw verandering vult u dan nog eens in.',
  retry: 'Probeer opnieuw',
  reload: 'Pagina opnieuw laden',
  faultPrefix: 'Fout:',
} as const;
