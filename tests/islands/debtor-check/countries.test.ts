import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkDebtors } from '#/debtor-check/check.ts';
import { impliedProfile } from '#/debtor-check/implied-profile.ts';
import { pseudonymousBook } from '#/debtor-check/pseudonymous.ts';
import type { Receivables } from '#/debtor-check/receivables.ts';
import { BookDesk } from '#/islands/debtor-check/desk.ts';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { bookOf, debtorCheckBody } from '#/server/api/debtor-rows.ts';
import { confirmed, shortcoming } from '../../ledger-files/read.ts';

const NL = { establishment: 'NL' } as const;
const NAMES = ['Aker', 'Bever', 'Cirkel', 'Dorade'];

function list(countries: readonly string[], amounts: readonly string[] = []): Promise<Receivables> {
  const rows = countries.map((country, at) => `${NAMES[at] ?? `Klant ${String(at)}`};${country};${amounts[at] ?? '30.000,00'};30-6-2026`);
  return confirmed(`Klant;Land;Openstaand;Vervaldatum\n${rows.join('\n')}\n`);
}

const implied = (book: Receivables) => impliedProfile(checkDebtors(book, NL), NL);

/** The profile that the server prices, from what the browser posts. */
function priced(book: Receivables) {
  const posted: unknown = JSON.parse(JSON.stringify(pseudonymousBook(checkDebtors(book, NL), book, NL)));
  const { receivables, answers } = bookOf(v.parse(debtorCheckBody, posted));
  return { posted: JSON.stringify(posted), profile: impliedProfile(checkDebtors(receivables, answers), answers).profile };
}

describe('countries that a list writes out', () => {
  it('count as their codes do, so that sanctions refuse alike', async () => {
    const [named, coded] = [await list(['Rusland', 'Iran', 'Griekenland']), await list(['RU', 'IRN', 'EL'])];
    expect(named.debtors.map(({ country }) => country)).toEqual(['RU', 'IR', 'GR']);
    expect(implied(named)).toEqual(implied(coded));
    expect(priced(named).profile).toEqual(priced(coded).profile);
    expect(implied(named).profile?.buyerCountries).toContainEqual({ country: 'RU', sharePct: '33.33' });
    expect(shortcoming(named, 'countries-unread')).toBeUndefined();
  });

  it('are told where no table knows them, by what the file says and not by who it is', async () => {
    const book = await list(['Nederland', 'Buitenland', 'Atlantis', 'Buitenland']);
    const found = shortcoming(book, 'countries-unread');
    expect(found).toEqual({ code: 'countries-unread', count: 3, detail: '“Buitenland”, “Atlantis”' });
    expect(found && shortcomingText(found)).toBe(
      'Bij 3 klanten herkennen wij het land niet: “Buitenland”, “Atlantis”. Wij rekenen daar met een onbekend land. U kunt het land bij die klant zelf invullen.',
    );
    const many = await list(['NL', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6']);
    expect(shortcoming(many, 'countries-unread')?.detail).toBe('“V1”, “V2”, “V3”, “V4”, “V5”, …');
  });

  it('that were not understood leave it open whether the company exports, here and on the server', async () => {
    const book = await list(['Nederland', 'Buitenland']);
    const { answers, readFromFile, profile } = implied(book);
    expect(answers).not.toHaveProperty('export');
    expect(readFromFile).not.toContain('export');
    expect(profile?.buyerCountries).toBe('unknown');
    expect(priced(book).profile?.buyerCountries).toBe('unknown');
    expect(priced(book).posted).not.toContain('Buitenland');
    const [known] = [await list(['Nederland', '-', ''])];
    expect([implied(known).answers.export, priced(known).profile?.buyerCountries]).toEqual(['no', 'domestic-only']);
  });

  it('are known once the owner says them', async () => {
    const book = await list(['Nederland', 'Buitenland']);
    const answers = { ...NL, debtors: { k2: { country: 'BY' } } };
    expect(impliedProfile(checkDebtors(book, answers), answers).answers).toMatchObject({ export: 'yes', country: ['BY'] });
    const desk = new BookDesk(book, NL, { limits: [], names: {} });
    expect(desk.rows(0).map(({ read }) => read)).toContainEqual({ country: null, unreadCountry: 'Buitenland', notInsurable: null });
  });

  it('under sanctions stay in the profile however small, and the shares stay within the whole', async () => {
    const abroad = ['DE', 'FR', 'BE', 'ES', 'IT', 'PT', 'AT', 'SE', 'PL', 'DK', 'Wit-Rusland'];
    const amounts = [...abroad.slice(1).map((_, at) => `${String(90 - at)}.000,00`), '1,00'];
    const countries = implied(await list(abroad, amounts)).profile?.buyerCountries;
    if (typeof countries !== 'object') throw new Error(countries);
    expect(countries).toHaveLength(10);
    expect(countries.at(-1)).toEqual({ country: 'BY', sharePct: '0.01' });
    const alone = implied(await list(['DE', 'BY', 'RU'], ['90.000,00', '1,00', '1,00'])).profile?.buyerCountries;
    if (typeof alone !== 'object') throw new Error(alone);
    expect(alone.reduce((sum, { sharePct }) => sum + Math.round(Number(sharePct) * 100), 0)).toBeLessThanOrEqual(10_000);
  });
});
