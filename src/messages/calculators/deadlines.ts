import type { Basis } from '#/calculators/deadlines.ts';
import { date } from '#/messages/format.ts';
import { daysField, lineField, type FieldWords, type Option } from './field.ts';

interface Group {
  readonly label: string;
  readonly options: readonly Option[];
}

/** The form with the products of the active rate books. */
export const deadlineFields = (groups: readonly Group[]): readonly FieldWords[] => [
  {
    name: 'product',
    label: 'Uw verzekeraar en product',
    hint: null,
    missing: 'Kies uw verzekeraar en product',
    input: { kind: 'select', empty: 'Kies een product', groups },
  },
  lineField({ name: 'factuur', label: 'Factuurdatum', hint: 'Bijvoorbeeld 1-3-2026.', missing: 'Vul de factuurdatum in' }, 'long'),
  daysField({ name: 'termijn', label: 'Betaaltermijn', hint: 'Van factuur tot vervaldag.', missing: 'Vul de betaaltermijn in dagen in' }),
  lineField({ name: 'levering', label: 'Dag van levering', hint: 'Voor de laatste dag om te factureren.', missing: null }, 'long'),
];

export const BASIS_TEXTS: Readonly<Record<Basis, string>> = {
  agreed: 'Uit uw eigen afspraak met de klant.',
  stated: 'Opgegeven door de verzekeraar',
  elsewhere: 'Regel uit een ander land',
  typical: 'Gangbaar in de markt',
  'not-stated': 'Niet opgegeven',
};

export const deadlineTexts = {
  title: 'Welke termijnen gelden na een factuur?',
  description: 'Vul factuurdatum, betaaltermijn en product in. U ziet de dagen om te stoppen, te melden en over te dragen, met bron.',
  lead: 'Wie te laat meldt, kan zijn dekking verliezen. Zie vooraf welke dagen tellen en zet ze in uw agenda.',
  form: 'Uw factuur',
  heading: (product: string) => `Uw dagen bij ${product}`,
  noDay: 'niet opgegeven',
  needsDelivery: 'vul de dag van levering in',
  columns: { what: 'Wat', day: 'Dag', rule: 'Regel en bron' },
  counted: (from: string, period: string) => `${date(from)} + ${period}`,
  fromDue: 'Wij tellen vanaf de vervaldag.',
  figure: 'Van factuur tot uitbetaling',
  download: 'Zet in mijn agenda (.ics)',
  downloadHint: 'Het bestand bevat de dagen hierboven als hele dagen.',
  /** In an agenda nothing stands beside it: what the insurer did not give for this country says so itself. */
  calendarName: (label: string, product: string, basis: Basis) =>
    basis === 'typical' || basis === 'elsewhere' ? `${label}, ${BASIS_TEXTS[basis].toLowerCase()} (${product})` : `${label} (${product})`,
  calendarNote: 'Controleer de regel in uw polis.',
  more: { name: 'Lees meer over schade melden', path: '/kredietverzekering/schade-melden/' },
} as const;
