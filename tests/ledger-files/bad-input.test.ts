import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#/ledger-files/limits.ts';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';
import { bytesOf, read } from './read.ts';
import { writeXaf } from './xaf/write-xaf.ts';

const refusal = async (content: string | Uint8Array) => {
  const result = await read(content);
  return result.kind === 'refused' ? { code: result.code, ...result.data } : result;
};

const wide = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);

const WITH_CUSTOMER = writeXaf({
  relations: [{ custSupID: '1', custSupName: 'Vis', custSupTp: 'C' }],
  subledgers: [{ fields: { sbType: 'CU' }, lines: [{ amnt: '10.00', amntTp: 'D', custSupID: '1', invRef: '7', mutTp: 'I' }] }],
});

describe('bytes that are no bookkeeping', () => {
  it('nothing at all, and only white space', async () => {
    expect(await refusal('')).toEqual({ code: 'empty' });
    expect(await refusal(' \n\n ')).toEqual({ code: 'empty' });
  });

  it.each([
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]],
    ['PDF', [...bytesOf('%PDF-1.7\n')]],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
  ])('a %s whatever its name says', async (detail, bytes) => {
    expect(await refusal(Uint8Array.from(bytes))).toEqual({ code: 'not-a-ledger', detail });
  });

  it('a page of the web, other XML, random bytes', async () => {
    expect(await refusal('<!DOCTYPE html><html></html>')).toEqual({ code: 'not-a-ledger', detail: 'HTML' });
    expect(await refusal('<?xml version="1.0"?><orders/>')).toEqual({ code: 'xml-unknown', detail: 'orders' });
    expect(await refusal(Uint8Array.from({ length: 5_000 }, (_byte, at) => (at * 37) % 32))).toEqual({ code: 'not-a-ledger', detail: '' });
  });

  it('a workbook under a password, and one of before 2007', async () => {
    const ole = (name: string) => {
      const bytes = new Uint8Array(2_048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      for (let at = 0; at < name.length; at += 1) bytes[1_024 + at * 2] = name.charCodeAt(at);
      return bytes;
    };
    expect(await refusal(ole('EncryptedPackage'))).toEqual({ code: 'password-protected' });
    expect(await refusal(ole('Workbook'))).toEqual({ code: 'old-excel' });
  });
});

describe('rekenbladen that are none of ours', () => {
  const zip = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

  it.each([
    ['LibreOffice', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'ODS'],
    ['Numbers', zip({ 'Index/Document.iwa': 'x' }), 'Numbers'],
    ['a table of the web, called .xls', '<html><body><table><tr><td>Klant</td></tr></table></body></html>', 'HTML'],
    ['Excel 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'XML 2003'],
    [
      'Excel 2003 in UTF-16',
      wide('<?xml version="1.0" encoding="UTF-16"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'XML 2003',
    ],
  ])('%s: the kind is named, so that the user can save it as another', async (_name, content, detail) => {
    expect(await refusal(content)).toEqual({ code: 'other-spreadsheet', detail });
  });

  it('a workbook with a document type or broken XML is spoken of as a workbook', async () => {
    const sheet = (xml: string) => zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': xml });
    expect(await refusal(sheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'))).toEqual({ code: 'spreadsheet-doctype' });
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const cutOff = `<worksheet><row>${cell('Klant')}${cell('Saldo')}</row><row>${cell('Vis')}${cell('5')}</row>`;
    for (const xml of ['<worksheet><row></worksheet>', cutOff, '<c>'.repeat(1_000)])
      expect(await refusal(sheet(xml)), xml.slice(0, 40)).toEqual({ code: 'spreadsheet-damaged' });
  });

  it('a document of Word', async () => {
    expect(await refusal(zip({ 'word/document.xml': '<a/>' }))).toEqual({ code: 'not-a-ledger', detail: 'Word' });
  });
});

describe('XML that means harm or is damaged', () => {
  it('is never expanded: a billion laughs, an entity from outside', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><auditfile>&b;</auditfile>`;
    const outside = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><auditfile>&x;</auditfile>`;
    expect(await refusal(laughs)).toEqual({ code: 'xml-doctype' });
    expect(await refusal(outside)).toEqual({ code: 'xml-doctype' });
  });

  it('a document type that never ends is refused where it begins', async () => {
    let pieces = 0;
    function* endless(): Generator<Uint8Array> {
      yield bytesOf('<?xml version="1.0"?>\n<!DOC');
      yield bytesOf('TYPE a [');
      for (;;) {
        pieces += 1;
        yield bytesOf('<!ENTITY a "ha">'.repeat(10_000));
      }
    }
    expect(await readLedgerFile(endless())).toMatchObject({ kind: 'refused', code: 'xml-doctype' });
    expect(pieces).toBeLessThan(3);
  });

  it('megabytes of signs that are none end the reading', async () => {
    expect(await refusal(`<auditfile>${'a'.repeat(5_000)}${'\u0001'.repeat(3_000_000)}</auditfile>`)).toMatchObject({ code: 'xml-broken' });
  });

  it('says in which line it breaks, and that it was cut off', async () => {
    expect(await refusal('<auditfile>\n<header>\n</auditfile>')).toEqual({ code: 'xml-broken', line: 3 });
    expect(await refusal(WITH_CUSTOMER.slice(0, -200))).toMatchObject({ code: 'xml-truncated' });
    expect(await refusal('<auditfile')).toMatchObject({ code: 'xml-truncated' });
  });

  it('stops at a depth that no bookkeeping has', async () => {
    expect(await refusal(`<auditfile>${'<a>'.repeat(100_000)}`)).toMatchObject({ code: 'xml-too-deep' });
  });

  it('passes over control signs and says so', async () => {
    const result = await read(WITH_CUSTOMER.replace('Vis', 'V\u0002is'));
    expect(result).toMatchObject({
      kind: 'book',
      receivables: { shortcomings: expect.arrayContaining([{ code: 'odd-signs', count: 1 }]) as unknown },
    });
  });
});

describe('sizes', () => {
  it('a million columns', async () => {
    expect(await refusal(`${'a;'.repeat(1_000_000)}\n1;2\n`)).toEqual({ code: 'too-many-columns', limit: LIMITS.columns });
  });

  it('a list whose cells would fill the memory', async () => {
    const wideRow = `${'1;'.repeat(190)}1\n`;
    expect(await refusal(wideRow + 'a;1\n'.repeat(40_000))).toEqual({ code: 'too-many-cells', limit: LIMITS.cells });
  });

  it('a quotation mark that is never closed, a line that never ends', async () => {
    const rows = 'B;5,00\n'.repeat(400_000);
    expect(await refusal(`Klant;Saldo\n"A;10,00\n${rows}`)).toEqual({ code: 'too-many-rows', limit: LIMITS.rows });
    expect(await read('Klant;Saldo\nA "de Vis;10,00\nB;20,00\n')).toMatchObject({ kind: 'needs-mapping', table: { rows: { length: 2 } } });
    expect(await refusal('x'.repeat(5_000_000))).toEqual({ code: 'no-table' });
    expect(await read('Klant;Saldo\rA;10,00\rB;20,00\r')).toMatchObject({ table: { rows: { length: 2 } } });
  });

  it('a packed file that becomes too large', async () => {
    const spaces = new Uint8Array(LIMITS.ordinaryBytes * 2).fill(32);
    spaces.set(bytesOf('<worksheet>'));
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [spaces, { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toEqual({ code: 'unpacks-too-large', limit: LIMITS.ordinaryBytes });
  });

  it('a zip that was cut off, or is not what its list says', async () => {
    const whole = zipSync({ 'a.xml': strToU8(WITH_CUSTOMER) });
    expect(await refusal(whole.slice(0, whole.length - 30))).toEqual({ code: 'zip-broken' });
    const spoilt = Uint8Array.from(whole);
    spoilt.fill(0xff, 40, 90);
    expect(await refusal(spoilt)).toMatchObject({ code: 'zip-broken' });
  });

  it('a file beyond the bound, without reading on', async () => {
    let pieces = 0;
    function* endless(): Generator<Uint8Array> {
      yield bytesOf('<auditfile>');
      for (;;) {
        pieces += 1;
        yield new Uint8Array(20_000_000).fill(97);
      }
    }
    expect(await readLedgerFile(endless())).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect(pieces).toBeLessThan(6);
  });
});

describe('on the way', () => {
  it('tells how far it is, and stops when told to', async () => {
    const text = bytesOf(WITH_CUSTOMER + ' '.repeat(2_000_000));
    const seen: number[] = [];
    const stop = new AbortController();
    const result = await readLedgerFile([text], {
      totalBytes: text.length,
      signal: stop.signal,
      onProgress: (done, total) => {
        seen.push(done / (total ?? 1));
        if (done > 1_000_000) stop.abort();
      },
    });
    expect(result).toEqual({ kind: 'refused', code: 'cancelled', data: {} });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.every((share) => share > 0 && share < 1)).toBe(true);
  });

  it('lets other work have its turn', async () => {
    let turns = 0;
    const tick = setInterval(() => (turns += 1), 0);
    await readLedgerFile([bytesOf(WITH_CUSTOMER.replace('<header>', `<header>${'<x>y</x>'.repeat(500_000)}`))]);
    clearInterval(tick);
    expect(turns).toBeGreaterThan(2);
  });

  it('takes a source that fails for a refusal, and pieces of any size for the same file', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytesOf('a;b\n');
      throw new Error('gone');
    }
    expect(await readLedgerFile(failing())).toMatchObject({ code: 'unreadable-source' });
    const whole = await read(WITH_CUSTOMER);
    const bytes = bytesOf(WITH_CUSTOMER);
    for (const size of [1, 7, 1_000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_piece, at) => bytes.subarray(at * size, (at + 1) * size));
      expect(await readLedgerFile(pieces)).toEqual(whole);
    }
  });
});
