import { firstOrNull, type Context } from './context.ts';
import { prepareInsert, type Executor } from './prepared.ts';
import type { ContactRecord } from './records.ts';
import type { Repositories } from './repositories.ts';
import type { ContactRow } from './schema.ts';
import type { Sealer } from './sealer.ts';
import { toInstant, toMillis } from './values.ts';

/** The sealed columns and the fields they hold. */
const SEALED = {
  company_name: 'companyName',
  registration_number: 'registrationNumber',
  person_name: 'personName',
  email: 'email',
  phone: 'phone',
  remarks: 'remarks',
} as const satisfies Partial<Record<keyof ContactRow, keyof ContactRecord>>;
type SealedColumn = keyof typeof SEALED;
const SEALED_COLUMNS = Object.keys(SEALED) as readonly SealedColumn[];
const COLUMNS = ['id', 'key_id', ...SEALED_COLUMNS, 'created_at'] as const satisfies readonly (keyof ContactRow)[];

export function contactStatements(db: Executor) {
  return { insert: prepareInsert(db, 'contact', COLUMNS) };
}

const purpose = (column: SealedColumn) => `contact.${column}`;

function toRow(sealer: Sealer, contact: ContactRecord): ContactRow {
  const seal = (column: SealedColumn, text: string) => sealer.seal(purpose(column), contact.id, text);
  const sealOrNull = (column: SealedColumn, text: string | null) => (text === null ? null : seal(column, text));
  return {
    id: contact.id,
    key_id: sealer.keyId,
    company_name: seal('company_name', contact.companyName),
    registration_number: sealOrNull('registration_number', contact.registrationNumber),
    person_name: seal('person_name', contact.personName),
    email: seal('email', contact.email),
    phone: sealOrNull('phone', contact.phone),
    remarks: sealOrNull('remarks', contact.remarks),
    created_at: toMillis(contact.createdAt),
  };
}

/** Opens a row. Throws what the sealer throws for a changed row or a missing key. */
export function contactOf(sealer: Sealer, row: ContactRow): ContactRecord {
  const open = (column: SealedColumn, sealed: Uint8Array) => sealer.open(purpose(column), row.id, sealed);
  const openOrNull = (column: SealedColumn, sealed: Uint8Array | null) => (sealed === null ? null : open(column, sealed));
  return {
    id: row.id,
    companyName: open('company_name', row.company_name),
    registrationNumber: openOrNull('registration_number', row.registration_number),
    personName: open('person_name', row.person_name),
    email: open('email', row.email),
    phone: openOrNull('phone', row.phone),
    remarks: openOrNull('remarks', row.remarks),
    createdAt: toInstant(row.created_at),
  };
}

export function contactRepository(statements: ReturnType<typeof contactStatements>, context: Context): Repositories['contacts'] {
  const { executor, sealer } = context;
  const find = async (id: string) => firstOrNull(await executor.selectFrom('contact').selectAll().where('id', '=', id).execute());
  return {
    insert: async (contact) => {
      await statements.insert(executor, toRow(sealer, contact));
    },
    async update(contact) {
      const { id, ...changes } = toRow(sealer, contact);
      await executor.updateTable('contact').set(changes).where('id', '=', id).execute();
    },
    async find(id) {
      const row = await find(id);
      return row && contactOf(sealer, row);
    },
    async filledFields(id) {
      const row = await find(id);
      return row ? SEALED_COLUMNS.filter((column) => row[column] !== null).map((column) => SEALED[column]) : [];
    },
  };
}
