import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS, WHOLESALER } from '../helpers/journey.ts';
import { leadsOf } from '../helpers/leads.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#38;', '&').replaceAll('&amp;', '&') ?? '';

/** The form as a browser gets it at an address. */
async function opened(path: string, cookie = '') {
  const html = await (await fetch(`${server.origin}${path}`, { headers: { cookie } })).text();
  const slot = /<option value="(\d[^"]*)"/.exec(html)?.[1] ?? '';
  return { html, fields: { key: valueOf(html, 'key'), source: valueOf(html, 'source'), slot } };
}

const PERSON = { companyName: 'Kaas & Zn.', personName: 'Anna de Vries', phone: '06 1234 5678', email: 'anna@kaas.example', remarks: '' };

async function sent(fields: Readonly<Record<string, string>>, cookie = '') {
  const response = await fetch(`${server.origin}/terugbellen/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.origin, cookie },
    body: new URLSearchParams({ ...PERSON, callConsent: 'yes', ...fields }),
  });
  return { status: response.status, html: await response.text(), cookie: response.headers.getSetCookie()[0] ?? '' };
}

describe('asking to be called with a plain form', () => {
  it('going back, correcting and sending again updates the one request, and keeps where it came in', async () => {
    const first = await opened('/terugbellen/?van=/verzekeraars/&utm_source=nieuwsbrief');
    const done = await sent(first.fields);
    expect(done.status).toBe(303);
    expect(done.cookie).toMatch(/^terugbelverzoek=[^;]+; Max-Age=3600; Path=\/terugbellen\/; HttpOnly; SameSite=Lax$/);
    const cookie = done.cookie.split(';')[0] ?? '';
    const again = await opened('/terugbellen/', cookie);
    expect(again.html).toContain('U heeft al gevraagd om gebeld te worden.');
    expect(await sent({ ...again.fields, phone: '06 8765 4321' }, cookie)).toMatchObject({ status: 303 });
    const leads = await leadsOf(server);
    expect(leads.map(({ callBack }) => callBack?.revision)).toEqual([1]);
    expect(leads[0]?.source).toEqual({ entryPath: '/verzekeraars/', utm: { utm_source: 'nieuwsbrief' } });
  });

  it('keeps everything typed when the key of the form cannot be read, under a key that works', async () => {
    const { fields } = await opened('/terugbellen/');
    const refused = await sent({ ...fields, key: 'geen-sleutel', remarks: 'Over export' });
    expect(refused.status).toBe(400);
    for (const typed of ['Anna de Vries', 'anna@kaas.example', 'Over export']) expect(refused.html).toContain(typed);
    expect(await sent({ ...fields, key: valueOf(refused.html, 'key') })).toMatchObject({ status: 303 });
  });
});

describe('where a visitor of the quick answer came in', () => {
  it('reaches the lead of the long form, over plain forms alone', async () => {
    let cookie = '';
    const post = async (path: string, from: string, fields: readonly (readonly [string, string])[]) => {
      const response = await fetch(`${server.origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: server.origin, referer: `${server.origin}${from}`, cookie },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return { status: response.status, to: response.headers.get('location') ?? '' };
    };
    const quick = '/premie-berekenen/snel/';
    const answers = { establishment: 'NL', turnover: '1 mln', numberOfBuyers: '40', buyerSector: 'wholesale', export: 'no', losses: '0' };
    const seven = Object.entries({ ...answers, excludedShare: '0' });
    expect((await post(quick, '/?utm_source=nieuwsbrief&utm_campaign=herfst', [...seven, ['action', 'show']])).status).toBe(200);
    expect((await post(quick, quick, [...seven, ['action', 'continue']])).to).toBe('/premie-berekenen/');
    for (const step of STEPS) {
      const path = `/premie-berekenen/${step}/`;
      const fields = Object.entries(WHOLESALER[step]).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
      );
      expect([step, (await post(path, path, fields)).status]).toEqual([step, 303]);
    }
    const check = '/premie-berekenen/controleren/';
    expect((await post(check, check, [])).to).toMatch(/^\/indicatie\//);
    const lead = (await leadsOf(server)).find(({ type }) => type === 'quote');
    expect(lead?.source).toEqual({ entryPath: '/', utm: { utm_source: 'nieuwsbrief', utm_campaign: 'herfst' } });
  });
});
