import { describe, expect, it } from 'vitest';
import { meaningOf } from '#/ledger-files/sheets/synonyms.ts';

const BANDS = {
  'not-due': 'Niet vervallen|Nog niet vervallen (EUR)|< 0|0 dagen|Not yet due|Current|Niet verv.|Nog te vervallen',
  'up-to-30':
    '0 - 30|1-30 dagen|Vervallen 1-30|< 30 dagen|≤ 30|0 t/m 30|1 tot en met 30 dagen|tot 30 dagen|30 dagen|1–30|0..30|01-30|1-30 dagen te laat|15 - 30|1-14|1-30 days overdue',
  'up-to-60': '31 - 60|30 tot 60 dagen|31 tot en met 60 dagen|> 30 <= 60|> 30 dagen en <= 60 dagen|60 dagen|31-45|Vervallen 31-60 dagen',
  'up-to-90': '61 - 90|60 tot 90|61 t/m 90 dagen|90 dagen|61-90 dagen te laat|61-90 days',
  'over-90':
    '> 90|90+|91 +|meer dan 90 dagen|Ouder dan 90|91 en ouder|91 dagen en ouder|91 - 120|121-150|91-999|> 365|Over 90 days|vanaf 91 dagen|Vervallen > 90 dagen|≥ 91|Older|91-9999',
} as const;

describe('headers of ageing lists', () => {
  it.each(Object.entries(BANDS))('%s', (meaning, headers) => {
    for (const header of headers.split('|')) expect(meaningOf(header), header).toEqual({ meaning, exact: true });
  });

  it('a band that holds more than one of ours is proposed, unsure', () => {
    expect(meaningOf('> 60')).toEqual({ meaning: 'up-to-90', exact: false });
    expect(meaningOf('> 30 dagen')).toEqual({ meaning: 'up-to-60', exact: false });
    expect(meaningOf('0 - 60')).toEqual({ meaning: 'up-to-60', exact: false });
  });

  it('leaves other figures alone', () => {
    for (const header of ['2025', '31-12-2025', 'Factuur 2025', 'Btw 21%', 'IBAN 1', '60-30', 'Kolom 3']) {
      expect(meaningOf(header).meaning, header).not.toMatch(/^(?:up-to|over|not-due)/);
    }
  });
});

const OTHERS = {
  'due-date': 'Vervaldatum|Verv.datum|Vervalt op|Due date|Uiterste betaaldatum|Betalen voor',
  'invoice-date': 'Factuurdatum|Fact.datum|Boekdatum|Invoice date',
  'invoice-number': 'Factuurnr.|Fact.nr.|Documentnr.|Boekstuknr.|Nota|Reference',
  'open-amount': 'Openstaand (EUR)|Restbedrag|Restsaldo|Te ontvangen|Nog te voldoen|Amount due|Openstaand bedrag',
  'debtor-number': 'Deb.nr.|Relatiecode|Rel.code|Klantnummer|Code|Customer no.',
  'debtor-name': 'Naam|Organisatie|Naam debiteur|Customer name',
  'days-overdue': 'Dagen te laat|Dagen over vervaldatum|Vervallen dagen|Dgn|Days overdue',
  currency: 'Valuta|Munteenheid|Val.',
  country: 'Land|Land naam|Country code',
} as const;

describe('headers of open items', () => {
  it.each(Object.entries(OTHERS))('%s', (meaning, headers) => {
    for (const header of headers.split('|')) expect(meaningOf(header).meaning, header).toBe(meaning);
  });
});
