import type { PlainDate } from '#/quote-engine/calendar.ts';
import { exactAmount, xmlDate } from '../values.ts';
import { XmlRecords, type RecordPlan, type XmlRecord } from '../xml-records.ts';
import { isRevenue, looksLikeDebtors } from './accounts.ts';
import type { Account, Collected, Relation, SubledgerLine } from './collected.ts';
import { kindOfBooking, lineOf } from './line.ts';
import { accountOf, countryIn, relationOf, versionOf, type Fields } from './master.ts';
import { isCustomerLine, looksLikeCustomerLine } from './side.ts';

const RECORDS = new Set(
  'header company customerSupplier ledgerAccount openingBalance obLine obSubledger obSbLine transactions journal transaction trLine subledger sbLine'.split(
    ' ',
  ),
);
const LEAVES = new Set(
  (
    'softwareDesc startDate endDate curCode dateCreated companyName custSupID custSupName custSupTp taxRegistrationCountry country ' +
    'clBalDesc clBalTp accID accDesc accTp leadReference leadCode RGScode sbType totalDebit totalCredit jrnID jrnTp offsetAccID nr trNr trDt ' +
    'amnt amntTp docRef matchKeyID invRef invPurSalTp invTp invDt invDueDt mutTp effDate'
  ).split(' '),
);

const ROUNDING = 1;

function added<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** Gathers what the debtor book needs in one pass over an audit file. Feed text with `write`, then take `finish`. */
export class XafCollector {
  readonly #records: XmlRecords;
  #version: Collected['version'] = '3.2';
  #header: Fields = new Map();
  #company: Fields = new Map();
  readonly #relations = new Map<string, Relation>();
  readonly #accounts = new Map<string, Account>();
  readonly #debtorAccounts = new Set<string>();
  readonly #salesOffset = new Set<string>();
  readonly #balances = new Map<string, number>();
  readonly #openingBalances = new Map<string, number>();
  readonly #lines: SubledgerLine[] = [];
  readonly #bookings: (SubledgerLine & { readonly account: string })[] = [];
  readonly #sales = new Map<string | null, number>();
  readonly #journalTypes = new Map<string, string>();
  readonly #bookedOn = new Map<string, PlainDate>();
  readonly #dates = new Map<string, PlainDate | null>();
  /** Revenue of the running transaction that names no customer, and the customers that its other lines name. */
  #unnamed = 0;
  #named = new Set<string>();
  #subledgers = 0;
  #openingSubledgers = 0;
  #subledgerTotal = 0;
  #unreadableAmounts = 0;
  #impossibleDates = 0;
  #unclearSide = 0;
  #controlDifference = 0;

  constructor() {
    this.#records = new XmlRecords({
      records: RECORDS,
      leaves: LEAVES,
      onRoot: (name, namespace) => (this.#version = versionOf(name, namespace)),
      onRecord: (record) => this.#handlers[record.name]?.(record),
    } satisfies RecordPlan);
  }

  write(text: string): void {
    this.#records.xml.write(text);
  }

  get declaredEncoding(): string {
    return this.#records.xml.declared;
  }

  /** Everything gathered. Throws Refusal when the file breaks off. */
  finish(): Collected {
    this.#records.xml.close();
    return {
      version: this.#version,
      software: this.#header.get('softwareDesc') ?? null,
      companyName: this.#company.get('companyName') ?? null,
      companyCountry: countryIn(this.#company),
      currency: this.#header.get('curCode') ?? null,
      start: xmlDate(this.#header.get('startDate')),
      end: xmlDate(this.#header.get('endDate')),
      created: xmlDate(this.#header.get('dateCreated')),
      relations: this.#relations,
      accounts: this.#accounts,
      debtorAccounts: this.#debtorAccounts,
      salesOffset: this.#salesOffset,
      balances: this.#balances,
      openingBalances: this.#openingBalances,
      lines: this.#lines,
      bookings: this.#bookings,
      subledgers: this.#subledgers,
      openingSubledgers: this.#openingSubledgers,
      sales: this.#sales,
      counts: {
        unreadableAmounts: this.#unreadableAmounts,
        impossibleDates: this.#impossibleDates,
        unclearSide: this.#unclearSide,
        controlDifference: this.#controlDifference,
        oddSigns: this.#records.xml.oddSigns,
        bareAmpersands: this.#records.xml.bareAmpersands,
      },
    };
  }

  readonly #handlers: Readonly<Record<string, (record: XmlRecord) => void>> = {
    header: ({ fields }) => (this.#header = fields),
    company: ({ fields }) => (this.#company = fields),
    customerSupplier: ({ fields }) => this.#relation(fields),
    ledgerAccount: ({ fields }) => this.#account(fields),
    obLine: ({ fields }) => this.#openingLine(fields),
    journal: ({ fields }) => void this.#noteJournal(fields),
    transaction: (record) => this.#transaction(record),
    trLine: (record) => this.#booking(record),
    subledger: ({ fields }) => this.#subledger(fields),
    obSubledger: ({ fields }) => this.#openingSubledger(fields),
    sbLine: ({ fields, parent }) => this.#subledgerLine(fields, parent?.fields),
    obSbLine: ({ fields, parent }) => this.#subledgerLine(fields, parent?.fields),
  };

  readonly #dateOf = (text: string | undefined): PlainDate | null => {
    if (text === undefined) return null;
    const known = this.#dates.get(text);
    const date = known === undefined ? xmlDate(text) : known;
    if (known === undefined && this.#dates.size < 20_000) this.#dates.set(text, date);
    if (date === null) this.#impossibleDates += 1;
    return date;
  };

  /** Debit above zero; an unreadable amount counts as nothing and is told. */
  #signed(fields: Fields): number {
    const amount = exactAmount(fields.get('amnt'));
    if (amount === null) {
      this.#unreadableAmounts += 1;
      return 0;
    }
    return fields.get('amntTp')?.toUpperCase() === 'C' ? 0 - amount : amount;
  }

  #relation(fields: Fields): void {
    const relation = relationOf(fields, this.#version);
    if (relation && !this.#relations.has(relation.id)) this.#relations.set(relation.id, relation);
  }

  #account(fields: Fields): void {
    const account = accountOf(fields);
    if (!account) return;
    this.#accounts.set(account.id, account);
    if (looksLikeDebtors(account)) this.#debtorAccounts.add(account.id);
  }

  #openingLine(fields: Fields): void {
    const account = fields.get('accID') ?? '';
    const amount = this.#signed(fields);
    added(this.#balances, account, amount);
    added(this.#openingBalances, account, amount);
  }

  /** The leaves of a journal come before its bookings, so its type is known while they are read. */
  #noteJournal(fields: Fields | undefined): string {
    const type = fields?.get('jrnTp')?.toUpperCase() ?? '';
    const id = fields?.get('jrnID');
    if (id !== undefined && type !== '') this.#journalTypes.set(id, type);
    const offset = fields?.get('offsetAccID');
    if (type === 'S' && offset !== undefined && this.#accounts.get(offset)?.isProfitAndLoss !== true) {
      this.#salesOffset.add(offset);
      this.#debtorAccounts.add(offset);
    }
    return type;
  }

  #booking({ fields, parent }: XmlRecord): void {
    const account = fields.get('accID') ?? '';
    const amount = this.#signed(fields);
    added(this.#balances, account, amount);
    const relation = fields.get('custSupID') ?? parent?.fields.get('custSupID');
    if (relation !== undefined) this.#named.add(relation);
    const journal = this.#noteJournal(parent?.parent?.fields);
    if (journal === 'S' && isRevenue(this.#accounts.get(account), account)) {
      if (relation === undefined) this.#unnamed -= amount;
      else added(this.#sales, relation, 0 - amount);
    }
    if (relation !== undefined && this.#debtorAccounts.has(account)) {
      const line = lineOf(fields, { relation, amount, bookedOn: this.#dateOf(parent?.fields.get('trDt')), dateOf: this.#dateOf });
      this.#bookings.push({ account, ...line, kind: kindOfBooking(fields, journal, parent?.fields.get('nr')) });
    }
  }

  #transaction({ fields, parent }: XmlRecord): void {
    const date = this.#dateOf(fields.get('trDt'));
    if (date !== null) this.#bookedOn.set(`${parent?.fields.get('jrnID') ?? ''}\n${fields.get('nr') ?? ''}`, date);
    if (this.#unnamed !== 0) {
      const [only] = this.#named;
      added(this.#sales, this.#named.size === 1 && only !== undefined ? only : null, this.#unnamed);
      this.#unnamed = 0;
    }
    if (this.#named.size > 0) this.#named = new Set();
  }

  #subledgerLine(fields: Fields, header: Fields | undefined): void {
    const side = header?.get('sbType')?.toUpperCase();
    if (side === 'SU' || side === 'ZZ') return;
    const amount = this.#signed(fields);
    this.#subledgerTotal += amount;
    if (side !== 'CU' && !this.#isCustomerLine(fields, amount)) return;
    const key = `${fields.get('jrnID') ?? ''}\n${fields.get('trNr') ?? ''}`;
    const bookedOn = this.#bookedOn.get(key) ?? null;
    this.#lines.push(lineOf(fields, { relation: fields.get('custSupID') ?? '', amount, bookedOn, dateOf: this.#dateOf }));
  }

  #isCustomerLine(fields: Fields, amount: number): boolean {
    const relation = this.#relations.get(fields.get('custSupID') ?? '');
    const told = isCustomerLine(fields, relation?.type, this.#journalTypes.get(fields.get('jrnID') ?? ''));
    if (told === null) this.#unclearSide += 1;
    return told ?? looksLikeCustomerLine(fields, amount);
  }

  #subledger(fields: Fields): void {
    this.#subledgers += this.#checkTotal(fields);
  }

  #openingSubledger(fields: Fields): void {
    this.#openingSubledgers += this.#checkTotal(fields);
  }

  /** Compares a sub-ledger with its own totals; 1 when it is about customers. */
  #checkTotal(fields: Fields): 0 | 1 {
    const side = fields.get('sbType')?.toUpperCase();
    const debit = exactAmount(fields.get('totalDebit'));
    const credit = exactAmount(fields.get('totalCredit'));
    const total = this.#subledgerTotal;
    this.#subledgerTotal = 0;
    if (side === 'SU' || side === 'ZZ') return 0;
    if (debit !== null && credit !== null && Math.abs(debit - credit - total) > ROUNDING)
      this.#controlDifference += total - (debit - credit);
    return 1;
  }
}
