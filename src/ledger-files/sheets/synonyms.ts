import type { Meaning } from '../table.ts';

/**
 * Headers as packages write them, Dutch and English, in small letters without points, spaces made single.
 * Exact Online, e-Boekhouden, SnelStart, Moneybird, AFAS, Twinfield, King, Business Central, SAP.
 */
const NAMES: Readonly<Record<Exclude<Meaning, 'ignore'>, string>> = {
  'debtor-number':
    'deb nr;debnr;debiteurnr;debiteurnummer;debiteur nr;debiteur nummer;debiteurcode;klantnr;klantnummer;klant nr;klantcode;relatienr;relatienummer;relatiecode;relcode;code relatie;relatie id;relatieid;customer number;customer no;customernumber;customer code;customer id;account code;accountcode;account number;contact id;deb/cred nr;rekening',
  'debtor-name':
    'naam;debiteur;debiteurnaam;debiteur naam;naam debiteur;klant;klantnaam;naam klant;relatie;relatienaam;naam relatie;relbedrijf;bedrijf;bedrijfsnaam;contact;contactnaam;customer;customer name;customername;name;account;account name;accountname;company;company name;contact company name;company_name;contact company_name;debtor;debtor name',
  'invoice-number':
    'factuurnr;factuurnummer;factuur nr;factuur nummer;factuur;factuurreferentie;mutfactuur;invoice number;invoicenumber;invoice no;invoice id;invoice;number;document number;documentnummer;belegnummer;boekstuk;boekstuknummer;boekingsnummer;our ref;onze ref',
  'invoice-date':
    'factuurdatum;factuurdat;datum factuur;datum;mutdatum;boekdatum;boekingsdatum;documentdatum;invoice date;invoicedate;invoice_date;date;document date;posting date;belegdatum',
  'due-date':
    'vervaldatum;vervaldat;vervalt;vervalt op;datum verval;verval datum;vervaldag;uiterste betaaldatum;te betalen voor;due date;duedate;due_date;due;fälligkeit;nettofälligkeit',
  'open-amount':
    'openstaand;openstaand bedrag;openstaandsaldo;openstaand saldo;open bedrag;bedrag open;nog te ontvangen;restant;restbedrag;resterend;saldo;open;outstanding;outstanding amount;amount outstanding;open amount;balance;balance due;balancedue;remaining amount;total_unpaid;total unpaid;unpaid;amountdc;amount(dc);amount dc;te betalen;nog te betalen;saldo eur;openstaand eur;betrag in hauswährung',
  'invoice-amount':
    'factuurbedrag;bedrag;bedrag factuur;oorspronkelijk bedrag;totaalbedrag;bedrag incl btw;totaal incl btw;invoice amount;original amount;amount;total incl tax;total_price_incl_tax;bedrag eur',
  'paid-amount': 'voldaan;betaald;ontvangen;reeds betaald;reeds voldaan;paid;amount paid;paid amount;total_paid',
  debit: 'debet;debit;debetbedrag;bedrag debet',
  credit: 'credit;creditbedrag;bedrag credit',
  'days-overdue':
    'dagen;vervaldagen;dagen vervallen;dagen over verval;dagen te laat;aantal dagen;aantal dagen vervallen;dagen verlopen;ouderdom;days overdue;days past due;days late;overdue days',
  side: 'opsoort;soort relatie;deb/cred;debiteuren/crediteuren',
  currency: 'valuta;valutacode;munt;muntsoort;currency;currency code;currencycode;val;hauswährung',
  country: 'land;landcode;country;country code;countrycode;land debiteur',
  sales: 'omzet;jaaromzet;omzet excl btw;omzet dit jaar;sales;turnover;revenue;annual turnover',
  total: 'totaal;totaal openstaand;total;total amount;totalamount;totaal saldo;totaal open;totale saldo',
  'not-due':
    'niet vervallen;nog niet vervallen;niet verlopen;not due;not yet due;current;current amount;currentamount;lopend;binnen termijn;vervallen over',
  'up-to-30':
    '0-30;1-30;<=30;<30;tot 30;0 tot 30;0 t/m 30;1 t/m 30;0 - 30 dagen;30 dagen;agegroup1amount;period1amount;period 1;age group 1;aged 1',
  'up-to-60': '31-60;30-60;31 t/m 60;31 tot 60;60 dagen;agegroup2amount;period2amount;period 2;age group 2;aged 2',
  'up-to-90': '61-90;60-90;61 t/m 90;61 tot 90;90 dagen;agegroup3amount;period3amount;period 3;age group 3;aged 3',
  'over-90':
    '>90;90+;>=90;>=91;91+;91-120;90-120;121+;>120;120+;ouder dan 90;meer dan 90;ouder;ouder dan 120;over 90;agegroup4amount;age group 4;91-180;>180;121-180',
};

/** A header in the form in which the lists above hold it. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[≤]/g, '<=')
    .replace(/[.:*"'#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Bands of days are written with and without spaces and the word for days. */
function band(header: string): string {
  return header
    .replace(/\b(?:dagen|dgn|dag|days|vervallen|overdue|d)\b/g, '')
    .replace(/[()]/g, '')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, '');
}

const BY_NAME = new Map<string, Meaning>();
const BY_BAND = new Map<string, Meaning>();
for (const [meaning, names] of Object.entries(NAMES)) {
  for (const name of names.split(';')) {
    BY_NAME.set(name, meaning as Meaning);
    if (/\d/.test(name)) BY_BAND.set(band(name), meaning as Meaning);
  }
}

/** Words inside a longer header, tried in this order when the header as a whole is unknown. */
const PARTS: readonly (readonly [RegExp, Meaning])[] = [
  [/verval.*(?:dat|op)|due.*date|betaal.*voor/, 'due-date'],
  [/factuur.*dat|invoice.*date|boek.*dat/, 'invoice-date'],
  [/factuur.*(?:nr|num)|invoice.*(?:no|num)/, 'invoice-number'],
  [/(?:deb|klant|relatie|customer).*(?:nr|num|code|id)\b/, 'debtor-number'],
  [/open(?:staand)?|outstanding|restant|balance/, 'open-amount'],
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
  const known =
    BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(/ (?:eur|€|\(eur\)|in eur|\(€\)|in euro)$/, '')) ?? BY_BAND.get(band(plain));
  if (known) return { meaning: known, exact: true };
  const part = plain === '' ? undefined : PARTS.find(([pattern]) => pattern.test(plain))?.[1];
  return { meaning: part ?? 'ignore', exact: false };
}

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
