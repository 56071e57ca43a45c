import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';
import { REFUSAL_CODES, type LedgerFileResult } from '#/ledger-files/result.ts';
import { MEANINGS } from '#/ledger-files/table.ts';
import { bytesOf, read } from './read.ts';
import { writeXaf } from './xaf/write-xaf.ts';

const AUDIT = bytesOf(
  writeXaf({
    relations: [{ custSupID: '1', custSupName: 'Vis', custSupTp: 'C' }],
    accounts: [{ accID: '1300', accDesc: 'Debiteuren', accTp: 'B' }],
    subledgers: [
      {
        fields: { sbType: 'CS' },
        lines: [{ amnt: '10.00', amntTp: 'D', custSupID: '1', invRef: '7', mutTp: 'I', invDueDt: '2025-01-01' }],
      },
    ],
  }),
);
const LIST = new Uint8Array(readFileSync('tests/fixtures/ledgers/e-boekhouden-open-items.csv'));
const BOOK = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': strToU8(
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>Klant</t></is></c><c t="inlineStr"><is><t>Saldo</t></is></c></row><row><c t="inlineStr"><is><t>Vis</t></is></c><c><v>5</v></c></row></sheetData></worksheet>',
  ),
});

/** Every result is one of the three kinds, complete: no figure that is no number, no code without words. */
function holds(result: LedgerFileResult): void {
  if (result.kind === 'refused') expect(REFUSAL_CODES).toContain(result.code);
  else if (result.kind === 'needs-mapping') {
    expect(result.proposal.columns).toHaveLength(result.table.headers.length);
    expect(result.table.rows.every((row) => row.length === result.table.headers.length)).toBe(true);
  } else {
    const { debtors } = result.receivables;
    expect(debtors.length).toBeGreaterThan(0);
    expect(new Set(debtors.map(({ key }) => key)).size).toBe(debtors.length);
    expect(debtors.flatMap(({ items }) => items).every(({ openCents }) => Number.isSafeInteger(openCents))).toBe(true);
  }
}

const bytes = fc.uint8Array({ maxLength: 600 });

/** A good file with bytes overwritten, cut out or put in. */
const damaged = (good: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.uint8Array({ maxLength: 12 }), fc.nat(20)), { minLength: 1, maxLength: 6 })
    .map((wounds) =>
      wounds.reduce<Uint8Array>(
        (file, [at, put, cut]) => Uint8Array.from([...file.subarray(0, at), ...put, ...file.subarray(at + cut)]),
        good,
      ),
    );

const cell = fc.oneof(
  fc.constantFrom(
    'Klant',
    'Saldo',
    'Vervaldatum',
    '> 90',
    'Totaal',
    '€ 1.234,56-',
    '31-12-2025',
    '"',
    '46022',
    '(5,00)',
    'USD 5',
    '-',
    'NaN',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }),
  fc.double().map(String),
);
const sheet = fc
  .tuple(fc.constantFrom(';', ',', '\t', '|'), fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }))
  .map(([sign, rows]) => rows.map((row) => row.join(sign)).join('\n'));

const RUNS = { numRuns: 300 };

describe('no bytes crash a reader or keep it busy', () => {
  it('any bytes, also behind the start of a known kind', async () => {
    const starts = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0x3c],
      [0xff, 0xfe],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xef, 0xbb, 0xbf],
    );
    await fc.assert(
      fc.asyncProperty(starts, bytes, async (start, rest) => holds(await read(Uint8Array.from([...start, ...rest])))),
      RUNS,
    );
  });

  it.each([
    ['audit file', AUDIT],
    ['list', LIST],
    ['workbook', BOOK],
  ])('a damaged %s', async (_name, good) => {
    await fc.assert(
      fc.asyncProperty(damaged(good), async (file) => holds(await read(file))),
      RUNS,
    );
  });

  it('any table under any mapping', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, fc.array(fc.constantFrom(...MEANINGS), { minLength: 8, maxLength: 8 }), async (text, meanings) => {
        const asked = await read(text);
        holds(asked);
        if (asked.kind !== 'needs-mapping') return;
        const mapping = asked.table.headers.map((_header, at) => meanings[at] ?? 'ignore');
        holds(await read(text, { mapping }));
        holds(await read(text, { mapping: asked.proposal.columns.map(({ meaning }) => meaning) }));
      }),
      RUNS,
    );
  });

  it.each([
    ['audit file', AUDIT],
    ['list', LIST],
    ['workbook', BOOK],
  ])('a good %s in pieces cut anywhere reads the same', async (_name, good) => {
    const whole = await read(good);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(good.length), { maxLength: 8 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), good.length];
        const pieces = at.slice(1).map((end, index) => good.subarray(at[index], end));
        expect(await readLedgerFile(pieces)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
