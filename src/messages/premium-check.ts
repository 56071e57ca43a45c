import { exactEuro } from './amount-text.ts';
import { fieldErrorText } from './field-errors.ts';
import { ISSUE_TEXTS } from './form-issues.ts';
import { PRODUCT_TEXTS } from './insurers.ts';
import type { PolicyIssue, PolicyKey } from '#/premium-check/policy-form.ts';

/** Words of one question about the policy. */
export interface PolicyQuestion {
  readonly label: string;
  readonly hint?: string;
  readonly missing?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly suffix?: string;
  /** Answers a browser may propose; another one is as good. */
  readonly proposals?: readonly string[];
}

const IF_KNOWN = 'Laat het leeg als u het niet weet.';

export const POLICY_QUESTIONS: Readonly<Record<PolicyKey, PolicyQuestion>> = {
  policyInsurer: {
    label: 'Bij welke verzekeraar loopt uw polis?',
    missing: 'Kies uw verzekeraar, of “Andere verzekeraar”',
    options: {
      'allianz-trade': 'Allianz Trade',
      atradius: 'Atradius',
      coface: 'Coface',
      credendo: 'Credendo',
      other: 'Andere verzekeraar',
    },
  },
  policyProduct: {
    label: 'Hoe heet de polis?',
    hint: `De naam staat bovenaan uw polis. ${IF_KNOWN}`,
    proposals: Object.values(PRODUCT_TEXTS).map(({ name }) => name),
  },
  premiumBasis: {
    label: 'Waarover betaalt u premie?',
    missing: 'Kies waarover u premie betaalt',
    options: {
      turnover: 'Een percentage van de omzet',
      balances: 'Elke maand een percentage van wat klanten u schuldig zijn',
      'yearly-amount': 'Een vast bedrag, of ik weet alleen wat ik per jaar betaal',
      unknown: 'Weet ik niet',
    },
  },
  premiumRate: {
    label: 'Welk tarief staat op de polis?',
    hint: 'Bijvoorbeeld 0,28% of 2,8‰. Alleen nodig als u een percentage betaalt.',
    missing: 'Vul het tarief van uw polis in',
  },
  averageBalance: {
    label: 'Hoeveel staat er gemiddeld open aan het einde van een maand?',
    hint: 'Alleen bij een percentage per maand. Laat u het leeg, dan volgt het uit uw omzet en betaaltermijn.',
  },
  yearlyPremium: {
    label: 'Hoeveel premie betaalt u per jaar?',
    hint: 'Zonder assurantiebelasting en zonder limietkosten. Alleen nodig bij een vast bedrag.',
    missing: 'Vul in wat u per jaar aan premie betaalt',
  },
  minimumPremium: { label: 'Wat is de minimumpremie per jaar?', hint: IF_KNOWN },
  policyTurnover: { label: 'Welke omzet staat op de polis of op uw laatste opgave?', hint: IF_KNOWN },
  policyLimits: { label: 'Voor hoeveel klanten betaalt u een kredietlimiet?', hint: IF_KNOWN },
  limitFee: { label: 'Wat kost een limiet per jaar?', hint: IF_KNOWN },
  otherCosts: { label: 'Welke andere kosten rekent de verzekeraar per jaar?', hint: `Bijvoorbeeld voor een portaal. ${IF_KNOWN}` },
  bonus: { label: 'Welk deel van de premie kreeg u vorig jaar terug als bonus?', hint: IF_KNOWN, suffix: '% van de premie' },
  policyPct: { label: 'Welk deel van een verlies vergoedt de polis?', missing: 'Kies het percentage dat de polis vergoedt' },
  policyDeductible: {
    label: 'Welk eigen risico heeft de polis?',
    missing: 'Kies het eigen risico van uw polis',
    options: {
      none: 'Geen',
      'annual-aggregate-first-loss': 'Een bedrag per jaar',
      'each-and-every-first-loss': 'Een bedrag per schade',
      'non-qualifying-loss': 'Een drempel: kleinere schades tellen niet',
    },
  },
  policyDeductibleAmount: { label: 'Hoe hoog is dat eigen risico?', missing: 'Vul het bedrag van uw eigen risico in' },
  deductibleOrder: {
    label: 'In welke volgorde rekent de polis?',
    hint: IF_KNOWN,
    options: {
      'percentage-first': 'Eerst het percentage, dan het eigen risico eraf',
      'deductible-first': 'Eerst het eigen risico eraf, dan het percentage',
      'minimum-retention': 'U draagt het hoogste van de twee',
    },
  },
  maximumTimes: { label: 'Hoeveel keer de premie is de hoogste vergoeding per jaar?', hint: IF_KNOWN, suffix: 'keer' },
  maximumAmount: { label: 'Of noemt de polis een bedrag als hoogste vergoeding?', hint: 'Vul een van de twee in.' },
  waitingMonths: { label: 'Hoe lang wacht u op uitbetaling?', hint: `De wachttijd. ${IF_KNOWN}`, suffix: 'maanden' },
  notificationDays: { label: 'Binnen hoeveel dagen meldt u een late betaling?', hint: `De meldtermijn. ${IF_KNOWN}`, suffix: 'dagen' },
  claimsCount: { label: 'Hoeveel schades betaalde de verzekeraar in drie jaar?', hint: IF_KNOWN, missing: 'Vul ook het aantal schades in' },
  claimsPaid: {
    label: 'Hoeveel betaalde de verzekeraar in drie jaar samen?',
    hint: IF_KNOWN,
    missing: 'Vul ook het bedrag van de schades in',
  },
  policyStart: { label: 'Wanneer ging de polis in?', hint: `Bijvoorbeeld 1-7-2024. ${IF_KNOWN}` },
  renewsOn: { label: 'Op welke dag verlengt de polis?', hint: `Bijvoorbeeld 1-7-2027. ${IF_KNOWN}` },
  noticeMonths: {
    label: 'Wat is de opzegtermijn?',
    hint: IF_KNOWN,
    options: { '1': '1 maand', '2': '2 maanden', '3': '3 maanden' },
  },
};

const OWN_ISSUES: Readonly<Record<string, string>> = {
  'count-not-whole': 'Schrijf een heel getal, bijvoorbeeld 12',
  'count-unreadable': 'Dit aantal kunnen wij niet lezen. Schrijf een heel getal, bijvoorbeeld 12',
  'rate-unreadable': 'Dit tarief kunnen wij niet lezen. Schrijf het zoals 0,28% of 2,8‰',
  'rate-too-precise': 'Gebruik hoogstens vier cijfers achter de komma',
  'maximum-twice': 'U vulde ook een aantal keer de premie in. Laat een van de twee staan',
};

/** What is wrong at a question about the policy, without a full stop: it stands in a list as well as above its field. */
export function policyIssueText({ key, code, options }: PolicyIssue): string {
  if (code === 'missing') return POLICY_QUESTIONS[key].missing ?? 'Vul dit in';
  if (code === 'amount-ambiguous') {
    const [one = '', other = ''] = (options ?? []).map(exactEuro);
    return `Bedoelt u ${one} of ${other}? Schrijf het bedrag zo dat er maar één uitleg is`;
  }
  return OWN_ISSUES[code] ?? ISSUE_TEXTS[code] ?? fieldErrorText(code).replace(/\.$/, '');
}

/** Words under which the questions about the policy stand together. */
export const POLICY_GROUPS: readonly { readonly title: string; readonly keys: readonly PolicyKey[] }[] = [
  { title: 'Uw polis', keys: ['policyInsurer', 'policyProduct'] },
  { title: 'Wat u betaalt', keys: ['premiumBasis', 'premiumRate', 'averageBalance', 'yearlyPremium', 'minimumPremium', 'policyTurnover'] },
  { title: 'Kosten naast de premie', keys: ['policyLimits', 'limitFee', 'otherCosts', 'bonus'] },
  {
    title: 'Wat de polis vergoedt',
    keys: ['policyPct', 'policyDeductible', 'policyDeductibleAmount', 'deductibleOrder', 'maximumTimes', 'maximumAmount'],
  },
  { title: 'Termijnen en schades', keys: ['waitingMonths', 'notificationDays', 'claimsCount', 'claimsPaid'] },
  { title: 'Verlengen en opzeggen', keys: ['policyStart', 'renewsOn', 'noticeMonths'] },
];

export const checkFormTexts = {
  title: 'Premie-Check',
  description: 'Betaalt u een gangbare premie voor uw kredietverzekering? Vergelijk uw polis met de markt, bij dezelfde dekking.',
  lead: 'U heeft al een kredietverzekering. Wij leggen wat u betaalt naast wat de markt vraagt voor dezelfde dekking.',
  needs: 'Pak uw polis en uw laatste premienota erbij. Zes antwoorden zijn nodig; wat u niet weet, laat u leeg.',
  company: 'Uw bedrijf en uw klanten',
  companyHint: 'Elke vraag die u openlaat, maakt de marge breder. De eerste drie zijn nodig.',
  fromQuote: 'Wij rekenen met de antwoorden van uw indicatie.',
  fromQuoteFacts: (turnover: string, buyers: string) => `Jaaromzet ${turnover}, ${buyers} klanten op rekening.`,
  otherAnswers: 'Vul andere antwoorden in',
  choose: 'Kies',
  submit: 'Bekijk de uitkomst',
  erase: 'Begin opnieuw',
  promise: 'Wij bewaren niets, tot u daar zelf om vraagt.',
  tooLong: 'Uw antwoorden zijn te lang om te onthouden. Kort een van de teksten in.',
  faultPrefix: 'Fout: ',
  portfolio: 'Heeft u veel polissen? Leg ze in één keer naast de markt.',
  portfolioLink: 'Naar de portefeuille',
} as const;
