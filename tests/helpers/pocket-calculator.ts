const TOKEN = /€\s?-?[\d.]+(?:,\d+)?|[\d.]+(?:,\d+)?%?|[()+−×÷√]/gu;

/** Reads an amount, factor or share as it is printed. */
function read(text: string): number {
  const number = Number(text.replace(/[€\s.%]/gu, '').replace(',', '.'));
  return text.endsWith('%') ? number / 100 : number;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  #next(...wanted: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || (wanted.length > 0 && !wanted.includes(token))) return null;
    this.#at += 1;
    return token;
  }

  #atom(): number {
    if (this.#next('√') !== null) return Math.sqrt(this.#atom());
    if (this.#next('(') !== null) {
      const inside = this.sum();
      if (this.#next(')') === null) throw new Error('a bracket is open');
      return inside;
    }
    const number = this.#next();
    if (number === null || !/\d/.test(number)) throw new Error(`no number but ${String(number)}`);
    return read(number);
  }

  #product(): number {
    let result = this.#atom();
    for (let sign = this.#next('×', '÷'); sign !== null; sign = this.#next('×', '÷')) {
      result = sign === '×' ? result * this.#atom() : result / this.#atom();
    }
    return result;
  }

  sum(): number {
    let result = this.#product();
    for (let sign = this.#next('+', '−'); sign !== null; sign = this.#next('+', '−')) {
      result += sign === '+' ? this.#product() : -this.#product();
    }
    return result;
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length;
  }
}

function evaluated(text: string): number {
  const rest = text.replace(TOKEN, '').trim();
  if (rest !== '') throw new Error(`not a sum: "${rest}" in "${text}"`);
  const reader = new Reader([...text.matchAll(TOKEN)].map(([token]) => token.trim()));
  const result = reader.sum();
  if (!reader.isDone) throw new Error(`more than a sum: "${text}"`);
  return result;
}

/** The left side of a printed sum, redone from its own numbers. Throws on anything that is no sum. */
function redone(left: string): number {
  const choice = /^de (hoogste|laagste) van (.+) en (.+)$/u.exec(left);
  if (choice) {
    const [first, second] = [evaluated(choice[2] ?? ''), evaluated(choice[3] ?? '')];
    return choice[1] === 'hoogste' ? Math.max(first, second) : Math.min(first, second);
  }
  const upwards = /^(.+), naar boven afgerond, \+ 0,0001$/u.exec(left);
  if (upwards) return Math.ceil(evaluated(upwards[1] ?? '') * 10_000 - 1e-6) / 10_000 + 0.0001;
  return evaluated(left.replace(' per kwartaal', ''));
}

/** One unit of the last decimal that is printed. */
function lastUnit(result: string): number {
  const decimals = /,(\d+)/u.exec(result)?.[1]?.length ?? 0;
  return 10 ** -(decimals + (result.endsWith('%') ? 2 : 0));
}

/**
 * How far a printed sum (`what it is: left = right`) lies from its own result, in units of the last decimal printed; half a unit is
 * rounding. Null for a line that is no sum. Throws when the left side cannot be redone.
 */
export function unitsOff(line: string): number | null {
  const [left = '', right = '', ...more] = line.replace(/^.*: /u, '').split(' = ');
  if (right === '') return null;
  if (more.length > 0) throw new Error(`more than one result: "${line}"`);
  return Math.abs(redone(left) - evaluated(right)) / lastUnit(right);
}
