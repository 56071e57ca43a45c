import type { ComparedOn } from '#/premium-check/band.ts';
import type { Finding } from '#/premium-check/findings.ts';
import type { Notice } from '#/premium-check/notice.ts';
import type { SwitchingCost } from '#/premium-check/switching.ts';
import type { Standing, TermStanding } from '#/premium-check/terms-check.ts';
import type { NotAssessable, PremiumVerdict } from '#/premium-check/verdict.ts';
import { sourceOf } from '#/messages/sources.ts';
import { count, date, dayCount, euro, factor, list, monthCount, percent, rate } from '#/messages/format.ts';

/** The verdict in words; the sign beside it says the same without colour. */
export interface VerdictText {
  readonly sign: 'below' | 'inside' | 'above' | 'none';
  readonly title: string;
  readonly text: readonly string[];
}

const CONFIDENCE = { high: 'hoog', medium: 'middel', low: 'laag' } as const;
const confidence = (word: keyof typeof CONFIDENCE) =>
  `Zekerheid van deze uitkomst: ${CONFIDENCE[word]}. Hoe smaller de marge van de markt, hoe zekerder.`;

const NOT_ASSESSABLE: Readonly<Record<NotAssessable, readonly string[]>> = {
  'premium-basis-unknown': [
    'Wij weten niet wat u betaalt. Kijk op uw polis of premienota waarover u premie betaalt, en vul het tarief of het jaarbedrag in.',
  ],
  'too-few-insurers': [
    'Minder dan twee verzekeraars geven bij deze dekking een bedrag. Dan is er geen markt om mee te vergelijken.',
    'Met een andere dekking of een ander eigen risico kan het soms wel. Anders kijkt een adviseur mee.',
  ],
  'range-too-wide': [
    'De marge van de markt is te breed: het hoogste bedrag is meer dan vier keer het laagste. Beantwoord meer vragen over uw klanten, dan wordt zij smaller.',
  ],
};

export function verdictText(verdict: PremiumVerdict): VerdictText {
  switch (verdict.kind) {
    case 'below-market':
      return {
        sign: 'below',
        title: 'Onder de markt',
        text: [
          'U betaalt minder dan de markt vraagt. Lager is niet vanzelf beter: kijk hieronder naar wat de polis vergoedt.',
          confidence(verdict.confidence),
        ],
      };
    case 'in-line': {
      const where = verdict.nearTop ? 'Marktconform, aan de bovenkant' : 'Marktconform';
      return { sign: 'inside', title: where, text: ['Wat u betaalt, ligt binnen de marge van de markt.', confidence(verdict.confidence)] };
    }
    case 'above-market': {
      const { lowCents, highCents } = verdict.shown;
      const over = lowCents === 0 ? `tot ongeveer ${euro(highCents)}` : `ongeveer ${euro(lowCents)} tot ${euro(highCents)}`;
      return {
        sign: 'above',
        title: 'Boven de markt',
        text: [
          `U betaalt ${over} per jaar meer dan gangbaar voor deze dekking.`,
          'Daar kan een reden voor zijn: schades, moeilijke limieten of voorwaarden die hier niet meetellen. Vraag uw verzekeraar of adviseur ernaar.',
          confidence(verdict.confidence),
        ],
      };
    }
    case 'not-assessable':
      return { sign: 'none', title: 'Niet te beoordelen', text: NOT_ASSESSABLE[verdict.reason] };
  }
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  better: 'gunstiger dan gangbaar',
  same: 'gelijk aan gangbaar',
  worse: 'minder gunstig dan gangbaar',
  unknown: 'niet ingevuld',
};

const TERM_NAMES: Readonly<Record<TermStanding['term'], string>> = {
  'insured-percentage': 'Welk deel wordt vergoed',
  'maximum-liability': 'Hoogste vergoeding per jaar',
  'waiting-period': 'Wachttijd',
  'notification-period': 'Meldtermijn',
  'notice-period': 'Opzegtermijn',
};

function inUnit(value: number, unit: TermStanding['unit']): string {
  switch (unit) {
    case 'percent':
      return `${count(value)}%`;
    case 'times':
      return `${count(value)} × de premie`;
    case 'months':
      return monthCount(value);
    case 'days':
      return dayCount(value);
  }
}

/** A row of the terms check in words. */
export function termRow({ term, unit, theirs, usual, standing, sources }: TermStanding) {
  return {
    name: TERM_NAMES[term],
    theirs: theirs === null ? 'niet ingevuld' : inUnit(theirs, unit),
    usual: usual.low === usual.high ? inUnit(usual.low, unit) : `${count(usual.low)} tot ${inUnit(usual.high, unit)}`,
    standing: STANDINGS[standing],
    sources: `bron: ${list([...new Set(sources.map((key) => sourceOf(key)?.publisher ?? key))])}`,
  };
}

export function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'limit-costs-unknown':
      return 'U vulde niet in wat uw limieten kosten. Wij vergelijken daarom alleen de premie: ook andere kosten tellen niet mee, bij u en bij de markt. Vul de kosten van uw limieten in voor het hele beeld.';
    case 'low-price-low-maximum':
      return `Een lage prijs met een laag maximum. De polis vergoedt ten hoogste ${euro(finding.maximumCents)} per jaar; gangbaar bij de prijs van de markt is ${euro(finding.usualCents)}. U betaalt dus ook voor minder.`;
    case 'low-price-unknown-maximum':
      return 'U vulde niet in wat de polis per jaar ten hoogste vergoedt. Kijk dat na: een lage prijs kan een laag maximum betekenen.';
    case 'maximum-below-largest':
      return `Het maximum is te laag voor uw grootste klant. Valt die om, dan is de vergoeding ${euro(finding.claimCents)}, maar de polis betaalt ten hoogste ${euro(finding.maximumCents)}.`;
    case 'minimum-binds':
      return `U betaalt ${percent(finding.effectiveRate)} door de minimumpremie, terwijl uw tarief ${rate(finding.statedRate)} is.`;
    case 'turnover-too-high':
      return `Op de polis staat ${euro(finding.policyCents)} omzet. Uw verzekerbare omzet is nu ${euro(finding.actualCents)}. Vraag of u te veel vooruitbetaalt en of u dat terugkrijgt.`;
    case 'limits-unused':
      return `U betaalt voor ${count(finding.count)} limieten en heeft ${count(finding.buyers)} klanten. Ongeveer ${euro(finding.unusedCents)} per jaar gaat naar limieten die u niet gebruikt.`;
    case 'deductible-never-met':
      return `Uw eigen risico (${euro(finding.deductibleCents)}) is hoger dan uw verzekerbare omzet van een heel jaar (${euro(finding.turnoverCents)}). Zo betaalt de polis nooit iets. Controleer het bedrag van het eigen risico.`;
    case 'deductible-above-losses':
      return `Uw eigen risico is ${euro(finding.deductibleCents)}. Uw verliezen waren gemiddeld ${euro(finding.averageLossCents)}: zulke verliezen draagt u zelf.`;
    case 'claims-above-premium':
      return `De verzekeraar betaalde in drie jaar ${euro(finding.claimsCents)}. Drie jaar uw premie van nu is ${euro(finding.premiumCents)}. Dan is een hogere premie te verwachten.`;
  }
}

export function switchingText(cost: SwitchingCost): string {
  switch (cost.kind) {
    case 'overdue':
      return cost.amountCents === null
        ? 'Wat nu te laat is, dekt een nieuwe verzekeraar niet. U gaf niet op hoeveel dat is.'
        : `Wat nu te laat is, dekt een nieuwe verzekeraar niet: ${euro(cost.amountCents)}.`;
    case 'limits':
      return cost.feesCents === null
        ? 'Alle kredietlimieten vraagt u opnieuw aan. De uitkomst kan anders zijn dan nu.'
        : `Alle kredietlimieten vraagt u opnieuw aan, voor ongeveer ${euro(cost.feesCents)}. De uitkomst kan anders zijn dan nu.`;
    case 'bonus':
      return `U kunt uw bonus verliezen: ${euro(cost.amountCents)}.`;
    case 'seam':
      return 'Schades die lopen, blijven bij uw oude polis. Spreek af welke leveringen onder welke polis vallen.';
  }
}

export function noticeTexts({ day, renewsOn, months, monthsAssumed, missed }: Notice): readonly string[] {
  return [
    ...(missed === null ? [] : [`De opzegdatum van deze periode, ${date(missed)}, is voorbij. Dit is de volgende.`]),
    `Wilt u opzeggen? Dan moet uw opzegging uiterlijk op ${date(day)} bij de verzekeraar zijn. De volgende periode begint op ${date(renewsOn)}.`,
    monthsAssumed
      ? `U gaf geen opzegtermijn op. Wij namen de langste die gangbaar is: ${monthCount(months)}. Kijk op uw polis.`
      : `Gerekend met een opzegtermijn van ${monthCount(months)}. De polis beslist.`,
  ];
}

export const outcomeTexts = {
  documentTitle: 'Uitkomst van uw Premie-Check',
  description: 'Wat u betaalt naast wat de markt vraagt voor dezelfde dekking.',
  change: 'Wijzig uw antwoorden',
  changed:
    'Deze uitkomst is niet meer die van daarnet: uw antwoorden zijn intussen gewijzigd, misschien in een ander tabblad, of de dag is om. Wij deden nog niets. Bekijk de uitkomst en kies opnieuw.',
  notDone: 'Dat lukte niet: wij konden het formulier niet lezen. Wij bewaarden niets. Kies hieronder opnieuw.',
  paid: 'U betaalt per jaar',
  effective: (share: number) => `dat is ${percent(share)} van uw verzekerbare omzet`,
  market: 'De markt vraagt',
  middle: (middle: number) => `midden ${euro(middle)}`,
  withoutTax: (comparedOn: ComparedOn) =>
    comparedOn === 'premium'
      ? 'Alleen de premie per jaar, zonder belasting. Limietkosten vulde u niet in: kosten naast de premie tellen bij u en bij de markt niet mee.'
      : 'Premie en limietkosten per jaar, zonder belasting.',
  picture: 'Uw premie op de bandbreedte van de markt',
  band: 'Markt bij uw dekking',
  bandNote: (factorOf: number, isAdjusted: boolean) =>
    isAdjusted ? `middelste verzekeraar, voor gelijke dekking × ${factor(factorOf)}` : 'middelste van de verzekeraars',
  own: 'uw premie',
  ownAlt: (paid: number, low: number, high: number) => `U betaalt ${euro(paid)}. De markt vraagt ${euro(low)} tot ${euro(high)}.`,
  rangeLegend: 'van laag tot hoog',
  middleLegend: 'midden',
  withoutPrice: (names: readonly string[]) =>
    `${list(names)} ${names.length === 1 ? 'geeft' : 'geven'} bij precies deze dekking geen bedrag en ${names.length === 1 ? 'telt' : 'tellen'} niet mee.`,
  termsTitle: 'Uw voorwaarden naast wat gangbaar is',
  termsRegion: 'Tabel met uw voorwaarden',
  termsHead: ['Voorwaarde', 'Uw polis', 'Gangbaar', 'Oordeel'],
  termsNote: 'Dekking en eigen risico zitten al in de vergelijking van de prijs. Termijnen kosten geen euro’s, maar tellen wel.',
  findingsTitle: 'Wat ons opvalt',
  findingsNone: 'Niets bijzonders in wat u invulde.',
  switchTitle: 'Wat overstappen kost',
  switchIntro: 'Ook als een andere premie lager is, kost overstappen iets.',
  noticeTitle: 'Uiterste opzegdatum',
  noticeNone: 'Vul in op welke dag de polis verlengt, dan rekenen wij de uiterste opzegdatum uit.',
  calendar: 'Zet in uw agenda',
  workTitle: 'Zo is dit berekend',
  workPaid: 'Wat u betaalt',
  workMarket: 'Wat de markt vraagt bij uw dekking',
  workMarketIntro: (comparedOn: ComparedOn) =>
    `Per verzekeraar ${comparedOn === 'premium' ? 'de premie zonder limietkosten' : 'premie plus limietkosten'}, voor een polis die begint als de uwe afloopt. De marge van de markt is steeds het middelste bedrag.`,
  workEqual: 'Gelijke dekking',
  workEqualNone:
    'Geen aanpassing voor gelijke dekking. Hoogste vergoeding en volgorde van het eigen risico vulde u niet in, of zij zijn gewoon.',
  workEqualIntro: 'Wat verzekeraars niet apart beprijzen, passen wij aan: wat de polis gemiddeld vergoedt, gedeeld door wat gangbaar is.',
  head: ['Stap', 'Som', 'Uitkomst'],
  marketHead: ['Verzekeraar', 'Laag', 'Midden', 'Hoog'],
  median: 'Middelste',
  adjusted: 'Na aanpassing',
  assumptions: 'Waar wij van uitgingen',
  policy: 'Wat u over uw polis opgaf',
  made: (asOf: string, version: string) => `Berekend op ${date(asOf)} met rekenmodel ${version}.`,
  replaced: 'Sinds deze uitkomst zijn tarieven of rekenmodel vervangen. Zij blijft staan zoals zij was.',
  method: 'Zo rekenen wij',
  nextTitle: 'En nu?',
  review: 'Laat de makelaar meekijken',
  compare: 'Vergelijk nu vier verzekeraars',
  compareHint: 'Wij maken een indicatie van uw antwoorden en bewaren die zonder uw naam.',
  keep: 'Bewaar deze uitkomst',
  keepHint: (days: number) => `U krijgt een eigen link. Komt u ${String(days)} dagen niet terug, dan wissen wij alles.`,
  mail: 'Mail mij deze uitkomst',
  kept: 'Dit is uw eigen link. Wie hem heeft, ziet deze uitkomst en kan haar wissen.',
  keptUntil: (day: string) => `Komt u niet terug, dan wissen wij haar op ${date(day)}.`,
  myData: 'Bekijk of wis wat wij bewaren',
  gone: 'Deze Premie-Check is er niet meer',
  goneText: 'Wij vinden niets bij deze link. Misschien is hij gewist, of is de bewaartijd voorbij.',
  goneAction: 'Doe de Premie-Check opnieuw',
} as const;
