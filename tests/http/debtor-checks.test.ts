import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_DEBTORS } from '#/server/api/examples.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const post = async (body: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.origin}/api/v1/debtor-checks`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, json: (await response.json()) as Readonly<Record<string, unknown>> };
};
const codes = ({ json }: { readonly json: Readonly<Record<string, unknown>> }) =>
  (json['errors'] as readonly { readonly path: string; readonly code: string }[]).map(({ path, code }) => [path, code]);

describe('debtors over the API', () => {
  it('answers class, losses and the policies by name, not by cost', async () => {
    const debtors = Array.from({ length: 40 }, (_, at) => ({
      ...{ key: `k${String(at)}`, country: 'NL', averageDaysLate: 10, salesCents: 2_500_000 },
      ageing: { notDueCents: 200_000 + at * 1_000 },
    }));
    const { status, json } = await post({ ...EXAMPLE_DEBTORS, debtors });
    expect(status).toBe(200);
    const cost = json['cost'] as { readonly policies: readonly { readonly insurer: string }[]; readonly expectedLossCents: number };
    const insurers = cost.policies.map(({ insurer }) => insurer);
    expect(insurers.length).toBeGreaterThan(3);
    expect(insurers).toEqual(insurers.toSorted());
    expect(json['openCents']).toBe(8_780_000);
    expect(json).toHaveProperty('loss.expectedCents', cost.expectedLossCents);
    expect((json['debtors'] as readonly unknown[]).length).toBe(40);
  });

  it('refuses names, wherever they are put', async () => {
    const [first] = EXAMPLE_DEBTORS.debtors;
    expect(codes(await post({ ...EXAMPLE_DEBTORS, debtors: [{ ...first, name: 'Slager Piet' }] }))).toEqual([
      ['debtors.0.name', 'key-not-known'],
    ]);
    expect(codes(await post({ ...EXAMPLE_DEBTORS, debtors: [{ ...first, key: 'slagerpiet' }] }))).toEqual([
      ['debtors.0.key', 'debtor-key-not-known'],
    ]);
    expect(codes(await post({ ...EXAMPLE_DEBTORS, debtors: [first, first] }))).toEqual([['debtors', 'debtor-key-twice']]);
  });

  it('takes 20,000 rows and refuses one more, and a body above 2 MiB', async () => {
    const rows = (number: number, extra = {}) =>
      Array.from({ length: number }, (_, at) => ({ key: `k${String(at)}`, ageing: { over90Cents: 100 }, ...extra }));
    expect((await post({ establishment: 'NL', debtors: rows(20_000) })).status).toBe(200);
    expect(codes(await post({ establishment: 'NL', debtors: rows(20_001) }))).toEqual([['debtors', 'list-too-long']]);
    expect((await post({ establishment: 'NL', debtors: rows(20_000, { sector: 'x'.repeat(80) }) })).status).toBe(413);
  }, 30_000);
});

describe('the forms of the Klantencheck', () => {
  const form = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(`${server.origin}${path}`, { method: 'POST', headers: { origin: server.origin }, body: new URLSearchParams(fields) });

  it('answer faults with 422 and keep neither page nor amounts', async () => {
    const answer = await form('/klantencheck/', { omzet: '1.50' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('value="1.50"');
  });

  it('answer one future customer with class, limit and how each policy takes it', async () => {
    const answer = await form('/klantencheck/een-klant/', {
      vestiging: 'NL',
      land: 'DE',
      omzet: '120.000',
      termijn: '30',
      soort: 'persoon',
    });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Deze klasse is alleen voor u');
    expect(html).toContain('geen besluit over krediet');
  });

  it('claim no class, chance or limit that nothing bears out', async () => {
    const one = { vestiging: 'NL', land: 'NL', omzet: '120.000', termijn: '30' };
    const page = async (fields: Readonly<Record<string, string>>) => (await form('/klantencheck/een-klant/', { ...one, ...fields })).text();
    const [unknown, insolvent, government, russian, group] = await Promise.all(
      [{}, { insolvent: 'ja' }, { soort: 'overheid' }, { land: 'RU' }, { soort: 'eigen-groep' }].map(page),
    );
    expect(unknown).toContain('Klasse nog niet bekend');
    expect(unknown).not.toMatch(/Klasse B:|limiet die bij deze klasse past/);
    expect(unknown).toContain('Met wat nu bekend is, komen wij op een limiet');
    expect(insolvent).toContain('Failliet of uitstel van betaling');
    expect(insolvent).not.toContain('Kans dat deze klant');
    expect(government).not.toMatch(/te weinig bekend voor een klasse|limiet die bij deze klasse past/);
    for (const outside of [government, group]) expect(outside).not.toContain('Waar de klasse op rust');
    expect(russian).toContain('gelden sancties');
    expect(russian).toContain('Wij stellen geen limiet voor.');
  });

  it('are there without a file for everyone alike', async () => {
    const page = await fetch(`${server.origin}/klantencheck/`);
    expect(page.headers.get('x-page-cache')).toBeNull();
    expect(await page.text()).toContain('Uw bestand blijft op dit apparaat');
  });
});
