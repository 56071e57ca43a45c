import { afterEach, describe, expect, it, vi } from 'vitest';
import { contactBody, missingIn, NOTHING_TYPED, serverFaults } from '#/islands/debtor-check/take/contact.ts';
import { bookKeys, newFormKey, postBook } from '#/islands/debtor-check/take/post-book.ts';
import { MOST_CHOSEN, namesByKey, plainName, rowsOf } from '#/islands/debtor-check/take/taken.ts';
import { takeTexts } from '#/messages/debtor-check/take.ts';
import { MOST_CHOSEN as MOST_OF_SERVER } from '#/server/api/debtor-requests.ts';
import { isToken } from '#/server/ids.ts';

const DEBTORS = [
  { key: 'k1', name: 'Bouwbedrijf Ton', openCents: 500_000 },
  { key: 'k2', name: 'Slager Piet', openCents: 100_000 },
  { key: 'k3', name: ' \u202eomgekeerd\n', openCents: 0 },
];
const FILLED = { ...NOTHING_TYPED, companyName: 'Voorbeeld B.V.', personName: 'Anna', email: 'anna@example.nl', offersConsent: true };

describe('what goes along to the broker', () => {
  it('is a row only where it was ticked, with the name only where that was ticked too', () => {
    expect(rowsOf(new Map(), DEBTORS)).toEqual([]);
    const rows = rowsOf(
      new Map([
        ['k2', true],
        ['k1', false],
      ]),
      DEBTORS,
    );
    expect(rows).toEqual([{ key: 'k1' }, { key: 'k2', name: 'Slager Piet' }]);
    expect(JSON.stringify(rows)).not.toContain('Ton');
  });

  it('carries names as one plain line, as the server takes them', () => {
    expect(plainName(' \u202eomgekeerd\n')).toBe('omgekeerd');
    expect(plainName('x'.repeat(300))).toHaveLength(120);
    expect(plainName(`${'x'.repeat(119)}😀`)).toBe('x'.repeat(119));
    expect(rowsOf(new Map([['k9', true]]), [{ key: 'k9', name: '\n', openCents: 0 }])).toEqual([{ key: 'k9' }]);
    expect(namesByKey(DEBTORS)).toEqual({ k1: 'Bouwbedrijf Ton', k2: 'Slager Piet', k3: 'omgekeerd' });
  });

  it('is no more rows than the server takes, and asks for no offers', () => {
    expect(MOST_CHOSEN).toBe(MOST_OF_SERVER);
    const many = new Map(Array.from({ length: MOST_CHOSEN + 1 }, (_, at) => [`k${String(at)}`, false] as const));
    expect(missingIn(FILLED, many).map(({ field }) => field)).toEqual(['rows']);
    expect(contactBody(FILLED)).toMatchObject({ insurers: [], offersConsent: true });
  });
});

describe('faults of the form', () => {
  it('are told at their fields, in the order of the form', () => {
    expect(missingIn(NOTHING_TYPED, new Map()).map(({ field }) => field)).toEqual(['companyName', 'personName', 'email', 'offersConsent']);
    expect(missingIn(FILLED, new Map())).toEqual([]);
    const { faults, other } = serverFaults([
      { path: 'contact.email', text: 'Dit adres klopt niet.' },
      { path: 'rows.0.name', text: 'Deze naam is te lang.' },
    ]);
    expect(faults.map(({ field }) => field)).toEqual(['rows', 'email']);
    expect(other).toBeNull();
    expect(serverFaults([{ path: 'book.debtors', text: '?' }])).toEqual({ faults: [], other: takeTexts.refused });
  });
});

describe('posting a book', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (status: number, body: unknown = {}) =>
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })));
  const online = (onLine: boolean) => vi.stubGlobal('navigator', { onLine });

  it('goes under a key of 128 bits that the server takes as the token', () => {
    const keys = Array.from({ length: 50 }, newFormKey);
    expect(keys.every(isToken)).toBe(true);
    expect(new Set(keys).size).toBe(50);
  });

  it('goes under the same key as long as the book is the same, so that an answer that got lost leaves no copy behind', () => {
    const keyOf = bookKeys();
    const first = keyOf({ debtors: [1] });
    expect(isToken(first)).toBe(true);
    expect(keyOf({ debtors: [1] })).toBe(first);
    expect(keyOf({ debtors: [2] })).not.toBe(first);
    expect(bookKeys()({ debtors: [1] })).not.toBe(first);
  });

  it('ends in a sentence, whatever happens', async () => {
    online(true);
    const said = async (status: number, body?: unknown) => {
      answering(status, body);
      return postBook('/klantencheck/bewaren/', {});
    };
    expect(await said(201, { page: '/klantencheck/x/' })).toEqual({ kind: 'done', page: '/klantencheck/x/' });
    expect(await said(201, { page: 'https://elders.example/' })).toEqual({ kind: 'failed', text: takeTexts.refused });
    expect(await said(503)).toEqual({ kind: 'failed', text: takeTexts.busy });
    expect(await said(429)).toEqual({ kind: 'failed', text: takeTexts.busy });
    expect(await said(413)).toEqual({ kind: 'failed', text: takeTexts.tooLarge });
    expect(await said(500)).toEqual({ kind: 'failed', text: takeTexts.notReached });
    expect(await said(404)).toEqual({ kind: 'failed', text: takeTexts.refused });
    expect(await said(422, 'geen lijst')).toEqual({ kind: 'failed', text: takeTexts.refused });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await postBook('/', {})).toEqual({ kind: 'failed', text: takeTexts.notReached });
    online(false);
    expect(await postBook('/', {})).toEqual({ kind: 'failed', text: takeTexts.offline });
  });
});
