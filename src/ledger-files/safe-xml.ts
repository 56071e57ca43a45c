import { SaxesParser } from 'saxes';
import { BareAmpersands } from './bare-ampersands.ts';
import { LIMITS } from './limits.ts';
import { Refusal } from './result.ts';

/** What happens while XML is read. Names are without their prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, prefixed: string) => void;
  /** `text` is what stood since the last tag; `leaf` when no element was inside. */
  readonly close: (name: string, text: string, leaf: boolean) => void;
}

const DOCTYPE = '<!DOCTYPE';

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * XML text that comes in pieces, read without trust: no document type, hence no entity of the file's own, is ever taken, and elements
 * go only so deep. An ampersand that begins no reference is read as itself and counted: packages forget to write it as XML wants. Throws Refusal: `xml-broken`, `xml-truncated`, `xml-doctype`, `xml-too-deep`, and what the handlers throw.
 */
export class SafeXml {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #handlers: XmlHandlers;
  readonly #ampersands = new BareAmpersands();
  /** Names of the elements around the place that is being read. */
  readonly path: string[] = [];
  #text = '';
  #leaf = false;
  #ending = false;
  #begun = false;
  #prolog = '';
  /** Signs that XML does not allow, passed over. */
  oddSigns = 0;
  /** The encoding that the file says it has, in small letters; UTF-8 when it says nothing. */
  declared = 'utf-8';

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(error));
    parser.on('xmldecl', ({ encoding }) => (this.declared = encoding?.toLowerCase() ?? 'utf-8'));
    parser.on('doctype', () => {
      throw new Refusal('xml-doctype');
    });
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('closetag', () => this.#close());
    parser.on('text', (text) => (this.#text += text));
    parser.on('cdata', (text) => (this.#text += text));
  }

  write(text: string): void {
    if (text === '') return;
    this.#read(this.#ampersands.push(text));
    // A document type that goes on for megabytes would be held as a whole before it is told of.
    if (this.#begun) return;
    this.#prolog = `${this.#prolog}${text}`;
    if (this.#prolog.includes(DOCTYPE)) throw new Refusal('xml-doctype');
    this.#prolog = this.#prolog.slice(-DOCTYPE.length);
  }

  /** The text has ended; an element that is still open means that the file was cut off. */
  close(): void {
    this.#read(this.#ampersands.end());
    this.#ending = true;
    if (this.path.length > 0) throw new Refusal('xml-truncated', { line: this.#parser.line });
    this.#parser.close();
  }

  /** Ampersands that began no reference, read as themselves. */
  get bareAmpersands(): number {
    return this.#ampersands.count;
  }

  #read(text: string): void {
    if (text !== '') this.#parser.write(text);
    if (this.#ampersands.count > LIMITS.bareAmpersands) throw new Refusal('xml-broken', { line: this.#parser.line });
  }

  #fail(error: Error): void {
    if (/disallowed character/.test(error.message) && !/entity|name|tag/i.test(error.message)) {
      this.oddSigns += 1;
      if (this.oddSigns <= LIMITS.oddSigns) return;
    }
    throw new Refusal(this.#ending ? 'xml-truncated' : 'xml-broken', { line: this.#parser.line });
  }

  #open(prefixed: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(prefixed);
    this.#begun = true;
    if (this.path.length >= LIMITS.xmlDepth) throw new Refusal('xml-too-deep', { line: this.#parser.line, limit: LIMITS.xmlDepth });
    this.#handlers.open(name, attributes, prefixed);
    this.path.push(name);
    this.#text = '';
    this.#leaf = true;
  }

  #close(): void {
    const name = this.path.pop() ?? '';
    this.#handlers.close(name, this.#text, this.#leaf);
    this.#leaf = false;
    this.#text = '';
  }
}
