import { LIMITS } from './limits.ts';
import { SafeXml } from './safe-xml.ts';

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

function namespaceOf(prefixed: string, attributes: Readonly<Record<string, string>>): string {
  const colon = prefixed.indexOf(':');
  return (colon === -1 ? attributes['xmlns'] : attributes[`xmlns:${prefixed.slice(0, colon)}`]) ?? '';
}

/** Reads records out of XML text that comes in pieces. Throws Refusal: what `SafeXml` and the plan throw. */
export class XmlRecords {
  readonly xml: SafeXml;
  readonly #plan: RecordPlan;
  #record: XmlRecord | null = null;

  constructor(plan: RecordPlan) {
    this.#plan = plan;
    this.xml = new SafeXml({
      open: (name, attributes, prefixed) => this.#open(name, attributes, prefixed),
      close: (name, text, leaf) => this.#close(name, text, leaf),
    });
  }

  #open(name: string, attributes: Readonly<Record<string, string>>, prefixed: string): void {
    if (this.xml.path.length === 0) this.#plan.onRoot(name, namespaceOf(prefixed, attributes));
    if (this.#plan.records.has(name)) this.#record = { name, parent: this.#record, fields: new Map() };
  }

  #close(name: string, text: string, leaf: boolean): void {
    const record = this.#record;
    if (record?.name === name && this.#plan.records.has(name)) {
      this.#record = record.parent;
      this.#plan.onRecord(record);
    } else if (leaf && record && this.#plan.leaves.has(name)) {
      const group = this.xml.path.at(-1) ?? '';
      const key = group === record.name ? name : `${group}/${name}`;
      const value = text.slice(0, LIMITS.cellCharacters).trim();
      if (value !== '' && !record.fields.has(key)) record.fields.set(key, value);
    }
  }
}
