import { count } from '#/messages/format.ts';
import { amount } from '#/messages/policy-lines.ts';
import { amountField, percentField, type FieldWords } from './field.ts';

export const earnBackFields: readonly FieldWords[] = [
  amountField({
    name: 'verlies',
    label: 'Bedrag dat uw klant niet betaalt',
    hint: 'Zonder btw. Bijvoorbeeld 20.000.',
    missing: 'Vul in wat uw klant niet betaalt',
  }),
  percentField({
    name: 'marge',
    label: 'Uw marge',
    hint: 'Wat u van elke 100 euro omzet overhoudt. Bijvoorbeeld 5.',
    missing: 'Vul uw marge in',
  }),
  percentField({
    name: 'dekking',
    label: 'Verzekerd percentage',
    hint: 'Om te zien wat een verzekering verandert. Bijvoorbeeld 90.',
    missing: null,
  }),
  amountField({ name: 'omzet', label: 'Uw omzet in een jaar', hint: 'Om het in dagen omzet te zien.', missing: null }),
];

export const earnBackToolTexts = {
  title: 'Hoeveel omzet kost een verlies?',
  description: 'Reken uit hoeveel extra omzet u nodig heeft om één onbetaalde rekening goed te maken, met en zonder verzekering.',
  lead: 'Van elke euro omzet houdt u maar een klein deel over. Daarom kost een onbetaalde rekening veel meer omzet dan haar bedrag.',
  form: 'Uw verlies en uw marge',
  need: (cents: number) => `U heeft ${amount(cents)} extra omzet nodig`,
  times: (share: string) => `Dat is ${share} keer het verlies.`,
  days: (days: number) => (days < 1 ? 'Dat is minder dan een dag van uw jaaromzet.' : `Dat zijn ${count(days)} dagen van uw jaaromzet.`),
  insured: (own: number, turnover: number) =>
    `Met deze dekking draagt u zelf ${amount(own)}. Dan is ${amount(turnover)} extra omzet genoeg.`,
  deductible: 'Een eigen risico of limiet in uw polis kan uw eigen deel groter maken.',
  figure: 'Verlies en extra omzet op dezelfde schaal',
  loss: 'Verlies',
  turnover: 'Extra omzet zonder verzekering',
  ownPart: 'Uw eigen deel met verzekering',
  insuredTurnover: 'Extra omzet met verzekering',
  more: { name: 'Lees de voor- en nadelen', path: '/kredietverzekering/voor-en-nadelen/' },
} as const;
