import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { leadRange } from '#/components/bandwidth/bandwidth.ts';
import { registry } from '#/insurers/registry.ts';
import { euroRange } from '#/messages/format.ts';
import { canonicalJson, parseEditions } from '#/quote-engine/index.ts';
import { bundledMarketBooks } from '#/quote-engine/bundled-market-books.ts';
import type { Profile } from '#/quote-engine/contract/profile.ts';
import type { Editions, Insurer } from '#/quote-engine/product.ts';
import { currentBuild } from '#/server/cli/build-stamp.ts';
import { loadEditions } from '#/server/editions.ts';
import { loadSiteBuild } from '#/server/host/site-build.ts';
import { sha256 } from '#/server/sha256.ts';
import { openTestApp, type TestApp } from '../helpers/app.ts';
import { openTestHost, TEST_ORIGIN } from '../helpers/test-host.ts';

const PAGE = '/branches/bouw/';
const { profile } = parse(readFileSync('content/voorbeeldprofielen/bouw-2-mln.yaml', 'utf8')) as { readonly profile: Profile };
const hashOf = (book: unknown) => sha256(canonicalJson(book));

type Raw = Readonly<Record<string, unknown>>;

/** The books as shipped and beside them a second edition, in use from the first of November: construction counts double. */
function withSecondEdition(): Editions {
  const [market] = bundledMarketBooks as readonly Raw[];
  const sectors = market?.['sectors'] as Readonly<Record<string, Raw>>;
  const second = { ...market, edition: '2026-2', sectors: { ...sectors, construction: { ...sectors['construction'], factor: '2.52' } } };
  const insurers: readonly Insurer[] = registry.map((insurer) => ({
    ...insurer,
    bundledBooks: (insurer.bundledBooks as readonly Raw[]).flatMap((book) => [
      book,
      { ...book, edition: '2026-2', validFrom: '2026-11-01', marketEdition: '2026-2' },
    ]),
  }));
  return parseEditions(insurers, hashOf, [...(bundledMarketBooks as readonly Raw[]), second]);
}

const editions = loadEditions(registry);
const shipped = editions.current();
let test: TestApp;
let send: Awaited<ReturnType<typeof openTestHost>>['send'];
let logged: readonly string[];

beforeAll(async () => {
  const build = currentBuild();
  if (build === null) throw new Error('this test needs `npm run build`');
  test = await openTestApp({ editions });
  const site = await loadSiteBuild(build, [], test.app);
  const opened = await openTestHost({ app: test.app, site: () => site });
  ({ send, logged } = opened);
});
afterAll(() => test.close());

/** Totals that the calculator gives for the example, as a page writes them. */
const totals = () =>
  test.app
    .compare(profile)
    .appraisals.flatMap((appraisal) =>
      appraisal.lead && appraisal.kind === 'indication' ? [euroRange(appraisal.shownTotal.lowCents, appraisal.shownTotal.highCents)] : [],
    );

describe('amounts in texts', () => {
  it('are those of the calculator, and follow the editions in use', async () => {
    const before = await send({ url: PAGE });
    expect(before.statusCode, logged.join('')).toBe(200);
    const first = totals();
    expect(first.length).toBeGreaterThan(2);
    for (const total of first) expect(before.body).toContain(total);
    expect(before.body).toContain('1,2600');

    editions.replace(withSecondEdition());
    const after = await send({ url: PAGE });
    const second = totals();
    expect(second).not.toEqual(first);
    for (const total of second) expect(after.body).toContain(total);
    expect(after.body).toContain('2,5200');
    expect(after.body).toContain('2026-2');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('are computed once for the editions and the day, not once a visit', () => {
    const comparison = test.app.exampleComparison(profile);
    expect(test.app.exampleComparison({ ...profile })).toBe(comparison);
    expect(comparison).toStrictEqual(test.app.compare(profile));
    test.clock.pass(24 * 60 * 60_000);
    expect(test.app.exampleComparison(profile)).not.toBe(comparison);
  });
});

describe('a result of an edition that was replaced since', () => {
  const OUT_OF_STEP = 'Sinds uw indicatie zijn de tarieven';
  const unchanged = (address: string) =>
    send({
      url: `${address}wat-als/`,
      method: 'POST',
      headers: { origin: TEST_ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'turnoverPct=0',
    });
  const differences = (html: string) => [...html.matchAll(/Verschil in het midden<\/dt><dd><b>([^<]*)/g)].map(([, text]) => text);

  it('shows what a change does, not what the new edition does', async () => {
    editions.replace(shipped);
    const made = await test.app.createQuote({ profile });
    if (made.kind !== 'created') throw new Error(made.kind);
    const address = `/indicatie/${made.token}/`;
    expect((await send({ url: address })).body).not.toContain(OUT_OF_STEP);
    const before = await unchanged(address);
    expect(before.body).not.toContain(OUT_OF_STEP);
    expect(new Set(differences(before.body))).toEqual(new Set(['gelijk']));
    const stored = totals();

    editions.replace(withSecondEdition());
    const now = totals();
    expect(now).not.toEqual(stored);
    const { body } = await unchanged(address);
    expect(body).toContain(OUT_OF_STEP);
    expect(differences(body)).toHaveLength(differences(before.body).length);
    expect(new Set(differences(body))).toEqual(new Set(['gelijk']));
    for (const total of now) expect(body).toContain(total);

    const page = (await send({ url: address })).body;
    expect(page.slice(0, page.indexOf('id="wat-als"'))).toContain(stored[0]);
    expect(page.split(OUT_OF_STEP)).toHaveLength(3);
    expect(page.slice(page.indexOf('id="wat-als"'), page.indexOf('id="goedkoper"'))).toContain(now[0]);
  });

  it('is made narrower from what it is now, before and after an answer', async () => {
    editions.replace(shipped);
    const answered: Profile = { ...profile, averageDaysLate: 15, unknownBefore: ['averageDaysLate'] };
    const made = await test.app.createQuote({ profile: answered });
    if (made.kind !== 'created') throw new Error(made.kind);
    const address = `/indicatie/${made.token}/smaller-maken/`;
    const rangeNow = () => {
      const range = leadRange(test.app.compare(answered).appraisals);
      return range && `naar ${euroRange(range.lowCents, range.highCents)} per jaar`;
    };
    const stored = rangeNow();
    const before = (await send({ url: address })).body;
    expect(before).toContain(stored);
    expect(before).not.toContain(OUT_OF_STEP);
    editions.replace(withSecondEdition());
    expect(rangeNow()).not.toBe(stored);
    const after = (await send({ url: address })).body;
    expect(after).toContain(rangeNow());
    expect(after).toContain(OUT_OF_STEP);
    expect(after).toContain('dan rekenen wij daarmee ook uw indicatie opnieuw');
  });
});
