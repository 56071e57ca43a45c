import { SafeXml } from '../safe-xml.ts';

/** Number formats that are days by their number, ECMA-376 part 1, 18.8.30. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const PERCENT_FORMATS = new Set([9, 10]);
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_FROM_1900_TO_1904 = 1_462;
const LAST_DAY = 2_958_465;

/** The texts that cells refer to by number. Feed `xml`, then take `texts`. */
export class SharedTexts {
  readonly texts: string[] = [];
  #text = '';
  readonly xml = new SafeXml({
    open: (name) => {
      if (name === 'si') this.#text = '';
    },
    close: (name, text) => {
      // Phonetic readings (`rPh`) stand beside the text, not in it.
      if (name === 't' && !this.xml.path.includes('rPh')) this.#text += text;
      if (name === 'si') this.texts.push(this.#text);
    },
  });
}

/** Which cell styles show a number as a day. Feed `xml`, then ask `isDay`. */
export class CellStyles {
  readonly #codes = new Map<number, string>();
  readonly #styles: number[] = [];
  readonly xml = new SafeXml({
    open: (name, attributes) => {
      if (name === 'numFmt') this.#codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'xf' && this.xml.path.at(-1) === 'cellXfs') this.#styles.push(Number(attributes['numFmtId'] ?? '0'));
    },
    close: () => undefined,
  });

  isDay(style: number): boolean {
    const format = this.#styles[style] ?? 0;
    const code = this.#codes.get(format)?.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
    return code === undefined ? DATE_FORMATS.has(format) : /d|y/i.test(code) && !/[0#]/.test(code);
  }

  /** Whether a style shows a number as a percentage: 0.0028 stands there as 0,28%. */
  isPercent(style: number): boolean {
    const format = this.#styles[style] ?? 0;
    const code = this.#codes.get(format)?.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
    return code === undefined ? PERCENT_FORMATS.has(format) : code.includes('%');
  }
}

/** A day number of a spreadsheet as `yyyy-mm-dd`; null beyond the year 9999 or before 1900. */
export function serialDay(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (!(days >= 1 && days <= LAST_DAY)) return null;
  return new Date(DAY_ZERO + days * 86_400_000).toISOString().slice(0, 10);
}
