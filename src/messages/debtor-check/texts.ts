import { count, euro, percent } from '#/messages/format.ts';
import { CLASS_NAMES, share } from './outcome.ts';
import type { RiskClass } from '#/debtor-check/weights.ts';

/** What the forms find odd beyond what a single field shows; no full stop, as it also stands in the list of faults. */
export const formFaults = {
  shareOfCountry: 'Vul in welk deel van de omzet in dit land zit',
  countryOfShare: 'Kies het land bij dit deel',
  sharesOver100: 'De delen van de landen zijn samen meer dan 100%. Controleer ze',
  countryTwice: 'Een land staat er twee keer. Kies elk land één keer',
  topFiveTooSmall: 'Uw vijf grootste klanten zijn samen ten minste zo groot als uw grootste klant. Controleer beide delen',
  topFiveTooLarge: 'Vijf klanten zijn samen ten hoogste vijf keer uw grootste klant. Controleer beide delen',
  fewCustomers: 'Met vijf klanten of minder zijn de vijf grootste samen 100%',
  oneCustomer: 'Met één klant is uw grootste klant 100%',
} as const;

/** The pages of the Klantencheck. */
export const checkPageTexts = {
  title: 'Klantencheck',
  description: 'Zie wat uw klantenbestand kan kosten als klanten niet betalen, en wat vier kredietverzekeringen daarvan overlaten.',
  lead: 'Wat kan uw klantenbestand u kosten als klanten niet betalen? En wat zou elke polis daarvan vergoeden?',
  ways: 'Kies wat u bij de hand heeft.',
  twoMinutes: 'In twee minuten, zonder bestand',
  twoMinutesHint: 'Een paar getallen, geen namen. Wij bewaren niets, tot u daarom vraagt.',
  oneCustomer: 'Eén klant, ook een nieuwe',
  oneCustomerHint: 'Klasse, limiet en wat u het beste kunt vragen.',
  submit: 'Bereken het risico',
  submitAgain: 'Bereken opnieuw',
  change: 'Uw antwoorden',
  optional: 'Velden zonder (niet verplicht) zijn nodig.',
  faultPrefix: 'Fout: ',
  busy: 'Het is nu druk. Wacht enkele seconden en probeer het opnieuw. Uw antwoorden staan er nog.',
  notKept: 'Wij bewaren niets van wat u hier invult.',
  quote: 'Neem deze antwoorden mee naar de premie-indicatie',
  quoteHint: 'U kunt daar alles nog aanpassen.',
  tooLong: 'Uw antwoorden zijn te lang om mee te nemen. Kort ze in en probeer het opnieuw',
  broker: 'Vraag de makelaar',
  calculators: 'Reken zelf verder in de rekenhulp',
  facts: (turnover: number, customers: number) => `Gerekend met ${euro(turnover)} omzet en ${count(customers)} klanten.`,
  margin: (units: number) => percent(units),
} as const;

export const customerPageTexts = {
  title: 'Klantencheck van één klant',
  description: 'Bekijk voor één klant, ook een nieuwe, het risico, de limiet die past en of een verzekeraar hem waarschijnlijk dekt.',
  lead: 'Levert u op rekening aan een nieuwe klant, of wordt een klant groter? Bekijk wat wij uit uw antwoorden kunnen zeggen.',
  back: 'Klantencheck van alle klanten',
  class: (name: RiskClass) => `Klasse ${name}: ${CLASS_NAMES[name]}`,
  noClass: 'Klasse nog niet bekend',
  sanctioned: 'Voor dit land gelden sancties. Kijk eerst of u mag leveren. Een verzekeraar dekt deze klant niet.',
  notEnough: (best: RiskClass, worst: RiskClass) =>
    `Er is te weinig bekend voor een klasse: zij kan van ${best} tot ${worst} lopen. Beantwoord meer vragen.`,
  range: (best: RiskClass, worst: RiskClass) =>
    best === worst ? '' : `Met wat niet bekend is, kan de klasse van ${best} tot ${worst} lopen.`,
  defaultRate: (rate: number) => `Kans dat deze klant in een jaar niet betaalt: ongeveer ${share(rate)}.`,
  owner: 'Achter deze klant staat een mens. Deze klasse is alleen voor u. Wij bewaren haar niet.',
  limitTitle: 'Wat deze klant u schuldig wordt',
  exposure: (cents: number, term: number, late: number) =>
    `Op de hoogste dag ongeveer ${euro(cents)}: de omzet over ${count(term)} dagen betaaltermijn en ${count(late)} dagen te laat.`,
  suggested: (cents: number, isClassKnown: boolean) => {
    if (cents === 0) return 'Wij stellen geen limiet voor.';
    return isClassKnown
      ? `Een limiet die bij deze klasse past: ${euro(cents)}.`
      : `Met wat nu bekend is, komen wij op een limiet van ${euro(cents)}. Met meer antwoorden kan die anders worden.`;
  },
  gap: (cents: number) => `Dat is ${euro(cents)} minder dan u nodig heeft.`,
  wanted: (cents: number) => `U heeft ${euro(cents)} nodig.`,
  adviceTitle: 'Wat u kunt doen',
  coverTitle: 'Dekt een verzekeraar deze klant?',
  coverCaption: 'Hoe elke polis met deze klant omgaat',
  coverHead: ['Polis', 'Waarschijnlijk'],
  driversTitle: 'Waar de klasse op rust',
  driversCaption: (base: number) => `Wij beginnen bij ${share(base)} per jaar en vermenigvuldigen`,
  driversHead: ['Oorzaak', 'Bij deze klant', 'Weegt'],
  estimate: 'De gewichten zijn schattingen van ons. Zij zijn niet geijkt op gegevens van een kredietbureau.',
} as const;
