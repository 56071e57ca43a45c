import { strToU8, zipSync } from 'fflate';

export const POLICIES = 10_000;

const HEADERS =
  'Polis;Land;Jaaromzet;Aantal klanten;Branche klanten;Niet verzekerbaar %;Export;Verliezen 3 jaar;Grootste klant %;Vijf grootste klanten %;Betaaltermijn dagen;Dagen te laat;Meer dan 60 dagen te laat;Verzekeraar;Premie over;Tarief;Minimumpremie;Aantal limieten;Kosten per limiet;Dekking %;Eigen risico;Maximum keer premie;Verlengdatum;Opzegtermijn maanden';

type Cells = readonly (string | number)[];

/** A portfolio in which no two policies are alike; every column that costs work is filled. */
function policyAt(at: number): Cells {
  const buyers = 12 + ((at * 37) % 300);
  const largest = Math.min(45, 4 + ((at * 13) % 22) + Math.ceil(100 / buyers));
  const company = ['NL', 400_000 + at * 1_234, buyers, 'wholesale', 4, 'nee', (at % 4) * 3_000, largest, Math.min(95, largest + 22), 30];
  const premium = [5 + (at % 20), 1_000, 'Coface', 'omzet', `0,${String(20 + (at % 30))}%`, 3_000, 12, 45];
  return [`P${String(at)}`, ...company, ...premium, 90, 'geen', 10 + (at % 30), '1-7-2027', 2];
}

const rows = (): readonly Cells[] => [HEADERS.split(';'), ...Array.from({ length: POLICIES }, (_, at) => policyAt(at))];

export const portfolioCsv = (): Uint8Array =>
  strToU8(
    rows()
      .map((cells) => cells.join(';'))
      .join('\n'),
  );

function letters(column: number): string {
  const first = Math.floor(column / 26);
  return `${first === 0 ? '' : String.fromCharCode(64 + first)}${String.fromCharCode(65 + (column % 26))}`;
}

/** Columns that mean nothing to us, as many as 8 MiB hold. */
const FOREIGN = 140;

/** The same policies as a workbook close to its bounds: columns of other things beside them, and a shared text per cell of text. */
export function portfolioWorkbook(): Uint8Array {
  const texts: string[] = [];
  const cellXml = (value: string | number, place: string) => {
    if (typeof value === 'number') return `<c r="${place}"><v>${String(value)}</v></c>`;
    texts.push(`<si><t>${value}</t></si>`);
    return `<c r="${place}" t="s"><v>${String(texts.length - 1)}</v></c>`;
  };
  const lines = rows().map((cells, at) => {
    const foreign = Array.from({ length: FOREIGN }, (_, column) => (at === 0 ? `Anders ${String(column)}` : (at * 31 + column * 7) % 997));
    const line = [...cells, ...foreign].map((value, column) => cellXml(value, `${letters(column)}${String(at + 1)}`));
    return `<row r="${String(at + 1)}">${line.join('')}</row>`;
  });
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts.join('')}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`),
  });
}
