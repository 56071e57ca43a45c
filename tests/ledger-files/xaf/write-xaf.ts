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
