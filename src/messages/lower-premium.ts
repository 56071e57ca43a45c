import type { EarnBack } from '#/quote-engine/earn-back.ts';
import type { Lowering, Saving } from '#/quote-engine/lower-premium.ts';
import { exactEuro } from './amount-text.ts';
import { count, euro, pct, rate } from './format.ts';
import type { NameOf } from './what-if.ts';
import { percentText } from './what-if.ts';

const EXTRA_NAMES: Readonly<Record<string, string>> = {
  collection: 'incasso',
  'pre-delivery-risk': 'maatwerk in productie',
  'political-risk': 'politiek risico',
  'loss-payee': 'de bank als begunstigde',
  'fast-limits': 'snelle limieten',
};

const days = (value: number) => `${count(value)} ${value === 1 ? 'dag' : 'dagen'}`;

/** A change that lowers the premium, as something to do. */
export function loweringText(change: Lowering): string {
  switch (change.kind) {
    case 'insured-percentage':
      return `Laat ${pct(change.to)} vergoeden in plaats van ${pct(change.from)}`;
    case 'yearly-deductible':
      return `Draag per jaar de eerste ${euro(change.amountCents)} zelf`;
    case 'payment-term':
      return `Geef ${days(change.toDays)} betaaltermijn in plaats van ${days(change.fromDays)}`;
    case 'days-late':
      return `Zorg dat klanten gemiddeld ${days(change.toDays)} te laat betalen in plaats van ${days(change.fromDays)}`;
    case 'fewer-limits':
      return `Vraag ${count(change.to)} limieten aan in plaats van ${count(change.from)}`;
    case 'extra':
      return `Laat ${EXTRA_NAMES[change.extra] ?? change.extra} weg`;
  }
}

/** What a change saves at one insurer. */
export function savingText({ insurer, beforeCents, afterCents }: Saving, nameOf: NameOf): string {
  const saved = beforeCents - afterCents;
  return `${nameOf(insurer)}: ${euro(saved)} minder (${percentText(saved / beforeCents)})`;
}

export const lowerPremiumTexts = {
  title: 'Wat maakt uw premie lager?',
  intro:
    'Wij rekenden uit welke verandering in uw eigen antwoorden de totale kosten in het eerste jaar het meest verlaagt. Het gaat om het midden, bij verder gelijke antwoorden.',
  none: 'Met uw antwoorden vonden wij geen verandering die de premie lager maakt. Meestal komt dat door de minimumpremie.',
  tryOut: 'Probeer zelf wat u wilt veranderen',
} as const;

export const earnBackTexts = {
  title: 'Wat als uw grootste klant niet betaalt?',
  /** The whole sum in one sentence: loss ÷ margin = extra turnover. */
  sentence: ({ lossCents, margin, extraTurnoverCents, isGiven }: EarnBack) =>
    `${isGiven ? 'Eén klant kan u tegelijk' : 'Wij schatten dat uw grootste klant u tegelijk'} ${exactEuro(lossCents)} schuldig ${isGiven ? 'zijn' : 'is'}. Betaalt hij niet, dan maakt u dat bij een marge van ${rate(margin)} pas goed met ${exactEuro(extraTurnoverCents)} extra omzet.`,
  sum: ({ lossCents, margin, extraTurnoverCents }: EarnBack) =>
    `${exactEuro(lossCents)} ÷ ${rate(margin)} = ${exactEuro(extraTurnoverCents)}`,
  assumed: 'U wist dit bedrag niet. De schatting volgt uit uw omzet, het deel van uw grootste klant en de dagen tot betaling.',
  example: 'De marge van 5% is een voorbeeld. Vul uw eigen marge in.',
  covered: (insuredPct: string) =>
    `Is de klant verzekerd tot dit bedrag, dan vergoedt een verzekeraar ${pct(insuredPct)} ervan, vóór eigen risico.`,
  margin: 'Uw marge in procenten van de omzet',
  marginHint: 'Wat u van elke 100 euro omzet overhoudt. Wij bewaren dit niet.',
  submit: 'Reken uit',
  fault: 'Vul een marge in boven 0 en tot en met 100, zoals 8 of 12,5',
} as const;
