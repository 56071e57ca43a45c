import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import SqliteFile from 'better-sqlite3';
import { v7 } from 'uuid';

/**
 * What the quote route is measured against: node:http and prepared statements, nothing else. It takes the same request, stores the same
 * rows with the same durability and answers the same bytes, without computing, checking or guarding anything.
 * Arguments: database with the schema, file with rows and answer (JSON), port.
 */
interface Template {
  readonly pragmas: readonly string[];
  readonly rows: readonly {
    readonly table: string;
    readonly row: Readonly<Record<string, string | number | null | { readonly base64: string }>>;
  }[];
  readonly answer: string;
  readonly token: string;
  readonly quoteId: string;
}

const [, , databaseFile = '', templateFile = '', port = ''] = process.argv;
const template = JSON.parse(readFileSync(templateFile, 'utf8')) as Template;
const database = new SqliteFile(databaseFile);
for (const pragma of template.pragmas) database.pragma(pragma);

type Value = string | number | null | Buffer;
const stored = (value: Template['rows'][number]['row'][string]): Value =>
  typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value;

const statements = template.rows.map(({ table, row }) => {
  const columns = Object.keys(row);
  const statement = database.prepare<Value[]>(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
  return { statement, columns, values: Object.values(row).map(stored) };
});

const store = database.transaction((token: string) => {
  const quoteId = v7();
  const tokenHash = createHash('sha256').update(token).digest('hex');
  for (const { statement, columns, values } of statements) {
    const row = columns.map((column, index) => {
      if (column === 'token_hash') return tokenHash;
      if (values[index] === template.quoteId) return quoteId;
      return column === 'id' ? v7() : (values[index] ?? null);
    });
    statement.run(...row);
  }
});

const [before = '', ...rest] = template.answer.split(template.token);

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const token = randomBytes(16).toString('base64url');
    store.immediate(token);
    const body = [before, ...rest].join(token);
    response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
  });
}).listen(Number(port), '127.0.0.1');
