import type { Receivables } from '#/debtor-check/receivables.ts';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';
import { median, type Row } from './report.ts';

const MEGABYTES = 50;
const CUSTOMERS = 2_000;
const RUNS = 3;
const PIECE = 65_536;
/** The whole way, analysis and drawing too, may take five seconds in a browser (issue 6); reading may take this part of it here. */
const GOAL_SECONDS = 4;

/** What the generated file must turn out to hold, added up while it was written. */
interface Written {
  readonly bytes: Uint8Array;
  readonly openCents: number;
  readonly salesCents: number;
  readonly openItems: number;
}

const euros = (cents: number) => (cents / 100).toFixed(2);
const day = (at: number) => `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;

function customer(id: number): string {
  return `<customerSupplier><custSupID>${id}</custSupID><custSupName>Klant ${id} &amp; Zn B.V.</custSupName><taxRegistrationCountry>NL</taxRegistrationCountry><custSupTp>C</custSupTp></customerSupplier>\n`;
}

function booking(at: number, id: number, net: number): string {
  const gross = Math.round(net * 1.21);
  const line = (nr: string, account: string, cents: number, side: string) =>
    `<trLine>\n  <nr>${nr}</nr>\n  <accID>${account}</accID>\n  <docRef>${at}</docRef>\n  <effDate>${day(at)}</effDate>\n  <desc>Levering ${at}</desc>\n  <amnt>${euros(cents)}</amnt>\n  <amntTp>${side}</amntTp>\n  <custSupID>${id}</custSupID>\n  <invRef>${at}</invRef>\n</trLine>\n`;
  return `<transaction><nr>${at}</nr><periodNumber>1</periodNumber><trDt>${day(at)}</trDt>\n${line('0:1', '1300', gross, 'D')}${line('1:1', '8000', net, 'C')}${line('9999:1', '1500', gross - net, 'C')}</transaction>\n`;
}

function subledgerLine(at: number, id: number, cents: number, payment: boolean): string {
  const kind = payment ? ['C', 'P', ''] : ['D', 'I', `<invDueDt>${day(at + 1)}</invDueDt>`];
  return `<sbLine>\n  <nr>${at}</nr>\n  <jrnID>70</jrnID>\n  <trNr>${at}</trNr>\n  <desc>Levering ${at}</desc>\n  <amnt>${euros(cents)}</amnt>\n  <amntTp>${kind[0]}</amntTp>\n  <custSupID>${id}</custSupID>\n  <invRef>${at}</invRef>\n  <invPurSalTp>S</invPurSalTp>\n  <invDt>${day(at)}</invDt>\n  ${kind[2]}<mutTp>${kind[1]}</mutTp>\n</sbLine>\n`;
}

/** An audit file of about fifty megabytes; every fifth invoice is open. */
export function auditFile(): Written {
  const bookings: string[] = [];
  const lines: string[] = [];
  const sum = { openCents: 0, salesCents: 0, openItems: 0 };
  let size = 0;
  for (let at = 1; size < MEGABYTES * 1_000_000; at += 1) {
    const id = 1 + (at % CUSTOMERS);
    const net = 10_000 + ((at * 7_919) % 500_000);
    const gross = Math.round(net * 1.21);
    const isOpen = at % 5 === 0;
    bookings.push(booking(at, id, net));
    lines.push(subledgerLine(at, id, gross, false));
    if (!isOpen) lines.push(subledgerLine(at, id, gross, true));
    size += (bookings.at(-1)?.length ?? 0) + (lines.at(-1)?.length ?? 0) * (isOpen ? 1 : 2);
    sum.salesCents += net;
    if (isOpen) sum.openCents += gross;
    if (isOpen) sum.openItems += 1;
  }
  const header =
    '<header><startDate>2025-01-01</startDate><endDate>2025-12-31</endDate><curCode>EUR</curCode><softwareDesc>Bench</softwareDesc></header>';
  const customers = Array.from({ length: CUSTOMERS }, (_row, at) => customer(at + 1)).join('');
  const accounts =
    '<ledgerAccount><accID>1300</accID><accDesc>Debiteuren</accDesc><accTp>B</accTp></ledgerAccount><ledgerAccount><accID>8000</accID><accDesc>Omzet</accDesc><accTp>P</accTp></ledgerAccount>';
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">${header}<company><companyName>Bench</companyName><customersSuppliers>${customers}</customersSuppliers><generalLedger>${accounts}</generalLedger><transactions><journal><jrnID>70</jrnID><jrnTp>S</jrnTp><offsetAccID>1300</offsetAccID>${bookings.join('')}</journal><subledgers><subledger><sbType>CU</sbType>${lines.join('')}</subledger></subledgers></transactions></company></auditfile>`;
  return { bytes: new TextEncoder().encode(text), ...sum };
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Processor time, collecting garbage included, so that busy neighbours do not count. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Throws unless the book is what was written. */
function check({ debtors, shortcomings }: Receivables, written: Written): void {
  const items = debtors.flatMap((debtor) => debtor.items);
  const open = items.reduce((sum, item) => sum + item.openCents, 0);
  const sales = debtors.reduce((sum, debtor) => sum + (debtor.salesCents ?? 0), 0);
  const agrees = open === written.openCents && sales === written.salesCents && items.length === written.openItems;
  if (!agrees || debtors.length !== CUSTOMERS)
    throw new Error(`the bench read another book: ${JSON.stringify({ open, sales, shortcomings })}`);
}

/** Reads a generated audit file of fifty megabytes a few times; throws when what comes out is not what was written. */
export async function benchLedgers(): Promise<readonly Row[]> {
  const written = auditFile();
  const seconds: number[] = [];
  let longest = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage();
    let turn = performance.now();
    const result = await readLedgerFile(pieces(written.bytes), {
      onProgress: () => {
        const now = performance.now();
        longest = Math.max(longest, now - turn);
        turn = now;
      },
    });
    seconds.push(secondsSince(start));
    if (result.kind !== 'book') throw new Error(`the bench got no book: ${JSON.stringify(result)}`);
    check(result.receivables, written);
  }
  const taken = median(seconds);
  return [
    {
      name: `audit file of ${MEGABYTES} MB read`,
      goal: `≤ ${GOAL_SECONDS} s of processor time`,
      figure: `${taken.toFixed(2)} s of processor time`,
      met: taken <= GOAL_SECONDS,
      detail: `${written.bytes.length} bytes, ${written.openItems} open items of ${CUSTOMERS} customers checked; longest slice ${longest.toFixed(0)} ms`,
    },
  ];
}
