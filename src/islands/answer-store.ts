import type { Answers } from '#/quote-engine/contract/answers.ts';
import { answersFromEntries, entriesOf } from '#/quote-engine/contract/answers.ts';

const ANSWERS = 'premie-antwoorden';
const KEY = 'premie-sleutel';
const REVISION = 'premie-revisie';
/** Written by `form-count.ts`, which is loaded beside the island. */
const SOURCE = 'premie-bron';

/** Text in the session storage of the tab. A browser may forbid storage: then the form works as long as the page is open. */
function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Full or forbidden: the answers are still in memory and on the page.
  }
}

/** Where the visitor came in; undefined when that is not known. */
export function storedSource(): unknown {
  return JSON.parse(read(SOURCE) ?? 'null') ?? undefined;
}

function isEntry(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

/** Answers kept in this tab, as typed; none when there are none or they cannot be read. */
export function storedAnswers(): Answers {
  try {
    const value: unknown = JSON.parse(read(ANSWERS) ?? '[]');
    return Array.isArray(value) ? answersFromEntries(value.filter(isEntry)) : {};
  } catch {
    return {};
  }
}

/** Keeps the answers. Other answers are another request: the key of the last one goes. */
export function storeAnswers(answers: Answers): void {
  const text = JSON.stringify(entriesOf(answers));
  if (text === read(ANSWERS)) return;
  write(ANSWERS, text);
  write(KEY, null);
}

/** Which state of the server's cookie has been taken over; a newer one wins from what the tab remembers. */
export function seenRevision(): number {
  return Number(read(REVISION) ?? '0');
}

export function storeRevision(revision: number): void {
  write(REVISION, String(revision));
}

export function forgetAnswers(): void {
  for (const name of [ANSWERS, KEY, REVISION, SOURCE]) write(name, null);
}

/** A new idempotency key: 128 random bits as hex. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key of the request with these answers: the same after a reload or a second press, so that there is one lead. */
export function idempotencyKey(): string {
  const kept = read(KEY);
  if (kept !== null && /^[0-9a-f]{32}$/.test(kept)) return kept;
  const key = newIdempotencyKey();
  write(KEY, key);
  return key;
}

/** Drops a key that the server knows with other answers. */
export function dropIdempotencyKey(): void {
  write(KEY, null);
}
