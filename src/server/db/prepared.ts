import type { Compilable, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';

/** Connection or open transaction. */
export type Executor = Kysely<Schema>;

/** A query compiled once and afterwards only given other values. */
export type Prepared<Input, Row> = (executor: Executor, input: Input) => Promise<QueryResult<Row>>;

class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Compiles a query now, because compiling costs more than running it. `slots` stands for the input: each of its properties may
 * be used as a value anywhere in the query.
 */
export function prepare<Input extends object, Row>(build: (slots: Input) => Compilable<Row>): Prepared<Input, Row> {
  const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) }) as Input;
  const compiled = build(slots).compile();
  return (executor, input) => {
    const values = new Map<string, unknown>(Object.entries(input));
    const parameters = compiled.parameters.map((value) => (value instanceof Slot ? values.get(value.name) : value));
    return executor.executeQuery<Row>({ ...compiled, parameters });
  };
}

/** Inserts one row; `columns` names every column of the row. */
export function prepareInsert<Table extends keyof Schema>(
  db: Executor,
  table: Table,
  columns: readonly (keyof Schema[Table] & string)[],
): Prepared<Schema[Table], unknown> {
  return prepare<Schema[Table], unknown>((slots) =>
    db.insertInto(table).values(Object.fromEntries(columns.map((column) => [column, slots[column]])) as never),
  );
}
