import type { Shortcoming } from '#/debtor-check/receivables.ts';
import type { RefusalCode, RefusalData } from '#/ledger-files/result.ts';
import type { ShortcomingCode } from '#/ledger-files/shortcomings.ts';
import type { Meaning } from '#/ledger-files/table.ts';
import { count, euroCents } from './format.ts';

/** What happened to a file, and what the user can do. */
export interface RefusalText {
  readonly what: string;
  readonly mend: string;
}

const EXPORT = 'Exporteer uit uw boekhouding een auditfile (XAF 3.2), of een lijst met openstaande posten als CSV of XLSX.';

const inLine = ({ line }: RefusalData) => (line === undefined ? '' : ` in regel ${count(line)}`);
const megabytes = ({ limit = 0 }: RefusalData) => `${count(Math.round(limit / 1_000_000))} MB`;

const MAPPING_GAPS: Readonly<Record<string, string>> = {
  customer: 'Wij weten niet in welke kolom uw klant staat.',
  amount: 'Wij weten niet in welke kolom het openstaande bedrag staat.',
  columns: 'De keuze van kolommen past niet bij dit bestand.',
};

const REFUSALS: Readonly<Record<RefusalCode, (data: RefusalData) => RefusalText>> = {
  empty: () => ({ what: 'Dit bestand is leeg.', mend: 'Maak de export opnieuw en kies dan dat bestand.' }),
  'too-large': (data) => ({
    what: `Dit bestand is groter dan ${megabytes(data)}. Zo veel lezen wij niet in één keer.`,
    mend: 'Kies een kortere periode, of exporteer alleen de openstaande posten.',
  }),
  cancelled: () => ({ what: 'U heeft het lezen gestopt.', mend: 'Kies het bestand opnieuw als u verder wilt.' }),
  'unreadable-source': () => ({
    what: 'Het bestand was halverwege niet meer te lezen.',
    mend: 'Staat het op een netwerkschijf of een stick? Zet het op uw computer en kies het opnieuw.',
  }),
  'not-a-ledger': ({ detail }) => ({
    what:
      detail === undefined || detail === ''
        ? 'Dit is geen bestand uit een boekhouding.'
        : `Dit is een bestand van het type ${detail}, geen bestand uit een boekhouding.`,
    mend: EXPORT,
  }),
  'other-spreadsheet': ({ detail = '' }) => ({
    what: `Dit is een rekenblad van een ander type (${detail}). Dat lezen wij niet.`,
    mend: 'Open het in uw rekenprogramma en bewaar het als XLSX of CSV.',
  }),
  'password-protected': () => ({
    what: 'Op dit bestand zit een wachtwoord.',
    mend: 'Open het zelf en bewaar het zonder wachtwoord. Kies daarna dat bestand.',
  }),
  'old-excel': () => ({
    what: 'Dit is een Excel-bestand van voor 2007 (.xls). Dat lezen wij niet.',
    mend: 'Open het en bewaar het als XLSX of CSV.',
  }),
  'zip-broken': () => ({ what: 'Dit ingepakte bestand is beschadigd.', mend: 'Download of exporteer het opnieuw.' }),
  'unpacks-too-large': () => ({
    what: 'Dit ingepakte bestand wordt bij het uitpakken te groot.',
    mend: 'Pak het zelf uit en kies het bestand dat u nodig heeft.',
  }),
  'zip-without-ledger': () => ({
    what: 'In dit zipbestand staat geen auditfile en geen UBL-factuur.',
    mend: 'Doe de auditfile (.xaf of .xml) of de UBL-facturen (.xml) in het zipbestand.',
  }),
  'spreadsheet-broken': () => ({
    what: 'In dit werkblad vinden wij geen gegevens.',
    mend: 'Open het in Excel en bewaar het opnieuw als XLSX of CSV.',
  }),
  'spreadsheet-damaged': () => ({
    what: 'Dit rekenblad is beschadigd.',
    mend: 'Open het in Excel en bewaar het opnieuw als XLSX of CSV.',
  }),
  'spreadsheet-doctype': () => ({
    what: 'In dit rekenblad staan eigen afkortingen (DOCTYPE). Een gewoon rekenblad heeft die niet. Voor uw veiligheid lezen wij het niet.',
    mend: 'Open het in Excel en bewaar het opnieuw als XLSX of CSV.',
  }),
  'xml-broken': (data) => ({
    what: `Dit XML-bestand klopt niet${inLine(data)}.`,
    mend: 'Maak de export opnieuw. Blijft de fout, meld haar dan bij uw boekhoudpakket.',
  }),
  'xml-truncated': (data) => ({
    what: `Dit bestand houdt te vroeg op${inLine(data)}. Het einde ontbreekt.`,
    mend: 'Maak de export opnieuw en wacht tot die klaar is.',
  }),
  'xml-doctype': () => ({
    what: 'In dit bestand staan eigen afkortingen (DOCTYPE). Een auditfile of UBL-factuur heeft die niet. Voor uw veiligheid lezen wij het niet.',
    mend: EXPORT,
  }),
  'xml-too-deep': (data) => ({ what: `Dit XML-bestand is dieper genest dan een auditfile kan zijn${inLine(data)}.`, mend: EXPORT }),
  'xml-unknown': ({ detail }) => ({
    what: `Dit is XML, maar geen auditfile en geen UBL-factuur. Het begint met <${detail ?? ''}>.`,
    mend: EXPORT,
  }),
  'xaf-too-old': () => ({
    what: 'Deze auditfile is van een oude versie. Daar staan geen openstaande posten in.',
    mend: 'Kies in uw boekhouding versie 3.2. Of exporteer een lijst met openstaande posten.',
  }),
  'other-currency': ({ detail }) => ({
    what: `Deze boekhouding is in ${detail ?? 'een andere munt'}. Wij rekenen in euro.`,
    mend: 'Exporteer een lijst met openstaande posten in euro.',
  }),
  'amounts-too-large': () => ({
    what: 'De bedragen zijn samen te groot om mee te rekenen.',
    mend: 'Kijk of de punten en komma’s goed staan en exporteer opnieuw.',
  }),
  'no-debtors': () => ({
    what: 'Wij vinden in dit bestand geen klanten.',
    mend: 'Exporteer de debiteuren mee, of een lijst met openstaande posten.',
  }),
  'no-table': () => ({
    what: 'Wij vinden geen lijst met ten minste twee kolommen en één regel.',
    mend: 'Kopieer ook de regel met kolomnamen, of kies het bestand zelf.',
  }),
  'too-many-columns': ({ limit = 0 }) => ({
    what: `Deze lijst heeft meer dan ${count(limit)} kolommen.`,
    mend: 'Bewaar alleen de kolommen met klant, bedrag en vervaldatum.',
  }),
  'too-many-rows': ({ limit = 0 }) => ({
    what: `Deze lijst heeft meer dan ${count(limit)} regels.`,
    mend: 'Exporteer alleen de posten die nog openstaan.',
  }),
  'too-many-cells': ({ limit = 0 }) => ({
    what: `Deze lijst heeft meer dan ${count(limit)} cellen.`,
    mend: 'Bewaar alleen de kolommen met klant, bedrag en vervaldatum.',
  }),
  'mapping-incomplete': ({ detail }) => ({
    what: MAPPING_GAPS[detail ?? ''] ?? 'Wij weten nog niet wat elke kolom is.',
    mend: 'Kies bij de kolommen hieronder wat erin staat.',
  }),
};

/** Why a file gave no book, and what to do, by the permanent code. */
export function refusalText(code: RefusalCode, data: RefusalData = {}): RefusalText {
  return REFUSALS[code](data);
}

type Words = (given: { readonly n: string; readonly one: boolean; readonly amount: string; readonly detail: string }) => string;

const SHORTCOMINGS: Readonly<Record<ShortcomingCode, Words>> = {
  'balances-only': () => 'Deze auditfile (XAF 4.0) heeft per klant één saldo, zonder facturen. De ouderdom van de posten is dus onbekend.',
  'no-subledgers': () =>
    'Er staan geen subadministraties in dit bestand. Wij namen de boekingen op de rekening Debiteuren. Vervaldatums ontbreken daar.',
  'no-open-items': () => 'Er staan geen openstaande posten in dit bestand. Wij lazen alleen de omzet per klant.',
  'no-opening-subledger': ({ amount }) =>
    `De openstaande posten van eerdere jaren ontbreken. Van wie die zijn, weten wij niet. Het verschil met uw grootboek is ${amount}.`,
  'paid-elsewhere': ({ n, one, amount }) =>
    `${n} ${one ? 'betaling of correctie noemt' : 'betalingen of correcties noemen'} een factuur die niet in dit bestand staat, samen ${amount}. Die hoort bij een eerder jaar, denken wij. Wij lieten ${one ? 'deze' : 'ze'} weg.`,
  'no-customer-types': () => 'Het bestand zegt niet wie klant en wie leverancier is. Wij leidden dat af uit de boekingen.',
  'unallocated-payments': ({ n, one, amount }) =>
    `${n} ${one ? 'betaling noemt' : 'betalingen noemen'} geen factuur, samen ${amount}. Wij trokken dat af van wat die klant openstaan heeft.`,
  'received-without-invoice': ({ n, one, amount }) =>
    `Bij ${n} ${one ? 'klant' : 'klanten'} ontving u ${amount} meer dan u factureerde. ${one ? 'Die telt' : 'Zij tellen'} niet mee in het risico. Kijk na bij wie deze betalingen horen.`,
  'customers-in-credit': ({ n, one, amount }) =>
    `${n} ${one ? 'klant heeft' : 'klanten hebben'} geld van u tegoed, samen ${amount}. ${one ? 'Die telt' : 'Zij tellen'} niet mee in het risico.`,
  'no-debtors-account': () => 'Wij vinden de rekening Debiteuren niet in het grootboek. Daarom konden wij de lijst niet vergelijken.',
  'no-sales': () => 'De omzet per klant staat niet in dit bestand.',
  'sales-without-customer': ({ amount }) => `Van ${amount} omzet staat er niet bij welke klant het is.`,
  'sales-only': ({ n, one }) =>
    `Wij lazen ${n} ${one ? 'factuur' : 'facturen'}. Betalingen staan daar niet in. U ziet dus alleen de omzet per klant.`,
  'short-period': ({ n, one }) =>
    `De omzet gaat over ${n} ${one ? 'dag' : 'dagen'}. Dat is te kort om er een jaar van te maken. Wij rekenen daarom niet met omzet.`,
  'unreadable-amounts': ({ n, one }) =>
    `${n} ${one ? 'bedrag was' : 'bedragen waren'} niet te lezen. ${one ? 'Dat telt' : 'Die tellen'} als nul.`,
  'impossible-dates': ({ n, one }) =>
    `${n} ${one ? 'datum bestaat niet of ligt' : 'datums bestaan niet of liggen'} voor 1990. Die slaan wij over.`,
  'unclear-side': ({ n, one }) =>
    `Bij ${n} ${one ? 'post' : 'posten'} was niet duidelijk of het een klant of een leverancier is. Wij gingen af op plus of min.`,
  'control-totals-differ': ({ amount }) =>
    `Het bestand noemt zelf een ander totaal. Het verschil is ${amount}. Misschien mist er een stuk.`,
  'odd-signs': ({ n, one }) => `${n} ${one ? 'teken hoort' : 'tekens horen'} niet in XML. Wij sloegen ${one ? 'het' : 'ze'} over.`,
  'bare-ampersands': ({ n, one }) =>
    `Op ${n} ${one ? 'plek' : 'plekken'} staat een & die in XML anders hoort. Wij lazen ${one ? 'die' : 'ze'} als het teken & zelf.`,
  'unknown-customers': ({ n, one }) =>
    `${n} ${one ? 'klant komt' : 'klanten komen'} wel voor bij de posten, maar niet in de lijst van relaties. De naam ontbreekt.`,
  'wrong-encoding': () => 'Het bestand zegt UTF-8, maar is anders geschreven. Wij lazen letters met een accent als Windows-tekst.',
  'windows-encoding': () => 'Wij lazen dit bestand als Windows-tekst. Kijk of letters met een accent goed staan.',
  'credit-notes': ({ n, one, amount }) =>
    `${n} ${one ? 'creditnota staat' : 'creditnota’s staan'} nog open, samen ${amount}. Wij trokken dat af.`,
  'no-due-date': ({ n, one, amount }) =>
    `${n} ${one ? 'factuur heeft' : 'facturen hebben'} geen vervaldatum, samen ${amount}. De ouderdom daarvan is onbekend.`,
  'old-open-items': ({ n, one, amount }) =>
    `${n} ${one ? 'factuur is' : 'facturen zijn'} langer dan een jaar vervallen, samen ${amount}. Kijk of ${one ? 'die' : 'ze'} nog echt openstaan.`,
  'countries-unread': ({ n, one, detail }) =>
    `Bij ${n} ${one ? 'klant' : 'klanten'} herkennen wij het land niet${detail === '' ? '' : `: ${detail}`}. Wij rekenen daar met een onbekend land. U kunt het land bij die klant zelf invullen.`,
  'same-name': ({ n }) => `${n} klanten delen een naam met een ander. Wij houden ze uit elkaar op hun nummer; dat staat achter de naam.`,
  'negative-book': ({ amount }) =>
    `Alles bij elkaar staat uw lijst in de min: ${amount}. Er is dus meer ontvangen dan gefactureerd. Kijk of alle facturen in het bestand staan.`,
  'no-date': () => 'Wij weten niet op welke dag deze lijst is gemaakt. Vul die dag in.',
  'other-currency': ({ n, one, detail }) =>
    `${n} ${one ? 'regel is' : 'regels zijn'} in een andere munt${detail === '' ? '' : ` (${detail})`}. Wij rekenen in euro en lieten ${one ? 'die' : 'ze'} weg.`,
  'rows-without-customer': ({ n, one }) =>
    `Bij ${n} ${one ? 'regel' : 'regels'} met een bedrag staat geen klant. Wij lieten ${one ? 'die' : 'ze'} weg.`,
  'rows-of-one-name': ({ n, one }) =>
    `${n} ${one ? 'regel noemt' : 'regels noemen'} een klant die al eerder kwam. Wij telden die bij elkaar op. Zijn het andere klanten? Neem dan het klantnummer mee.`,
  'suppliers-left-out': ({ n, one }) => `${n} ${one ? 'regel gaat' : 'regels gaan'} over leveranciers. Die lieten wij weg.`,
  'list-total-differs': ({ amount }) => `De lijst noemt zelf een ander totaal. Het verschil is ${amount}. Misschien mist er een stuk.`,
  'signs-turned': () => 'In deze lijst staat wat u krijgt met een min. Wij draaiden plus en min om.',
  'ageing-without-not-due': () => 'Deze lijst heeft geen kolom voor wat nog niet vervallen is. Dat kan in de jongste kolom zitten.',
  'ageing-differs': ({ n, one, amount, detail }) =>
    `Bij ${n} ${one ? 'klant' : 'klanten'}${detail === '' ? '' : ` (${one ? '' : 'de grootste: '}${detail})`} zijn de kolommen met ouderdom samen niet het totaal. Het verschil is ${amount}. Wij rekenden met het totaal. De vervaldag van het verschil is niet bekend.`,
  'unreadable-documents': ({ n, one }) =>
    `${n} ${one ? 'bestand' : 'bestanden'} in de zip ${one ? 'was' : 'waren'} geen leesbare UBL-factuur.`,
  'repeated-documents': ({ n, one }) =>
    `${n} ${one ? 'factuur stond' : 'facturen stonden'} er dubbel in. Wij telden elke factuur één keer.`,
  'other-ledgers': ({ n, one }) =>
    `In de zip ${one ? 'staat' : 'staan'} nog ${n} ${one ? 'andere auditfile' : 'andere auditfiles'}. Wij lazen alleen de eerste. Wilt u een andere? Kies die dan zonder zip.`,
  'other-sheets': ({ n, one, detail }) =>
    `Wij lazen één blad van dit werkboek${detail === '' ? '' : `: “${detail}”`}. Er ${one ? 'is' : 'zijn'} nog ${n} ${one ? 'ander blad' : 'andere bladen'} waar iets in staat.`,
  'grouped-lines': ({ n, one }) =>
    `In deze lijst ${one ? 'staat 1 klant' : `staan ${n} klanten`} op een eigen regel, met de posten eronder. Wij zetten de klant bij elke post.`,
  'several-sellers': ({ n }) => `De facturen komen van ${n} bedrijven. Staan er inkoopfacturen tussen? Laat die dan weg.`,
};

function isKnown(code: string): code is ShortcomingCode {
  return Object.hasOwn(SHORTCOMINGS, code);
}

/** A shortcoming in a sentence or two; null for a code of another part of the site. */
export function shortcomingText({ code, count: number = 0, amountCents, detail = '' }: Shortcoming): string | null {
  if (!isKnown(code)) return null;
  return SHORTCOMINGS[code]({ n: count(number), one: number === 1, amount: euroCents(amountCents ?? 0), detail });
}

/** What a column can be, as the user chooses it. */
export const MEANING_LABELS: Readonly<Record<Meaning, string>> = {
  ignore: 'Niet gebruiken',
  'debtor-number': 'Klantnummer',
  'debtor-name': 'Naam van de klant',
  'invoice-number': 'Factuurnummer',
  'invoice-date': 'Factuurdatum',
  'due-date': 'Vervaldatum',
  'open-amount': 'Openstaand bedrag',
  'invoice-amount': 'Factuurbedrag',
  'paid-amount': 'Betaald bedrag',
  debit: 'Debet',
  credit: 'Credit',
  'days-overdue': 'Dagen over de vervaldatum',
  side: 'Debiteur of crediteur',
  currency: 'Munt',
  country: 'Land',
  sales: 'Omzet zonder btw',
  total: 'Totaal van de klant',
  'not-due': 'Nog niet vervallen',
  'up-to-30': '1 tot 30 dagen te laat',
  'up-to-60': '31 tot 60 dagen te laat',
  'up-to-90': '61 tot 90 dagen te laat',
  'over-90': 'Meer dan 90 dagen te laat',
};

/** Said beside a proposal whose headers stand above the wrong column. */
export const SHIFTED_HEADERS = 'De kolomnamen staan niet boven de goede kolom. Wij keken wat er in de cellen staat. Controleer de keuze.';
