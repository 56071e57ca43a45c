import type { Meaning } from '../table.ts';
import { dayBandOf } from './day-bands.ts';

/**
 * Headers as packages write them, Dutch and English, in small letters without points, spaces made single.
 * Exact Online, e-Boekhouden, SnelStart, Moneybird, AFAS, Twinfield, King, Business Central, SAP.
 */
const NAMES: Readonly<Record<Exclude<Meaning, 'ignore'>, string>> = {
  'debtor-number':
    'verkooprelatie;verkooprelatienr;deb nr;debnr;debiteurnr;debiteurnummer;debiteur nr;debiteur nummer;debiteurcode;klantnr;klantnummer;klant nr;klantcode;relatienr;relatienummer;relatiecode;relcode;code relatie;relatie id;relatieid;rel code;rel nr;nr debiteur;code;customer number;customer no;customernumber;customer code;customer id;account code;accountcode;account number;contact id;deb/cred nr;rekening',
  'debtor-name':
    'naam;organisatie;organisatienaam;debiteur;debiteurnaam;debiteur naam;naam debiteur;klant;klantnaam;naam klant;relatie;relatienaam;naam relatie;relbedrijf;bedrijf;bedrijfsnaam;contact;contactnaam;customer;customer name;customername;name;account;account name;accountname;company;company name;contact company name;company_name;contact company_name;debtor;debtor name',
  'invoice-number':
    'factuurnr;factuurnummer;factuur nr;factuur nummer;factuur;fact nr;factnr;factuurreferentie;nota;notanummer;stuknummer;boekstuknr;documentnr;document;referentie;reference;mutfactuur;invoice number;invoicenumber;invoice no;invoice id;invoice;number;document number;document no;documentnummer;belegnummer;boekstuk;boekstuknummer;boekingsnummer;our ref;onze ref',
  'invoice-date':
    'factuurdatum;factuurdat;fact datum;fact dat;datum factuur;datum;mutdatum;boekdatum;boekingsdatum;documentdatum;invoice date;invoicedate;invoice_date;date;document date;posting date;belegdatum',
  'due-date':
    'vervaldatum;vervaldat;vervaldt;verv datum;verv dat;betalen voor;vervalt;vervalt op;datum verval;verval datum;vervaldag;uiterste betaaldatum;te betalen voor;due date;duedate;due_date;due;fälligkeit;nettofälligkeit',
  'open-amount':
    'openstaand;openstaand bedrag;openstaandsaldo;openstaand saldo;open bedrag;bedrag open;nog te ontvangen;restant;restbedrag;resterend;restsaldo;saldo;te ontvangen;nog te voldoen;te betalen bedrag;open;outstanding;outstanding amount;amount outstanding;amount due;open amount;balance;balance due;balancedue;remaining amount;total_unpaid;total unpaid;unpaid;amountdc;amount(dc);amount dc;te betalen;nog te betalen;saldo eur;openstaand eur;betrag in hauswährung',
  'invoice-amount':
    'factuurbedrag;bedrag;bedrag factuur;oorspronkelijk bedrag;origineel bedrag;totaalbedrag;bedrag incl;bedrag incl btw;totaal incl btw;invoice amount;original amount;amount;total incl tax;total_price_incl_tax;bedrag eur',
  'paid-amount': 'voldaan;betaald;betaald bedrag;ontvangen;reeds betaald;reeds voldaan;paid;amount paid;paid amount;total_paid',
  debit: 'debet;debit;debetbedrag;bedrag debet',
  credit: 'credit;creditbedrag;bedrag credit',
  'days-overdue':
    'dagen;dgn;vervaldagen;vervallen dagen;dagen over vervaldatum;dagen vervallen;dagen over verval;dagen te laat;aantal dagen;aantal dagen vervallen;dagen verlopen;ouderdom;days overdue;days past due;days late;overdue days',
  side: 'opsoort;soort relatie;deb/cred;debiteuren/crediteuren',
  currency: 'valuta;valutacode;munt;munteenheid;muntsoort;currency;currency code;currencycode;val;hauswährung',
  country: 'land;landcode;land naam;country;country code;countrycode;land debiteur',
  sales: 'omzet;jaaromzet;omzet excl btw;omzet dit jaar;sales;turnover;revenue;annual turnover',
  total: 'totaal;totaal openstaand;total;total amount;totalamount;totaal saldo;totaal open;totale saldo',
  'not-due':
    'niet vervallen;niet-vervallen;nog niet vervallen;niet verv;niet vervallen bedrag;nog niet vervallen bedrag;nog te vervallen;niet verlopen;nog niet verlopen;toekomstig;not overdue;not due;not yet due;current;current amount;currentamount;lopend;binnen termijn;vervallen over',
  'up-to-30': 'agegroup1amount;period1amount;period 1;age group 1;aged 1',
  'up-to-60': 'agegroup2amount;period2amount;period 2;age group 2;aged 2',
  'up-to-90': 'agegroup3amount;period3amount;period 3;age group 3;aged 3',
  'over-90': 'ouder;older;agegroup4amount;age group 4',
};

/** A header in the form in which the lists above hold it. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/≤/g, '<=')
    .replace(/≥/g, '>=')
    .replace(/[.:*"'#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const BY_NAME = new Map<string, Meaning>();
for (const [meaning, names] of Object.entries(NAMES)) {
  for (const name of names.split(';')) BY_NAME.set(name, meaning as Meaning);
}

/** Words inside a longer header, tried in this order when the header as a whole is unknown. */
const PARTS: readonly (readonly [RegExp, Meaning])[] = [
  [/verval.*(?:dat|op)|due.*date|betaal.*voor/, 'due-date'],
  [/factuur.*dat|invoice.*date|boek.*dat/, 'invoice-date'],
  [/factuur.*(?:nr|num)|invoice.*(?:no|num)/, 'invoice-number'],
  [/(?:deb|klant|relatie|customer).*(?:nr|num|code|id)\b/, 'debtor-number'],
  [/^dagen open|days open/, 'ignore'],
  [/\bopen(?:staand)?|outstanding|restant|balance/, 'open-amount'],
  [/dagen.*(?:laat|verval|verlo)|days/, 'days-overdue'],
  [/(?:naam|name)$|^(?:naam|debiteur|klant|relatie|customer)\b/, 'debtor-name'],
  [/valuta|currency/, 'currency'],
  [/omzet|turnover/, 'sales'],
  [/^land\b|country/, 'country'],
  [/factuur.*bedrag|invoice.*amount/, 'invoice-amount'],
];

/** What a header says; `exact` when the whole of it is known. */
export function meaningOf(header: string): { readonly meaning: Meaning; readonly exact: boolean } {
  const plain = plainHeader(header);
  const known = BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(/ (?:eur|€|\(eur\)|in eur|\(€\)|in euro)$/, ''));
  if (known) return { meaning: known, exact: true };
  const days = dayBandOf(plain);
  if (days) return days;
  const part = plain === '' ? undefined : PARTS.find(([pattern]) => pattern.test(plain))?.[1];
  return { meaning: part ?? 'ignore', exact: false };
}

const WHO = /^(?:debiteur|debtor|klant|relatie|customer|contact|account|organisatie)$/;

/** A header that says who owes, by name or by number. */
export const mayBeNumber = (header: string): boolean => WHO.test(plainHeader(header));

const SIGNATURES: readonly (readonly [string, readonly string[]])[] = [
  ['e-Boekhouden', ['mutfactuur', 'relbedrijf']],
  ['SnelStart', ['factuurdatum', 'openstaandsaldo']],
  ['Moneybird', ['invoice_date', 'total_unpaid']],
  ['Moneybird', ['contact company name', 'due date', 'state']],
  ['Exact Online', ['agegroup1amount']],
  ['Exact Online', ['accountname', 'amountdc']],
  ['Exact Online', ['accountcode', 'accountname', 'duedate']],
  ['Business Central', ['customernumber', 'balancedue']],
];

/** The package whose export has these headers; null when they are common to several. */
export function madeByHeaders(headers: readonly string[]): string | null {
  const plain = new Set(headers.map(plainHeader));
  return SIGNATURES.find(([, signs]) => signs.every((sign) => plain.has(sign)))?.[0] ?? null;
}
