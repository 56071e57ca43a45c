import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BareAmpersands } from '#/ledger-files/bare-ampersands.ts';
import { LIMITS } from '#/ledger-files/limits.ts';
import { readLedgerFile } from '#/ledger-files/read-ledger-file.ts';
import { SafeXml } from '#/ledger-files/safe-xml.ts';
import { bookIn, bytesOf, read, shortcoming } from './read.ts';
import { writeXaf } from './xaf/write-xaf.ts';

/** The text of one element, read in pieces. */
function textOf(pieces: readonly string[]): { readonly text: string; readonly count: number } {
  let text = '';
  const xml = new SafeXml({ open: () => undefined, close: (_name, own) => (text = own) });
  for (const piece of ['<a>', ...pieces, '</a>']) xml.write(piece);
  xml.close();
  return { text, count: xml.bareAmpersands };
}

function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}

/** What stands in the file, what it says, and how many ampersands in it are bare. */
const part = fc.oneof(
  fc.constantFrom(
    ...([
      ['Fitt & sport', 'Fitt & sport', 1],
      ['H&M', 'H&M', 1],
      ['&', '&', 1],
      ['&&amp;', '&&', 1],
      ['&amp;', '&', 0],
      ['&lt;', '<', 0],
      ['&#38;', '&', 0],
      ['&#x26;', '&', 0],
      ['& amp;', '& amp;', 1],
      ['&amplitude van veel letters;', '&amplitude van veel letters;', 1],
      ['<![CDATA[A & B &amp; ]] C]]>', 'A & B &amp; ]] C', 0],
      ['<!-- A & B <![CDATA[ -->', '', 0],
      ['<?doe A & B?>', '', 0],
      ['é€\n', 'é€\n', 0],
    ] as const),
  ),
  fc.stringMatching(/^[a-z #x]{0,6}$/).map((text) => [`${text}-`, `${text}-`, 0] as const),
);

describe('an ampersand that begins no reference', () => {
  it('is read as itself, wherever the file is cut, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.array(fc.nat(400), { maxLength: 12 }), (parts, cuts) => {
        const written = parts.map(([text]) => text).join('|');
        const expected = parts.map(([, text]) => text).join('|');
        const count = parts.reduce((sum, [, , one]) => sum + one, 0);
        expect(textOf(cutAt(written, cuts))).toEqual({ text: expected, count });
        expect(textOf(written.split(/(?:)/))).toEqual({ text: expected, count });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for any text whatever the pieces, and only ever adds what an ampersand lacks', () => {
    const sign = fc.constantFrom(
      '&',
      ';',
      '#',
      'x',
      'a',
      '1',
      '<',
      '!',
      '-',
      '[',
      'C',
      'D',
      'A',
      'T',
      ']',
      '>',
      '?',
      ' ',
      '\n',
      '<!--',
      '<![CDATA[',
      '-->',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.array(fc.nat(200), { maxLength: 10 }), (signs, cuts) => {
        const text = signs.join('');
        const mended = (pieces: readonly string[]) => {
          const ampersands = new BareAmpersands();
          const done = pieces.map((piece) => ampersands.push(piece)).join('') + ampersands.end();
          return { done, count: ampersands.count };
        };
        const whole = mended([text]);
        expect(mended(cutAt(text, cuts))).toEqual(whole);
        expect(whole.done.length).toBe(text.length + whole.count * 'amp;'.length);
      }),
      { numRuns: 500 },
    );
  });

  it('holds back no more than a reference is long', () => {
    const ampersands = new BareAmpersands();
    expect(ampersands.push(`&${'a'.repeat(5_000)}`)).toBe(`&amp;${'a'.repeat(5_000)}`);
    expect(ampersands.push('&am')).toBe('');
    expect(ampersands.push('p; &#3')).toBe('&amp; ');
    expect(ampersands.end()).toBe('&amp;#3');
  });
});

describe('files with such ampersands', () => {
  const file = (name: string) =>
    writeXaf({
      relations: [{ custSupID: '1', custSupName: 'NAAM', custSupTp: 'C' }],
      subledgers: [
        { fields: { sbType: 'CU' }, lines: [{ amnt: '10.00', amntTp: 'D', custSupID: '1', invRef: '7', mutTp: 'I', desc: 'a &amp; b' }] },
      ],
    }).replace('NAAM', name);

  it('an audit file is read whole, and the user is told', async () => {
    for (const name of ['Fitt & sport BV', 'H&M', 'Jansen &']) {
      const bytes = bytesOf(file(name));
      for (const size of [3, 50, bytes.length]) {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_piece, at) => bytes.subarray(at * size, (at + 1) * size));
        const result = await readLedgerFile(pieces);
        if (result.kind !== 'book') throw new Error(result.kind);
        expect(result.receivables.debtors[0]?.name).toBe(name);
        expect(shortcoming(result.receivables, 'bare-ampersands')).toEqual({ code: 'bare-ampersands', count: 1 });
      }
    }
    expect(shortcoming(await bookIn(file('Fitt &amp; sport BV')), 'bare-ampersands')).toBeUndefined();
  });

  it('an entity that XML does not know is refused in its own line, and none is ever expanded', async () => {
    expect(await read(file('Fitt&nbsp;sport'))).toEqual({ kind: 'refused', code: 'xml-broken', data: { line: 5 } });
    expect(await read(file('&#xFFFFFFFFF;'))).toMatchObject({ kind: 'refused', code: 'xml-broken', data: { line: 5 } });
  });

  it('invoices tell it too', async () => {
    const invoice = `<Invoice><ID>1</ID><IssueDate>2025-01-02</IssueDate><AccountingCustomerParty><Party><PartyName><Name>Bos & Zn</Name></PartyName></Party></AccountingCustomerParty><LegalMonetaryTotal><TaxExclusiveAmount>100.00</TaxExclusiveAmount></LegalMonetaryTotal></Invoice>`;
    const book = await bookIn(zipSync({ 'a.xml': strToU8(invoice) }));
    expect(book.debtors[0]?.name).toBe('Bos & Zn');
    expect(shortcoming(book, 'bare-ampersands')).toEqual({ code: 'bare-ampersands', count: 1 });
  });

  it('megabytes of them end the reading', async () => {
    expect(await read(file('&'.repeat(LIMITS.bareAmpersands + 1)))).toMatchObject({ kind: 'refused', code: 'xml-broken' });
  });
});
