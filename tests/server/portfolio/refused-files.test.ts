import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytes, DUTCH, faultOf, previewOf, testPortfolio } from '../../helpers/portfolio.ts';

describe('files that are no portfolio', () => {
  it.each([
    ['nothing', bytes(''), 'empty'],
    ['blanks', bytes('\n \n'), 'empty'],
    ['empty cells', bytes(';;;\n;;;\n'), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8]), 'binary'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old-excel'],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'broken'],
    ['a zip of something else', zipSync({ 'a.txt': bytes('hello') }), 'binary'],
    ['a text document', zipSync({ 'word/document.xml': bytes('<x/>') }), 'binary'],
    ['foreign headers', bytes('Kleur;Maat\nrood;xl\n'), 'no-columns'],
    ['more than 8 MiB', new Uint8Array(8 * 1024 * 1024 + 1).fill(59), 'too-large'],
  ])('%s', async (_, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
    expect(await testPortfolio().preview(file)).toEqual({ fault });
  });

  const packed = (name: string, begin: string, repeated: string, times: number) => {
    const part = Buffer.concat([Buffer.from(begin), Buffer.alloc(repeated.length * times, repeated)]);
    const parts = {
      'xl/workbook.xml': bytes('<workbook/>'),
      'xl/worksheets/sheet1.xml': bytes('<worksheet/>'),
      [name]: new Uint8Array(part),
    };
    return zipSync(parts, { level: 1 });
  };

  it.each([
    ['of one endless cell', packed('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c><v>', ' ', 120 * 1024 * 1024)],
    ['of texts without end', packed('xl/sharedStrings.xml', '<sst>', '<si/>', 20_000_000)],
    ['that packs loosely', packed('xl/sharedStrings.xml', '<sst>', '<si><t>abcdefgh</t></si>'.repeat(40), 22_000)],
  ])('a zip bomb %s, which is not unpacked into memory', async (_, bomb) => {
    expect(bomb.length).toBeLessThan(1024 * 1024);
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    expect(await faultOf(bomb)).toBe('unpacks-too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });

  it.each([
    ['one row over and over, five at once', 'too-many-rows', '<row r="1"><c r="A1"><v>1</v></c></row>', 1_000_000, 5],
    ['empty rows without end', 'unpacks-too-large', '<row/>', 7_000_000, 1],
    ['empty cells without end', 'unpacks-too-large', '<c/>', 9_000_000, 1],
  ] as const)('a zip bomb of %s', async (_, fault, repeated, times, at) => {
    const bomb = packed('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${repeated.startsWith('<c') ? '<row>' : ''}`, repeated, times);
    const before = process.memoryUsage.rss();
    expect(await Promise.all(Array.from({ length: at }, () => faultOf(bomb)))).toEqual(Array.from({ length: at }, () => fault));
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('more than 10,000 rows, and none fewer', async () => {
    const rows = (count: number) => bytes([DUTCH, ...Array.from({ length: count }, () => 'x;;;;;;;;;;;')].join('\n'));
    expect(await faultOf(rows(10_001))).toBe('too-many-rows');
    const preview = await previewOf(rows(10_000));
    expect(preview).toMatchObject({ rows: 10_000, faultyRows: 10_000 });
    expect(preview.faulty).toHaveLength(200);
  });
});
