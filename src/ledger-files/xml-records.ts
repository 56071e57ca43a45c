import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';
import { Refusal } from './result.ts';

/** One element that counts as a record: the texts of its leaves by name, a leaf inside a group as `group/name`. */
export interface XmlRecord {
  readonly name: string;
  readonly parent: XmlRecord | null;
  readonly fields: Map<string, string>;
}

/** What of an XML file is wanted. Names are without their prefix. */
export interface RecordPlan {
  readonly records: ReadonlySet<string>;
  readonly leaves: ReadonlySet<string>;
  /** Called once, with the local name and the namespace of the outermost element. May throw a Refusal. */
  readonly onRoot: (name: string, namespace: string) => void;
  /** A record is complete, its leaves and the records inside it have been seen. */
  readonly onRecord: (record: XmlRecord) => void;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function namespaceOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const colon = name.indexOf(':');
  return (colon === -1 ? attributes['xmlns'] : attributes[`xmlns:${name.slice(0, colon)}`]) ?? '';
}

/**
 * Reads records out of XML text that comes in pieces. No document type, hence no entity of the file's own, is ever taken.
 * Throws Refusal: `xml-broken`, `xml-truncated`, `xml-doctype`, `xml-too-deep`, and what the plan throws.
 */
export class XmlRecords {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #plan: RecordPlan;
  readonly #path: string[] = [];
  #record: XmlRecord | null = null;
  #text = '';
  #leaf = false;
  #ending = false;
  /** Signs that XML does not allow, passed over. */
  oddSigns = 0;
  /** The encoding that the file says it has, in small letters; UTF-8 when it says nothing. */
  declared = 'utf-8';

  constructor(plan: RecordPlan) {
    this.#plan = plan;
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
    if (text !== '') this.#parser.write(text);
  }

  close(): void {
    this.#ending = true;
    if (this.#path.length > 0) throw new Refusal('xml-truncated', { line: this.#parser.line });
    this.#parser.close();
  }

  #fail(error: Error): void {
    if (/disallowed character/.test(error.message) && !/entity|name|tag/i.test(error.message)) {
      this.oddSigns += 1;
      return;
    }
    throw new Refusal(this.#ending ? 'xml-truncated' : 'xml-broken', { line: this.#parser.line });
  }

  #open(prefixed: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(prefixed);
    if (this.#path.length === 0) this.#plan.onRoot(name, namespaceOf(prefixed, attributes));
    if (this.#path.length >= LIMITS.xmlDepth) throw new Refusal('xml-too-deep', { line: this.#parser.line, limit: LIMITS.xmlDepth });
    this.#path.push(name);
    if (this.#plan.records.has(name)) this.#record = { name, parent: this.#record, fields: new Map() };
    this.#text = '';
    this.#leaf = true;
  }

  #close(): void {
    const name = this.#path.pop() ?? '';
    const record = this.#record;
    if (record?.name === name && this.#plan.records.has(name)) {
      this.#record = record.parent;
      this.#plan.onRecord(record);
    } else if (this.#leaf && record && this.#plan.leaves.has(name)) {
      const group = this.#path.at(-1);
      const key = group === record.name ? name : `${group ?? ''}/${name}`;
      const text = this.#text.trim();
      if (text !== '' && !record.fields.has(key)) record.fields.set(key, text);
    }
    this.#leaf = false;
    this.#text = '';
  }
}
