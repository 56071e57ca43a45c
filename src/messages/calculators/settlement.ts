import { amount } from '#/messages/policy-lines.ts';
import { amountField, percentField, radioField, type FieldWords } from './field.ts';

export const settlementFields: readonly FieldWords[] = [
  amountField({
    name: 'verwacht',
    label: 'Omzet die u vooraf opgaf',
    hint: 'De verwachte verzekerde omzet. Bijvoorbeeld 2.000.000 of 2 mln.',
    missing: 'Vul de omzet in die u vooraf opgaf',
  }),
  percentField({
    name: 'tarief',
    label: 'Tarief',
    hint: 'Deel van de omzet dat u als premie betaalt. Bijvoorbeeld 0,25.',
    missing: 'Vul het tarief in',
  }),
  percentField({
    name: 'minimum',
    label: 'Minimumpremie, als deel van de verwachte premie',
    hint: 'Gangbaar is 80 tot 90. Vul 0 in als er geen minimum is.',
    missing: 'Vul de minimumpremie in, of 0',
  }),
  amountField({ name: 'werkelijk', label: 'Hele omzet van het jaar', hint: 'Zonder btw.', missing: 'Vul de hele omzet van het jaar in' }),
  amountField({
    name: 'nietverzekerd',
    label: 'Deel dat niet verzekerd is',
    hint: 'Vooruitbetaald, contant, overheid, eigen groep, of klanten zonder limiet. Leeg betekent: niets.',
    missing: null,
  }),
  radioField({ name: 'afrekening', label: 'Hoe rekent uw verzekeraar af?', hint: null, missing: 'Kies hoe uw verzekeraar afrekent' }, [
    { value: 'teruggave', label: 'U betaalt eerst de verwachte premie', hint: 'Na het jaar krijgt u terug of betaalt u bij.' },
    { value: 'bijbetaling', label: 'U betaalt eerst de minimumpremie', hint: 'Na het jaar betaalt u alleen bij.' },
  ]),
];

export const settlementTexts = {
  title: 'Wat betaalt u na uw omzetopgave?',
  description: 'Reken de naverrekening na: voorschot, minimumpremie en wat u na het jaar terugkrijgt of bijbetaalt. Stap voor stap.',
  lead: 'U betaalt eerst een voorschot. Na het jaar geeft u uw omzet op en volgt de afrekening.',
  form: 'Uw polis en uw omzet',
  refund: (cents: number) => `U krijgt ${amount(cents)} terug`,
  extra: (cents: number) => `U betaalt ${amount(cents)} bij`,
  even: 'U betaalt niets bij en krijgt niets terug',
  final: (cents: number) => `Het hele jaar kost ${amount(cents)}, zonder limietkosten en belasting.`,
  bites: 'De minimumpremie geldt: uw premie over de omzet is lager.',
  tooMuch: (cents: number) => `Gaf u de hele omzet op, dan betaalde u ${amount(cents)} te veel. Dat is de meest gemaakte fout.`,
  instalments: (cents: number) => `Het voorschot in vier termijnen: elk kwartaal ${amount(cents)}.`,
  unequal: (most: number, least: number) => `Het voorschot in vier termijnen: eerst ${amount(most)}, later ${amount(least)} per kwartaal.`,
  figure: 'Van voorschot naar afrekening',
  advance: 'Voorschot',
  minimum: 'Minimumpremie',
  actual: 'Premie over uw omzet',
  finalBar: 'Premie van het jaar',
  settlementBar: { more: 'Bij te betalen', less: 'Terug te krijgen', same: 'Niets te verrekenen' },
  more: { name: 'Lees meer over de omzetopgave', path: '/kredietverzekering/omzetopgave/' },
} as const;
