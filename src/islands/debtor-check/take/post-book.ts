import { takeTexts as texts } from '#/messages/debtor-check/take.ts';

/** Something that the server will not take, by the place where it stands. */
export interface PostFault {
  readonly path: string;
  readonly text: string;
}

export type Posted =
  /** `page`: where it is to be seen. */
  | { readonly kind: 'done'; readonly page: string }
  | { readonly kind: 'faults'; readonly faults: readonly PostFault[] }
  | { readonly kind: 'failed'; readonly text: string };

/** A connection that gives nothing for so long is taken for broken. */
const PATIENCE_MS = 30_000;
const BUSY: readonly number[] = [409, 429, 503];

/** 128 random bits as base64url: the key that makes two presses one request, and then the token of what is kept. */
export function newFormKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

interface KeyedBook {
  readonly key: string;
  readonly text: string;
}

/** The key under which a book is sent from this page. */
export type KeyOf = (book: object) => string;

/**
 * The same book goes under the same key, however often it is sent and whether it is kept or shown to the broker: an answer that got lost
 * leaves no second copy behind, and what is kept and what is sent are erased together.
 */
export function bookKeys(): KeyOf {
  let last: KeyedBook | null = null;
  return (book) => {
    const text = JSON.stringify(book);
    if (last?.text !== text) last = { key: newFormKey(), text };
    return last.key;
  };
}

const isFault = (value: unknown): value is PostFault =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'path') === 'string' &&
  typeof Reflect.get(value, 'text') === 'string';

async function faultsOf(response: Response): Promise<readonly PostFault[]> {
  const body: unknown = await response.json().catch(() => null);
  const listed: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'faults') : null;
  return Array.isArray(listed) ? listed.filter(isFault) : [];
}

const isOnline = (): boolean => navigator.onLine;
const failed = (text: string): Posted => ({ kind: 'failed', text });

/** Only an address of this check: the browser goes there. */
function pageOf(body: unknown): Posted {
  const page: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'page') : null;
  return typeof page === 'string' && page.startsWith('/klantencheck/') ? { kind: 'done', page } : failed(texts.refused);
}

/** Posts a book and what goes with it. Never throws: whatever happens, the visitor gets a sentence and loses nothing. */
export async function postBook(path: string, body: object): Promise<Posted> {
  if (!isOnline()) return failed(texts.offline);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return pageOf(await response.json());
    if (BUSY.includes(response.status)) return failed(texts.busy);
    if (response.status === 413) return failed(texts.tooLarge);
    if (response.status !== 422) return failed(response.status >= 500 ? texts.notReached : texts.refused);
    const faults = await faultsOf(response);
    return faults.length === 0 ? failed(texts.refused) : { kind: 'faults', faults };
  } catch {
    return failed(isOnline() ? texts.notReached : texts.offline);
  }
}
