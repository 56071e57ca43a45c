import { readFileSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import type { SearchHit, SearchOutcome, TextPart } from '../site-content.ts';
import { askedWords, beginningsFor } from './search-words.ts';

/** A text as it is searched. */
export interface SearchEntry {
  readonly path: string;
  readonly title: string;
  readonly section: string;
  /** Headings, and other words that say what the text is about. */
  readonly headings: string;
  readonly body: string;
  /** Shown where no word of the body was asked. */
  readonly description: string;
}

const LONGEST_QUESTION = 100;
const MOST_HITS = 20;
/** How much a word weighs in title, headings and body. */
const WEIGHTS = '12.0, 4.0, 1.0';
/** Control characters around a marked word: no text holds them. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];
const EXCERPT_WORDS = 28;

const SCHEMA = `
  create virtual table texts using fts5(title, headings, body, path unindexed, section unindexed, description unindexed,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4');
  create virtual table words using fts5vocab(texts, row);
`;
const SEARCH = `
  select path, title, section, description, snippet(texts, 2, '${OPEN}', '${CLOSE}', '…', ${String(EXCERPT_WORDS)}) as excerpt
  from texts where texts match ? order by bm25(texts, ${WEIGHTS}), path limit ${String(MOST_HITS)}
`;

/** Writes the index of these texts to a new file. */
export function writeSearchIndex(file: string, entries: readonly SearchEntry[]): void {
  const database = new SqliteFile(file);
  try {
    database.pragma('journal_mode = off');
    database.exec(SCHEMA);
    const insert = database.prepare('insert into texts (title, headings, body, path, section, description) values (?, ?, ?, ?, ?, ?)');
    database.transaction(() => {
      for (const { title, headings, body, path, section, description } of entries) {
        insert.run(title, headings, body, path, section, description);
      }
    })();
    database.exec("insert into texts(texts) values ('optimize')");
  } finally {
    database.close();
  }
}

interface Row {
  readonly path: string;
  readonly title: string;
  readonly section: string;
  readonly description: string;
  readonly excerpt: string;
}

function partsOf(excerpt: string): readonly TextPart[] {
  return excerpt
    .split(OPEN)
    .flatMap((piece, at) => {
      const [marked = '', plain = ''] = at === 0 ? ['', piece] : piece.split(CLOSE);
      return [
        { text: marked, marked: true },
        { text: plain, marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

function hitOf({ path, title, section, description, excerpt }: Row): SearchHit {
  const shown = excerpt.includes(OPEN) || description === '' ? excerpt : description;
  return { path, title, section, excerpt: partsOf(shown) };
}

/** Words stand between quotes, so that nothing a visitor types is an operator of the index. */
const anyOf = (beginnings: readonly string[]): string => `(${beginnings.map((word) => `"${word}" *`).join(' OR ')})`;

/** Every word, in any order; the words side by side weigh more. */
function allOf(known: readonly (readonly string[])[], words: readonly string[]): string {
  const each = known.map(anyOf).join(' AND ');
  return words.length === 1 ? each : `(${each}) OR "${words.join(' ')}" *`;
}

/** The very title that was asked before other titles, and of those a page before a question on a page of many. */
function titleRank({ path, title }: Row, words: readonly string[]): number {
  if (askedWords(title).join(' ') !== words.join(' ')) return 2;
  return path.includes('#') ? 1 : 0;
}

/** Reads a whole index into memory, so that its file may go, and answers questions from it. */
export function openSearchIndex(file: string): (asked: string) => SearchOutcome {
  const database = new SqliteFile(readFileSync(file));
  const vocabulary = database
    .prepare<[], { term: string }>('select term from words')
    .all()
    .map(({ term }) => term);
  const search = database.prepare<[string], Row>(SEARCH);
  /** Texts with all of it in their title first: however long a text is, that is what it is about. */
  const rowsFor = (match: string, words: readonly string[]): readonly Row[] => {
    const inTitle = search.all(`title : (${match})`).toSorted((one, other) => titleRank(one, words) - titleRank(other, words));
    const rows = [...inTitle, ...search.all(match)];
    return [...new Map(rows.map((row) => [row.path, row])).values()].slice(0, MOST_HITS);
  };
  return (asked) => {
    const question = asked.trim();
    if (question === '') return { kind: 'nothing-asked' };
    if (question.length > LONGEST_QUESTION) return { kind: 'too-long' };
    const words = askedWords(question);
    if (words.length === 0) return { kind: 'no-words' };
    const beginnings = words.map((word) => beginningsFor(word, vocabulary));
    const known = beginnings.filter((some) => some.length > 0);
    if (known.length === 0) return { kind: 'found', hits: [], words };
    const found = known.length === words.length ? rowsFor(allOf(known, words), words) : [];
    const rows = found.length > 0 ? found : search.all(known.map(anyOf).join(' OR '));
    return { kind: 'found', hits: rows.map(hitOf), words };
  };
}
