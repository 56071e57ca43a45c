/** A reference that XML knows by its form: `&amp;`, `&#38;`, `&#x26;`. Names are bounded, so that one that never ends is soon told. */
const REFERENCE = /&(?:#\d{1,12}|#x[\da-f]{1,12}|[a-z][a-z\d]{0,11});/iy;
/** What may still become one with the text that follows. */
const BEGUN_REFERENCE = /^&(?:#\d{0,12}|#x[\da-f]{0,12}|[a-z][a-z\d]{0,11})?$/i;
/** A place where an ampersand may stand for itself, or where a part begins in which it always does. */
const PLACE = /&|<!--|<!\[CDATA\[|<\?/g;
/** The start of such a part, cut off at the end of a piece. */
const BEGUN_PART = /<(?:!(?:-|\[(?:C(?:D(?:A(?:T(?:A)?)?)?)?)?)?)?$/;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
const LONGEST_END = 3;

/**
 * Writes ampersands that begin no reference as the references they should have been, in XML text that comes in pieces: `Fitt & Zn`
 * becomes `Fitt &amp; Zn`. Everything else stays as it is, so that comments, CDATA, references and faults reach the parser untouched.
 */
export class BareAmpersands {
  /** Ampersands mended so far. */
  count = 0;
  /** Undecided: the end of the last piece. */
  #held = '';
  /** What ends the comment, the CDATA or the instruction that the text is in. */
  #until: string | null = null;

  /** The text that is decided by now. */
  push(piece: string): string {
    const text = `${this.#held}${piece}`;
    this.#held = '';
    let done = '';
    let at = 0;
    while (at < text.length) {
      const [part, next] = this.#until === null ? this.#content(text, at) : this.#inside(text, at, this.#until);
      done += part;
      at = next;
    }
    return done;
  }

  /** What was held back, when no more text comes. */
  end(): string {
    const held = this.#held;
    this.#held = '';
    if (this.#until !== null || !held.startsWith('&')) return held;
    return this.#mended() + held.slice(1);
  }

  #mended(): string {
    this.count += 1;
    return '&amp;';
  }

  /** Content up to and with the next place, and where to go on. */
  #content(text: string, from: number): readonly [string, number] {
    PLACE.lastIndex = from;
    const place = PLACE.exec(text);
    if (place === null) return this.#tail(text, from, BEGUN_PART.exec(text.slice(-8))?.[0].length ?? 0);
    const { index } = place;
    const [found] = place;
    const after = index + found.length;
    if (found !== '&') {
      this.#until = ENDS[found] ?? null;
      return [text.slice(from, after), after];
    }
    REFERENCE.lastIndex = index;
    if (REFERENCE.test(text)) return [text.slice(from, REFERENCE.lastIndex), REFERENCE.lastIndex];
    const left = text.length - index;
    if (left < 16 && BEGUN_REFERENCE.test(text.slice(index))) return this.#tail(text, from, left);
    return [text.slice(from, index) + this.#mended(), after];
  }

  /** A part in which an ampersand is itself, up to and with its end. */
  #inside(text: string, from: number, end: string): readonly [string, number] {
    const at = text.indexOf(end, from);
    if (at === -1) return this.#tail(text, from, Math.min(LONGEST_END - 1, text.length - from));
    this.#until = null;
    return [text.slice(from, at + end.length), at + end.length];
  }

  /** Holds the last signs back. */
  #tail(text: string, from: number, signs: number): readonly [string, number] {
    this.#held = text.slice(text.length - signs);
    return [text.slice(from, text.length - signs), text.length];
  }
}
