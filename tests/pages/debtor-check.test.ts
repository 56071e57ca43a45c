import { describe, expect, it } from 'vitest';
import { readCustomer } from '#/pages/klantencheck/_one-customer.ts';
import { postedPage } from '#/pages/klantencheck/_posted.ts';
import { readTwoMinutes, typedOf } from '#/pages/klantencheck/_two-minutes.ts';
import { readAnswers } from '#/quote-engine/contract/read-answers.ts';
import { fakeApp } from '../helpers/fake-app.ts';

const BOOK = { vestiging: 'NL', omzet: '2 mln', klanten: '60', grootste: '20', topvijf: '45', termijn: '30' };
const read = (fields: Readonly<Record<string, string>>) => readTwoMinutes(new URLSearchParams(fields));
const faultsOf = (fields: Readonly<Record<string, string>>) => {
  const form = read(fields);
  return form.kind === 'faulty' ? form.faults.map(({ field }) => field) : [];
};

describe('the form of two minutes', () => {
  it('reads the notations of amounts and takes what is empty as not known', () => {
    const form = read({ ...BOOK, tot90: '10.000', marge: '5' });
    expect(form).toMatchObject({
      kind: 'done',
      margin: 5_000_000,
      answers: {
        turnoverCents: 200_000_000,
        debtors: 60,
        topOne: 0.2,
        countries: [{ key: 'NL', share: 1 }],
        ageing: { upTo90Cents: 1_000_000, over90Cents: 0 },
        daysLate: null,
        lossesCents: null,
      },
      profile: { largestBuyerSharePct: '20', overdueOver60DaysCents: 1_000_000, lossesCents: 'unknown', buyerCountries: 'domestic-only' },
    });
  });

  it('calls what is missing by its field, in the order of the form', () => {
    expect(faultsOf({})).toEqual(['vestiging', 'omzet', 'klanten', 'grootste', 'topvijf', 'termijn']);
  });

  it('sees what cannot be true together', () => {
    expect(faultsOf({ ...BOOK, topvijf: '10' })).toEqual(['topvijf']);
    expect(faultsOf({ ...BOOK, grootste: '5', topvijf: '45' })).toEqual(['topvijf']);
    expect(faultsOf({ ...BOOK, klanten: '3' })).toEqual(['topvijf']);
    expect(faultsOf({ ...BOOK, land1: 'DE', aandeel1: '60', land2: 'FR', aandeel2: '50' })).toEqual(['aandeel1']);
    expect(faultsOf({ ...BOOK, land1: 'DE' })).toEqual(['aandeel1']);
    expect(faultsOf({ ...BOOK, omzet: '1.50' })).toEqual(['omzet']);
    expect(faultsOf({ ...BOOK, klanten: '2000000' })).toEqual(['klanten']);
  });

  it('hands the same answers to the quote form', () => {
    const form = read({ ...BOOK, land1: 'DE', aandeel1: '12,5', verliezen: '0', over90: '2500' });
    expect(form.kind).toBe('done');
    if (form.kind !== 'done') return;
    const { draft } = readAnswers({ ...form.quoteAnswers, buyerTypes: ['businesses'] });
    expect(draft).toMatchObject({
      turnoverCents: form.profile.turnoverCents,
      numberOfBuyers: 60,
      largestBuyerSharePct: '20',
      buyerCountries: [{ country: 'DE', sharePct: '12.5' }],
      lossesCents: 0,
      overdueOver60DaysCents: 250_000,
    });
  });

  it('keeps what is far too long to be mended, and takes no files', () => {
    const form = new FormData();
    form.append('omzet', '9'.repeat(700));
    form.append('bestand', new File(['x'], 'debiteuren.csv'));
    const typed = typedOf(form);
    expect([...typed.keys()]).toEqual(['omzet']);
    expect(typed.get('omzet')).toHaveLength(700);
    expect(readTwoMinutes(typed)).toMatchObject({ kind: 'faulty' });
  });

  it('says that it is busy and keeps what was typed', async () => {
    const body = new URLSearchParams(BOOK);
    const page = await postedPage(fakeApp(), new Request('http://127.0.0.1/klantencheck/', { method: 'POST', body }), undefined);
    expect(page).toMatchObject({ kind: 'form', status: 503, done: null });
    expect(page.kind === 'form' && page.typed.get('omzet')).toBe('2 mln');
  });
});

describe('the form about one customer', () => {
  const CUSTOMER = { vestiging: 'NL', land: 'DE', omzet: '120.000', termijn: '30' };
  const customer = (fields: Readonly<Record<string, string>>) => readCustomer(new URLSearchParams({ ...CUSTOMER, ...fields }));

  it('takes an open answer as not known, and "nee" as an answer', () => {
    expect(customer({})).toMatchObject({ kind: 'done', answers: { country: 'DE', yearlySalesCents: 12_000_000, isPerson: null } });
    expect(customer({})).not.toHaveProperty('answers.signals');
    expect(customer({ uitstel: 'nee' })).toHaveProperty('answers.signals', []);
    expect(customer({ uitstel: 'ja', jaarcijfers: 'ja' })).toHaveProperty('answers.signals', ['asks-delay', 'accounts-late']);
  });

  it('knows who cannot be insured and who is a person', () => {
    expect(customer({ soort: 'overheid' })).toMatchObject({ answers: { notInsurable: 'government', isPerson: false } });
    expect(customer({ soort: 'persoon' })).toMatchObject({ answers: { isPerson: true } });
  });

  it('refuses a country that does not exist', () => {
    expect(customer({ land: 'XX' })).toMatchObject({ kind: 'faulty', faults: [{ field: 'land' }] });
  });
});
