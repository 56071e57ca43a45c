/** Writes small audit files for tests: only what a case names, in the order of the schema. */
export interface XafCase {
  readonly namespace?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly companyName?: string;
  readonly companyCountry?: string;
  readonly relations?: readonly Readonly<Record<string, string>>[];
  readonly accounts?: readonly Readonly<Record<string, string>>[];
  readonly opening?: {
    readonly lines?: readonly Readonly<Record<string, string>>[];
    readonly subledger?: { readonly type: string; readonly lines: readonly Readonly<Record<string, string>>[] };
  };
  readonly journals?: readonly {
    readonly fields: Readonly<Record<string, string>>;
    readonly transactions: readonly {
      readonly fields: Readonly<Record<string, string>>;
      readonly lines: readonly Readonly<Record<string, string>>[];
    }[];
  }[];
  readonly subledgers?: readonly {
    readonly fields: Readonly<Record<string, string>>;
    readonly lines: readonly Readonly<Record<string, string>>[];
  }[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const leaves = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('');

const each = (name: string, rows: readonly Readonly<Record<string, string>>[] = []) =>
  rows.map((row) => `<${name}>${leaves(row)}</${name}>`).join('\n');

const NAMESPACE = 'http://www.auditfiles.nl/XAF/3.2';
const HEADER = { fiscalYear: '2025', startDate: '2025-01-01', endDate: '2025-12-31', curCode: 'EUR', softwareDesc: 'Testpakket' };

function openingOf(opening: XafCase['opening']): string {
  if (!opening) return '';
  const { subledger } = opening;
  const sub = subledger
    ? `<obSubledgers><obSubledger><sbType>${subledger.type}</sbType>${each('obSbLine', subledger.lines)}</obSubledger></obSubledgers>`
    : '';
  return `<openingBalance><opBalDesc>Beginbalans</opBalDesc>${each('obLine', opening.lines)}${sub}</openingBalance>`;
}

function transactionsOf({ journals = [], subledgers }: XafCase): string {
  const books = journals.map(
    ({ fields, transactions }) =>
      `<journal>${leaves(fields)}${transactions.map((one) => `<transaction>${leaves(one.fields)}${each('trLine', one.lines)}</transaction>`).join('')}</journal>`,
  );
  const subs = subledgers?.map(({ fields, lines }) => `<subledger>${leaves(fields)}${each('sbLine', lines)}</subledger>`).join('');
  return `<transactions>${books.join('')}${subs === undefined ? '' : `<subledgers>${subs}</subledgers>`}</transactions>`;
}

export function writeXaf(file: XafCase): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<auditfile xmlns="${file.namespace ?? NAMESPACE}">
<header>${leaves({ ...HEADER, ...file.header })}</header>
<company><companyName>${escaped(file.companyName ?? 'Blauwe Lijn B.V.')}</companyName>${file.companyCountry === undefined ? '' : `<streetAddress>${leaves({ country: file.companyCountry })}</streetAddress>`}
<customersSuppliers>${each('customerSupplier', file.relations)}</customersSuppliers>
<generalLedger>${each('ledgerAccount', file.accounts)}</generalLedger>
${openingOf(file.opening)}
${transactionsOf(file)}
</company></auditfile>`;
}

export const ACCOUNTS = [
  { accID: '1300', accDesc: 'Debiteuren', accTp: 'B' },
  { accID: '1500', accDesc: 'Btw hoog', accTp: 'B' },
  { accID: '7000', accDesc: 'Inkoopwaarde', accTp: 'P' },
  { accID: '8000', accDesc: 'Omzet', accTp: 'P' },
];
export const RELATIONS = [
  { custSupID: '10', custSupName: 'Van Dijk Bouw B.V.', taxRegistrationCountry: 'NL', custSupTp: 'C' },
  { custSupID: '11', custSupName: 'Mertens NV', taxRegistrationCountry: 'BE', custSupTp: 'C' },
];

/** A line of a sub-ledger with an invoice. */
export const invoice = (nr: string, cust: string, amnt: string, date: string, due: string) => ({
  nr,
  jrnID: '70',
  trNr: nr,
  amnt,
  amntTp: 'D',
  custSupID: cust,
  invRef: nr,
  invPurSalTp: 'S',
  invTp: 'D',
  invDt: date,
  invDueDt: due,
  mutTp: 'I',
});
/** A line of a sub-ledger with a payment. */
export const payment = (nr: string, cust: string, amnt: string, date: string, invRef: string) => ({
  nr,
  jrnID: '20',
  trNr: nr,
  amnt,
  amntTp: 'C',
  custSupID: cust,
  invRef,
  invPurSalTp: 'S',
  invDt: date,
  mutTp: 'P',
});
