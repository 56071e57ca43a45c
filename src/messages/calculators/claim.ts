import { amount } from '#/messages/policy-lines.ts';
import { amountField, percentField, radioField, type FieldWords } from './field.ts';

const left = 'Leeg betekent: uw polis heeft dit niet.';

export const claimFields: readonly FieldWords[] = [
  amountField({
    name: 'factuur',
    label: 'Wat uw klant niet betaalt',
    hint: 'Het hele bedrag, met btw. Bijvoorbeeld 12.100 of 1,5 mln.',
    missing: 'Vul in wat uw klant niet betaalt',
  }),
  radioField(
    { name: 'btw', label: 'Welke btw zit daarin?', hint: 'Btw is meestal niet verzekerd.', missing: 'Kies welke btw in het bedrag zit' },
    [
      { value: '21', label: '21%' },
      { value: '9', label: '9%' },
      { value: '6', label: '6% (België)' },
      { value: 'geen', label: 'Geen btw, verlegd of meeverzekerd' },
    ],
  ),
  amountField({ name: 'limiet', label: 'Kredietlimiet voor deze klant', hint: 'Leeg betekent: geen limiet per klant.', missing: null }),
  percentField({
    name: 'dekking',
    label: 'Verzekerd percentage',
    hint: 'Bijvoorbeeld 90.',
    missing: 'Vul het verzekerde percentage in',
  }),
  amountField({ name: 'drempel', label: 'Drempel', hint: `Een schade tot en met dit bedrag telt niet. ${left}`, missing: null }),
  amountField({ name: 'eigenrisico', label: 'Eigen risico per schade', hint: left, missing: null }),
  radioField(
    {
      name: 'volgorde',
      label: 'Hoe telt dat eigen risico?',
      hint: 'Alleen nodig bij een eigen risico per schade.',
      missing: 'Kies hoe het eigen risico per schade telt',
    },
    [
      { value: 'eerst-dekking', label: 'Eerst het percentage, dan het eigen risico eraf' },
      { value: 'eerst-eigen-risico', label: 'Eerst het eigen risico eraf, dan het percentage' },
      { value: 'minimaal-eigen-deel', label: 'Als minimum: het hoogste van dit bedrag en het onverzekerde deel' },
    ],
  ),
  amountField({ name: 'jaarrisico', label: 'Eigen risico per jaar dat nog over is', hint: left, missing: null }),
  radioField(
    {
      name: 'tegen',
      label: 'Waar gaat dat vanaf?',
      hint: 'Alleen nodig bij een eigen risico per jaar.',
      missing: 'Kies waar het eigen risico per jaar vanaf gaat',
    },
    [
      { value: 'vergoeding', label: 'Van de vergoeding, na het percentage' },
      { value: 'verlies', label: 'Van het verlies, vóór het percentage' },
    ],
  ),
  amountField({
    name: 'maximum',
    label: 'Hoogste vergoeding die dit jaar nog over is',
    hint: `Vaak een aantal keer de premie. ${left}`,
    missing: null,
  }),
];

export const claimTexts = {
  title: 'Wat krijgt u bij een schade?',
  description: 'Van onbetaalde factuur naar uitkering: limiet, drempel, percentage, eigen risico en hoogste vergoeding. Stap voor stap.',
  lead: 'Een polis vergoedt zelden het hele bedrag. Hier ziet u elke stap tussen de factuur en de uitkering.',
  form: 'Uw factuur en uw polis',
  paid: (cents: number) => `De verzekeraar betaalt ${amount(cents)}`,
  nothing: 'De verzekeraar betaalt niets',
  vat: (cents: number) => `De btw van ${amount(cents)} vraagt u terug bij de fiscus, onder voorwaarden.`,
  own: (cents: number) => `Zelf draagt u ${amount(cents)}.`,
  figure: 'Van factuur naar uitkering',
  invoice: 'Factuur',
  payment: 'Uitkering',
  invoiceWorking: 'Wat uw klant niet betaalt',
  more: { name: 'Lees meer over het eigen risico', path: '/kredietverzekering/eigen-risico/' },
} as const;
