import { count } from '#/messages/format.ts';
import { amount } from '#/messages/policy-lines.ts';
import { amountField, daysField, lineField, radioField, timesField, type FieldWords } from './field.ts';

const lateHint = 'Leeg betekent: op tijd.';

export const limitFields: Readonly<Record<'turnover' | 'deliveries', readonly FieldWords[]>> = {
  turnover: [
    amountField({
      name: 'omzet',
      label: 'Omzet met deze klant in een jaar',
      hint: 'Zonder btw. Bijvoorbeeld 600.000 of 1,5 mln.',
      missing: 'Vul de omzet met deze klant in',
    }),
    radioField({ name: 'ritme', label: 'Hoe vaak factureert u?', hint: null, missing: 'Kies hoe vaak u factureert' }, [
      { value: 'week', label: 'Elke week' },
      { value: 'twee-weken', label: 'Elke twee weken' },
      { value: 'maand', label: 'Elke maand' },
      { value: 'kwartaal', label: 'Elk kwartaal' },
    ]),
    daysField({ name: 'termijn', label: 'Betaaltermijn', hint: 'Van factuur tot vervaldag.', missing: 'Vul de betaaltermijn in dagen in' }),
    daysField({ name: 'telaat', label: 'Hoeveel dagen betaalt deze klant te laat?', hint: lateHint, missing: null }),
    timesField({
      name: 'piek',
      label: 'Hoeveel hoger is de omzet in de drukke tijd?',
      hint: 'Bijvoorbeeld 1,5 keer gewoon. Wij rekenen alsof alles wat tegelijk openstaat uit die tijd komt. Leeg betekent: het hele jaar gelijk.',
      missing: null,
    }),
  ],
  deliveries: [
    lineField(
      {
        name: 'leveringen',
        label: 'Bedragen van de leveringen',
        hint: 'Zonder btw, met een puntkomma ertussen. Bijvoorbeeld 150.000; 150.000; 100.000.',
        missing: 'Vul de bedragen van de leveringen in',
      },
      'full',
    ),
    daysField({
      name: 'tussen',
      label: 'Dagen tussen twee leveringen',
      hint: null,
      missing: 'Vul in hoeveel dagen er tussen twee leveringen zitten',
    }),
    daysField({
      name: 'betaaltermijn',
      label: 'Betaaltermijn',
      hint: 'Van factuur tot vervaldag.',
      missing: 'Vul de betaaltermijn in dagen in',
    }),
    daysField({ name: 'dagentelaat', label: 'Hoeveel dagen betaalt deze klant te laat?', hint: lateHint, missing: null }),
  ],
};

export const limitTexts = {
  title: 'Welke kredietlimiet heeft u nodig?',
  description: 'Reken uit hoeveel een klant u op de hoogste dag schuldig is. Met de lijn over de tijd en alle stappen.',
  lead: 'Een kredietlimiet moet het hoogste bedrag dekken dat een klant u tegelijk schuldig is. Het gemiddelde is te weinig.',
  forms: {
    turnover: { title: 'Reken met de omzet van een jaar', instead: 'Of reken met de omzet van een jaar' },
    deliveries: { title: 'Reken met losse leveringen', instead: 'Of reken met losse leveringen' },
  },
  ask: (rounded: number) => `Nodig: een limiet van ${amount(rounded)}`,
  highest: (need: number) => `Op de hoogste dag is deze klant u ${amount(need)} schuldig. Een limiet vraagt u in hele duizenden.`,
  average: (need: number, isPeak: boolean) =>
    `Gemiddeld staat er ${isPeak ? 'in de drukke tijd ' : ''}${amount(need)} open. Dat is te weinig als limiet, want leveringen tellen in één keer op.`,
  averageSteps: 'Het gemiddelde ter vergelijking',
  figure: 'Wat deze klant u schuldig is, per dag',
  level: (rounded: number) => `limiet ${amount(rounded)}`,
  day: (day: number) => `dag ${count(day)}`,
  table: 'Elke dag waarop het bedrag verandert',
  columns: { day: 'Dag', balance: 'Openstaand' },
  seeTable: 'Bekijk de getallen bij het beeld',
  counted: 'Dag 0 is de eerste levering. Na de laatste levering in dit beeld loopt het bedrag terug naar nul.',
  more: { name: 'Lees meer over de kredietlimiet', path: '/kredietverzekering/kredietlimiet/' },
} as const;
