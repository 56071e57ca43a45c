import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_POLICY, EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { leadsOf } from '../helpers/leads.ts';
import { contentOf, elementsOf, readPdf } from '../helpers/pdf.ts';
import { mailsTo } from '../helpers/read-mail.ts';
import { startServer, type RunningServer } from '../helpers/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Fields = Readonly<Record<string, string>>;

const COMPANY = {
  ...{ establishment: 'NL', turnover: '2,35 mln', numberOfBuyers: '60', buyerSector: 'wholesale', excludedShare: '0', losses: '12.000' },
  ...{ numberOfLosses: '2', largestBuyerShare: '18', topFiveShare: '45', export: 'no', paymentTerm: '30', daysLate: '1-15', overdue: 'no' },
};
const POLICY = {
  ...{ policyInsurer: 'atradius', policyProduct: 'Modula', premiumBasis: 'turnover', premiumRate: '0,28%', minimumPremium: '4.000' },
  ...{ policyTurnover: '3 mln', policyLimits: '75', limitFee: '30', otherCosts: '250', bonus: '10', policyPct: '85' },
  ...{ policyDeductible: 'each-and-every-first-loss', policyDeductibleAmount: '7.500', deductibleOrder: 'deductible-first' },
  ...{ maximumAmount: '30.000', waitingMonths: '5', notificationDays: '30', claimsCount: '2', claimsPaid: '99.000' },
  ...{ policyStart: '1-7-2024', renewsOn: '1-7-2090', noticeMonths: '2' },
};

/** A visitor without JavaScript: keeps cookies, follows nothing by itself. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin: server.origin, cookie };
    const response = await fetch(server.origin + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.#send(path, {});
  }

  async page(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Sends a form and answers where it leads. */
  async post(path: string, fields: Fields): Promise<string> {
    const response = await this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
    return response.headers.get('location') ?? `status ${String(response.status)}`;
  }

  /** What the form of the outcome on the screen sends along. */
  async shown(): Promise<{ readonly key: string; readonly uitkomst: string }> {
    const page = await this.page('/premie-check/uitkomst/');
    const [, key = '', uitkomst = ''] = /name="key" value="([\w-]{22})"[^]{0,40}name="uitkomst" value="(\w{16})"/.exec(page) ?? [];
    return { key, uitkomst };
  }

  /** Address of the check that was kept just now. */
  async keep(): Promise<string> {
    return this.post('/premie-check/uitkomst/', { action: 'keep', ...(await this.shown()) });
  }
}

async function checked(policy: Fields = {}, company: Fields = {}): Promise<Visitor> {
  const visitor = new Visitor();
  expect(await visitor.post('/premie-check/', { ...COMPANY, ...POLICY, ...company, ...policy, action: 'check' })).toBe(
    '/premie-check/uitkomst/',
  );
  return visitor;
}

const call = (body: unknown) =>
  fetch(`${server.origin}/api/v1/premium-checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const plainText = (html: string) =>
  html
    .replace(/^[^]*<main[^>]*>|<\/main>[^]*$/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/&nbsp;|&#160;|\u00a0/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');
const AMOUNT = /€\s?\d+(?:\.\d{3})*(?:,\d\d)?/g;
const amounts = (text: string) => new Set([...text.matchAll(AMOUNT)].map(([amount]) => amount.replaceAll(/\s/g, '')));
const pdfOf = async (response: Response) => {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await response.arrayBuffer());
};

it('stores nothing for who only looks, in a browser or over the API', async () => {
  await (await checked()).page('/premie-check/uitkomst/');
  const answer = await call({ profile: EXAMPLE_PROFILE, policy: EXAMPLE_POLICY });
  expect(answer.status).toBe(200);
  expect(await leadsOf(server)).toEqual([]);
});

describe('the paper of a Premie-Check that was kept', () => {
  it('has every figure of its page and no other, the same verdict, and tags for who cannot see it', async () => {
    const visitor = await checked();
    const path = await visitor.keep();
    expect(path).toMatch(/^\/premie-check\/[\w-]{22}\/$/);
    const html = await visitor.page(path);
    expect(html).toContain(`href="${path}premie-check.pdf"`);
    const response = await visitor.get(`${path}premie-check.pdf`);
    expect(response.headers.get('content-disposition')).toMatch(/filename="premie-check-\d{4}-\d\d-\d\d\.pdf"$/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const bytes = await pdfOf(response);
    expect(bytes.byteLength).toBeLessThanOrEqual(200_000);
    const pdf = await readPdf(bytes);
    const text = contentOf(pdf).replace(/\s+/g, ' ');
    const onPage = amounts(plainText(html));
    const onPaper = amounts(text);
    expect(onPage.size).toBeGreaterThan(30);
    expect([...onPage].filter((amount) => !onPaper.has(amount))).toEqual([]);
    // The paper also says what was answered about the company.
    const answered = new Set(['€12.000', '€0']);
    expect([...onPaper].filter((amount) => !onPage.has(amount) && !answered.has(amount))).toEqual([]);
    for (const said of ['Boven de markt', 'Uiterste opzegdatum: 30 april 2090', 'Gelijke dekking', 'Kredietverzekering nu'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/stap over|nu niet meer/i);
    const roles = elementsOf(pdf).map(({ role }) => role);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles).toEqual(expect.arrayContaining(['H2', 'H3', 'P', 'Figure', 'Table', 'L']));
  });

  it('comes with the mail of the outcome, byte for byte the one that is downloaded', async () => {
    const visitor = await checked();
    const form = /href="(\/premie-check\/mailen\/[^"]*)"/.exec(await visitor.page('/premie-check/uitkomst/'))?.[1] ?? '';
    const page = await visitor.page(form);
    const key = /name="key" value="([\w-]{22})"/.exec(page)?.[1] ?? '';
    expect(await visitor.post(form, { email: 'uitkomst@voorbeeld.example', key })).toBe('/premie-check/mailen/verstuurd/');
    const folder = join(server.dataDir, 'mail');
    await expect.poll(() => mailsTo(folder, 'uitkomst@voorbeeld.example').length, { timeout: 5000 }).toBe(1);
    const [mail] = mailsTo(folder, 'uitkomst@voorbeeld.example');
    const [attached, ...more] = mail?.parts.filter(({ fileName }) => fileName !== null) ?? [];
    expect([attached?.type.split(';')[0], attached?.fileName, more]).toEqual([
      'application/pdf',
      expect.stringMatching(/^premie-check-\d{4}-\d\d-\d\d\.pdf$/),
      [],
    ]);
    const path = /\/premie-check\/[\w-]{22}\//.exec(mail?.text ?? '')?.[0] ?? '';
    expect((await pdfOf(await fetch(`${server.origin}${path}premie-check.pdf`))).equals(attached?.bytes ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('the form of the Premie-Check', () => {
  const FAULTS: readonly (readonly [Fields, string, RegExp])[] = [
    [{ turnover: '100' }, 'turnover', /minder dan € 1\.000 per jaar/],
    [{ turnover: '-5' }, 'turnover', /Dit bedrag kunnen wij niet lezen/],
    [{ turnover: '10.000.000.001' }, 'turnover', /hoger dan € 10 miljard/],
    [{ numberOfBuyers: '0' }, 'numberOfBuyers', /van 1 tot en met 100\.000/],
    [{ topFiveShare: '10' }, 'topFiveShare', /niet minder zijn dan de grootste/],
    [{ premiumRate: '28' }, 'premiumRate', /hoger dan 10%/],
    [{ premiumRate: '-0,28' }, 'premiumRate', /kunnen wij niet lezen/],
    [{ bonus: '101' }, 'bonus', /niet meer zijn dan 100%/],
    [{ maximumTimes: '20' }, 'maximumAmount', /Laat een van de twee staan/],
    [{ maximumAmount: '', maximumTimes: '0' }, 'maximumTimes', /ten minste 1 keer|van 1 tot/],
    [{ limitFee: '100.001' }, 'limitFee', /hoger dan € 100\.000/],
    [{ waitingMonths: '37' }, 'waitingMonths', /ten hoogste 36/],
    [{ policyStart: '1-7-2091' }, 'renewsOn', /Controleer beide dagen/],
    [{ renewsOn: '29-2-2090' }, 'renewsOn', /staat niet in de kalender/],
    [{ claimsCount: '0' }, 'claimsCount', /Controleer beide/],
    [{ policyInsurer: 'nep' }, 'policyInsurer', /Kies uw verzekeraar/],
  ];
  it.each(FAULTS)('says what is wrong with %o at its question, and loses nothing', async (fields, key, said) => {
    const visitor = new Visitor();
    expect(await visitor.post('/premie-check/', { ...COMPANY, ...POLICY, ...fields, action: 'check' })).toBe('/premie-check/');
    const html = await visitor.page('/premie-check/');
    expect(html).toContain('<title>Fout: ');
    expect([...html.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toContain(key);
    expect(plainText(html)).toMatch(said);
    expect(html).toContain('value="Modula"');
  });

  it('proposes the names of the policies of the four insurers', async () => {
    const html = await new Visitor().page('/premie-check/');
    expect(html).toMatch(/id="policyProduct"[^>]*list="policyProduct-list"|list="policyProduct-list"[^>]*id="policyProduct"/);
    for (const name of ['mkbZeker', 'Simplicity', 'EasyLiner', 'Comprehensive Policy']) expect(html).toContain(`<option value="${name}">`);
  });
});

describe('the outcome of a Premie-Check', () => {
  const PLAIN: Fields = { minimumPremium: '', policyLimits: '', limitFee: '', otherCosts: '', bonus: '', maximumAmount: '' };
  const VERDICTS: readonly (readonly [string, Fields, RegExp])[] = [
    ['Boven de markt', { premiumRate: '0,9%' }, /per jaar meer dan gangbaar/],
    ['Marktconform', { ...PLAIN, premiumRate: '0,18%' }, /binnen de marge/],
    ['Onder de markt', { ...PLAIN, premiumRate: '0,05%', maximumAmount: '20.000' }, /Een lage prijs met een laag maximum/],
    ['Onder de markt', { ...PLAIN, premiumRate: '0,05%' }, /U vulde niet in wat de polis per jaar ten hoogste vergoedt/],
    ['Niet te beoordelen', { premiumBasis: 'unknown', premiumRate: '' }, /Wij weten niet wat u betaalt/],
  ];
  it.each(VERDICTS)('%s with %o', async (verdict, policy, said) => {
    const text = plainText(await (await checked(policy)).page('/premie-check/uitkomst/'));
    expect(text).toContain(verdict);
    expect(text).toMatch(said);
    expect(text).not.toMatch(/stap (?:nu )?over|gefeliciteerd|goedkoop/i);
  });

  it('says that it compares the premium alone when it does not know what the limits cost', async () => {
    const text = plainText(await (await checked(PLAIN)).page('/premie-check/uitkomst/'));
    for (const said of ['U vulde niet in wat uw limieten kosten', 'Limietkosten vulde u niet in', 'de premie zonder limietkosten'])
      expect(text).toContain(said);
    expect(text).not.toContain('Premie en limietkosten per jaar');
  });

  it('shows every part of its findings, terms and cost of switching for a policy with much to say', async () => {
    const text = plainText(await (await checked()).page('/premie-check/uitkomst/'));
    for (const said of [
      'Het maximum is te laag voor uw grootste klant',
      'Op de polis staat € 3.000.000 omzet. Uw verzekerbare omzet is nu € 2.350.000.',
      'U betaalt voor 75 limieten en heeft 60 klanten.',
      'Uw eigen risico is € 7.500. Uw verliezen waren gemiddeld € 6.000',
      'De verzekeraar betaalde in drie jaar € 99.000',
      'Alle kredietlimieten vraagt u opnieuw aan',
      'U kunt uw bonus verliezen: € 658.',
      'uiterlijk op 30 april 2090',
      'Volgorde van het eigen risico',
      'Na aanpassing',
      'minder gunstig dan gangbaar',
      'gelijk aan gangbaar',
    ])
      expect(text).toContain(said);
  });

  it('is kept by nobody in between, and has no address of its own for who was not there', async () => {
    const response = await (await checked()).get('/premie-check/uitkomst/');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect((await fetch(`${server.origin}/premie-check/uitkomst/`, { redirect: 'manual' })).headers.get('location')).toBe('/premie-check/');
  });

  it('does nothing with answers of another tab: what is kept, mailed or sent is what was on the screen', async () => {
    const visitor = await checked();
    const shown = await visitor.shown();
    const { length: before } = await leadsOf(server);
    expect(await visitor.post('/premie-check/', { ...COMPANY, ...POLICY, premiumRate: '0,1%', action: 'check' })).toBe(
      '/premie-check/uitkomst/',
    );
    const changed = '/premie-check/uitkomst/?melding=gewijzigd';
    for (const action of ['keep', 'compare']) expect(await visitor.post('/premie-check/uitkomst/', { action, ...shown })).toBe(changed);
    for (const page of ['mailen', 'meekijken']) {
      const path = `/premie-check/${page}/?uitkomst=${shown.uitkomst}`;
      expect((await visitor.get(path)).headers.get('location')).toBe(changed);
      expect(await visitor.post(path, { email: 'tab@voorbeeld.example', key: shown.key })).toBe(changed);
      expect(await visitor.post(`/premie-check/${page}/`, { email: 'tab@voorbeeld.example', key: shown.key })).toBe(changed);
    }
    expect(plainText(await visitor.page(changed))).toContain('misschien in een ander tabblad');
    expect(await leadsOf(server)).toHaveLength(before);
    expect(await visitor.keep()).toMatch(/^\/premie-check\/[\w-]{22}\/$/);
  });

  it('says so when a form without its key keeps nothing', async () => {
    const visitor = await checked();
    const { uitkomst } = await visitor.shown();
    for (const key of ['', 'geen sleutel']) {
      const told = await visitor.post('/premie-check/uitkomst/', { action: 'keep', key, uitkomst });
      expect(told).toBe('/premie-check/uitkomst/?melding=niet-gelukt');
      expect(plainText(await visitor.page(told))).toContain('Wij bewaarden niets');
    }
  });

  it('hands its company to an indication, and takes one from it', async () => {
    const visitor = await checked();
    const shown = await visitor.shown();
    const quote = await visitor.post('/premie-check/uitkomst/', { action: 'compare', ...shown });
    expect(quote).toMatch(/^\/indicatie\/[\w-]{22}\/$/);
    expect(await visitor.post('/premie-check/uitkomst/', { action: 'compare', ...shown })).toBe(quote);
    const token = quote.split('/')[2] ?? '';
    const stored = (await (await fetch(`${server.origin}/api/v1/quotes/${token}`)).json()) as {
      readonly comparison: { readonly profile: object };
    };
    expect(stored.comparison.profile).toMatchObject({
      ...{ turnoverCents: 235_000_000, numberOfBuyers: 60, insuredPct: '85', currentPolicy: 'running' },
      deductible: { kind: 'each-and-every-first-loss', amountCents: 750_000 },
    });
    const other = new Visitor();
    expect(await visitor.page(quote)).toContain('action="/premie-check/"');
    expect(await other.post('/premie-check/', { quote: token })).toBe('/premie-check/');
    expect(plainText(await other.page('/premie-check/'))).toContain('Jaaromzet € 2.350.000, 60 klanten op rekening');
    expect(await other.post('/premie-check/', { ...POLICY, action: 'check' })).toBe('/premie-check/uitkomst/');
  });
});

describe('POST /api/v1/premium-checks', () => {
  it('answers the same to the same and hands out no cookie', async () => {
    const [one, two] = await Promise.all([0, 1].map(() => call({ profile: EXAMPLE_PROFILE, policy: EXAMPLE_POLICY })));
    expect([one?.status, one?.headers.getSetCookie()]).toEqual([200, []]);
    const text = await one?.text();
    expect(await two?.text()).toBe(text);
    const { check } = JSON.parse(text ?? '') as { readonly check: object };
    // 1,000,000 × 0.45 % + 20 × 55
    expect(check).toMatchObject({ paid: { totalCents: 560_000 }, verdict: { kind: 'above-market' } });
  });

  it.each([
    ['a rate of nought', { premium: { basis: 'turnover', ratePct: '0' } }, 'policy.premium.ratePct', 'rate-not-positive'],
    ['an amount below nought', { otherCostsCents: -1 }, 'policy.otherCostsCents', 'amount-negative'],
    ['half a cent', { minimumPremiumCents: 0.5 }, 'policy.minimumPremiumCents', 'amount-not-whole-cents'],
    ['a day that is none', { renewsOn: '2027-02-29' }, 'policy.renewsOn', 'day-not-known'],
    ['a renewal before the start', { startedOn: '2027-07-01' }, 'policy.renewsOn', 'renewal-before-start'],
    ['claims without a number', { claims: { count: 0, paidCents: 1 } }, 'policy.claims', 'claims-without-number'],
    ['a key it does not know', { stapOver: true }, 'policy.stapOver', 'key-not-known'],
  ])('refuses %s at its place', async (_, change, path, code) => {
    const response = await call({ profile: EXAMPLE_PROFILE, policy: { ...EXAMPLE_POLICY, ...change } });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { readonly errors: readonly object[] }).errors).toMatchObject([{ path, code }]);
  });
});
