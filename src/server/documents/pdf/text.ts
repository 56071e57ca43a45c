/** Width of a text in points at size one. */
export type Measure = (text: string) => number;

const HYPHEN = '-';
const SOFT_BREAK = /(?<=[-/])/;

/** The longest beginning of `word` that fits with a hyphen behind it; at least one character. */
function beginning(word: string, room: number, measure: Measure): string {
  let end = word.length - 1;
  while (end > 1 && measure(word.slice(0, end) + HYPHEN) > room) end -= 1;
  return word.slice(0, end);
}

/** Cuts a word that is wider than a line: after a dash or slash where it has one, else anywhere with a hyphen. */
function cut(word: string, room: number, measure: Measure): readonly string[] {
  const parts: string[] = [];
  for (const piece of word.split(SOFT_BREAK)) {
    let rest = piece;
    while (measure(rest) > room && rest.length > 1) {
      const first = beginning(rest, room, measure);
      parts.push(first + HYPHEN);
      rest = rest.slice(first.length);
    }
    parts.push(rest);
  }
  return parts;
}

/**
 * Breaks text into lines no wider than `width` points at `size`. Breaks at plain spaces alone, so that an amount stays whole;
 * a single word that is too wide is cut. The space at which a line broke stays at its end, so that read aloud or copied its last word does not
 * run into the next. Never gives an empty list.
 */
export function linesOf(text: string, width: number, size: number, measure: Measure): readonly string[] {
  const room = width / size;
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const place = (part: string, joint: string): void => {
    const wide = measure(part);
    const gap = joint === '' ? 0 : space;
    if (line !== '' && used + gap + wide > room) {
      lines.push(line + joint);
      line = part;
      used = wide;
      return;
    }
    used += (line === '' ? 0 : gap) + wide;
    line += (line === '' ? '' : joint) + part;
  };
  for (const word of text.split(' ')) {
    if (measure(word) <= room) place(word, ' ');
    else cut(word, room, measure).forEach((part, at) => place(part, at === 0 ? ' ' : ''));
  }
  return [...lines, line];
}

/** What the latin part of the typeface draws: Latin-1, French ligatures, dashes and quotation marks, the euro and some signs. */
const DRAWN = /[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2191\u2193\u2212]/;

/** Text that a visitor typed may hold any sign: without its accent where that helps, else a question mark. */
export function drawable(text: string): string {
  const drawn = (sign: string): string => {
    if (DRAWN.test(sign)) return sign;
    if (/\s/.test(sign)) return ' ';
    const [base = ''] = sign.normalize('NFD');
    return DRAWN.test(base) ? base : '?';
  };
  return Array.from(text.normalize('NFC'), drawn).join('');
}
