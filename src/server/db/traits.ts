import { sql, type RawBuilder } from 'kysely';

/** Everything in which the databases differ for us. */
export interface Traits {
  readonly name: 'sqlite' | 'postgres';
  /** Text that is compared and sorted byte by byte. */
  readonly text: RawBuilder<unknown>;
  /** Integer that holds epoch milliseconds. */
  readonly integer: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
  /** Behind the column list of `create table`. */
  readonly tableOptions: RawBuilder<unknown>;
  /** The same for a table of short rows that are only found by their key. */
  readonly keyedTableOptions: RawBuilder<unknown>;
  /** Condition that a column holds JSON. */
  readonly isJson: (column: string) => RawBuilder<boolean>;
  /** Behind a select that picks rows to be claimed, so that two workers do not wait for each other. */
  readonly skipLocked: boolean;
}

export const SQLITE: Traits = {
  name: 'sqlite',
  text: sql`text`,
  integer: sql`integer`,
  bytes: sql`blob`,
  tableOptions: sql`strict`,
  keyedTableOptions: sql`strict, without rowid`,
  isJson: (column) => sql<boolean>`json_valid(${sql.ref(column)})`,
  skipLocked: false,
};

export const POSTGRES: Traits = {
  name: 'postgres',
  text: sql`text collate "C"`,
  integer: sql`bigint`,
  bytes: sql`bytea`,
  tableOptions: sql``,
  keyedTableOptions: sql``,
  isJson: (column) => sql<boolean>`(${sql.ref(column)}::json) is not null`,
  skipLocked: true,
};
